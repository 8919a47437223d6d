"""The composition root: opens what lives as long as the process, and wires it once.

`open_app` opens database and content; `create_bot` makes a client that is not started; `tick` does what is due.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

from bot.client import EchoBot
from bot.clock import Clock, SystemClock
from bot.edited_content import EditedContent
from bot.health import TickRecord
from bot.jobs import ticking
from bot.logs import incident, new_incident
from bot.outbox import Outbox
from bot.planning import Planning
from bot.reconcile import Reconciliation
from bot.retention import Retention
from bot.second_detector import load_second_detector
from bot.services.desk import Desk
from bot.services.take_due_steps import cases_due, take_due_steps
from bot.settings import Settings
from bot.settings_loader import SettingProblem, required_keyring
from bot.surveying import Surveying
from bot.timings import Timed, Timings, Untimed, timing
from bot.voice import VoiceWatch
from content.living_library import LivingLibrary, open_library
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.keys import Keyring, new_key

log = logging.getLogger(__name__)

DATABASE = {"read": Timed.DATABASE_READ, "write": Timed.DATABASE_WRITE}


class App:
    """One running process. Make it with `open_app`."""

    def __init__(self, desk: Desk) -> None:
        """Wire the parts of an open desk."""
        self.desk = desk
        self.outbox = Outbox(desk)
        self.reconciliation = Reconciliation(desk)
        self.planning = Planning(desk)
        self.retention = Retention(desk)
        self.edited_content = EditedContent(desk)
        self.surveying = Surveying(desk)
        self.voice_watch = VoiceWatch(desk)
        self.ticks = TickRecord(now=desk.clock.now())
        self._one_tick = asyncio.Lock()

    def create_bot(self) -> EchoBot:
        """A client that is not started. One at a time speaks for this app."""
        return EchoBot(self.desk, self.outbox, self.reconciliation, self.voice_watch)

    async def tick(self, now: datetime) -> None:
        """Do all that is due at `now` (aware): edits, posts, surveys, deliveries, forgetting. Safe to repeat."""
        async with self._one_tick:
            self.ticks.began(self.desk.clock.now())
            try:
                with timing(self.desk.timings, Timed.TICK):
                    await self._do_what_is_due(now)
            except BaseException:
                self.ticks.failed()
                raise
            self.ticks.ended(self.desk.clock.now())

    async def at_rest(self) -> None:
        """Wait until the tick that is under way has ended."""
        async with self._one_tick:
            return

    async def _do_what_is_due(self, now: datetime) -> None:
        self.desk.unsent.forget_old(now)
        self.desk.waiting_lists.forget_old(now)
        await self._whatever_comes(self.voice_watch.look(now), "voice channels could not be looked at")
        await self._whatever_comes(self.edited_content.look(now), "edited content could not be taken up")
        await self.planning.plan(now)
        await self._whatever_comes(self.retention.forget_due(now), "old entries could not be forgotten")
        await self.retention.write_down(now)
        await self._take_due_steps(now)
        await self._whatever_comes(self.surveying.look(now), "surveys could not be looked at")
        await self.outbox.deliver_due()
        if await self.reconciliation.look(now):
            await self.outbox.deliver_due()

    async def _whatever_comes(self, work: Awaitable[object], problem: str) -> None:
        """What breaks in this part of a tick must not keep the others: replies are due."""
        try:
            await work
        except Exception:
            with incident(new_incident()):
                log.exception(problem)

    async def _take_due_steps(self, now: datetime) -> None:
        async with self.desk.database.read() as session:
            due = await cases_due(session, now=now)
        for guild_id, case_id in due:
            try:
                await self.desk.database.write(
                    lambda session, guild_id=guild_id, case_id=case_id: take_due_steps(  # type: ignore[misc]
                        session, guild_id=guild_id, case_id=case_id, now=now
                    )
                )
            except Exception:  # one broken case must not keep the reminders of all the others
                with incident(new_incident()):
                    log.exception("a case could not be looked at", extra={"case": case_id})

    def scheduler(self) -> AbstractAsyncContextManager[None]:
        """Ticks by the clock while inside."""
        return ticking(lambda: self.tick(self.desk.clock.now()))


@asynccontextmanager
async def open_app(
    settings: Settings,
    *,
    clock: Clock | None = None,
    timings: Timings | None = None,
) -> AsyncIterator[App]:
    """Open everything that outlives a connection to Discord; migrate the database; close it all at the end.

    `timings` is told how long things take.

    Raises SettingProblem, KeyProblem or DatabaseProblem, each with a sentence that says what to do.
    """
    if settings.demo and settings.secret_keys is None:
        keyring = Keyring.from_setting(new_key())
    else:
        keyring = required_keyring(settings)
    library = _library_of(settings)
    second_detector = load_second_detector(settings.second_detector_model)
    timings = timings or Untimed()
    async with Database.open(
        settings.effective_database_url,
        keyring=keyring,
        timed=lambda what, seconds: timings.took(DATABASE[what], seconds),
    ) as database:
        yield App(
            Desk(
                settings=settings,
                clock=clock or SystemClock(),
                database=database,
                sentences=Sentences.load(),
                living_library=library,
                topics=load_topics(),
                vocabulary=load_vocabulary(),
                second_detector=second_detector,
                timings=timings,
            )
        )


def _library_of(settings: Settings) -> LivingLibrary:
    living = open_library(settings.content_dir)
    if not living.library.ids():
        raise SettingProblem("setting-content-dir-empty", setting="ECHO_CONTENT_DIR")
    return living
