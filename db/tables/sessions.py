"""Live sessions by video, and who attended them for how long."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from bot.rules.participation import Source
from bot.rules.sessions import SessionState
from db.types import text_enum


class LiveSession(SQLModel, table=True):
    """One live session. `series`: the weekly series it belongs to; `event_id`: its scheduled event on Discord."""

    __tablename__ = "sessions"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    starts_at: datetime
    planned_minutes: int
    cycle: str = Field(default="", max_length=20)
    didactic_id: str | None = Field(default=None, max_length=80)
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    event_id: int | None = Field(default=None, sa_type=BigInteger)
    series: str | None = Field(default=None, max_length=40)
    state: SessionState = Field(default=SessionState.PLANNED, sa_type=text_enum(SessionState))


class Attendance(SQLModel, table=True):
    """Minutes of one person in one session, and whether that counts as attended. Adjusted only with a reason's code."""

    __tablename__ = "attendances"

    session_id: int = Field(primary_key=True, foreign_key="sessions.id")
    person_id: int = Field(primary_key=True, foreign_key="people.id", index=True)
    guild_id: int = Field(index=True, sa_type=BigInteger)
    minutes: int
    attended: bool
    source: Source = Field(sa_type=text_enum(Source))
    adjusted_by: int | None = Field(default=None, foreign_key="people.id")
    adjust_reason: str | None = Field(default=None, max_length=40)
    at: datetime
