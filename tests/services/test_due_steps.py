"""What time alone brings about in a case, on both databases."""

from datetime import UTC, datetime, timedelta

from sqlmodel import select

from bot.rules.cases import CloseReason, EventType
from bot.rules.deliveries import DeliveryKind
from bot.services.change_settings import change_settings
from bot.services.steer_case import close_case
from bot.services.take_due_steps import cases_due, take_due_steps
from db.repositories import servers, specialists
from db.tables import Case
from tests.fixtures.programme import FARID, GRACE, IRIS, NOON, ORTIZ, Programme
from tests.services.case_acts import accept, events, recommend, said

TUESDAY_FOUR = NOON + timedelta(hours=4)
WEDNESDAY_NOON = NOON + timedelta(days=1)
WEDNESDAY_FOUR = NOON + timedelta(days=1, hours=4)


async def asked(server: Programme, *hub: tuple[int, str]) -> tuple[int, list[int]]:
    """A case that Amina asked at noon, and the specialists who were there."""
    amina = await server.member()
    people = [await server.specialist(discord_id, profession) for discord_id, profession in hub]
    return (await server.ask(amina)).case_id, people


async def tick(server: Programme, now: datetime) -> int:
    """Look at what is due, as each tick does; how many steps were taken."""
    async with server.database.read() as session:
        due = await cases_due(session, now=now)
    taken = 0
    for _, case_id in due:
        taken += await server.do(take_due_steps, case_id=case_id, now=now)
    return taken


async def test_whoever_is_asked_is_reminded_once(toronto):
    await asked(toronto, (ORTIZ, "pain_physician"), (FARID, "pharmacist"))

    first, again = await tick(toronto, TUESDAY_FOUR), await tick(toronto, TUESDAY_FOUR)

    notices = await said(toronto, DeliveryKind.SPECIALIST_NOTICE)
    assert (first, again) == (2, 0)
    assert {notice.code for notice in notices} == {"notice-remind-accept"}


async def test_at_the_deadline_the_next_of_the_profession_is_asked(toronto):
    case_id, (ortiz, grace) = await asked(toronto, (ORTIZ, "pain_physician"), (GRACE, "pain_physician"))
    await tick(toronto, TUESDAY_FOUR)

    await tick(toronto, WEDNESDAY_NOON)

    [offer] = await said(toronto, DeliveryKind.OFFER)
    lapsed = [n for n in await said(toronto, DeliveryKind.SPECIALIST_NOTICE) if n.code == "notice-lapsed"]
    assert (offer.person_id, [notice.person_id for notice in lapsed]) == (grace, [ortiz])
    assert (await events(toronto, case_id))[-2:] == [EventType.REASSIGNED, EventType.OFFERED]


async def test_without_another_it_stays_and_the_coordinators_are_told(toronto):
    case_id, _ = await asked(toronto, (ORTIZ, "pain_physician"))

    await tick(toronto, WEDNESDAY_NOON)
    await tick(toronto, WEDNESDAY_NOON + timedelta(minutes=1))

    codes = [notice.code for notice in await said(toronto, DeliveryKind.COORDINATOR_NOTICE)]
    assert codes.count("notice-no-next:pain_physician") == 1
    assert EventType.REASSIGNED not in await events(toronto, case_id)


async def test_after_one_and_a_half_the_coordinators_hear_of_it(toronto):
    await asked(toronto, (ORTIZ, "pain_physician"), (GRACE, "pain_physician"))
    await tick(toronto, WEDNESDAY_NOON)

    await tick(toronto, WEDNESDAY_FOUR)

    codes = [notice.code for notice in await said(toronto, DeliveryKind.COORDINATOR_NOTICE)]
    assert "notice-overdue-accept:pain_physician" in codes


async def test_the_lead_is_reminded_of_the_summary(toronto):
    case_id, (ortiz,) = await asked(toronto, (ORTIZ, "pain_physician"))
    await accept(toronto, case_id, ortiz, "pain_physician")
    await recommend(toronto, case_id, ortiz, "pain_physician")

    await tick(toronto, WEDNESDAY_NOON)

    assert [n.code for n in await said(toronto, DeliveryKind.SPECIALIST_NOTICE)] == ["notice-remind-summary"]


async def test_a_reminder_waits_for_the_persons_own_hours(toronto):
    _, (ortiz,) = await asked(toronto, (ORTIZ, "pain_physician"))

    async def works_from_eight_to_noon(session):
        profile = await specialists.find_specialist(session, toronto.guild_id, ortiz)
        profile.opens_minute, profile.closes_minute = 8 * 60, 12 * 60

    await toronto.database.write(works_from_eight_to_noon)
    await tick(toronto, TUESDAY_FOUR)

    [notice] = await said(toronto, DeliveryKind.SPECIALIST_NOTICE)
    assert notice.due_at == datetime(2026, 11, 25, 13, 0, tzinfo=UTC)


async def test_shorter_limits_count_for_cases_that_are_open_already(toronto):
    case_id, _ = await asked(toronto, (ORTIZ, "pain_physician"))
    iris = await toronto.person(IRIS)

    async def opens_at_noon(session):
        server = await servers.lock_server(session, toronto.guild_id)
        server.opens_minute, server.closes_minute = 12 * 60, 13 * 60

    await toronto.database.write(opens_at_noon)
    await toronto.do(change_settings, by=iris)

    assert await tick(toronto, NOON + timedelta(minutes=30)) == 1
    assert await events(toronto, case_id)


async def test_a_closed_case_is_not_looked_at_any_more(toronto):
    case_id, _ = await asked(toronto, (ORTIZ, "pain_physician"))
    await toronto.do(
        close_case, case_id=case_id, person_id=await toronto.person(IRIS), reason=CloseReason.DUPLICATE
    )

    async with toronto.database.read() as session:
        [case] = (await session.exec(select(Case))).all()
    assert case.next_step_at is None
    assert await tick(toronto, WEDNESDAY_FOUR) == 0
