"""A live session in the sandbox and what follows from it, so that a coordinator finds everything she looks for.

Iris plans it, takes the list of the video call over and lets surveys be asked; Amina and Bruno answer; Amina registers
for credit. Everybody acts through the bot's own commands and buttons. The same seed gives the same answers.
"""

import csv
import io
import random
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.rules.schedule import resolve_wall_time
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, DEVON, IRIS, Character
from bot.sandbox.credit import register_for_credit, set_accreditor
from bot.sandbox.person import NothingToPress, Person, buttons_of, offers
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.travel import travel
from bot.sandbox.world import World

MINUTE_OF_DAY = 12 * 60 + 30
PRESENT = {AMINA: (-5, 60), BRUNO: (2, 61), CHLOE: (0, 60), DEVON: (25, 60)}
"""From which to which minute of the hour each was there; Devon came too late to have attended."""
UNKNOWN = ("iPhone (2)", 4, 58)
ANSWERS_AFTER = timedelta(hours=20)
"""By then every person's own hour for messages has come."""
MOST_QUESTIONS = 40


async def hold_a_session(world: World, *, seed: int = 3) -> None:
    """Hold one on the next day, take its list over, and let two people answer what they are asked afterwards."""
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    zone = await time_zone_of(world)
    day = world.clock.now().astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    begins = resolve_wall_time(day, MINUTE_OF_DAY, zone)
    iris = world.person(IRIS)
    await iris.slash(
        "coordinators", "session plan", day=day.isoformat(), time="12:30", didactic="opioid-trial"
    )
    await travel(world, begins + timedelta(hours=2))
    await _take_over(world, day, begins.astimezone(ZoneInfo(zone)))
    await set_accreditor(world)
    await register_for_credit(world, AMINA)
    await _ask_automatically(world)
    await travel(world, world.clock.now() + ANSWERS_AFTER)
    for character in (AMINA, BRUNO):
        await _answer(world, character, chance)


async def _take_over(world: World, day: date, begins: datetime) -> None:
    iris = world.person(IRIS)
    choices = await iris.member.autocomplete(world.channel("coordinators"), "session import", "session", "")
    listed = video_list(begins)
    shown = await iris.slash(
        "coordinators", "session import", session=str(choices[0]["value"]), file=(f"{day}.csv", listed)
    )
    await iris.press(shown.response, "import-commit")


def video_list(begins: datetime) -> bytes:
    """Who was in the call, as Zoom writes it; `begins` in the server's zone."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(
        ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest"]
    )
    people = [(character.name.partition(" (")[0], *there) for character, there in PRESENT.items()]
    for name, first, last in (*people, UNKNOWN):
        came, left = begins + timedelta(minutes=first), begins + timedelta(minutes=last)
        rows.writerow(
            [name, "", f"{came:%m/%d/%Y %I:%M:%S %p}", f"{left:%m/%d/%Y %I:%M:%S %p}", last - first, "Yes"]
        )
    return written.getvalue().encode("utf-8-sig")


async def _ask_automatically(world: World) -> None:
    iris = world.person(IRIS)
    page = await iris.slash("coordinators", "evaluation survey")
    if any(found.endswith(":on") for found in buttons_of(page)):
        await iris.press(page.response, "survey-automatic")


async def _answer(world: World, character: Character, chance: random.Random) -> None:
    """Every survey that waits in their direct messages, from the first question to the thanks."""
    person = world.person(character)
    for invitation in [letter for letter in person.letters() if offers(letter, "survey")]:
        letter = invitation
        await person.press(letter, "survey")
        for _ in range(MOST_QUESTIONS):
            letter = next(one for one in person.letters() if one.id == invitation.id)
            if offers(letter, "survey-done"):
                await person.press(letter, "survey-done")
                break
            await _answer_one(person, letter, chance)


async def _answer_one(person: Person, letter: Any, chance: random.Random) -> None:
    answers = [one for one in buttons_of(letter) if one.startswith("echo:survey-answer:")]
    menus = [one for one in answers if one.endswith(";")]
    if menus:
        await person.choose(letter, "survey-answer", [chance.choice(_options(letter, menus[0]))], ending=";")
        return
    scale = [one for one in answers if one.rpartition(";")[2].isdigit()] or answers
    await person.member.user.click(letter, custom_id=chance.choice(scale[len(scale) // 2 :]))


def _options(letter: Any, menu: str) -> list[str]:
    for row in letter.components:
        for part in [row, *getattr(row, "children", ())]:
            for one in [part, *getattr(part, "children", ())]:
                if getattr(one, "custom_id", None) == menu:
                    return [option.value for option in one.options]
    raise NothingToPress(menu)
