"""Somebody leaves the hub: offers and accepted cases go on, answers stay, nothing new comes, on both databases."""

from bot.rules.cases import Status
from bot.rules.deadlines import DebtKind
from bot.rules.deliveries import DeliveryKind
from bot.services.leave_hub import LEFT, give_back_rest, hub_members, leave_hub
from bot.services.read_board import read_line
from bot.services.read_case import read_case
from db.repositories import cases, participation
from tests.fixtures.programme import FARID, GRACE, NOON, ORTIZ, Programme
from tests.services.case_acts import accept, events, recommend, said


async def holders(server: Programme, case_id: int) -> dict[str, int | None]:
    case = await server.see(read_case, case_id=case_id)
    return {slot.profession: slot.owner or slot.offered_to for slot in case.slots}


async def test_an_offer_goes_to_the_next_and_says_why(toronto, hub):
    asked = await toronto.ask(hub["amina"])

    moved = await toronto.do(leave_hub, person_id=hub["farid"])

    async with toronto.database.read() as session:
        freed = (await cases.events_of(session, [asked.case_id]))[asked.case_id][-2]
    assert (moved, freed.type, freed.code) == (1, "reassigned", LEFT)
    assert await holders(toronto, asked.case_id) == {"pain_physician": ORTIZ, "pharmacist": GRACE}


async def test_an_accepted_case_goes_to_the_next_too(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")

    await toronto.do(leave_hub, person_id=hub["farid"])

    assert (await holders(toronto, asked.case_id))["pharmacist"] == GRACE
    assert [one.person_id for one in await said(toronto, DeliveryKind.OFFER)] == [hub["grace"]]


async def test_where_nobody_is_left_the_coordinators_are_told(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")

    await toronto.do(leave_hub, person_id=hub["ortiz"])

    told = [one.code for one in await said(toronto, DeliveryKind.COORDINATOR_NOTICE)]
    assert told == ["notice-nobody:pain_physician"]
    assert (await events(toronto, asked.case_id))[-2:] == ["reassigned", "unanswerable"]


async def test_what_they_answered_stays_answered(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")
    await recommend(toronto, asked.case_id, hub["farid"], "pharmacist")

    moved = await toronto.do(leave_hub, person_id=hub["farid"])

    assert moved == 0
    assert (await holders(toronto, asked.case_id))["pharmacist"] == FARID


async def test_who_led_a_case_and_was_heard_leaves_the_summary_to_a_colleague(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, case_id, hub["farid"], "pharmacist")

    moved = await toronto.do(leave_hub, person_id=hub["ortiz"])

    line = await toronto.see(read_line, case_id=case_id, now=NOON)
    assert moved == 0
    assert [(debt.kind, debt.holder) for debt in line.debts] == [(DebtKind.SUMMARY, FARID)]
    assert line.case.status is Status.ANSWERED


async def test_leaving_twice_changes_nothing_more(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await toronto.do(leave_hub, person_id=hub["farid"])
    before = await events(toronto, asked.case_id)

    again = await toronto.do(leave_hub, person_id=hub["farid"])

    async with toronto.database.read() as session:
        audits = [row.action for row in await participation.audits_of(session, toronto.guild_id)]
    assert (again, await events(toronto, asked.case_id)) == (0, before)
    assert audits.count("hub_left") == 1


async def test_nothing_new_is_offered_until_the_profile_is_saved_again(toronto, hub):
    await toronto.do(leave_hub, person_id=hub["farid"])
    meanwhile = await toronto.ask(hub["amina"])
    await toronto.specialist(FARID, "pharmacist")
    later = await toronto.ask(hub["amina"])

    assert (await holders(toronto, meanwhile.case_id))["pharmacist"] == GRACE
    assert (await holders(toronto, later.case_id))["pharmacist"] == FARID


async def test_who_came_back_keeps_what_is_theirs(toronto, hub):
    asked = await toronto.ask(hub["amina"])

    moved = await toronto.do(give_back_rest, person_id=hub["farid"])

    assert moved == 0
    assert (await holders(toronto, asked.case_id))["pharmacist"] == FARID


async def test_the_hub_knows_who_is_awake(toronto, hub):
    await toronto.do(leave_hub, person_id=hub["farid"])

    known = {one.discord_id: one.is_active for one in await toronto.see(hub_members)}

    assert known[FARID] is False
    assert known[ORTIZ] is True


async def test_people_of_another_server_are_left_alone(toronto, sudbury, hub):
    asked = await toronto.ask(hub["amina"])

    await sudbury.do(leave_hub, person_id=hub["farid"])

    assert (await holders(toronto, asked.case_id))["pharmacist"] == FARID
