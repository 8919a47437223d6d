"""Credit for continuing professional development: who is registered, under which accreditor, what was stated."""

from datetime import date, datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.credits import StatementKind
from db.types import EncryptedText, text_enum


class CpdRegister(SQLModel, table=True):
    """What a statement of hours says about a person. Only of those who agreed to the notice about hours."""

    __tablename__ = "cpd_register"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    legal_name: str = Field(sa_type=EncryptedText("cpd_register.legal_name"))
    college: str = Field(sa_type=EncryptedText("cpd_register.college"))
    licence: str = Field(sa_type=EncryptedText("cpd_register.licence"))
    email: str | None = Field(default=None, sa_type=EncryptedText("cpd_register.email"))
    registered_at: datetime
    updated_at: datetime


class AccreditorRow(SQLModel, table=True):
    """Who accredits a server's programme, and on what terms; `activity_id` empty where there is none."""

    __tablename__ = "accreditors"

    guild_id: int = Field(
        primary_key=True,
        foreign_key="servers.guild_id",
        sa_type=BigInteger,
        sa_column_kwargs={"autoincrement": False},
    )
    programme: str = Field(max_length=100)
    name: str = Field(max_length=100)
    activity_id: str = Field(default="", max_length=60)
    credit_hundredths_per_hour: int = 100
    allows_certificate: bool = False
    updated_at: datetime


class Statement(SQLModel, table=True):
    """A statement that was issued, so that its code can be checked. No name: that stands on the paper alone.

    Minutes as stated, in whole quarter hours; credits in hundredths, none without an accreditor. `issued_by`: the
    person themselves, or a coordinator.
    """

    __tablename__ = "statements"
    __table_args__ = (UniqueConstraint("guild_id", "code"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    person_id: int = Field(foreign_key="people.id", index=True)
    code: str = Field(max_length=20)
    kind: StatementKind = Field(sa_type=text_enum(StatementKind))
    session_minutes: int
    self_directed_minutes: int
    credit_hundredths: int | None = None
    first_day: date
    last_day: date
    issued_at: datetime = Field(index=True)
    issued_by: int = Field(foreign_key="people.id")
