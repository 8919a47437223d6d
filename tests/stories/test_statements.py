"""Statements of hours as people get them: by oneself, from a coordinator, checked by the code on the paper."""

import re
from typing import Any

import pytest

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, IRIS, Character
from bot.sandbox.credit import register_for_credit, set_accreditor
from bot.sandbox.world import World
from bot.services.know_person import find_person
from db.repositories import participation
from tests.stories.conftest import new_code, said
from tests.stories.what_was_said import phrases_of

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


async def learn(world: World, character: Character) -> None:
    """An hour and a half of a session, and twenty minutes of reading."""

    async def write(session: Any) -> None:
        person = await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)
        assert person is not None
        for act, minutes in ((Act.SESSION_ATTENDED, 94), (Act.DIDACTIC_COMPLETED, 20)):
            await participation.record(
                session, world.guild.id, act, person_id=person.id, now=world.clock.now(), minutes=minutes
            )

    await world.app.desk.database.write(write)


async def set_terms(world: World, **changed: str) -> str:
    return said(await set_accreditor(world, **changed))


async def paper(shown: Any) -> tuple[str, bytes]:
    """What a statement came with, and its file."""
    [message] = [one for one in (shown.response, *shown.followups) if one is not None and one.attachments]
    assert message.ephemeral
    [file] = message.attachments
    assert file.filename.endswith(".pdf")
    return message.content, await file.read()


@pytest.fixture
async def learner(clinic: World) -> World:
    """Amina agreed to hours, gave her details, and has learned something."""
    await register_for_credit(clinic, AMINA)
    await learn(clinic, AMINA)
    return clinic


async def test_progress_shows_figures_and_a_picture_and_gives_both_statements(learner: World):
    amina = learner.person(AMINA)
    assert "The accreditor is set" in await set_terms(learner)

    shown = await amina.slash("case-questions", "me progress")
    page = said(shown)
    [picture] = shown.response.attachments
    told, college = await paper(await amina.press(shown.response, "statement"))
    elsewhere = await amina.slash(
        "case-questions", "me progress", first_day="2020-01-01", last_day="2020-01-02"
    )

    assert "Live sessions attended: 1.50 h" in page
    assert "Credits for live sessions: **1.5** (College of Family Physicians of Canada)" in page
    assert "session attended: 1.57 h" in (picture.description or "")
    assert (await picture.read()).startswith(b"\x89PNG")
    assert CODE.search(told)
    assert college.startswith(b"%PDF")
    assert "1.50 h" not in said(elsewhere)


async def test_a_coordinator_makes_one_and_checks_its_code(learner: World):
    amina, iris = learner.person(AMINA), learner.person(IRIS)

    made = await iris.slash("coordinators", "participation certificate", person=amina.member)
    told, _ = await paper(made)
    code = CODE.search(told)
    assert code is not None
    checked = said(await iris.slash("coordinators", "participation certificate", code=code.group().lower()))
    unknown = said(await iris.slash("coordinators", "participation certificate", code="ABCD-EFGH-JKLM"))
    both = said(
        await iris.slash("coordinators", "participation certificate", code="ABCD", person=amina.member)
    )
    own = await amina.slash("case-questions", "me data")
    page = next(one for one in own.response.attachments if one.filename.endswith("html"))

    assert "Amina Diallo" in told
    assert f"<@{amina.id}>" in checked
    assert "Live sessions attended: 1.50 h" in checked
    assert "Credits" not in checked
    assert "No statement with this code" in unknown
    assert "one of the two" in both
    assert "statement_issued" in (await page.read()).decode()


async def test_what_is_missing_is_said_and_nothing_is_made(clinic: World):
    iris = clinic.person(IRIS)
    await acts.join_with_code(clinic, CHLOE, await new_code(clinic), keep_hours=True)
    await learn(clinic, AMINA)
    await learn(clinic, CHLOE)

    answers = [
        said(
            await iris.slash(
                "coordinators", "participation certificate", person=clinic.person(character).member
            )
        )
        for character in (AMINA, CHLOE)
    ]

    assert "a yes to the notice about hours for credit is missing" in answers[0]
    assert "legal name, college and licence number are missing" in answers[1]


async def test_in_french_with_the_word_the_accreditor_allows(clinic: World):
    await register_for_credit(clinic, BRUNO, legal_name="Bruno Tremblay")
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    await learn(clinic, BRUNO)
    await set_terms(clinic, name="CMFC", word="certificate", credits_per_hour="1,5")
    bruno = clinic.person(BRUNO)

    shown = await bruno.slash("case-questions", "me progress")
    page = said(shown)
    told, made = await paper(await bruno.press(shown.response, "statement"))

    assert "1,50\u00a0h" in page
    assert "**2,25**" in page
    assert "L’attestation est jointe" in told
    assert phrases_of("en-CA", [page, told]) == []
    assert made.startswith(b"%PDF")
