"""The scheduler: it only ticks. What is due is a query (`app.tick`)."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import new_incident

log = logging.getLogger(__name__)

SECONDS_BETWEEN_TICKS = 15


@asynccontextmanager
async def ticking(tick: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Call `tick` every 15 seconds while inside; a tick that fails is logged and the next one comes."""

    async def once() -> None:
        try:
            await tick()
        except Exception:
            log.exception("tick failed", extra={"incident": new_incident()})

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        once,
        "interval",
        seconds=SECONDS_BETWEEN_TICKS,
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
