"""The calendar: once per server and local date, late after a silence, never unsigned on a live server."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.rules.deliveries import DeliveryKind
from bot.rules.participation import Act
from bot.rules.schedule import PostState
from bot.services.change_settings import set_weekly_slot
from bot.services.claim_deliveries import claim_deliveries, settle_sent
from bot.services.plan_posts import plan_posts
from bot.services.read_post import read_post
from bot.services.sign_didactic import sign_didactic
from content.loader import Library, load_didactics
from db.repositories import participation
from db.tables import Delivery, DidacticPost
from tests.fixtures.programme import IRIS, NOON, Programme

LIBRARY = load_didactics()
TUESDAY, WEEK = 1, timedelta(weeks=1)
FIRST = LIBRARY.ids()[0]


@pytest.fixture
async def weekly(toronto: Programme) -> Programme:
    """Tuesdays at twelve o'clock in Toronto, set an hour before the first."""
    coordinator = await toronto.person(IRIS)
    before = NOON - timedelta(hours=1)
    await toronto.do(set_weekly_slot, now=before, weekday=TUESDAY, time_of_day="12:00", by=coordinator)
    return toronto


async def plan(
    server: Programme, now: datetime = NOON, *, library: Library = LIBRARY, is_live: bool = False
) -> int:
    return await server.do(plan_posts, library=library, now=now, allow_unsigned=not is_live)


async def sign(server: Programme, didactic_id: str, language: str = "en-CA") -> None:
    await server.do(
        sign_didactic,
        didactic_id=didactic_id,
        language=language,
        content_hash=LIBRARY.get(didactic_id, language).content_hash,
        name="Dr Elena Ortiz",
        licence="12345",
        conflict_of_interest="none",
        library=LIBRARY,
        by=await server.person(IRIS),
    )


async def posts(server: Programme) -> list[tuple[str, PostState, bool]]:
    async with server.database.read() as session:
        rows = (await session.exec(select(DidacticPost).order_by(DidacticPost.due_at))).all()
    return [(row.occurrence, row.state, row.late) for row in rows]


async def deliveries(server: Programme, *, ahead: bool = False) -> list[tuple[DeliveryKind, str | None]]:
    """What was planned to be said; what is said a week ahead only where it is asked for."""
    async with server.database.read() as session:
        rows = (await session.exec(select(Delivery).order_by(Delivery.id))).all()
    return [(row.kind, row.code) for row in rows if ahead or "-ahead" not in (row.code or "")]


async def test_nothing_is_due_a_second_before_the_slot(weekly):
    assert await plan(weekly, NOON - timedelta(seconds=1)) == 0
    assert await posts(weekly) == []


async def test_planned_twice_for_one_instant_there_is_one_delivery(weekly):
    assert [await plan(weekly), await plan(weekly)] == [1, 0]

    assert await posts(weekly) == [("2026-11-24", PostState.DUE, False)]
    assert await deliveries(weekly) == [(DeliveryKind.DIDACTIC, None)]


async def test_after_three_weeks_of_silence_only_the_newest_is_posted_and_marked_late(weekly):
    back = NOON + 2 * WEEK + timedelta(days=3)

    assert await plan(weekly, back) == 3

    assert await posts(weekly) == [
        ("2026-11-24", PostState.MISSED, True),
        ("2026-12-01", PostState.MISSED, True),
        ("2026-12-08", PostState.DUE, True),
    ]
    assert await deliveries(weekly) == [(DeliveryKind.DIDACTIC, None)]


async def test_each_server_has_its_own_calendar(weekly, sudbury):
    await plan(weekly)

    async with weekly.database.read() as session:
        assert [row.guild_id for row in (await session.exec(select(DidacticPost))).all()] == [weekly.guild_id]


async def test_what_was_posted_is_logged_once_without_a_person(weekly):
    await plan(weekly)
    (claimed,) = await weekly.database.write(lambda session: claim_deliveries(session, now=NOON))
    await weekly.database.write(
        lambda session: settle_sent(session, delivery_id=claimed.id, message_id=9, now=NOON)
    )

    events = await weekly.see(participation.everything)
    assert await posts(weekly) == [("2026-11-24", PostState.POSTED, False)]
    assert [(event.type, event.person_id, event.object_id, event.cycle) for event in events] == [
        (Act.DIDACTIC_POSTED, None, FIRST, "from-2026-11-24")
    ]
    assert (await weekly.see(read_post, post_id=1, library=LIBRARY)).didactic.id == FIRST


