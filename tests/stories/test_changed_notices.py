"""A notice changes: who answered the earlier one is asked again after an act that is logged."""

from dataclasses import replace

import pytest

from bot.rules.membership import ConsentKind
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from bot.services.know_person import find_person
from db.repositories import people
from tests.stories.conftest import new_code, said


@pytest.fixture
async def changed(clinic: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Amina and Bruno have joined; then the board approves research and its number stands on the page."""
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    desk = replace(
        clinic.app.desk, settings=clinic.app.desk.settings.model_copy(update={"reb_number": "REB 26-001"})
    )
    for cog in clinic.env.bot.cogs.values():
        if getattr(cog, "desk", None) is clinic.app.desk:
            monkeypatch.setattr(cog, "desk", desk)
    return clinic


async def answers(world: World, character) -> dict[ConsentKind, bool]:
    async with world.app.desk.database.read() as session:
        person = await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)
        assert person is not None
        return await people.consents_of(session, person.id)


async def send_a_question(world: World, character):
    return await acts.ask(world, character)


async def test_after_a_question_the_changed_text_is_shown_to_its_asker_alone(changed: World):
    shown = await send_a_question(changed, AMINA)

    [page] = [more for more in shown.followups if "REB 26-001" in text_of(more)]
    assert page.ephemeral
    assert "changed" in text_of(page)
    assert await answers(changed, AMINA) == {ConsentKind.EVALUATION: True, ConsentKind.RESEARCH: False}

    amina = changed.person(AMINA)
    toggle = [found for found in buttons_of(page) if found.startswith("echo:consent-again:")][1]
    page = (await amina.member.click(page, custom_id=toggle)).response
    kept = await amina.press(page, "consent-keep")

    assert "kept" in said(kept)
    assert await answers(changed, AMINA) == {ConsentKind.EVALUATION: False, ConsentKind.RESEARCH: True}
    again = await send_a_question(changed, AMINA)
    assert "REB 26-001" not in said(again)


async def test_in_french_too_and_not_twice_on_one_day(changed: World):
    first = await send_a_question(changed, BRUNO)
    second = await send_a_question(changed, BRUNO)

    assert "Un avis a changé" in said(first)
    assert "Un avis a changé" not in said(second)


async def test_where_nothing_changed_nobody_is_asked(clinic: World):
    assert "changed" not in said(await send_a_question(clinic, AMINA))
