"""The outbox: everything the bot says on its own initiative, once per key."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from bot.rules.deliveries import DeliveryKind, DeliveryState
from db.types import text_enum


class Delivery(SQLModel, table=True):
    """One thing to say. It holds ids, never words: the words are made when it is sent."""

    __tablename__ = "deliveries"
    __table_args__ = (Index("ix_deliveries_due", "state", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    key: str = Field(max_length=120, unique=True)
    kind: DeliveryKind = Field(sa_type=text_enum(DeliveryKind))
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    subject_id: int | None = Field(default=None, sa_type=BigInteger)
    person_id: int | None = Field(default=None, foreign_key="people.id")
    code: str | None = Field(default=None, max_length=120)
    state: DeliveryState = Field(sa_type=text_enum(DeliveryState))
    due_at: datetime
    attempts: int = 0
    lease_until: datetime | None = None
    sending_since: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    problem: str | None = Field(default=None, max_length=200)
