"""What a person is asked in a round, and how far they are. A round is named by its kind and a key.

The key is the local date on which the cycle began (empty where the server has none), or the number of a session.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.surveys import (
    INVITATION_LIVES,
    LEAST_SHOWN,
    PARTS,
    Asked,
    Part,
    Round,
    given_to,
    is_over,
    next_open,
)
from content.instrument import Instrument, Instruments, Item
from db.repositories import surveys
from db.tables import SurveyInvitation

CYCLE_START, SESSION_START = "from-", "session:"


@dataclass(frozen=True)
class Question:
    """One question in the reader's language. `mark` stands for exactly this version of it."""

    asked: Asked
    instrument: Instrument
    item: Item
    mark: str


@dataclass(frozen=True)
class SurveyView:
    """A round as one person has it: questions, present answers (empty: none), parts that can no longer be changed."""

    asked: Round
    key: str
    questions: tuple[Question, ...]
    given: tuple[tuple[str, ...], ...]
    completed: frozenset[Part]
    is_declined: bool
    until: datetime

    @property
    def answered(self) -> list[bool]:
        """By question, whether it has an answer."""
        return [bool(given) for given in self.given]

    @property
    def is_begun(self) -> bool:
        """Whether anything was answered."""
        return any(self.answered)

    @property
    def is_done(self) -> bool:
        """Whether all was handed in."""
        return all(question.asked.part in self.completed for question in self.questions)

    @property
    def next_place(self) -> int | None:
        """The next question without an answer."""
        return next_open(self.answered)

    def place_of(self, mark: str) -> int | None:
        """Where a question stands; None where it was worded otherwise meanwhile."""
        return next((at for at, one in enumerate(self.questions) if one.mark == mark), None)

    def place_before(self, place: int) -> int | None:
        """The question before one, or before the end, that can still be changed."""
        earlier = range(min(place, len(self.questions)) - 1, -1, -1)
        return next((at for at in earlier if self.questions[at].asked.part not in self.completed), None)


@dataclass(frozen=True)
class Turnout:
    """How many answered of how many were asked, of a round's last part."""

    answered: int
    asked: int


async def read_survey(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    asked: Round,
    key: str,
    instruments: Instruments,
    language: str,
    now: datetime,
) -> SurveyView:
    """A round as this person has it. Raises DomainError where they were not invited, or it is over or closed."""
    rows = await open_invitations(session, guild_id, person_id, asked, key, now=now)
    return await view_of(session, rows, asked, key, instruments=instruments, language=language)


async def open_invitations(
    session: AsyncSession,
    guild_id: int,
    person_id: int,
    asked: Round,
    key: str,
    *,
    now: datetime,
    to_change: bool = False,
) -> list[SurveyInvitation]:
    """The person's invitations to a round's parts, in the order of asking. Raises DomainError as `read_survey` does."""
    mine = await surveys.invitations_of(session, guild_id, person_id, to_change=to_change)
    rows = sorted(
        (row for row in mine if part_of(row) in PARTS[asked] and key_of(row) == key),
        key=lambda row: PARTS[asked].index(part_of(row)),
    )
    if not rows:
        raise DomainError("problem-survey-gone")
    if is_over(rows[0].invited_at, now=now) or (asked, rows[0].cycle) in await surveys.closed_rounds(
        session, guild_id
    ):
        raise DomainError("problem-survey-over")
    return rows


async def view_of(
    session: AsyncSession,
    rows: Sequence[SurveyInvitation],
    asked: Round,
    key: str,
    *,
    instruments: Instruments,
    language: str,
) -> SurveyView:
    """The round whose invitations these are."""
    questions: list[Question] = []
    given: list[tuple[str, ...]] = []
    for row in rows:
        instrument = instruments.get(row.instrument, language)
        stored = await surveys.answers_of(session, row, version=instrument.version)
        for item in instrument.items_at(row.timepoint):
            question = question_of(part_of(row), instrument, item)
            questions.append(question)
            given.append(given_to(question.asked, stored))
    return SurveyView(
        asked,
        key,
        tuple(questions),
        tuple(given),
        frozenset(part_of(row) for row in rows if row.completed_at is not None),
        all(row.declined_at is not None for row in rows if row.completed_at is None)
        and any(row.declined_at is not None for row in rows),
        rows[0].invited_at + INVITATION_LIVES,
    )


async def read_turnout(
    session: AsyncSession, *, guild_id: int, person_id: int, asked: Round, key: str
) -> Turnout | None:
    """How many answered the round this person has handed in; None below six."""
    mine = await surveys.invitations_of(session, guild_id, person_id)
    row = next((one for one in mine if part_of(one) == PARTS[asked][-1] and key_of(one) == key), None)
    if row is None:
        return None
    counts = await surveys.count_invited(session, guild_id, row.cycle, object_id=row.object_id)
    invited, completed, _ = counts[part_of(row)]
    return Turnout(completed, invited) if completed >= LEAST_SHOWN else None


def part_of(row: SurveyInvitation) -> Part:
    """The part an invitation is to."""
    return Part(row.instrument, row.timepoint)


def round_of(part: Part) -> Round:
    """The round a part belongs to."""
    return next(asked for asked, parts in PARTS.items() if part in parts)


def key_of(row: SurveyInvitation) -> str:
    """The key of the round an invitation is to."""
    if row.object_id:
        return row.object_id.removeprefix(SESSION_START)
    return row.cycle.removeprefix(CYCLE_START)


def question_of(part: Part, instrument: Instrument, item: Item) -> Question:
    """An item as it is asked; its mark changes with the version."""
    scale = instrument.scales[item.scale] if item.scale else None
    asked = Asked(
        part,
        item.id,
        values=tuple(scale.values) if scale else (),
        choices=tuple(item.choices),
        several=item.choose == "several",
    )
    said = f"{instrument.id}:{instrument.version}:{part.timepoint}:{item.id}"
    return Question(asked, instrument, item, hashlib.sha256(said.encode()).hexdigest()[:8])
