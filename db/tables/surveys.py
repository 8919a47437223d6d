"""What people answered in the programme's surveys, in numbers, and to which surveys they were invited."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.surveys import Round, Timepoint
from db.types import text_enum


class SurveyAnswer(SQLModel, table=True):
    """One answer to one item of an instrument: a number of its scale, or 1 for a choice (`<item>.<choice>`).

    `object_id` says what it is about (`session:<id>`, `case:<id>`, a didactic); empty where it is about a cycle.
    """

    __tablename__ = "survey_answers"
    __table_args__ = (
        UniqueConstraint("guild_id", "person_id", "instrument", "timepoint", "object_id", "cycle", "item"),
        Index("ix_survey_answers_report", "guild_id", "instrument", "timepoint", "cycle"),
    )

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    person_id: int = Field(foreign_key="people.id", index=True)
    instrument: str = Field(max_length=40)
    version: int
    timepoint: Timepoint = Field(sa_type=text_enum(Timepoint))
    object_id: str = Field(default="", max_length=80)
    cycle: str = Field(default="", max_length=20)
    item: str = Field(max_length=40)
    value: int
    at: datetime


class SurveyInvitation(SQLModel, table=True):
    """That a person was asked to fill in an instrument, how often they were reminded, and how it ended."""

    __tablename__ = "survey_invitations"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    person_id: int = Field(primary_key=True, foreign_key="people.id", index=True)
    instrument: str = Field(primary_key=True, max_length=40)
    timepoint: Timepoint = Field(primary_key=True, sa_type=text_enum(Timepoint))
    object_id: str = Field(primary_key=True, default="", max_length=80)
    cycle: str = Field(primary_key=True, default="", max_length=20)
    invited_at: datetime
    reminders: int = 0
    reminded_at: datetime | None = None
    completed_at: datetime | None = None
    declined_at: datetime | None = None


class SurveyRound(SQLModel, table=True):
    """That a cycle's round was opened, by a coordinator or by itself; closed, nobody is invited or can answer."""

    __tablename__ = "survey_rounds"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    asked: Round = Field(primary_key=True, sa_type=text_enum(Round))
    cycle: str = Field(primary_key=True, default="", max_length=20)
    opened_at: datetime
    closed_at: datetime | None = None
