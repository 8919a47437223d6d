"""People by random pseudonym; the link to their Discord id stands apart, encrypted."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.membership import ConsentKind, MemberStatus
from db.types import BlindIndex, EncryptedText, text_enum


class Person(SQLModel, table=True):
    """One person in one server. Nothing here tells who it is.

    `left_at`: since when they are not in the server; `looked_for_at`: when that was looked at last.
    """

    __tablename__ = "people"
    __table_args__ = (UniqueConstraint("guild_id", "pseudonym"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    pseudonym: str = Field(max_length=20)
    status: MemberStatus = Field(sa_type=text_enum(MemberStatus))
    language: str = Field(max_length=10)
    profession: str | None = Field(default=None, max_length=40)
    years_in_practice: str | None = Field(default=None, max_length=40)
    region: str | None = Field(default=None, max_length=40)
    rurality: str | None = Field(default=None, max_length=40)
    setting: str | None = Field(default=None, max_length=40)
    created_at: datetime
    joined_at: datetime | None = None
    left_at: datetime | None = Field(default=None, index=True)
    looked_for_at: datetime | None = None


class IdentityLink(SQLModel, table=True):
    """The only place that leads from a pseudonym to a Discord id. Erasing a person deletes this row."""

    __tablename__ = "identity_links"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    lookup: str = Field(sa_type=BlindIndex("identity_links.lookup", of="discord_id"), unique=True)
    discord_id: str = Field(sa_type=EncryptedText("identity_links.discord_id"))


class Consent(SQLModel, table=True):
    """What a person said to one of the three notices. Append-only: the newest row of a kind holds.

    `text_hash` is over exactly what was shown, in `language`; both empty in rows of the first version.
    """

    __tablename__ = "consents"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    kind: ConsentKind = Field(sa_type=text_enum(ConsentKind))
    granted: bool
    notice_version: str = Field(max_length=20)
    at: datetime
    language: str | None = Field(default=None, max_length=10)
    text_hash: str | None = Field(default=None, max_length=64)


class Invitation(SQLModel, table=True):
    """A code a coordinator gave out; good once. `code` is kept, encrypted, so that new keys find it too."""

    __tablename__ = "invitations"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    lookup: str = Field(sa_type=BlindIndex("invitations.lookup", of="code"), unique=True)
    code: str | None = Field(default=None, sa_type=EncryptedText("invitations.code"))
    created_at: datetime
    expires_at: datetime
    created_by: int = Field(foreign_key="people.id")
    used_by: int | None = Field(default=None, foreign_key="people.id")
    used_at: datetime | None = None


class Specialist(SQLModel, table=True):
    """A hub specialist's profile in one server.

    `languages` and `conflicts` are lists with commas: no language means each; conflicts are ids of people.
    Hours in minutes of the day in `timezone`; None means the server's.
    """

    __tablename__ = "specialists"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    profession: str = Field(max_length=40)
    topics: str = Field(max_length=600)
    capacity: int
    active: bool = True
    updated_at: datetime
    languages: str = Field(default="", max_length=40, sa_column_kwargs={"server_default": ""})
    conflicts: str = Field(default="", max_length=600, sa_column_kwargs={"server_default": ""})
    opens_minute: int | None = None
    closes_minute: int | None = None
    timezone: str | None = Field(default=None, max_length=64)
    away_until: datetime | None = None
