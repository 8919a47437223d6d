"""A case that does not go straight on: passed, handed over, returned, withdrawn, looked at first, or not yours."""

import pytest

from bot.rules.cases import PassReason, ReturnReason, Status
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.space import Review
from bot.services.accept_case import AcceptedByAnother, accept_case
from bot.services.change_settings import change_settings
from bot.services.hand_over_case import hand_over_case, possible_colleagues
from bot.services.open_case import open_case
from bot.services.pass_case import pass_case
from bot.services.read_case import read_case
from bot.services.return_case import return_case
from bot.services.withdraw_case import withdraw_case
from content.topics import load_topics
from tests.fixtures.programme import FARID, GRACE, ORTIZ
from tests.services.case_acts import accept, events, recommend, said


async def test_whoever_passes_is_followed_by_the_next_of_their_profession(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    passing = {"profession": "pharmacist", "reason": PassReason.NO_TIME, "topics": load_topics()}

    first = await toronto.do(pass_case, case_id=asked.case_id, person_id=hub["farid"], **passing)
    second = await toronto.do(pass_case, case_id=asked.case_id, person_id=hub["grace"], **passing)

    assert (first.found_another, second.found_another) == (True, False)
    assert [offer.person_id for offer in await said(toronto, DeliveryKind.OFFER)] == [hub["grace"]]
    assert (await events(toronto, asked.case_id))[-4:] == ["passed", "offered", "passed", "unanswerable"]


async def test_a_case_is_handed_over_to_a_colleague_of_the_same_profession(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")

    colleagues = await toronto.see(possible_colleagues, case_id=asked.case_id, person_id=hub["farid"])
    handed = await toronto.do(
        hand_over_case, case_id=asked.case_id, person_id=hub["farid"], colleague_id=hub["grace"]
    )

    assert [colleague.discord_id for colleague in colleagues] == [GRACE]
    assert handed.colleague_discord_id == GRACE
    with pytest.raises(AcceptedByAnother) as refused:
        await recommend(toronto, asked.case_id, hub["farid"], "pharmacist")
    assert refused.value.owner_discord_id == GRACE


async def test_a_returned_case_is_asked_again_under_the_same_id_and_routed_anew(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await toronto.do(
        return_case,
        case_id=asked.case_id,
        person_id=hub["ortiz"],
        reason=ReturnReason.UNCLEAR,
        note="How long?",
    )
    back = await toronto.see(read_case, case_id=asked.case_id)

    again = await toronto.ask(
        hub["amina"], returned_case_id=asked.case_id, story="For 4 years, mostly at night."
    )

    case = await toronto.see(read_case, case_id=asked.case_id)
    assert (back.status, back.return_code, back.return_note) == (Status.RETURNED, "unclear", "How long?")
    assert again.case_id == asked.case_id
    assert (case.status, case.story) == (Status.WAITING, "For 4 years, mostly at night.")
    assert len(await said(toronto, DeliveryKind.QUEUE_CARD)) == 2


async def test_a_withdrawn_case_takes_nothing_more(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await toronto.do(withdraw_case, case_id=asked.case_id, person_id=hub["amina"])

    for act in (
        accept(toronto, asked.case_id, hub["ortiz"], "pain_physician"),
        recommend(toronto, asked.case_id, hub["ortiz"], "pain_physician"),
        toronto.do(withdraw_case, case_id=asked.case_id, person_id=hub["amina"]),
        toronto.do(open_case, case_id=asked.case_id, person_id=hub["iris"]),
    ):
        with pytest.raises(DomainError) as refused:
            await act
        assert refused.value.message_key == "problem-case-withdrawn"
    assert (await events(toronto, asked.case_id))[-1] == "withdrawn"


async def test_only_the_asker_withdraws(toronto, hub):
    asked = await toronto.ask(hub["amina"])

    with pytest.raises(DomainError) as refused:
        await toronto.do(withdraw_case, case_id=asked.case_id, person_id=hub["ortiz"])

    assert refused.value.message_key == "problem-not-your-question"


async def test_a_specialist_is_never_offered_and_cannot_take_their_own_question(toronto):
    farid = await toronto.member(FARID, profession="pharmacist")
    await toronto.specialist(FARID, "pharmacist")
    asked = await toronto.ask(farid, professions_wanted=("pharmacist",))

    assert (asked.offered_to, asked.unanswerable) == ((), ("pharmacist",))
    with pytest.raises(DomainError) as refused:
        await accept(toronto, asked.case_id, farid, "pharmacist")
    assert refused.value.message_key == "problem-own-case"


async def test_where_a_coordinator_looks_first_a_specialist_waits_for_them(toronto, hub):
    await toronto.do(change_settings, by=hub["iris"], review=Review.COORDINATOR)
    asked = await toronto.ask(hub["amina"])

    with pytest.raises(DomainError) as refused:
        await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")
    opened = await toronto.do(open_case, case_id=asked.case_id, person_id=hub["iris"])
    taken = await accept(toronto, asked.case_id, hub["ortiz"], "pain_physician")

    assert refused.value.message_key == "problem-coordinator-looks-first"
    assert (opened, taken.opened, taken.number) == ("C-2026-0001", False, "C-2026-0001")


async def test_a_coordinator_who_is_a_specialist_too_opens_and_takes_at_once(toronto, hub):
    await toronto.do(change_settings, by=hub["iris"], review=Review.COORDINATOR)
    asked = await toronto.ask(hub["amina"])

    opened = await toronto.do(
        accept_case,
        case_id=asked.case_id,
        person_id=hub["grace"],
        profession="pharmacist",
        is_coordinator=True,
    )

    assert opened.opened
    assert (await events(toronto, asked.case_id))[-2:] == ["accepted", "opened"]


async def test_a_case_of_another_server_cannot_be_touched(toronto, sudbury, hub):
    asked = await toronto.ask(hub["amina"])
    stranger = await sudbury.specialist(ORTIZ, "pain_physician")

    for act in (
        accept(sudbury, asked.case_id, stranger, "pain_physician"),
        recommend(sudbury, asked.case_id, stranger, "pain_physician"),
        sudbury.see(read_case, case_id=asked.case_id),
        sudbury.do(withdraw_case, case_id=asked.case_id, person_id=hub["amina"]),
    ):
        with pytest.raises(DomainError) as refused:
            await act
        assert refused.value.message_key == "problem-case-gone"
