"""Away until a date: offers go on at once, what was accepted stays, and nothing new comes, on both databases."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.services.read_case import read_case
from bot.services.set_away import LONGEST_DAYS, give_back_offers, person_in_hub, set_away
from db.repositories import participation
from tests.fixtures.programme import AMINA, FARID, GRACE, NOON, ORTIZ, Programme
from tests.services.case_acts import accept, events, recommend, said

TODAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 30)
MONDAY_MIDNIGHT = datetime(2026, 11, 30, 5, tzinfo=UTC)


async def leave(server: Programme, person_id: int, *, back_on: date | None = MONDAY, now=NOON):
    until = await server.do(set_away, now=now, person_id=person_id, back_on=back_on, by=person_id)
    return until, await server.do(give_back_offers, now=now, person_id=person_id)


async def holders(server: Programme, case_id: int) -> dict[str, int | None]:
    case = await server.see(read_case, case_id=case_id)
    return {slot.profession: slot.owner or slot.offered_to for slot in case.slots}


async def test_away_ends_at_the_midnight_that_begins_the_day_they_are_back(toronto, hub):
    until, _ = await leave(toronto, hub["farid"])

    assert until == MONDAY_MIDNIGHT


async def test_nothing_is_offered_until_they_are_back(toronto, hub):
    await leave(toronto, hub["farid"])

    meanwhile = await toronto.ask(hub["amina"], now=MONDAY_MIDNIGHT - timedelta(minutes=1))
    later = await toronto.ask(hub["amina"], now=MONDAY_MIDNIGHT)

    assert (await holders(toronto, meanwhile.case_id))["pharmacist"] == GRACE
    assert (await holders(toronto, later.case_id))["pharmacist"] == FARID


async def test_what_was_only_offered_goes_to_the_next_at_once(toronto, hub):
    first, second = await toronto.ask(hub["amina"]), await toronto.ask(hub["amina"])

    _, given_back = await leave(toronto, hub["farid"])

    assert (given_back.moved, given_back.nobody_left, given_back.kept) == (2, (), ())
    for asked in (first, second):
        assert await holders(toronto, asked.case_id) == {"pain_physician": ORTIZ, "pharmacist": GRACE}
        assert (await events(toronto, asked.case_id))[-2:] == ["reassigned", "offered"]
    assert [one.person_id for one in await said(toronto, DeliveryKind.OFFER)] == [hub["grace"]] * 2


async def test_where_nobody_is_left_the_coordinators_are_told(toronto, hub):
    asked = await toronto.ask(hub["amina"])

    _, given_back = await leave(toronto, hub["ortiz"])

    told = [one.code for one in await said(toronto, DeliveryKind.COORDINATOR_NOTICE)]
    assert (given_back.moved, given_back.nobody_left) == (0, ("pain_physician",))
    assert told == ["notice-nobody:pain_physician"]
    assert await holders(toronto, asked.case_id) == {"pain_physician": None, "pharmacist": FARID}
    assert (await events(toronto, asked.case_id))[-2:] == ["reassigned", "unanswerable"]


async def test_accepted_cases_stay_theirs_and_are_named(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    opened = await accept(toronto, asked.case_id, hub["farid"], "pharmacist")

    _, given_back = await leave(toronto, hub["farid"])

    [kept] = given_back.kept
    assert (kept.id, kept.number, kept.topics) == (asked.case_id, opened.number, ("neuropathic_pain",))
    assert given_back.moved == 0
    assert (await holders(toronto, asked.case_id))["pharmacist"] == FARID


async def test_what_they_answered_already_is_not_named_unless_they_owe_its_summary(toronto, hub):
    answered, led = await toronto.ask(hub["amina"]), await toronto.ask(hub["amina"])
    for asked, order in ((answered, ("ortiz", "farid")), (led, ("farid", "ortiz"))):
        for name in order:
            profession = "pharmacist" if name == "farid" else "pain_physician"
            await accept(toronto, asked.case_id, hub[name], profession)
            await recommend(toronto, asked.case_id, hub[name], profession)

    _, given_back = await leave(toronto, hub["farid"])

    assert [case.id for case in given_back.kept] == [led.case_id]


async def test_who_goes_away_twice_moves_nothing_twice(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await leave(toronto, hub["farid"])

    _, given_back = await leave(toronto, hub["farid"])

    assert given_back.moved == 0
    assert (await events(toronto, asked.case_id)).count("reassigned") == 1


async def test_without_a_date_they_are_back_now(toronto, hub):
    await leave(toronto, hub["farid"])
    until, _ = await leave(toronto, hub["farid"], back_on=None)

    asked = await toronto.ask(hub["amina"])

    assert until is None
    assert (await holders(toronto, asked.case_id))["pharmacist"] == FARID


@pytest.mark.parametrize(
    ("back_on", "problem"),
    [
        (TODAY, "problem-away-past"),
        (TODAY - timedelta(days=1), "problem-away-past"),
        (TODAY + timedelta(days=LONGEST_DAYS + 1), "problem-away-long"),
    ],
)
async def test_a_day_that_makes_no_sense_is_refused(toronto, hub, back_on, problem):
    with pytest.raises(DomainError, match=problem):
        await leave(toronto, hub["farid"], back_on=back_on)

    assert (await holders(toronto, (await toronto.ask(hub["amina"])).case_id))["pharmacist"] == FARID


async def test_today_is_the_day_where_they_are(toronto, hub):
    late_in_toronto = datetime(2026, 11, 25, 4, 59, tzinfo=UTC)

    until, _ = await leave(toronto, hub["farid"], back_on=date(2026, 11, 25), now=late_in_toronto)

    assert until == late_in_toronto + timedelta(minutes=1)


async def test_only_somebody_with_a_profile_can_be_away(toronto, hub):
    with pytest.raises(DomainError, match="problem-hub-profile-missing"):
        await leave(toronto, hub["amina"])
    for stranger in (AMINA, 999):
        with pytest.raises(DomainError, match="problem-no-specialist"):
            await toronto.see(person_in_hub, discord_id=stranger)
    assert await toronto.see(person_in_hub, discord_id=FARID) == hub["farid"]


async def test_who_set_it_for_whom_is_audited(toronto, hub):
    await toronto.do(set_away, person_id=hub["farid"], back_on=MONDAY, by=hub["iris"])

    audits = [
        (one.action, one.person_id, one.object_id) for one in await toronto.see(participation.audits_of)
    ]
    assert audits[-1] == ("hub_away", hub["iris"], f"person-{hub['farid']}")


async def test_questions_asked_in_the_same_moment_never_stay_with_who_left(toronto, hub):
    drafts = [await toronto.draft(hub["amina"]) for _ in range(4)]

    _, *asked = await asyncio.gather(
        leave(toronto, hub["farid"]), *[toronto.send(hub["amina"], draft) for draft in drafts]
    )

    for one in asked:
        assert (await holders(toronto, one.case_id)).get("pharmacist") != FARID


async def test_two_of_a_profession_leaving_at_once_leave_nothing_with_either(toronto, hub):
    asked = [await toronto.ask(hub["amina"]) for _ in range(3)]

    await asyncio.gather(leave(toronto, hub["farid"]), leave(toronto, hub["grace"]))

    for one in asked:
        assert (await holders(toronto, one.case_id))["pharmacist"] is None
