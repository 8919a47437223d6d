"""That something was erased, so that a restored backup forgets it again. Opaque ids and instants, never words."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from bot.rules.retention import Erased
from db.types import text_enum


class Erasure(SQLModel, table=True):
    """One erasure. `object_id`: a pseudonym or a case's id. `written_at`: when it reached the file beside the data."""

    __tablename__ = "erasures"
    __table_args__ = (Index("ix_erasures_written_at", "written_at"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    what: Erased = Field(sa_type=text_enum(Erased))
    object_id: str = Field(max_length=40)
    at: datetime
    written_at: datetime | None = None
