"""What a specialist says of themselves decides which cases they are offered, on both databases."""

from datetime import timedelta

import pytest

from bot.rules.cases import PassReason
from bot.rules.errors import DomainError
from bot.services.ask_case import ask_case
from bot.services.hand_over_case import hand_over_case, possible_colleagues
from bot.services.pass_case import pass_case
from bot.services.read_case import read_case
from bot.services.read_hub import read_candidates
from bot.services.read_hub_profile import read_hub_profile
from bot.services.save_hub_profile import save_hub_profile, save_zone_and_conflicts
from bot.services.set_away import set_away
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.repositories import participation
from tests.fixtures.programme import AMINA, FARID, GRACE, JO, NOON, Programme
from tests.services.case_acts import accept

STRANGER = 999
TOMORROW = (NOON + timedelta(days=1)).date()


async def keep(server: Programme, person_id: int, profession: str = "pharmacist", **profile) -> None:
    await server.do(
        save_hub_profile,
        person_id=person_id,
        profession=profession,
        topics=("neuropathic_pain",),
        capacity=3,
        known_topics=load_topics(),
        vocabulary=load_vocabulary(),
        **profile,
    )


async def take_no_cases_of(server: Programme, person_id: int, *discord_ids: int, timezone: str = ""):
    return await server.do(
        save_zone_and_conflicts, person_id=person_id, timezone=timezone, colleagues=discord_ids
    )


async def pass_on(server: Programme, case_id: int, person_id: int, reason: PassReason):
    return await server.do(
        pass_case,
        case_id=case_id,
        person_id=person_id,
        profession="pharmacist",
        reason=reason,
        topics=load_topics(),
    )


async def pharmacist_of(server: Programme, case_id: int) -> int | None:
    case = await server.see(read_case, case_id=case_id)
    return next(slot.offered_to for slot in case.slots if slot.profession == "pharmacist")


async def test_a_profile_is_shown_as_it_was_kept(toronto, hub):
    await keep(toronto, hub["farid"], languages=("fr-CA",), hours=(8 * 60, 16 * 60))
    await take_no_cases_of(toronto, hub["farid"], AMINA, timezone="America/Winnipeg")

    profile = await toronto.see(read_hub_profile, person_id=hub["farid"])
    assert (profile.profession, profile.topics, profile.capacity) == ("pharmacist", ("neuropathic_pain",), 3)
    assert (profile.languages, profile.conflicts, profile.away_until) == (("fr-CA",), (AMINA,), None)
    assert (profile.hours.zone, profile.hours.opens_minute, profile.has_own_hours) == (
        "America/Winnipeg",
        480,
        True,
    )


async def test_without_hours_of_ones_own_the_servers_count(toronto, hub):
    profile = await toronto.see(read_hub_profile, person_id=hub["farid"])

    assert (profile.hours.zone, profile.hours.opens_minute, profile.has_own_hours) == (
        "America/Toronto",
        540,
        False,
    )


async def test_somebody_without_a_profile_has_none_to_show(toronto, hub):
    assert await toronto.see(read_hub_profile, person_id=hub["amina"]) is None


async def test_saving_again_can_take_languages_and_hours_back(toronto, hub):
    await keep(toronto, hub["farid"], languages=("fr-CA",), hours=(8 * 60, 16 * 60))
    await keep(toronto, hub["farid"])

    profile = await toronto.see(read_hub_profile, person_id=hub["farid"])
    assert (profile.languages, profile.has_own_hours) == ((), False)


async def test_a_language_nobody_offers_is_refused(toronto, hub):
    with pytest.raises(DomainError, match="problem-language-unknown"):
        await keep(toronto, hub["farid"], languages=("tlh",))


async def test_a_zone_nobody_knows_is_refused_and_nothing_is_kept(toronto, hub):
    with pytest.raises(DomainError, match="problem-timezone-unknown"):
        await take_no_cases_of(toronto, hub["farid"], AMINA, timezone="Europe/Nowhere")

    assert (await toronto.see(read_hub_profile, person_id=hub["farid"])).conflicts == ()


async def test_conflicts_need_a_profile(toronto, hub):
    with pytest.raises(DomainError, match="problem-hub-profile-missing"):
        await take_no_cases_of(toronto, hub["amina"], JO)


async def test_somebody_who_never_acted_here_is_named_and_not_kept(toronto, hub):
    kept = await take_no_cases_of(toronto, hub["farid"], STRANGER, AMINA)

    assert kept.strangers == (STRANGER,)
    assert (await toronto.see(read_hub_profile, person_id=hub["farid"])).conflicts == (AMINA,)


