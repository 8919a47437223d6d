"""Cases, the events that make them up, recommendations, and drafts. What people wrote is encrypted."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.rules.cases import Category, Confidence, EventType, Status, WordsKind
from db.types import EncryptedJson, EncryptedText, text_enum


class Case(SQLModel, table=True):
    """One case question. `status` mirrors what the events add up to, for queries; only `append` writes it.

    `text_erased_at`: since when its texts are gone; what counts (events, topics, professions) stays.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("guild_id", "number"),
        Index("ix_cases_guild_status", "guild_id", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", sa_type=BigInteger)
    asker_id: int = Field(foreign_key="people.id", index=True)
    number: str | None = Field(default=None, max_length=20)
    status: Status = Field(sa_type=text_enum(Status))
    version: int = 0
    language: str = Field(max_length=10)
    topics: str = Field(max_length=200)
    professions_wanted: str = Field(default="", max_length=600)
    asker_profession: str = Field(max_length=40)
    shows_name: bool = False
    question: str = Field(sa_type=EncryptedText("cases.question"))
    story: str = Field(sa_type=EncryptedText("cases.story"))
    details: dict[str, str] | None = Field(default=None, sa_type=EncryptedJson("cases.details"))
    confirmed_words: list[str] | None = Field(default=None, sa_type=EncryptedJson("cases.confirmed_words"))
    asked_at: datetime
    opened_at: datetime | None = None
    post_id: int | None = Field(default=None, sa_type=BigInteger)
    post_message_id: int | None = Field(default=None, sa_type=BigInteger)
    queue_message_id: int | None = Field(default=None, sa_type=BigInteger)
    next_step_at: datetime | None = Field(default=None, index=True)
    text_erased_at: datetime | None = None


class CaseEventRow(SQLModel, table=True):
    """One thing that happened to a case. Append-only; `seq` counts from 1 within the case."""

    __tablename__ = "case_events"
    __table_args__ = (UniqueConstraint("case_id", "seq"),)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    guild_id: int = Field(sa_type=BigInteger, index=True)
    seq: int
    type: EventType = Field(sa_type=text_enum(EventType))
    at: datetime
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    profession: str | None = Field(default=None, max_length=40)
    code: str | None = Field(default=None, max_length=200)
    note: str | None = Field(default=None, sa_type=EncryptedText("case_events.note"))


class Recommendation(SQLModel, table=True):
    """What a specialist recommends, with its family and how sure they are."""

    __tablename__ = "recommendations"

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    person_id: int = Field(foreign_key="people.id")
    profession: str = Field(max_length=40)
    category: Category = Field(sa_type=text_enum(Category))
    confidence: Confidence = Field(sa_type=text_enum(Confidence))
    needs_formal_referral: bool = False
    text: str = Field(sa_type=EncryptedText("recommendations.text"))
    reference: str | None = Field(default=None, sa_type=EncryptedText("recommendations.reference"))
    at: datetime
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    minutes_spent: int | None = None
    recorded_by: int | None = Field(default=None, foreign_key="people.id")


class CaseWords(SQLModel, table=True):
    """Other words of people in a case: notes of the hub, clarifying questions and answers, the summary."""

    __tablename__ = "case_words"

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    person_id: int = Field(foreign_key="people.id")
    kind: WordsKind = Field(sa_type=text_enum(WordsKind))
    text: str = Field(sa_type=EncryptedText("case_words.text"))
    at: datetime


class CloseOut(SQLModel, table=True):
    """What the asker said of a closed case, in codes; None where a question is not answered yet."""

    __tablename__ = "close_outs"

    case_id: int = Field(primary_key=True, foreign_key="cases.id")
    guild_id: int = Field(sa_type=BigInteger, index=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    outcome: str | None = Field(default=None, max_length=40)
    referral: str | None = Field(default=None, max_length=40)
    value_for_patient: int | None = None
    value_for_asker: int | None = None
    agrees_to_follow_up: bool | None = None
    asked_at: datetime
    completed_at: datetime | None = None


class FollowUp(SQLModel, table=True):
    """The question whether it was done, 30 or 90 days after the close, for those who agreed."""

    __tablename__ = "follow_ups"
    __table_args__ = (UniqueConstraint("case_id", "after_days"),)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    after_days: int
    due_at: datetime = Field(index=True)
    asked_at: datetime | None = None
    answer: str | None = Field(default=None, max_length=40)
    barrier: str | None = Field(default=None, max_length=40)
    answered_at: datetime | None = None


class CaseDraft(SQLModel, table=True):
    """A question that passed the screening and waits for its asker's Send. Nobody else sees it."""

    __tablename__ = "case_drafts"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(foreign_key="servers.guild_id", index=True, sa_type=BigInteger)
    person_id: int = Field(foreign_key="people.id", index=True)
    form: dict[str, object] = Field(sa_type=EncryptedJson("case_drafts.form"))
    created_at: datetime
    case_id: int | None = Field(default=None, foreign_key="cases.id")
