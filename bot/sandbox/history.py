"""Two weeks in the life of a server, made by driving the bot as people do; no row is written by hand."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox import acts
from bot.sandbox.case_book import (
    FEAR_OF_BENDING,
    KEEPING_WORK,
    NERVE_PAIN,
    NERVE_PAIN_PHARMACIST,
    NERVE_PAIN_PHYSICIAN,
    TAPERING,
    TAPERING_PHARMACIST,
    TOO_SHORT,
    TOO_SHORT_NOTE,
    Advice,
    Question,
)
from bot.sandbox.cast import (
    AMINA,
    BRUNO,
    CAST,
    CHLOE,
    DEVON,
    FARID,
    GRACE,
    HANA,
    IRIS,
    JO,
    ORTIZ,
    SPECIALISTS,
    Character,
)
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import OPENING, World

TORONTO = ZoneInfo("America/Toronto")
FIRST_DAY = OPENING.astimezone(TORONTO).date()
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


@dataclass(frozen=True)
class Chapter:
    """A stretch of the history; `sentence` is the key of its title."""

    sentence: str


CHAPTERS = (
    Chapter("demo-page-chapter-set-up"),
    Chapter("demo-page-chapter-first-week"),
    Chapter("demo-page-chapter-second-week"),
)
Begins = Callable[[Chapter], None]


def silently(_: Chapter) -> None:
    """Tell nobody which chapter begins."""


async def live_two_weeks(world: World, *, language: str = "en-CA", begins: Begins = silently) -> None:
    """Bring the cast in and live from Monday to the Monday after next. `begins` hears each of CHAPTERS."""
    set_up, first_week, second_week = CHAPTERS
    begins(set_up)
    await _set_up(world, language)
    begins(first_week)
    await _first_week(world)
    begins(second_week)
    await _second_week(world)


async def _set_up(world: World, language: str) -> None:
    world.arrive(CAST)
    administrator, coordinator = world.person(JO), world.person(IRIS)
    world.make_administrator(administrator)
    await acts.set_up(world, JO, language=language)
    await world.give_role(coordinator, "Coordinator", by=administrator)
    for character in SPECIALISTS:
        await world.give_role(world.person(character), "Hub Specialist", by=administrator)
        await acts.set_hub_profile(world, character)
    amina, bruno, devon, farid = CODE.findall(
        text_of(await coordinator.slash("coordinators", "roster invite", how_many=4))
    )
    await acts.join_with_code(world, AMINA, amina, consents=("evaluation", "research"), keep_hours=True)
    await acts.join_with_code(world, BRUNO, bruno, consents=("evaluation",))
    await acts.join_with_code(world, DEVON, devon, consents=("evaluation",), keep_hours=True)
    await acts.join_with_code(world, FARID, farid, consents=("evaluation",))
    await acts.ask_to_join(world, CHLOE)


async def _first_week(world: World) -> None:
    await _wait_until(world, 0, "13:10")
    await _ask(world, AMINA, NERVE_PAIN)
    await acts.accept(world, ORTIZ)
    nerve_pain = world.posts()[-1]
    await _wait_until(world, 1, "08:50")
    await _approve_newcomers(world)
    await _wait_until(world, 1, "12:20")
    await _recommend(world, ORTIZ, nerve_pain, NERVE_PAIN_PHYSICIAN)
    await _wait_until(world, 2, "09:40")
    await _ask(world, BRUNO, TAPERING)
    tapering_card = acts.newest_queue_card(world, HANA)
    await _recommend(world, FARID, nerve_pain, NERVE_PAIN_PHARMACIST)
    await _wait_until(world, 2, "16:00")
    await acts.accept(world, HANA, tapering_card)
    await _wait_until(world, 3, "12:30")
    await _wait_until(world, 3, "12:55")
    await _mark_read(world, (AMINA, BRUNO))
    await _wait_until(world, 4, "10:15")
    await _recommend(world, HANA, world.posts()[-1], TAPERING_PHARMACIST)
    await acts.accept(world, GRACE, tapering_card)


async def _second_week(world: World) -> None:
    await _wait_until(world, 7, "11:05")
    await _ask(world, DEVON, FEAR_OF_BENDING)
    await acts.accept(world, GRACE)
    await _wait_until(world, 8, "15:30")
    await _ask(world, AMINA, TOO_SHORT)
    await _wait_until(world, 9, "09:20")
    await _return_newest(world, reason="unclear", note=TOO_SHORT_NOTE)
    await _wait_until(world, 10, "12:30")
    await _wait_until(world, 10, "17:10")
    await _mark_read(world, (AMINA, CHLOE, DEVON))
    await _wait_until(world, 11, "14:45")
    await _ask(world, CHLOE, KEEPING_WORK)
    await _wait_until(world, 14, "09:00")


async def _wait_until(world: World, days: int, time_of_day: str) -> None:
    """Let time go by to a local time, `days` after the first Monday."""
    hour, minute = time_of_day.split(":")
    day = FIRST_DAY + timedelta(days=days)
    local = datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=TORONTO)
    await world.pass_time(until=local)


async def _ask(world: World, character: Character, case: Question) -> None:
    person = world.person(character)
    page = await acts.write_question(
        world,
        character,
        question=case.question,
        story=case.story,
        topics=case.topics,
        professions=case.professions,
    )
    if case.bands:
        await acts.add_details(person, page, case.bands)
    await person.press(page.response, "send")


async def _recommend(world: World, character: Character, post: object, advice: Advice) -> None:
    await acts.recommend(
        world,
        character,
        advice.text,
        post=post,
        category=advice.category,
        confidence=advice.confidence,
        reference=advice.reference,
    )


async def _approve_newcomers(world: World) -> None:
    coordinator = world.person(IRIS)
    for message in coordinator.reads("coordinators"):
        if any(button.startswith("echo:approve:") for button in buttons_of(message)):
            await coordinator.press(message, "approve")


async def _return_newest(world: World, *, reason: str, note: str) -> None:
    coordinator = world.person(IRIS)
    form = await coordinator.press(acts.newest_queue_card(world, IRIS), "return")
    await coordinator.fill(form, {"reason": reason, "note": note})


async def _mark_read(world: World, readers: Sequence[Character]) -> None:
    for character in readers:
        person = world.person(character)
        await person.press(person.reads("didactics")[-1], "mark-read")