async def test_a_case_does_not_go_to_who_declared_a_conflict_with_its_asker(toronto, hub):
    await take_no_cases_of(toronto, hub["farid"], AMINA)

    asked = await toronto.ask(hub["amina"])

    assert await pharmacist_of(toronto, asked.case_id) == GRACE


async def test_a_question_in_french_goes_to_who_answers_in_french(toronto, hub):
    await keep(toronto, hub["farid"], languages=("en-CA",))
    draft = await toronto.draft(hub["amina"])

    asked = await toronto.do(
        ask_case, person_id=hub["amina"], draft_id=draft, topics=load_topics(), language="fr-CA"
    )

    assert await pharmacist_of(toronto, asked.case_id) == GRACE


async def test_passing_for_a_conflict_declares_it_for_good_without_telling_who_asked(toronto, hub):
    first = await toronto.ask(hub["amina"])
    await pass_on(toronto, first.case_id, hub["farid"], PassReason.CONFLICT)

    second = await toronto.ask(hub["amina"])

    profile = await toronto.see(read_hub_profile, person_id=hub["farid"])
    assert await pharmacist_of(toronto, second.case_id) == GRACE
    assert (profile.conflicts, profile.passed_for_conflict) == ((), 1)


async def test_choosing_colleagues_keeps_what_was_passed_for_a_conflict(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await pass_on(toronto, asked.case_id, hub["farid"], PassReason.CONFLICT)

    await take_no_cases_of(toronto, hub["farid"], JO)
    await take_no_cases_of(toronto, hub["farid"])

    candidates = await toronto.see(read_candidates, now=NOON)
    farid = next(one for one in candidates if one.person_id == hub["farid"])
    assert farid.conflicts == {hub["amina"]}


async def test_passing_for_want_of_time_declares_nothing(toronto, hub):
    first = await toronto.ask(hub["amina"])
    await pass_on(toronto, first.case_id, hub["farid"], PassReason.NO_TIME)

    second = await toronto.ask(hub["amina"])

    assert await pharmacist_of(toronto, second.case_id) == FARID


async def test_a_colleague_with_a_conflict_is_not_listed_and_cannot_be_given_the_case(toronto, hub):
    third = await toronto.specialist(50, "pharmacist")
    await take_no_cases_of(toronto, hub["grace"], AMINA)
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")

    listed = await toronto.see(possible_colleagues, case_id=asked.case_id, person_id=hub["farid"])

    assert [one.person_id for one in listed] == [third]
    with pytest.raises(DomainError, match="problem-colleague-not-free"):
        await toronto.do(
            hand_over_case, case_id=asked.case_id, person_id=hub["farid"], colleague_id=hub["grace"]
        )


async def test_a_colleague_who_is_away_cannot_be_given_the_case(toronto, hub):
    asked = await toronto.ask(hub["amina"])
    await accept(toronto, asked.case_id, hub["farid"], "pharmacist")
    await toronto.do(set_away, person_id=hub["grace"], back_on=TOMORROW, by=hub["grace"])

    with pytest.raises(DomainError, match="problem-colleague-not-free"):
        await toronto.do(
            hand_over_case, case_id=asked.case_id, person_id=hub["farid"], colleague_id=hub["grace"]
        )


async def test_the_hub_is_seen_with_who_is_at_work_and_what_each_was_given_lately(toronto, hub):
    await keep(toronto, hub["farid"], hours=(14 * 60, 18 * 60))
    await toronto.ask(hub["amina"], now=NOON - timedelta(days=40))
    await toronto.ask(hub["amina"], now=NOON - timedelta(days=3))

    candidates = {one.person_id: one for one in await toronto.see(read_candidates, now=NOON)}

    ortiz, farid, grace = (candidates[hub[name]] for name in ("ortiz", "farid", "grace"))
    assert (ortiz.staffed_at, farid.staffed_at) == (NOON, NOON + timedelta(hours=2))
    assert (ortiz.recent_cases, farid.recent_cases, grace.recent_cases) == (1, 1, 0)
    assert (ortiz.open_cases, ortiz.last_case_at) == (2, NOON - timedelta(days=3))


async def test_what_was_changed_is_audited(toronto, hub):
    await take_no_cases_of(toronto, hub["ortiz"], AMINA)

    audits = await toronto.see(participation.audits_of)
    assert ("hub_zone_and_conflicts", hub["ortiz"]) in {(one.action, one.person_id) for one in audits}
