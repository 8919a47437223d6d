"""What people do meanwhile: ask, accept, recommend. Whoever is not answered looks and tries again."""

import asyncio
import random
from dataclasses import dataclass, field

from bot.rules.space import Part
from tests.crash.case_journey import accept, ask, posts, queue_cards, recommend
from tests.crash.clinic import Clinic
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.people import Unanswered, button_of, text_of
from tests.crash.stand_in.shapes import Shape

SECONDS_WITHOUT_BOT = 300.0


@dataclass
class Asked:
    """What people asked for, by the words that make each one recognisable; whether they were told that it worked."""

    cases: dict[str, bool] = field(default_factory=dict)
    accepted: dict[str, bool] = field(default_factory=dict)
    recommendations: dict[str, bool] = field(default_factory=dict)
    presses: int = 0
    unanswered: int = 0


class Activity:
    """The people of one clinic, one act after another."""

    def __init__(self, discord: StandIn, clinic: Clinic, *, seed: int, most_cases: int) -> None:
        self.discord, self.clinic, self.asked = discord, clinic, Asked()
        self._random, self._most_cases = random.Random(seed), most_cases
        self._number = 0

    async def go_on(self) -> None:
        """Until cancelled."""
        while True:
            if self.discord.gateway.session_for(self.clinic.guild.id) is None:
                await self.discord.watching.until(
                    lambda: self.discord.gateway.session_for(self.clinic.guild.id),
                    seconds=SECONDS_WITHOUT_BOT,
                )
            self.asked.presses += 1
            try:
                await self._one_act()
            except Unanswered:
                self.asked.unanswered += 1
            await asyncio.sleep(self._random.uniform(0.0, 0.3))

    async def _one_act(self) -> None:
        untaken = [card for card in queue_cards(self.discord, self.clinic) if self._is_new(card)]
        unanswered = [post for post in posts(self.discord, self.clinic) if not self._has_advice(post)]
        if unanswered and self._random.random() < 0.6:
            await self._recommend(unanswered[0])
        elif untaken and self._random.random() < 0.7:
            await self._accept(untaken[-1])
        elif len(self.asked.cases) < self._most_cases:
            await self._ask()
        elif not untaken and not unanswered:
            self.asked.presses -= 1
            await asyncio.sleep(0.5)

    async def _ask(self) -> None:
        self._number += 1
        words = f"What would you add at step {self._number}?"
        self.asked.cases[words] = False
        await ask(self.discord, self.clinic, question=words)
        self.asked.cases[words] = True

    async def _accept(self, card: Shape) -> None:
        words = button_of(card, "accept") or ""
        self.asked.accepted.setdefault(words, False)
        page = await accept(self.discord, self.clinic, card)
        said = text_of(page)
        if "open to the members" in said or "this case already" in said:
            self.asked.accepted[words] = True

    async def _recommend(self, post: Shape) -> None:
        self._number += 1
        words = f"Consider topical lidocaine, as suggestion {self._number} says."
        self.asked.recommendations[words] = False
        page = await recommend(self.discord, self.clinic, post, words)
        if "Your recommendation stands" in text_of(page):
            self.asked.recommendations[words] = True

    def _is_new(self, card: Shape) -> bool:
        return not self.asked.accepted.get(button_of(card, "accept") or "")

    def _has_advice(self, post: Shape) -> bool:
        place = self.discord.world.messages[int(post["channel_id"])].values()
        return any("as suggestion" in text_of(message) for message in place)


def said_in(discord: StandIn, channel_id: int, words: str) -> int:
    """How many messages of a place say these words."""
    return sum(words in text_of(message) for message in discord.world.messages[channel_id].values())


def questions_in_queue(discord: StandIn, clinic: Clinic, words: str) -> int:
    """How many cards in the hub's queue ask this."""
    return said_in(discord, clinic.place(Part.HUB_QUEUE), words)
