"""Take one profession's place in a case from whoever holds it, and offer it to the next specialist at once."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import CaseEvent, EventType
from bot.services.case_deliveries import put_offer, put_refresh
from bot.services.change_case import append_events
from bot.services.route_case import route_again, tell_coordinators_of_gaps
from db.tables import Case


async def offer_on(
    session: AsyncSession, case: Case, *, profession: str, code: str, now: datetime
) -> int | None:
    """Who is asked now; None: there is nobody, and the coordinators are told. `code` says why it was taken."""
    freed = CaseEvent(EventType.REASSIGNED, now, None, profession, code=code)
    state = await append_events(session, case, [freed])
    routed = await route_again(session, case, state, profession=profession, now=now)
    await append_events(session, case, routed.events)
    chosen = routed.events[0].person_id
    if chosen is None:
        await tell_coordinators_of_gaps(session, case, routed.unanswerable, now=now)
    else:
        await put_offer(session, case, person_id=chosen, now=now)
    await put_refresh(session, case, now=now)
    return chosen
