"""A coordinator reads who took part, and hands the log to an evaluator."""

from datetime import UTC, datetime

import pytest

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, DEVON, IRIS, LEA, ORTIZ, Character
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from tests.stories.conftest import new_code, prepare, said

THURSDAY = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)


async def log(world: World, *, by: Character = IRIS, **wanted):
    people = {name: world.person(value).member for name, value in wanted.items() if name == "person"}
    return await world.person(by).slash("general", "participation log", **{**wanted, **people})


async def opened(world: World, character: Character, times: int = 1) -> None:
    for _ in range(times):
        await world.person(character).slash("general", "didactic next")


def pages(shown) -> tuple[str, str]:
    newer, older = (found for found in buttons_of(shown) if found.startswith("echo:log:"))
    return newer, older


def entries(shown) -> list[str]:
    return [line for line in said(shown).splitlines() if line.startswith("<t:")]


async def test_the_log_says_who_did_what_newest_first_to_the_coordinator_alone(clinic: World):
    await acts.ask(clinic, AMINA)
    await clinic.pass_time(until=THURSDAY)

    shown = await log(clinic)

    amina = clinic.person(AMINA).member.mention
    newest, asked, joined = entries(shown)
    assert shown.response.ephemeral
    assert "didactic posted" in newest
    assert "without a person" in newest
    assert amina in asked
    assert "case asked" in asked
    assert amina in joined


async def test_the_log_shows_no_word_of_a_case(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    shown = said(await log(clinic))

    assert "recommendation given" in shown
    assert "capsaicin" not in shown
    assert "diabetic" not in shown


async def test_person_and_type_narrow_the_log(clinic: World):
    await acts.join_with_code(clinic, DEVON, await new_code(clinic))
    await acts.ask(clinic, AMINA)

    hers = entries(await log(clinic, person=AMINA))
    asked = entries(await log(clinic, person=AMINA, type="case_asked"))
    devons = entries(await log(clinic, person=DEVON))
    nothing = said(await log(clinic, person=DEVON, type="case_asked"))

    assert (len(hers), len(asked), len(devons)) == (2, 1, 1)
    assert all(clinic.person(AMINA).member.mention in line for line in hers)
    assert "Nothing matches" in nothing


async def test_days_are_the_servers_days_and_both_are_included(clinic: World):
    await clinic.pass_time(until=datetime(2026, 1, 9, 3, 0, tzinfo=UTC))
    await opened(clinic, AMINA)
    late_evening = {"person": AMINA, "type": "didactic_opened"}

    on_the_day = await log(clinic, first_day="2026-01-08", last_day="2026-01-08", **late_evening)
    after = await log(clinic, first_day="2026-01-09", **late_evening)
    before = await log(clinic, last_day="2026-01-07", **late_evening)

    assert [len(entries(shown)) for shown in (on_the_day, after, before)] == [1, 0, 0]


async def test_older_and_newer_keep_the_filter(clinic: World):
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=12)
    iris = clinic.person(IRIS)

    first = await log(clinic, person=AMINA, type="didactic_opened", first_day="2026-01-01")
    second = await iris.member.click(first.response, custom_id=pages(first)[1])
    last_of_second = entries(second)
    back = await iris.member.click(second.response, custom_id=pages(second)[0])

    assert len(last_of_second) == 2
    assert all("didactic opened" in line for line in last_of_second)
    assert len(entries(back)) == 10
    assert "page 1 of 2" in said(back)


@pytest.mark.parametrize("day", ["23/11/2026", "2026-02-30", "yesterday", "9999-12-31", "0001-01-01"])
async def test_a_wrong_date_is_answered_with_how_to_write_one(clinic: World, day: str):
    for command in ("participation log", "participation export"):
        for option in ("first_day", "last_day"):
            shown = await clinic.person(IRIS).slash("general", command, **{option: day})
            assert "2026-11-23" in said(shown)


async def test_a_type_or_a_person_the_log_does_not_know_is_said(clinic: World):
    unknown_type = await log(clinic, type="likes")
    unknown_person = await log(clinic, person=LEA)

    assert "do not know that type" in said(unknown_type)
    assert "no entry here yet" in said(unknown_person)


async def test_without_any_consent_an_act_counts_without_the_person(empty_world: World):
    await prepare(empty_world, members=(AMINA,), consents=())
    await acts.ask(empty_world, AMINA)

    shown = await log(empty_world)

    assert len(entries(shown)) == 2
    assert all("without a person" in line for line in entries(shown))
    assert empty_world.person(AMINA).member.mention not in text_of(shown)
