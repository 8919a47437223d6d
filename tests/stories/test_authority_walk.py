"""Every command, button, menu, form and suggestion, by people of every role: refused exactly where the table says so.

Each once here with somebody who may and somebody who may not; by everybody in `make check-long`. What there is to press
is listed in everything_to_press.py.
"""

from typing import Any

import pytest

from bot.rules.authority import Action, Role, may
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, DEVON, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import button_of
from bot.sandbox.world import World
from content.sentences import Sentences
from tests.conftest import PROFILE
from tests.stories import forged
from tests.stories.conftest import said
from tests.stories.everything_to_press import ARGUMENTS, BY_TOKEN, COMMANDS, IS_OWN, SUGGESTIONS, VERBS

PEOPLE = {
    DEVON: Role.PRESENT,
    AMINA: Role.MEMBER,
    FARID: Role.SPECIALIST,
    IRIS: Role.COORDINATOR,
    JO: Role.ADMINISTRATOR,
}
REFUSALS = (
    *(f"problem-{role}-only" for role in ("administrators", "specialists", "hub", "coordinators")),
    "join-first",
)


@pytest.fixture
async def busy(clinic: World) -> World:
    """A case of Amina's that Dr Ortiz has taken; a second question of hers waits as a draft."""
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await acts.write_question(clinic, AMINA)
    place = clinic.channel("general")
    for command in clinic.env.backend.visible_commands(user_id=clinic.guild.owner.id, channel_id=place.id):
        everybody = {clinic.person(character).member: True for character in PEOPLE}
        clinic.guild.set_command_permissions(int(command["id"]), everybody)
    return clinic


def who_tries(action: Action) -> list[Any]:
    """Everybody in the long run; else the first who may and the first who may not."""
    if PROFILE == "long":
        return list(PEOPLE)
    able = [one for one, role in PEOPLE.items() if expected(role, action)]
    unable = [one for one in PEOPLE if one not in able]
    return [*able[:1], *unable[:1]]


def expected(role: Role, action: Action) -> bool:
    return may({Role.PRESENT, role}, action, is_own=IS_OWN.get(action))


def answer_to(shown: Any) -> str:
    """What it was answered with; a form says nothing."""
    return said(shown) if shown.response is not None or shown.followups else ""


def is_refused(answer: str) -> bool:
    sentences = [Sentences.load().say("en-CA", key) for key in REFUSALS]
    return any(sentence in answer for sentence in sentences)


def wrong(name: str, character: Any, role: Role, action: Action, answer: str) -> list[str]:
    if "INC-" in answer:
        return [f"{name} by {character.name}: {answer}"]
    if is_refused(answer) == expected(role, action):
        return [f"{name} by {character.name}: {answer[:80]}"]
    return []


def test_every_verb_and_every_command_of_the_bot_is_walked(clinic: World):
    verbs = {verb for names in VERBS.values() for verb in names.split()}
    commands = {
        one.qualified_name for one in clinic.env.bot.tree.walk_commands() if not hasattr(one, "commands")
    }

    assert verbs | BY_TOKEN == clinic.env.bot.actions.verbs()
    assert set(COMMANDS) == commands - {"Ask the hub", "Record as recommendation"}


async def test_every_button_menu_and_form(busy: World):
    card, found = busy.channel("start-here").history()[0], []
    for action, names in VERBS.items():
        for verb in names.split():
            for character in who_tries(action):
                argument = ARGUMENTS.get(verb, "1")
                custom_id = f"echo:{verb}:{argument}" if argument else f"echo:{verb}"
                shown = await forged.press(busy, busy.person(character), card, custom_id)
                found += wrong(verb, character, PEOPLE[character], action, answer_to(shown))

    assert found == []


async def test_every_command(busy: World):
    found = []
    for name, (action, options) in COMMANDS.items():
        for character in who_tries(action):
            given = {
                option: busy.person(value).member if value is AMINA else value
                for option, value in options.items()
            }
            shown = await busy.person(character).slash("general", name, **given)
            found += wrong(f"/{name}", character, PEOPLE[character], action, answer_to(shown))

    assert found == []


async def test_every_suggestion(busy: World):
    found = []
    place = busy.channel("general")
    for (name, option), action in SUGGESTIONS.items():
        for character, role in PEOPLE.items():
            choices = await busy.person(character).member.autocomplete(place, name, option, "")
            if bool(choices) != expected(role, action):
                found.append((name, option, character.name, choices))

    assert found == []


async def test_a_text_in_memory_is_its_authors_alone(busy: World):
    stopped = await acts.write_question(busy, AMINA, story="Call Mr. Dubois at 416-555-0199 about it.")
    card = busy.channel("start-here").history()[0]
    token = button_of(stopped.response, "mend").rpartition(":")[2]

    answers = [
        answer_to(await forged.press(busy, busy.person(character), card, f"echo:{verb}:{token}"))
        for verb in sorted(BY_TOKEN)
        for character in (DEVON, FARID, IRIS, JO)
    ]

    assert [answer for answer in answers if "15 minutes" not in answer] == []
    assert not any("Dubois" in answer for answer in answers)
