"""Between planning and saying a text may be edited: what nobody signed or approved is not said."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.rules.calendar import KeptBack
from bot.rules.deliveries import DeliveryKind
from bot.rules.schedule import PostState
from bot.services.sign_didactic import sign_didactic
from bot.services.withhold_edited import withhold_edited
from content.loader import Library
from db.tables import Delivery, DidacticPost, DidacticSchedule
from tests.fixtures.programme import IRIS, NOON, Programme
from tests.services.test_plan_posts import FIRST, LIBRARY, deliveries, plan, posts, sign, weekly

__all__ = ["weekly"]
EDITED = Library(
    one.model_copy(update={"body": f"{one.body} More.", "content_hash": "e" * 64}) if one.id == FIRST else one
    for one in LIBRARY.all()
)


async def sign_edited(server: Programme) -> None:
    await server.do(
        sign_didactic,
        didactic_id=FIRST,
        language="en-CA",
        content_hash="e" * 64,
        name="Dr Elena Ortiz",
        licence="12345",
        conflict_of_interest="none",
        library=EDITED,
        by=await server.person(IRIS),
    )


async def what_keeps_it_back(
    server: Programme, library: Library = EDITED, *, is_live: bool = True
) -> KeptBack | None:
    """Just before the planned post is said."""
    async with server.database.read() as session:
        post = (await session.exec(select(DidacticPost))).one()
        delivery = (await session.exec(select(Delivery).where(Delivery.kind == DeliveryKind.DIDACTIC))).one()
    return await server.do(
        withhold_edited,
        post_id=post.id,
        delivery_id=delivery.id,
        library=library,
        allow_unsigned=not is_live,
    )


@pytest.fixture
async def planned(weekly: Programme) -> Programme:
    """A signed text is planned on a live server."""
    await sign(weekly, FIRST)
    await plan(weekly, is_live=True)
    return weekly


async def test_what_was_not_edited_is_said(planned):
    assert await what_keeps_it_back(planned, LIBRARY) is None
    assert await posts(planned) == [("2026-11-24", PostState.DUE, False)]


async def test_an_edited_text_that_is_signed_already_is_said(planned):
    await sign_edited(planned)

    assert await what_keeps_it_back(planned) is None
    assert await posts(planned) == [("2026-11-24", PostState.DUE, False)]


async def test_the_demo_says_an_edited_text(planned):
    assert await what_keeps_it_back(planned, is_live=False) is None


async def test_an_edited_text_waits_for_its_signature_and_is_then_planned_again(planned):
    kept = await what_keeps_it_back(planned)
    waiting = await posts(planned)
    told = await deliveries(planned)
    await sign_edited(planned)
    await plan(planned, NOON + timedelta(minutes=1), library=EDITED, is_live=True)

    assert kept is KeptBack.UNSIGNED
    assert waiting == [("2026-11-24", PostState.WITHHELD, False)]
    assert (DeliveryKind.COORDINATOR_NOTICE, f"notice-didactic-unsigned:{FIRST}") in told
    assert await posts(planned) == [("2026-11-24", PostState.DUE, True)]
    assert [kind for kind, _ in await deliveries(planned)].count(DeliveryKind.DIDACTIC) == 2


async def test_an_edited_text_waits_for_its_approval_where_the_server_wants_that(planned):
    async def want_approval(session, *, guild_id, now):
        (await session.get(DidacticSchedule, guild_id)).needs_approval = True

    await planned.do(want_approval)
    await sign_edited(planned)

    assert await what_keeps_it_back(planned) is KeptBack.UNAPPROVED
    assert (DeliveryKind.COORDINATOR_NOTICE, f"notice-didactic-unapproved:{FIRST}") in await deliveries(
        planned
    )
