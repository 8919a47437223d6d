"""One soak: processes live and die as often as wanted; then everything due gets its time; then it is counted."""

import asyncio
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from content.living_library import open_library
from content.loader import Library
from db.database import Database
from db.keys import Keyring
from tests.crash.bot_process import BotProcess
from tests.crash.clinic import build, settle_in
from tests.crash.soak.activity import Activity
from tests.crash.soak.killing import Death, Deaths, Moment, lie_in_wait
from tests.crash.soak.reckoning import Reckoning, is_held, is_open, reckon, rows_of
from tests.crash.soak.seeding import ask_long_ago, let_time_pass, open_the_calendar, plan_a_week
from tests.crash.stand_in import StandIn

AWAY = (timedelta(0), timedelta(0), timedelta(minutes=2, seconds=30), timedelta(minutes=6))
"""How long the bot stays dead: not at all, until its claims have lapsed, until Discord has forgotten its nonces."""
LEASE_OVER = timedelta(minutes=2, seconds=30)
HOUR_OVER = timedelta(minutes=61)
"""What waits for a permission or a place is tried hourly."""
MOST_ROUNDS = 8
SECONDS_TO_SETTLE = 60.0


@dataclass
class SoakPlan:
    """What is done: how many deaths, of how many processes, by which seed."""

    kills: int
    processes: int = 1
    seed: int = 1
    longest_life_seconds: float = 3.5
    most_cases: int = 20
    everybody_dies_every: int = 8
    latency_seconds: float = 0.03
    most_minutes: float | None = None
    """After so long no more are killed; what came of it says how many were."""


