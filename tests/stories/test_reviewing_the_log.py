"""A coordinator looks closer: one type, one person week by week, what is odd, and the week in numbers."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, IRIS
from bot.sandbox.person import button_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import said
from tests.stories.test_the_log import entries, log, opened
from tests.stories.test_who_reads_the_log import THURSDAY, audited


async def test_from_a_page_to_one_type_and_to_the_weeks_of_one_person(clinic: World) -> None:
    iris = clinic.person(IRIS)
    await clinic.pass_time(until=THURSDAY)
    await opened(clinic, AMINA, times=2)
    await acts.ask(clinic, AMINA)

    page = await log(clinic)
    narrowed = await iris.choose(page.response, "log-type", ["case_asked"])
    asked = entries(narrowed)
    amina = str(clinic.person(AMINA).id)
    weeks = await iris.choose(narrowed.response, "log-person", [amina])

    assert [("case asked" in line) for line in asked] == [True]
    assert "**Week 2026-W02**" in said(weeks)
    assert "1 case asked" in said(weeks)
    assert clinic.person(AMINA).member.mention in said(weeks)
    looks = [about for action, about in await audited(clinic) if action == "log_read"]
    assert looks[:2] == ["all", "case_asked"]
    assert looks[2].startswith("P-")

    back = await iris.member.click(
        weeks.response, custom_id=button_of(weeks.response, "log", ending=f"0;{amina},,,")
    )
    assert len(entries(back)) == 4


async def test_who_fell_silent_is_found_from_the_log_and_never_by_somebody_else(clinic: World) -> None:
    iris, amina = clinic.person(IRIS), clinic.person(AMINA)
    await clinic.pass_time(by=timedelta(weeks=5))

    page = await log(clinic)
    odd = await iris.press(page.response, "log-odd")
    assert "**1 member without an entry for 4 weeks**" in said(odd)
    assert amina.member.mention not in said(odd)
    quiet = await iris.press(odd.response, "log-odd")
    assert amina.member.mention in said(quiet)
    assert ("log_read", "oddities:quiet") in await audited(clinic)

    stolen = await forged.press(clinic, amina, amina.reads("start-here")[0], "echo:log-odd:0;quiet")
    assert "Only coordinators" in said(stolen)
