"""Surveys: a nurse answers with an interruption and a restart, declines another; a coordinator opens and looks."""

import re
from datetime import timedelta
from typing import Any

from sqlmodel import select

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, IRIS, ORTIZ
from bot.sandbox.person import Person, buttons_of, text_of
from bot.sandbox.world import World
from db.tables import SurveyAnswer
from tests.stories import forged
from tests.stories.conftest import new_code, said
from tests.stories.test_didactics import read_acts
from tests.stories.test_in_french import clinique, only_french
from tests.stories.turns import letters

__all__ = ["clinique"]
TWO_WEEKS = timedelta(days=14)


async def opened(world: World, asked: str) -> Any:
    """Iris opens a round; her page."""
    page = await world.person(IRIS).slash("coordinators", "evaluation survey")
    shown = await world.person(IRIS).member.click(page.response, custom_id=f"echo:survey-round:open;{asked}")
    await world.pass_time(by=timedelta(hours=20))
    return shown


def letter(person: Person) -> Any:
    """The newest direct message with a survey in it."""
    return next(one for one in reversed(person.letters()) if "echo:survey" in str(buttons_of(one)))


async def press(person: Person, ending: str) -> str:
    """Press, in the newest letter, the button whose id ends like this; what the letter says then."""
    shown = letter(person)
    wanted = next(one for one in buttons_of(shown) if re.search(f"{ending}$", one))
    answer = await person.member.user.click(shown, custom_id=wanted)
    told = said(answer) if answer.response is not None or answer.followups else ""
    return f"{now_says(person, shown)}\n{told}"


def now_says(person: Person, shown: Any) -> str:
    return next(text_of(one) for one in person.letters() if one.id == shown.id)


async def choose(person: Person, *values: str) -> str:
    """Choose in the menu of the newest letter; what it says then."""
    shown = letter(person)
    menu = next(one for one in buttons_of(shown) if re.search("survey-answer.*;$", one))
    await person.member.user.select(shown, list(values), custom_id=menu)
    return now_says(person, shown)


async def kept(world: World) -> dict[str, int]:
    async with world.app.desk.database.read() as session:
        rows = (await session.exec(select(SurveyAnswer))).all()
    return {f"{row.instrument}.{row.item}": row.value for row in rows}


async def test_a_nurse_answers_before_the_cycle_stops_and_goes_on_after_a_restart(clinic: World):
    amina = clinic.person(AMINA)
    await opened(clinic, "pre")
    invited = text_of(letter(amina))
    first = await press(amina, "survey:.*")
    second = await choose(amina, "complex", "isolation")
    third = await press(amina, ";6")
    again = await press(amina, r"survey-at:.*")
    changed = await press(amina, ";7")
    stopped = await press(amina, "survey-later:.*")
    await clinic.restart()
    progress = said(await amina.slash("general", "me progress"))

    went_on = await press(amina, "survey:.*")
    for _ in range(11):
        at_end = await press(amina, ";declined")
    answers = await kept(clinic)
    thanks = await press(amina, "survey-done:.*")
    late = await forged.press(
        clinic, amina, clinic.channel("start-here").history()[0], "echo:survey:;pre;2026-01-05"
    )

    assert "Before you begin" in invited
    assert "13 questions, about 3 minutes" in invited
    assert "Why did you join?" in first
    assert "Question 2 of 13" in second
    assert "1 = not confident at all · 7 = completely confident" in second
    assert "Question 3 of 13" in third
    assert "✓ 6" in again
    assert "Question 3 of 13" in changed
    assert "2 of 13 questions have an answer" in stopped
    assert "Questions before you begin** wait" in progress
    assert "Question 3 of 13" in went_on
    assert "All 13 questions have an answer" in at_end
    assert answers["reasons.reason.complex"] == answers["reasons.reason.isolation"] == 1
    assert answers["self_efficacy.assess"] == 7
    assert answers["self_efficacy.working_together.declined"] == 1
    assert "Thank you" in thanks
    assert "answered" not in thanks
    assert "Thank you" in said(late)
    assert sorted(await read_acts(clinic, Act.SURVEY_COMPLETED)) == ["reasons:joining", "self_efficacy:pre"]


