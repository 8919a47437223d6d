"""Live sessions by video, and who attended them for how long."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field, SQLModel

from bot.rules.participation import Source
from bot.rules.sessions import SessionState
from db.types import text_enum


class LiveSession(SQLModel, table=True):
    """One live session. `series`: the weekly series it belongs to; `event_id`: its scheduled event on Discord.

    `voice_counted_at`: when who was in the voice channel was worked out, or found to be nobody.
    """

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
    voice_counted_at: datetime | None = None


class Attendance(SQLModel, table=True):
    """Minutes of one person in one session, and whether that counts as attended. Adjusted only with a reason's code.

    `most_minutes`: what cannot be excluded, where nobody could see who was there for some of the time.
    """

    __tablename__ = "attendances"

    session_id: int = Field(primary_key=True, foreign_key="sessions.id")
    person_id: int = Field(primary_key=True, foreign_key="people.id", index=True)
    guild_id: int = Field(index=True, sa_type=BigInteger)
    minutes: int
    most_minutes: int | None = None
    attended: bool
    source: Source = Field(sa_type=text_enum(Source))
    adjusted_by: int | None = Field(default=None, foreign_key="people.id")
    adjust_reason: str | None = Field(default=None, max_length=40)
    at: datetime


class AttendanceImport(SQLModel, table=True):
    """One attendance list that was taken over: when, by whom, and what it was recognised by; nothing of what it said.

    `nameless`: minutes of people who attended and agreed to no notice, longest first, so that it can be undone.
    """

    __tablename__ = "attendance_imports"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    session_id: int = Field(foreign_key="sessions.id", index=True)
    digest: str = Field(max_length=64)
    imported_by: int = Field(foreign_key="people.id")
    at: datetime
    nameless: list[int] = Field(default_factory=list, sa_type=JSON)
    undone_at: datetime | None = None


class ImportedBefore(SQLModel, table=True):
    """What one person's attendance was before an import changed it; no minutes where there was none."""

    __tablename__ = "imported_before"

    import_id: int = Field(primary_key=True, foreign_key="attendance_imports.id")
    person_id: int = Field(primary_key=True, foreign_key="people.id", index=True)
    guild_id: int = Field(index=True, sa_type=BigInteger)
    minutes: int | None = None
    most_minutes: int | None = None
    attended: bool = False
    source: Source | None = Field(default=None, sa_type=text_enum(Source))


class VoiceStretch(SQLModel, table=True):
    """A stretch of time in which somebody was seen in the voice channel; without a person, in which it was watched.

    Kept until the session's attendance is worked out.
    """

    __tablename__ = "voice_stretches"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(index=True, sa_type=BigInteger)
    session_id: int = Field(foreign_key="sessions.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    from_at: datetime
    seen_at: datetime
    is_open: bool = True