@dataclass
class Soaked:
    """What came of it."""

    plan: SoakPlan
    reckoning: Reckoning
    seconds: float
    deaths: dict[str, int] = field(default_factory=dict)
    starts: int = 0
    seconds_to_ready: list[float] = field(default_factory=list)
    presses: int = 0
    unanswered: int = 0
    messages: int = 0
    repeats_dropped: int = 0
    held_back: list[str] = field(default_factory=list)
    requests_not_valid: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Soak:
    """The parts of one soak."""

    def __init__(
        self,
        plan: SoakPlan,
        discord: StandIn,
        database: Database,
        *,
        url: str,
        secret_keys: str,
        folder: Path,
    ) -> None:
        self.plan, self.discord, self.database = plan, discord, database
        self.clinics = [
            build(discord, database, shard=number, shard_count=plan.processes)
            for number in range(plan.processes)
        ]
        self.activities = [
            Activity(discord, clinic, seed=plan.seed + number, most_cases=plan.most_cases)
            for number, clinic in enumerate(self.clinics)
        ]
        self.processes = [
            BotProcess(
                discord,
                folder,
                database_url=url,
                secret_keys=secret_keys,
                name=f"process-{number}",
                shards=(number, plan.processes),
            )
            for number in range(plan.processes)
        ]
        self.deaths = Deaths(plan.seed, longest_life_seconds=plan.longest_life_seconds)
        self.died: dict[str, int] = {}
        self.passed_seconds: dict[int, float] = {}
        self.held_back: set[str] = set()
        self._random = random.Random(plan.seed)
        self._weeks: Counter[int] = Counter()
        self._cases = 0

    async def run(self) -> Soaked:
        """Everything."""
        began, library = time.monotonic(), open_library(None).library
        for clinic in self.clinics:
            await settle_in(clinic)
            await open_the_calendar(clinic, library)
        acting = [asyncio.create_task(activity.go_on()) for activity in self.activities]
        try:
            for process in self.processes:
                await process.start()
            for process in self.processes:
                await process.ready()
            for number in range(self.plan.kills):
                await self._one_death(number, library)
                self._tell_how_far(number + 1, began)
                if self._is_long_enough(began):
                    break
            await self._let_people_finish(acting)
            await self._let_everything_be_said()
        finally:
            for task in acting:
                task.cancel()
            for process in self.processes:
                process.kill()
        return await self._count(began)

    def _is_long_enough(self, began: float) -> bool:
        most = self.plan.most_minutes
        return most is not None and time.monotonic() - began > most * 60

    def _tell_how_far(self, kills: int, began: float) -> None:
        if kills % 25 == 0:
            minutes = (time.monotonic() - began) / 60
            sys.stderr.write(f"{kills} kills in {minutes:.1f} minutes\n")

    async def _one_death(self, number: int, library: Library) -> None:
        death, process = self.deaths.next(), self._random.choice(self.processes)
        self.died[death.moment] = self.died.get(death.moment, 0) + 1
        if death.moment is Moment.STARTING and not process.is_connected:
            await asyncio.wait([asyncio.create_task(process.ended())], timeout=death.after_seconds)
        else:
            await process.ready_again()
            await self._die(process, death)
        process.kill()
        await process.gone()
        if len(self.processes) == 1 or number % self.plan.everybody_dies_every == 0:
            await self._while_everybody_is_dead()
        await self._make_due(library)
        for one in self.processes:
            if not one.is_running:
                await one.start()

    async def _die(self, process: BotProcess, death: Death) -> None:
        lie_in_wait(self.discord, death, process.token, lambda _: process.kill())
        ended = asyncio.create_task(process.ended())
        await asyncio.wait([ended], timeout=death.after_seconds)
        ended.cancel()
        self.discord.faults.forget()

    async def _while_everybody_is_dead(self) -> None:
        for process in self.processes:
            process.kill()
        for process in self.processes:
            await process.gone()
        away = self._random.choice(AWAY)
        await self._pass(away)

    async def _pass(self, away: timedelta) -> None:
        self.discord.nonces.let_pass(away.total_seconds())
        for clinic in self.clinics:
            for delivery in await let_time_pass(clinic, away):
                passed = self.passed_seconds.get(delivery, 0.0)
                self.passed_seconds[delivery] = passed + away.total_seconds()

    async def _make_due(self, library: Library) -> None:
        """A weekly post every time, a case of last week now and then. SQLite is written to while nobody else does."""
        clinic = self._random.choice(self.clinics)
        await plan_a_week(clinic, library, self._weeks[clinic.guild.id])
        self._weeks[clinic.guild.id] += 1
        if self._random.random() < 0.25:
            self._cases += 1
            await ask_long_ago(clinic, self._cases)

    async def _let_people_finish(self, acting: list[asyncio.Task[None]]) -> None:
        for process in self.processes:
            await process.ready_again()
        await asyncio.wait(acting, timeout=self.plan.longest_life_seconds)
        for task in acting:
            task.cancel()
        for task in acting:
            if task.done() and not task.cancelled():
                task.result()

    async def _let_everything_be_said(self) -> None:
        """Stop and start with time gone by between, until nothing that is due is left.

        What is still kept back once every claim has lapsed waits for the next hour, and is counted.
        """
        kept_back: set[str] = set()
        for _ in range(MOST_ROUNDS):
            for process in self.processes:
                process.kill()
                await process.gone()
            rows = await rows_of(self.database)
            if not any(is_open(row) for row in rows):
                return
            held = {row.key for row in rows if is_held(row)}
            stays, kept_back = held & kept_back, held
            self.held_back |= stays
            await self._pass(HOUR_OVER if stays else LEASE_OVER)
            for process in self.processes:
                await process.start()
            for process in self.processes:
                await process.ready()
            await self._settled()

    async def _settled(self) -> None:
        """Until only what a process holds with doubt is left, or nothing."""
        ends = time.monotonic() + SECONDS_TO_SETTLE
        quiet = 0
        while quiet < 2 and time.monotonic() < ends:
            await asyncio.sleep(1.0)
            left = [row for row in await rows_of(self.database) if is_open(row)]
            quiet = 0 if left else quiet + 1

    async def _count(self, began: float) -> Soaked:
        found = await reckon(self.discord, self.database, self.activities, passed_seconds=self.passed_seconds)
        validity = self.discord.validity
        return Soaked(
            self.plan,
            found,
            time.monotonic() - began,
            deaths=self.died,
            starts=sum(process.starts for process in self.processes),
            seconds_to_ready=[one for process in self.processes for one in process.seconds_to_ready],
            presses=sum(activity.asked.presses for activity in self.activities),
            unanswered=sum(activity.asked.unanswered for activity in self.activities),
            messages=len(self.discord.world.made),
            repeats_dropped=self.discord.nonces.repeats,
            held_back=sorted(self.held_back),
            requests_not_valid=sorted(set(validity.problems)) if validity else [],
            errors=[*self.discord.errors, *sorted(set(self.discord.unknown_requests))],
        )


async def soak(plan: SoakPlan, *, url: str, secret_keys: str, folder: Path) -> Soaked:
    """Run one soak on an empty, migrated database. Raises NotReady when a process does not come up."""
    async with (
        StandIn(latency_seconds=plan.latency_seconds, seed=plan.seed) as discord,
        Database.open(url, keyring=Keyring.from_setting(secret_keys)) as database,
    ):
        run = Soak(plan, discord, database, url=url, secret_keys=secret_keys, folder=folder)
        return await run.run()
