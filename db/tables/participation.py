"""What people did, without who they are; and who looked at it."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from bot.rules.participation import Act, Source
from db.types import text_enum


class ParticipationEvent(SQLModel, table=True):
    """One act. Append-only; `person_id` is empty where the person agreed to none of the notices."""

    __tablename__ = "participation_events"
    __table_args__ = (
        Index("ix_participation_guild_at", "guild_id", "at"),
        Index("ix_participation_guild_person_at", "guild_id", "person_id", "at"),
        Index("ix_participation_people", "guild_id", "person_id", "type", "at", "minutes", "cycle"),
        Index("ix_participation_objects", "guild_id", "type", "object_id", "person_id", "at", "cycle"),
    )

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    person_id: int | None = Field(default=None, foreign_key="people.id")
    at: datetime
    cycle: str = Field(default="", max_length=20)
    type: Act = Field(sa_type=text_enum(Act))
    object_id: str = Field(default="", max_length=80)
    minutes: int | None = None
    source: Source = Field(sa_type=text_enum(Source))
    adjusted_by: int | None = Field(default=None, foreign_key="people.id")
    adjust_reason: str | None = Field(default=None, max_length=40)


class AuditEvent(SQLModel, table=True):
    """Who did what to whom, by pseudonym and id. Append-only; never text.

    Without a person it was the bot itself or, without a server too, whoever runs it at the command line.
    """

    __tablename__ = "audit_events"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int | None = Field(default=None, foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    person_id: int | None = Field(default=None, foreign_key="people.id")
    at: datetime
    action: str = Field(max_length=60)
    object_id: str = Field(default="", max_length=120)
