"""A server's didactic calendar, the posts it led to, and the signatures content needs on a live server."""

from datetime import date, datetime

from sqlalchemy import BigInteger, UniqueConstraint, false, true
from sqlmodel import Field, SQLModel

from bot.rules.calendar import CYCLE_WEEKS
from bot.rules.schedule import PostState
from db.types import EncryptedText, text_enum


class DidacticSchedule(SQLModel, table=True):
    """The weekly slot: a weekday (0 = Monday) and a minute of the local day, and the cycle that runs on it.

    The cycle began (or will) on the local date `starts_on`. `set_at`: what fell before it is not made up for. Not
    `active`: paused.
    """

    __tablename__ = "didactic_schedules"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    weekday: int
    minute_of_day: int
    starts_on: date
    set_at: datetime
    active: bool = True
    weeks: int = Field(default=CYCLE_WEEKS, sa_column_kwargs={"server_default": str(CYCLE_WEEKS)})
    repeats: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    skips_holidays: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    needs_approval: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class DidacticTopic(SQLModel, table=True):
    """A topic's place (from 1) in the order a server's coordinators gave the cycle; no rows: the curriculum's."""

    __tablename__ = "didactic_topics"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    didactic_id: str = Field(max_length=80)


class DidacticWeek(SQLModel, table=True):
    """What coordinators decided for one week, by its Monday. `is_skipped` empty: holidays decide.

    `approved_hash`: the text that was approved for it, where the server wants that.
    """

    __tablename__ = "didactic_weeks"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    week_of: date = Field(primary_key=True)
    is_skipped: bool | None = None
    moved_to: date | None = None
    moved_minute: int | None = None
    approved_hash: str | None = Field(default=None, max_length=64)


class DidacticPost(SQLModel, table=True):
    """One local occurrence of a slot and what became of it, or one that a coordinator posted between two.

    `week_of`: the Monday of the slot's week, which has one post; empty for one in between. `position`: its place
    (from 1) in the cycle that began on `cycle_starts_on`; empty where it is no part of one. `thread_id`: where it is
    discussed.
    """

    __tablename__ = "didactic_posts"
    __table_args__ = (UniqueConstraint("guild_id", "occurrence"), UniqueConstraint("guild_id", "week_of"))

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    occurrence: str = Field(max_length=80)
    week_of: date | None = None
    cycle_starts_on: date | None = None
    position: int | None = None
    didactic_id: str = Field(max_length=80)
    language: str = Field(max_length=10)
    content_hash: str = Field(max_length=64)
    state: PostState = Field(sa_type=text_enum(PostState))
    due_at: datetime
    late: bool = False
    posted_at: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)


class ContentSignature(SQLModel, table=True):
    """A clinician's signature under one file as it was. An edited file needs a new one."""

    __tablename__ = "content_signatures"
    __table_args__ = (UniqueConstraint("guild_id", "didactic_id", "language", "content_hash"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    didactic_id: str = Field(max_length=80)
    language: str = Field(max_length=10)
    content_hash: str = Field(max_length=64)
    name: str = Field(sa_type=EncryptedText("content_signatures.name"))
    licence: str = Field(sa_type=EncryptedText("content_signatures.licence"))
    conflict_of_interest: str = Field(sa_type=EncryptedText("content_signatures.conflict"))
    signed_on: date
    recorded_by: int = Field(foreign_key="people.id")
    recorded_at: datetime


class DidacticRead(SQLModel, table=True):
    """That a person marked a didactic as read: their own shelf, not the participation log."""

    __tablename__ = "didactic_reads"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    didactic_id: str = Field(primary_key=True, max_length=80)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    at: datetime