async def test_a_live_server_withholds_what_nobody_signed_and_tells_the_coordinators(weekly):
    assert await plan(weekly, is_live=True) == 1

    assert await posts(weekly) == [("2026-11-24", PostState.WITHHELD, False)]
    assert await deliveries(weekly) == [
        (DeliveryKind.COORDINATOR_NOTICE, f"notice-didactic-unsigned:{FIRST}")
    ]


async def test_what_is_signed_after_the_slot_is_posted_late(weekly):
    await plan(weekly, is_live=True)
    await sign(weekly, FIRST)

    assert [await plan(weekly, NOON + timedelta(hours=n), is_live=True) for n in (1, 2)] == [1, 0]

    assert await posts(weekly) == [("2026-11-24", PostState.DUE, True)]
    assert [kind for kind, _ in await deliveries(weekly)].count(DeliveryKind.DIDACTIC) == 1


async def test_a_signature_counts_for_its_language_alone(weekly):
    await sign(weekly, FIRST, language="fr-CA")

    await plan(weekly, is_live=True)

    assert await posts(weekly) == [("2026-11-24", PostState.WITHHELD, False)]


async def test_signed_content_is_posted_on_a_live_server(weekly):
    await sign(weekly, FIRST)

    await plan(weekly, is_live=True)

    assert await deliveries(weekly) == [(DeliveryKind.DIDACTIC, None)]


async def test_what_has_expired_is_withheld_even_if_signed_or_in_the_demo(weekly):
    await sign(weekly, FIRST)
    expired = Library(
        didactic.model_copy(update={"expires_on": NOON.date() - timedelta(days=1)})
        for didactic in LIBRARY.all()
    )

    await plan(weekly, library=expired)

    assert await deliveries(weekly) == [(DeliveryKind.COORDINATOR_NOTICE, f"notice-didactic-expired:{FIRST}")]


async def test_a_week_ahead_the_coordinators_hear_once_what_is_not_signed(weekly):
    early = NOON - timedelta(minutes=30)
    await plan(weekly, early, is_live=True)
    await plan(weekly, early + timedelta(minutes=1), is_live=True)

    assert await deliveries(weekly, ahead=True) == [
        (DeliveryKind.COORDINATOR_NOTICE, f"notice-didactic-unsigned-ahead:{FIRST}:2026-11-24")
    ]


async def test_in_the_demo_nobody_is_asked_to_sign(weekly):
    await plan(weekly, NOON - timedelta(minutes=30))

    assert await deliveries(weekly, ahead=True) == []


async def test_each_post_has_its_place_in_the_cycle_and_a_new_cycle_begins_by_itself(weekly):
    for week in range(13):
        await plan(weekly, NOON + week * WEEK)

    async with weekly.database.read() as session:
        rows = (await session.exec(select(DidacticPost).order_by(DidacticPost.due_at))).all()
    # The week of Christmas has its Tuesday; no Tuesday of that winter is a holiday.
    assert [row.position for row in rows] == [*range(1, 13), 1]
    assert [row.cycle_starts_on.isoformat() for row in rows[11:]] == ["2026-11-24", "2027-02-16"]
    assert rows[12].didactic_id == FIRST


async def test_a_whole_year_of_days_posts_once_a_week(weekly):
    for day in range(365):
        await plan(weekly, NOON + timedelta(days=day))

    found = await posts(weekly)
    assert len(found) == len({occurrence for occurrence, _, _ in found}) == 53
    assert {state for _, state, _ in found} == {PostState.DUE}


async def test_the_slot_keeps_its_wall_time_over_the_autumn_change(toronto):
    before = datetime(2026, 10, 26, 12, 0, tzinfo=UTC)
    coordinator = await toronto.person(IRIS)
    await toronto.do(set_weekly_slot, now=before, weekday=TUESDAY, time_of_day="12:30", by=coordinator)

    await plan(toronto, datetime(2026, 11, 4, tzinfo=UTC))

    async with toronto.database.read() as session:
        due = [
            row.due_at for row in (await session.exec(select(DidacticPost).order_by(DidacticPost.id))).all()
        ]
    assert due == [datetime(2026, 10, 27, 16, 30, tzinfo=UTC), datetime(2026, 11, 3, 17, 30, tzinfo=UTC)]
