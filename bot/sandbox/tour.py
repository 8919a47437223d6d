"""Five steps for a newcomer to try, each ticked by what the database then holds that it did not at the start."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.sandbox.cast import AMINA, IRIS, ORTIZ
from bot.sandbox.person import Person
from bot.sandbox.places import case_place_id, letters_place_id
from bot.sandbox.world import World
from bot.services.read_case import CaseView, read_case
from db.repositories import cases, participation, people

StepName = Literal["ask", "accept", "recommend", "see", "log"]
FEWEST_HEARD = 2
LOOKS = frozenset({"log_read", "log_export"})


@dataclass(frozen=True)
class Way:
    """A place to open as somebody."""

    place_id: str
    person: Person


@dataclass(frozen=True)
class Step:
    """One step: whether it was done, and where to go for it."""

    name: StepName
    is_done: bool
    ways: tuple[Way, ...]


class Tour:
    """Follows the case, of those Amina asks after the tour began, that is furthest on its way."""

    def __init__(self, world: World, *, last_case_id: int, audited: int) -> None:
        """Use `Tour.begin`."""
        self.world = world
        self._last_case_id, self._audited = last_case_id, audited
        self._has_seen_answer = False

    @classmethod
    async def begin(cls, world: World) -> "Tour":
        """Remember what was there before the newcomer came."""
        async with world.app.desk.database.read() as session:
            asked = await _cases_of_amina(session, world)
            audited = await participation.audits_of(session, world.guild.id)
        return cls(world, last_case_id=max(asked, default=0), audited=len(audited))

    async def steps(self) -> list[Step]:
        """The five steps as they stand now."""
        case, has_looked = await self._read()
        return list(self._steps(case, has_looked))

    async def note_opened(self, place_id: str, person: Person) -> None:
        """Somebody's place was opened: the answer is seen once Amina has her letters or her case before her."""
        case, _ = await self._read()
        if case is None or not _is_answered(case) or person.character != AMINA:
            return
        if place_id in (way.place_id for way in self._ways_to_answer(case)):
            self._has_seen_answer = True

    def _steps(self, case: CaseView | None, has_looked: bool) -> Iterator[Step]:
        ask = Way("case-questions", self.world.person(AMINA))
        yield Step("ask", case is not None, (ask,))
        is_open = case is not None and case.number is not None
        yield Step("accept", is_open, (Way("hub-queue", self._first_offered(case)),) if case else ())
        answered = case is not None and _is_answered(case)
        yield Step("recommend", answered, self._ways_to_recommend(case) if case else ())
        yield Step("see", self._has_seen_answer, self._ways_to_answer(case) if case else ())
        yield Step("log", has_looked, (Way("coordinators", self.world.person(IRIS)),))

    def _first_offered(self, case: CaseView | None) -> Person:
        holders = [holder for holder, _ in self._holders(case)] if case else []
        return holders[0] if holders else self.world.person(ORTIZ)

    def _ways_to_recommend(self, case: CaseView) -> tuple[Way, ...]:
        if case.post_id is None:
            return ()
        place_id = case_place_id(case.post_id)
        return tuple(Way(place_id, holder) for holder, is_heard in self._holders(case) if not is_heard)

    def _ways_to_answer(self, case: CaseView) -> tuple[Way, ...]:
        amina = self.world.person(AMINA)
        letters = Way(letters_place_id(amina), amina)
        return (letters, Way(case_place_id(case.post_id), amina)) if case.post_id else (letters,)

    def _holders(self, case: CaseView) -> Iterator[tuple[Person, bool]]:
        by_id = {person.id: person for person in self.world.people.values()}
        for slot in case.slots:
            holder = by_id.get(slot.owner or slot.offered_to or 0)
            if holder is not None:
                yield holder, slot.is_heard

    async def _read(self) -> tuple[CaseView | None, bool]:
        guild_id = self.world.guild.id
        async with self.world.app.desk.database.read() as session:
            new = [
                found for found in await _cases_of_amina(session, self.world) if found > self._last_case_id
            ]
            views = [await read_case(session, guild_id=guild_id, case_id=case_id) for case_id in new]
            audited = await participation.audits_of(session, guild_id)
        furthest = max(views, key=_how_far, default=None)
        return furthest, any(look.action in LOOKS for look in audited[self._audited :])


async def _cases_of_amina(session: AsyncSession, world: World) -> list[int]:
    amina = await people.find_person(session, world.guild.id, world.person(AMINA).id)
    if amina is None or amina.id is None:
        return []
    return [case.id for case in await cases.cases_of_asker(session, world.guild.id, amina.id) if case.id]


def _is_answered(case: CaseView) -> bool:
    return len({slot.profession for slot in case.slots if slot.is_heard}) >= FEWEST_HEARD


def _how_far(case: CaseView) -> tuple[bool, bool, int]:
    return _is_answered(case), case.number is not None, case.id
