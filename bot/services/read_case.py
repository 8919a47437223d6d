"""A case as its cards show it. The result holds decrypted text: it is for the hub, the members, or the asker."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseState, EventType, Status, state_of
from bot.rules.errors import DomainError
from bot.rules.space import Review
from db.repositories import cases, people, servers
from db.tables import Case


@dataclass(frozen=True)
class SlotView:
    """A profession's place in the case, with Discord ids so that people can be mentioned."""

    profession: str
    offered_to: int | None
    owner: int | None
    is_heard: bool
    reason_code: str | None = None


@dataclass(frozen=True)
class CaseView:
    """Everything a card of a case shows."""

    id: int
    guild_id: int
    number: str | None
    status: Status
    question: str
    story: str
    topics: tuple[str, ...]
    professions_wanted: tuple[str, ...]
    details: dict[str, str]
    asked_at: datetime
    asker_profession: str
    asker_id: int
    named_asker: int | None
    slots: tuple[SlotView, ...]
    post_id: int | None
    post_message_id: int | None
    queue_message_id: int | None
    version: int
    review: Review
    lead: int | None = None
    is_clarifying: bool = False
    is_paused: bool = False
    is_presented_live: bool = False
    return_code: str | None = None
    return_note: str | None = None
    confirmed_words: tuple[str, ...] = ()

    @property
    def is_text_gone(self) -> bool:
        """Whether the question was erased, by its age or with its asker."""
        return not self.question


async def read_case(session: AsyncSession, *, guild_id: int, case_id: int) -> CaseView:
    """The case of this server. Raises DomainError when it is gone."""
    case = await cases.find_case(session, guild_id, case_id)
    if case is None:
        raise DomainError("problem-case-gone")
    return await _view(session, case)


async def read_own_case(session: AsyncSession, *, guild_id: int, case_id: int, person_id: int) -> CaseView:
    """The case, for its asker alone. Raises DomainError for anyone else."""
    view = await read_case(session, guild_id=guild_id, case_id=case_id)
    if view.asker_id != person_id:
        raise DomainError("problem-not-your-question")
    return view


async def list_own_cases(session: AsyncSession, *, guild_id: int, person_id: int) -> list[CaseView]:
    """A person's own cases, newest first."""
    return [await _view(session, case) for case in await cases.cases_of_asker(session, guild_id, person_id)]


async def list_numbers(session: AsyncSession, *, guild_id: int) -> dict[int, str | None]:
    """Ids and numbers of all cases of this server, newest first."""
    return await cases.numbers_of(session, guild_id)


async def list_live(session: AsyncSession, *, guild_id: int) -> list[CaseView]:
    """Cases of this server that are not over, oldest first."""
    return [await _view(session, case) for case in await cases.live_cases(session, guild_id)]


async def guild_of_case(session: AsyncSession, *, case_id: int) -> int:
    """The server of a case, for a press in a direct message. Raises DomainError when it is gone."""
    guild_id = await cases.guild_of_case(session, case_id)
    if guild_id is None:
        raise DomainError("problem-case-gone")
    return guild_id


async def case_of_post(session: AsyncSession, *, guild_id: int, post_id: int) -> int | None:
    """The id of the case a forum post is about."""
    case = await cases.find_case_of_post(session, guild_id, post_id)
    return case.id if case else None


async def _view(session: AsyncSession, case: Case) -> CaseView:
    assert case.id is not None
    events = (await cases.events_of(session, [case.id]))[case.id]
    state = state_of(events)
    reasons = {
        (event.profession, event.person_id): event.code for event in events if event.type is EventType.OFFERED
    }
    returned = [event.code for event in events if event.type is EventType.RETURNED]
    server = await servers.find_server(session, case.guild_id)
    assert server is not None
    return CaseView(
        id=case.id,
        guild_id=case.guild_id,
        number=state.number,
        status=state.status,
        question=case.question,
        story=case.story,
        topics=tuple(case.topics.split(",")),
        professions_wanted=tuple(filter(None, case.professions_wanted.split(","))),
        details=dict(case.details or {}),
        asked_at=case.asked_at,
        asker_profession=case.asker_profession,
        asker_id=case.asker_id,
        named_asker=await _name(session, case),
        slots=await _slots(session, case.guild_id, state, reasons),
        post_id=case.post_id,
        post_message_id=case.post_message_id,
        queue_message_id=case.queue_message_id,
        version=case.version,
        review=server.review,
        lead=await _lead(session, case.guild_id, state),
        is_clarifying=state.is_clarifying,
        is_paused=state.is_paused,
        is_presented_live=state.presented_at is not None,
        return_code=returned[-1] if returned and state.status is Status.RETURNED else None,
        confirmed_words=tuple(case.confirmed_words or ()),
        return_note=await cases.last_note(session, case.id, EventType.RETURNED) if returned else None,
    )


async def _lead(session: AsyncSession, guild_id: int, state: CaseState) -> int | None:
    if state.lead is None:
        return None
    return (await people.discord_ids(session, guild_id, {state.lead})).get(state.lead)


async def _name(session: AsyncSession, case: Case) -> int | None:
    if not case.shows_name:
        return None
    return (await people.discord_ids(session, case.guild_id, {case.asker_id})).get(case.asker_id)


async def _slots(
    session: AsyncSession,
    guild_id: int,
    state: CaseState,
    reasons: dict[tuple[str | None, int | None], str | None],
) -> tuple[SlotView, ...]:
    holders = {
        person
        for slot in state.slots.values()
        for person in (slot.offered_to, slot.owner)
        if person is not None
    }
    ids = await people.discord_ids(session, guild_id, holders)
    return tuple(
        SlotView(
            profession=slot.profession,
            offered_to=ids.get(slot.offered_to) if slot.offered_to else None,
            owner=ids.get(slot.owner) if slot.owner else None,
            is_heard=slot.is_heard,
            reason_code=reasons.get((slot.profession, slot.owner or slot.offered_to)),
        )
        for slot in state.slots.values()
    )
