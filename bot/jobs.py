"""The scheduler: it only ticks. What is due is a query (`app.tick`)."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import new_incident

log = logging.getLogger(__name__)

SECONDS_BETWEEN_TICKS = 15
SECONDS_TO_FIRST_TICK = 2
"""By then the connection stands as a rule; what fell due while the process was away has waited long enough."""


@asynccontextmanager
async def ticking(tick: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Call `tick` after two seconds, then every 15; a tick that fails is logged and the next one comes."""

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
        next_run_time=datetime.now(UTC) + timedelta(seconds=SECONDS_TO_FIRST_TICK),
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
