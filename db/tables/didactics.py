"""The weekly slot of a server, the posts it led to, and the signatures content needs on a live server."""

from datetime import date, datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.schedule import PostState
from db.types import EncryptedText, text_enum


class DidacticSchedule(SQLModel, table=True):
    """The weekly slot: a weekday (0 = Monday) and a minute of the local day, from a local date on."""

    __tablename__ = "didactic_schedules"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    weekday: int
    minute_of_day: int
    starts_on: date
    set_at: datetime
    active: bool = True


class DidacticPost(SQLModel, table=True):
    """One local occurrence of a slot and what became of it; its message, and the thread that discusses it."""

    __tablename__ = "didactic_posts"
    __table_args__ = (UniqueConstraint("guild_id", "occurrence"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    occurrence: str = Field(max_length=40)
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
