"""A case from Send to the last recommendation: which events it adds up to, what is logged, what is said."""

from datetime import timedelta

from sqlmodel import select

from bot.rules.cases import Status
from bot.rules.deliveries import DeliveryKind
from bot.rules.participation import Act
from bot.services.read_case import read_case
from db.repositories import participation
from db.tables import CaseEventRow
from tests.fixtures.programme import FARID, GRACE, NOON, ORTIZ, Programme
from tests.services.case_acts import accept, events, recommend, said


async def log(server: Programme) -> list[tuple[Act, int | None, str]]:
    return [
        (event.type, event.person_id, event.object_id) for event in await server.see(participation.everything)
    ]


async def test_a_case_is_asked_accepted_and_answered_by_two_professions(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    opened = await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    first = await recommend(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    halfway = await toronto.see(read_case, case_id=asked.case_id)
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")
    last = await recommend(toronto, asked.case_id, hub["farid"], "pharmacist")

    case = await toronto.see(read_case, case_id=asked.case_id)
    assert (opened.number, opened.opened) == ("C-2026-0001", True)
    assert (first.missing, halfway.status) == (("pharmacist",), Status.PARTLY_ANSWERED)
    assert (last.missing, case.status) == ((), Status.ANSWERED)
    assert await events(toronto, asked.case_id) == [
        "asked",
        "screened",
        "offered",
        "offered",
        "accepted",
        "opened",
        "recommended",
        "accepted",
        "recommended",
    ]


async def test_events_are_numbered_from_one_and_keep_their_order(toronto, hub):
    first, second = await toronto.ask(hub["amina"]), await toronto.ask(hub["amina"])
    for case_id in (second.case_id, first.case_id):
        await accept(toronto, case_id, hub["ortiz"], "pain_physician")

    async with toronto.database.read() as session:
        rows = (await session.exec(select(CaseEventRow).order_by(CaseEventRow.id))).all()
    for case_id in (first.case_id, second.case_id):
        assert [row.seq for row in rows if row.case_id == case_id] == [1, 2, 3, 4, 5, 6]


async def test_the_log_has_each_act_once_under_the_person_who_agreed_and_without_the_others(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    await recommend(toronto, asked.case_id, hub["ortiz"], "pain_physician")

    assert await log(toronto) == [
        (Act.JOINED, hub["amina"], ""),
        (Act.CASE_ASKED, hub["amina"], f"case-{asked.case_id}"),
        (Act.RECOMMENDATION_GIVEN, None, f"case-{asked.case_id}"),
    ]


async def test_a_case_goes_to_at_least_two_professions_with_the_reason_kept(toronto, hub):
    asked = await toronto.ask(hub["amina"])

    case = await toronto.see(read_case, case_id=asked.case_id)
    assert set(asked.offered_to) == {"pain_physician", "pharmacist"}
    assert {slot.profession: slot.offered_to for slot in case.slots} == {
        "pain_physician": ORTIZ,
        "pharmacist": FARID,
    }
    assert all(slot.reason_code == "topic;1;0;3;-;0;0;-" for slot in case.slots)


async def test_a_profile_changed_now_decides_the_next_case(toronto, hub):
    await toronto.specialist(GRACE, "pharmacist", topics=("neuropathic_pain", "headache"))

    asked = await toronto.ask(hub["amina"], topics=("neuropathic_pain", "headache"))

    case = await toronto.see(read_case, case_id=asked.case_id)
    assert GRACE in {slot.offered_to for slot in case.slots}
    assert FARID not in {slot.offered_to for slot in case.slots}


async def test_nobody_is_asked_beyond_their_capacity_and_the_coordinators_hear_of_the_gap(toronto):
    asker = await toronto.member()
    await toronto.specialist(FARID, "pharmacist", capacity=1)
    await toronto.ask(asker, professions_wanted=("pharmacist",))

    second = await toronto.ask(asker, professions_wanted=("pharmacist",))

    assert second.unanswerable == ("pharmacist",)
    assert [notice.code for notice in await said(toronto, DeliveryKind.COORDINATOR_NOTICE)] == [
        "notice-nobody:pharmacist"
    ]


async def test_the_first_acceptance_writes_one_post_and_one_notice(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")

    assert len(await said(toronto, DeliveryKind.CASE_POST)) == 1
    assert [notice.code for notice in await said(toronto, DeliveryKind.ASKER_NOTICE)] == ["notice-opened"]


async def test_case_numbers_count_by_the_servers_year(toronto, hub):
    """Half past midnight in UTC on New Year's Day is still the old year in Toronto."""
    new_year = NOON.replace(year=2027, month=1, day=1, hour=0, minute=30)
    numbers = []
    for now in (new_year, new_year + timedelta(hours=6)):
        asked = await toronto.ask(hub["amina"], now=now)
        accepted = await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician", now=now)
        numbers.append(accepted.number)

    assert numbers == ["C-2026-0001", "C-2027-0001"]
