"""Breach records: that words stood where they should not have, and who was told. Never the words."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.incidents import IncidentKind
from db.types import text_enum


class Incident(SQLModel, table=True):
    """One case that was purged. `told`: codes with commas. Kept as long as the server's row."""

    __tablename__ = "incidents"
    __table_args__ = (UniqueConstraint("guild_id", "case_id"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    case_id: int = Field(foreign_key="cases.id")
    kind: IncidentKind = Field(sa_type=text_enum(IncidentKind))
    told: str = Field(default="", max_length=200)
    recorded_by: int = Field(foreign_key="people.id")
    at: datetime
    changed_at: datetime | None = None
