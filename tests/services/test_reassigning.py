"""A coordinator gives a case to somebody: not to one who is away or has a conflict, on both databases."""

from datetime import date

import pytest

from bot.rules.cases import PassReason
from bot.rules.errors import DomainError
from bot.services.pass_case import pass_case
from bot.services.save_hub_profile import save_zone_and_conflicts
from bot.services.set_away import give_back_offers, set_away
from bot.services.steer_case import possible_specialists, reassign_case
from content.topics import load_topics
from tests.fixtures.programme import AMINA, NOON
from tests.services.case_acts import events, recommend

MONDAY = date(2026, 11, 30)


async def choices(server, hub, case_id: int) -> set[int]:
    found = await server.see(possible_specialists, case_id=case_id, person_id=hub["iris"], now=NOON)
    return {member.person_id for member in found}


async def refusal(server, hub, case_id: int, to: int) -> str:
    before = await events(server, case_id)
    with pytest.raises(DomainError) as refused:
        await server.do(reassign_case, case_id=case_id, person_id=hub["iris"], to=to)
    assert await events(server, case_id) == before
    return refused.value.message_key


async def test_the_menu_offers_who_could_take_it_now(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id

    assert await choices(toronto, hub, case_id) == {hub["grace"]}
    await toronto.do(reassign_case, case_id=case_id, person_id=hub["iris"], to=hub["grace"])
    assert await choices(toronto, hub, case_id) == {hub["farid"]}
    assert (await events(toronto, case_id))[-2:] == ["reassigned", "offered"]


async def test_somebody_who_is_away_is_neither_offered_nor_taken(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    await toronto.do(set_away, person_id=hub["grace"], back_on=MONDAY, by=hub["grace"])
    await toronto.do(give_back_offers, person_id=hub["grace"])

    with pytest.raises(DomainError) as nobody:
        await choices(toronto, hub, case_id)

    assert nobody.value.message_key == "problem-nobody-to-give-to"
    assert await refusal(toronto, hub, case_id, hub["grace"]) == "problem-specialist-away"


async def test_a_colleague_whose_cases_they_do_not_take_is_a_conflict(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    await toronto.do(save_zone_and_conflicts, person_id=hub["grace"], timezone="", colleagues=[AMINA])

    with pytest.raises(DomainError):
        await choices(toronto, hub, case_id)

    assert await refusal(toronto, hub, case_id, hub["grace"]) == "problem-specialist-conflict"


async def test_who_passed_for_a_conflict_does_not_get_the_case_back(toronto, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    passing = {"profession": "pharmacist", "reason": PassReason.CONFLICT, "topics": load_topics()}
    await toronto.do(pass_case, case_id=case_id, person_id=hub["farid"], **passing)

    assert await refusal(toronto, hub, case_id, hub["farid"]) == "problem-specialist-conflict"


async def test_a_profession_that_was_heard_a_stranger_and_another_servers_case(toronto, sudbury, hub):
    case_id = (await toronto.ask(hub["amina"])).case_id
    await toronto.do(reassign_case, case_id=case_id, person_id=hub["iris"], to=hub["grace"])
    stranger = await sudbury.specialist(91, "pharmacist")

    assert await refusal(toronto, hub, case_id, stranger) == "problem-not-a-specialist"
    assert await refusal(toronto, hub, case_id, hub["amina"]) == "problem-not-a-specialist"
    for service in (
        sudbury.do(reassign_case, case_id=case_id, person_id=stranger, to=stranger),
        sudbury.see(possible_specialists, case_id=case_id, person_id=stranger, now=NOON),
    ):
        with pytest.raises(DomainError) as refused:
            await service
        assert refused.value.message_key == "problem-case-gone"
    with pytest.raises(DomainError):
        await recommend(toronto, case_id, hub["grace"], "pharmacist")