async def test_she_declines_the_one_after_and_hears_no_more_of_it_but_may_think_again(clinic: World):
    amina = clinic.person(AMINA)
    await clinic.pass_time(by=TWO_WEEKS)
    await opened(clinic, "post")
    told = await press(amina, "survey-decline:.*")
    before = len(amina.letters())
    await clinic.pass_time(by=timedelta(days=5))
    await clinic.pass_time(by=timedelta(days=5))
    after = len(amina.letters())
    thought_again = await press(amina, "survey:.*")

    assert "No reminder will come" in told
    assert after == before
    assert "Question 1 of" in thought_again


async def test_a_coordinator_opens_the_round_after_sees_rates_and_closes_it(clinic: World):
    amina, iris = clinic.person(AMINA), clinic.person(IRIS)
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic), consents=())
    await clinic.pass_time(by=TWO_WEEKS)
    page = await opened(clinic, "post")
    sent = text_of(page)
    await press(amina, "survey:.*")
    await press(amina, ";5")
    shown = text_of(await iris.slash("coordinators", "evaluation survey"))
    await clinic.pass_time(by=timedelta(days=5))
    on_a_sunday = "A reminder." in letters(amina)
    await clinic.pass_time(by=timedelta(days=1, hours=5))
    reminded = text_of(letter(amina))
    page = await iris.slash("coordinators", "evaluation survey")
    closed = await iris.member.click(page.response, custom_id="echo:survey-round:close;post")
    too_late = await press(amina, "survey:.*")

    assert "One message is on its way" in sent
    assert "one person may be asked" in sent
    assert "Your confidence: 0 of 1 completed, 1 started, 0 would rather not" in shown
    assert "%" not in shown
    assert not on_a_sunday
    assert "A reminder." in reminded
    assert "Closed on" in text_of(closed)
    assert "time for these questions is over" in too_late
    assert "echo:survey" not in str([buttons_of(one) for one in clinic.person(BRUNO).letters()])


async def test_the_hub_is_not_asked_and_closed_direct_messages_are_no_failure(clinic: World):
    amina, ortiz = clinic.person(AMINA), clinic.person(ORTIZ)
    await acts.join_with_code(clinic, ORTIZ, await new_code(clinic), consents=("evaluation",))
    clinic.close_direct_messages(amina)
    await opened(clinic, "pre")

    page = await amina.slash("general", "me progress")
    begun = await amina.press(page.response, "survey")
    check = said(await clinic.person(IRIS).slash("coordinators", "evaluation survey"))

    assert "Question 1 of 13" in text_of(begun)
    assert begun.response.ephemeral
    assert "0 of 1 completed" in check
    assert "Before you begin" not in letters(ortiz)


async def test_asking_automatically_invites_who_joins(clinic: World):
    iris = clinic.person(IRIS)
    page = await iris.slash("coordinators", "evaluation survey")
    on = text_of(await iris.press(page.response, "survey-automatic"))
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic), consents=("research",))
    await clinic.pass_time(by=timedelta(minutes=5))

    assert "Automatic is on" in on
    assert "Avant de commencer" in letters(clinic.person(BRUNO))
    assert "Before you begin" in letters(clinic.person(AMINA))


async def test_surveys_are_in_french(clinique: World):
    bruno, iris = clinique.person(BRUNO), clinique.person(IRIS)
    page = await iris.slash("coordinators", "evaluation survey")
    await iris.member.click(page.response, custom_id="echo:survey-round:open;pre")
    await clinique.pass_time(by=timedelta(hours=20))
    first = await press(bruno, "survey:.*")
    second = await choose(bruno, "together")
    await press(bruno, ";4")
    await press(bruno, "survey-later:.*")
    await iris.slash("coordinators", "evaluation survey")

    assert only_french(clinique)
    assert "Pourquoi vous êtes-vous inscrite ou inscrit?" in first
    assert "1 = pas du tout en confiance · 7 = tout à fait en confiance" in second
