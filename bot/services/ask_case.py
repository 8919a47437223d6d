"""Send a draft to the hub: it becomes a case, is routed, and its card is written for the queue."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules import case_actions
from bot.rules.case_form import CaseForm
from bot.rules.cases import CaseEvent, EventType, Status, state_of
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.space import Review
from bot.services.case_deliveries import put_coordinator_notice, put_offer, put_queue_card
from bot.services.change_case import append_events
from bot.services.hub_hours import is_hub_staffed
from bot.services.log_act import log_act
from bot.services.open_case import open_unseen
from bot.services.route_case import route_case, tell_coordinators_of_gaps
from content.topics import Topics
from db.repositories import cases, people, servers
from db.tables import Case, CaseDraft


@dataclass(frozen=True)
class CaseAsked:
    """The case, the professions it went to, and those nobody could be found for."""

    case_id: int
    offered_to: tuple[str, ...]
    unanswerable: tuple[str, ...]


async def ask_case(
    session: AsyncSession,
    *,
    guild_id: int,
    person_id: int,
    draft_id: int,
    topics: Topics,
    language: str,
    now: datetime,
) -> CaseAsked:
    """Open the way to the hub for a draft, once: a second press is refused with DomainError."""
    draft = await cases.lock_draft(session, guild_id, person_id, draft_id)
    if draft is None:
        raise DomainError("problem-draft-gone")
    if draft.case_id is not None:
        raise DomainError("problem-draft-sent")
    form = CaseForm.from_json(draft.form)
    if not form.topics or not set(form.topics) <= set(topics.ids()):
        raise DomainError("problem-topic-unknown")
    case, events = await _case_of(session, draft, form, language=language, now=now)
    routed = await route_case(session, case, topics=topics, now=now)
    await append_events(session, case, [*events, *routed.events])
    draft.case_id = case.id
    await session.flush()
    await put_queue_card(session, case, now=now)
    server = await servers.lock_server(session, guild_id)
    if server.review is Review.COORDINATOR:
        await put_coordinator_notice(session, case, code="notice-review", now=now)
    elif not await is_hub_staffed(session, guild_id=guild_id, now=now):
        for event in routed.events:
            if event.person_id is not None:
                await put_offer(session, case, person_id=event.person_id, now=now)
    if server.review is Review.NONE:
        await open_unseen(session, case, server, now=now)
    await tell_coordinators_of_gaps(session, case, routed.unanswerable, now=now)
    await log_act(
        session,
        guild_id=guild_id,
        act=Act.CASE_ASKED,
        person_id=person_id,
        now=now,
        object_id=f"case-{case.id}",
    )
    assert case.id is not None
    offered = tuple(
        event.profession
        for event in routed.events
        if event.type is EventType.OFFERED and event.profession is not None
    )
    return CaseAsked(case.id, offered, routed.unanswerable)


async def _case_of(
    session: AsyncSession, draft: CaseDraft, form: CaseForm, *, language: str, now: datetime
) -> tuple[Case, list[CaseEvent]]:
    person = await people.get_person(session, draft.guild_id, draft.person_id)
    if person is None or person.profession is None:
        raise DomainError("problem-join-first")
    if form.returned_case_id is not None:
        case = await cases.lock_case(session, draft.guild_id, form.returned_case_id)
        if case is None or case.id is None:
            raise DomainError("problem-case-gone")
        state = state_of((await cases.events_of(session, [case.id]))[case.id])
        events = case_actions.ask_again(state, person_id=draft.person_id, asker_id=case.asker_id, at=now)
    else:
        case = Case(
            guild_id=draft.guild_id,
            asker_id=draft.person_id,
            status=Status.WAITING,
            language=language,
            topics="",
            asker_profession=person.profession,
            question="",
            story="",
            asked_at=now,
        )
        events = [
            CaseEvent(EventType.ASKED, now, draft.person_id),
            CaseEvent(EventType.SCREENED, now, draft.person_id),
        ]
    case.topics, case.professions_wanted = ",".join(form.topics), ",".join(form.professions_wanted)
    case.question, case.story, case.details = form.question, form.story, dict(form.details)
    case.shows_name, case.confirmed_words = form.shows_name, list(form.confirmed) or None
    session.add(case)
    await session.flush()
    return case, events
