"""What a person learned with: quiz answers, ratings of didactics, and the weekly word about what is unread."""

from datetime import date, datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class QuizAnswer(SQLModel, table=True):
    """The one answer of a person to a question of a didactic; both counted from 0.

    `mark` tells which wording of the question was answered.
    """

    __tablename__ = "quiz_answers"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    didactic_id: str = Field(primary_key=True, max_length=80)
    question: int = Field(primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger, index=True)
    option: int
    is_right: bool
    mark: str = Field(max_length=20)
    at: datetime


class DidacticRating(SQLModel, table=True):
    """How useful a didactic was to a person, 1 to 5; the last answer counts."""

    __tablename__ = "didactic_ratings"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    didactic_id: str = Field(primary_key=True, max_length=80)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger, index=True)
    score: int
    at: datetime


class UnreadDigest(SQLModel, table=True):
    """A person's wish to hear weekly what they have not read: weekday (0 = Monday) and minute of the local day.

    `handled_on` is the local date of the last one that was dealt with, sent or not. `paused_at`: since when nothing
    is sent because their direct messages are closed.
    """

    __tablename__ = "unread_digests"

    person_id: int = Field(primary_key=True, foreign_key="people.id")
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger, index=True)
    weekday: int
    minute_of_day: int
    set_at: datetime
    handled_on: date | None = None
    paused_at: datetime | None = None
