"""A month in the life of the server: forty cases, specialists who answer, are slow or silent, a restart a day.

Everybody acts through the bot, on what the board says they owe. The same seed gives the same month.
"""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.rules.deadlines import DebtKind
from bot.rules.working_hours import is_working_day
from bot.sandbox import acts
from bot.sandbox.case_book import FEAR_OF_BENDING, KEEPING_WORK, NERVE_PAIN, TAPERING
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, DEVON, FARID, GRACE, HANA, IRIS, ORTIZ, Character
from bot.sandbox.person import Person, buttons_of
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.travel import travel
from bot.sandbox.world import World
from bot.services.holidays_here import holidays_around
from bot.services.read_board import BoardLine, DebtView, read_board

CASES = 40
DAYS = 28
ASKERS = (AMINA, BRUNO, CHLOE, DEVON)
QUESTIONS = (NERVE_PAIN, TAPERING, FEAR_OF_BENDING, KEEPING_WORK)
READINESS = {ORTIZ: 0.8, FARID: 0.7, HANA: 0.5, GRACE: 0.0}
"""How likely a specialist acts on what they owe, each half day. Grace is silent."""
ROW = 1
"""Discord's number for a row of buttons or a menu."""
HALF_DAYS = (timedelta(hours=10), timedelta(hours=14, minutes=30))


async def play_a_month(world: World, *, cases: int = CASES, seed: int = 11) -> int:
    """Let 28 days go by in which `cases` cases are asked; how many were. The cast must have moved in."""
    month = Month(world, random.Random(seed))  # noqa: S311 - a story, no secret
    return await month.play(cases)


class Month:
    """Who does what on which day."""

    def __init__(self, world: World, chance: random.Random) -> None:
        """Nothing has happened yet."""
        self.world, self.chance = world, chance
        self._asked = 0

    async def play(self, cases: int) -> int:
        """Go through the days, morning and afternoon."""
        zone = ZoneInfo(await time_zone_of(self.world))
        today = self.world.clock.now()
        midnight = today.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        days = [midnight + timedelta(days=day) for day in range(1, DAYS + 1)]
        holidays = holidays_around(today, zone.key)
        working_days = [day for day in days if is_working_day(day.date(), holidays)]
        for begins in days:
            works = begins in working_days
            for half in HALF_DAYS:
                await travel(self.world, begins + half)
                if works:
                    await self._half_day(cases * (working_days.index(begins) + 1) // len(working_days))
            if works:
                await self._coordinate()
            await self.world.restart()
        return self._asked

    async def _half_day(self, asked_by_now: int) -> None:
        while self._asked < asked_by_now:
            await self._ask(self.chance.choice(ASKERS))
        for line in await self._board():
            for debt in line.debts:
                await self._pay(line, debt)

    async def _ask(self, asker: Character) -> None:
        question = self.chance.choice(QUESTIONS)
        await acts.ask(
            self.world, asker, question=question.question, story=question.story, topics=question.topics
        )
        self._asked += 1

    async def _pay(self, line: BoardLine, debt: DebtView) -> None:
        """Somebody does what they owe, or not today."""
        holder = self._person(debt.holder)
        if holder is None or self.chance.random() >= READINESS.get(holder.character, 0.0):
            return
        if debt.kind is DebtKind.ACCEPT:
            await holder.press(self._queue_card(line), "accept")
        elif debt.kind is DebtKind.ANSWER:
            await acts.recommend(
                self.world,
                holder.character,
                "Agree on one small goal for next week.",
                post=self._post(line),
            )
        else:
            await self._sum_up(line, holder)

    async def _sum_up(self, line: BoardLine, lead: Person) -> None:
        form = await lead.press(self._post(line).history(viewer=lead.member)[0], "summary")
        await lead.fill(form, {"text": form.modal["components"][0]["component"]["value"]})

    async def _coordinate(self) -> None:
        """In the evening Iris gives what nobody holds, or a silent person holds for long, to somebody."""
        iris = self.world.person(IRIS)
        for line in await self._board():
            for profession in self._without_anybody(line):
                able = [who for who in READINESS if who.profession == profession and READINESS[who]]
                await self._give(iris, line, self.chance.choice(able or [ORTIZ]))

    async def _give(self, iris: Person, line: BoardLine, to: Character) -> None:
        more = await iris.press(self._queue_card(line), "more")
        if not any(button.startswith("echo:reassign") for button in buttons_of(more)):
            return
        page = await iris.press(more.response, "reassign")
        menus = [
            part["components"][0] for part in page.response.components[0]["components"] if part["type"] == ROW
        ]
        if not menus:
            return
        wanted, silent = (
            tuple(self.world.person(who).character.name for who in those)
            for those in ([to], [who for who, readiness in READINESS.items() if not readiness])
        )
        able = [option for option in menus[0]["options"] if not option["label"].startswith(silent)]
        able.sort(key=lambda option: not option["label"].startswith(wanted))
        if able:
            await iris.choose(page.response, "reassign-to", [able[0]["value"]])

    def _without_anybody(self, line: BoardLine) -> Iterator[str]:
        for slot in line.case.slots:
            silent = self._person(slot.owner or slot.offered_to)
            if slot.is_heard:
                continue
            if silent is None or not READINESS.get(silent.character):
                yield slot.profession

    def _person(self, discord_id: int | None) -> Person | None:
        return next((person for person in self.world.people.values() if person.id == discord_id), None)

    def _queue_card(self, line: BoardLine) -> Any:
        cards = self.world.person(IRIS).reads("hub-queue")
        return next(card for card in cards if card.id == line.case.queue_message_id)

    def _post(self, line: BoardLine) -> Any:
        return next(post for post in self.world.posts() if post.id == line.case.post_id)

    async def _board(self) -> list[BoardLine]:
        async with self.world.app.desk.database.read() as session:
            return await read_board(session, guild_id=self.world.guild.id, now=self.world.clock.now())
