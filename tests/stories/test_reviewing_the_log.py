"""A coordinator looks closer: one type, one person week by week, what is odd, and the week in numbers."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, IRIS
from bot.sandbox.person import button_of
from bot.sandbox.world import World
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
