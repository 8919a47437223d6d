"""A Discord server that runs the programme, and how it wants things done there."""

from datetime import date, datetime

from sqlalchemy import BigInteger, false
from sqlmodel import Field, SQLModel

from bot.rules.space import Review
from db.types import text_enum


class Server(SQLModel, table=True):
    """`screening_audited_on`: when the server last checked the screening itself, as an administrator recorded.

    `look_due_at`: when to compare it with Discord next; None: at once. `heard_until`: messages read so far.
    `automatic_surveys`: rounds of surveys open by themselves, and sessions are asked about.
    """

    __tablename__ = "servers"

    guild_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    language: str = Field(max_length=10)
    timezone: str = Field(max_length=64)
    review: Review = Field(default=Review.HUB, sa_type=text_enum(Review))
    screening_audited_on: date | None = None
    typed_questions: bool = False
    opens_minute: int = Field(default=9 * 60, sa_column_kwargs={"server_default": "540"})
    closes_minute: int = Field(default=17 * 60, sa_column_kwargs={"server_default": "1020"})
    accept_days: int = Field(default=1, sa_column_kwargs={"server_default": "1"})
    first_answer_days: int = Field(default=2, sa_column_kwargs={"server_default": "2"})
    all_answers_days: int = Field(default=5, sa_column_kwargs={"server_default": "5"})
    attendance_percent: int = Field(default=80, sa_column_kwargs={"server_default": "80"})
    created_at: datetime
    look_due_at: datetime | None = None
    heard_until: datetime | None = None
    automatic_surveys: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class SpacePart(SQLModel, table=True):
    """A channel or role of a server that plays a part in the programme's space."""

    __tablename__ = "space_parts"

    guild_id: int = Field(primary_key=True, foreign_key="servers.guild_id", sa_type=BigInteger)
    part: str = Field(primary_key=True, max_length=40)
    discord_id: int = Field(sa_type=BigInteger)


class CommandSync(SQLModel, table=True):
    """The commands Discord holds for this application, as a hash of what was sent last."""

    __tablename__ = "command_syncs"

    application_id: int = Field(
        primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    commands_hash: str = Field(max_length=64)
    synced_at: datetime
