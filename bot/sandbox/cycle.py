"""The rest of a cycle in the life of the server: each week's didactic comes, and some of its readers learn from it.

Everybody acts through the bot's own buttons. The same seed gives the same cycle.
"""

import random
from datetime import timedelta
from typing import Any

from bot.sandbox.cast import AMINA, BRUNO, CHLOE, DEVON, Character
from bot.sandbox.person import Person, button_of, buttons_of
from bot.sandbox.travel import next_didactic, travel
from bot.sandbox.world import World
from bot.services.read_calendar import read_calendar

DILIGENCE = {AMINA: 0.9, BRUNO: 0.7, CHLOE: 0.5, DEVON: 0.6}
"""How likely somebody reads the week's didactic, and then takes its quiz."""
KNOWLEDGE = 0.7
"""How likely an answer is right."""
READ_AFTER = timedelta(minutes=40)


async def play_a_cycle(world: World, *, seed: int = 7) -> int:
    """Let the weeks of the running cycle go by, or of the next one where it is over; how many didactics came.

    Raises NoWeeklySlot while nothing is to be posted.
    """
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    weeks = 0
    while weeks == 0 or not await _is_over(world):
        await travel(world, await next_didactic(world))
        await travel(world, world.clock.now() + READ_AFTER)
        weeks += 1
        for character, diligence in DILIGENCE.items():
            if chance.random() < diligence:
                await _learn(world, character, chance, with_quiz=chance.random() < diligence)
    return weeks


async def _learn(world: World, character: Character, chance: random.Random, *, with_quiz: bool) -> None:
    person = world.person(character)
    post = person.reads("didactics")[-1]
    read = await person.press(post, "mark-read")
    page = read.response
    if with_quiz and any(button.startswith("echo:quiz:") for button in buttons_of(page)):
        await person.press(page, "quiz")
        await take_quiz(world, person, page, chance)
    if any(button.startswith("echo:useful:") for button in buttons_of(page)):
        useful = button_of(page, "useful", ending=f";{chance.choice((3, 4, 4, 5, 5))}")
        await person.member.click(page, custom_id=useful)


async def take_quiz(world: World, person: Person, page: Any, chance: random.Random) -> None:
    """Answer every question of the quiz that a page shows, right or not, to its result."""
    while answers := [button for button in buttons_of(page) if button.startswith("echo:quiz-answer:")]:
        didactic_id, question, _, _ = answers[0].removeprefix("echo:quiz-answer:").split(";")
        options = world.app.desk.library.get(didactic_id, "en-CA").quiz[int(question)].options
        is_right = chance.random() < KNOWLEDGE
        place = chance.choice([at for at, option in enumerate(options) if option.correct is is_right])
        await person.member.click(page, custom_id=answers[place])
        await person.press(page, "quiz")


async def _is_over(world: World) -> bool:
    async with world.app.desk.database.read() as session:
        view = await read_calendar(
            session,
            guild_id=world.guild.id,
            month=None,
            library=world.app.desk.library,
            allow_unsigned=True,
            now=world.clock.now(),
        )
    return view.taken >= view.weeks
