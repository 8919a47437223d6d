"""Running against the real Discord until told to stop: `echo-pain run`."""

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.app import App, open_app
from bot.client import EchoBot
from bot.clock import SystemClock
from bot.discord_api import point_discord_at
from bot.ending import ending_of
from bot.health import Health, look_at_health
from bot.logs import incident, new_incident
from bot.lookout import BETWEEN_ALERTS, Lookout
from bot.operator_word import OperatorWord
from bot.rules.errors import DomainError
from bot.settings import Settings
from bot.settings_loader import required_keyring, required_token
from bot.supervisor import ENDS, tell_supervisor
from bot.timings import Untimed
from content.sentences import Sentences

if TYPE_CHECKING:
    from bot.metrics import Metrics

log = logging.getLogger(__name__)
Look = Callable[[], Awaitable[Health]]

SECONDS_TO_FINISH = 15.0
"""What is under way when the process is told to stop has this long. A supervisor must wait longer (TimeoutStopSec)."""


async def run_until_stopped(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT, then let go of Discord first and of the database last.

    The operator is told when it ends by itself. A token or an intent that Discord refuses comes out as discord.py's
    own exception, an error nobody expected as a DomainError with the incident number that the log has.
    """
    token = required_token(settings)
    required_keyring(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        await _serve(settings, token, stop)
    except Exception as error:
        if ending_of(error) is None:
            told = new_incident()
            with incident(told):
                log.critical("ended by an unexpected error", exc_info=error)
            error = DomainError("run-broken", incident=told)
        await tell_of_end(settings, error)
        raise error from None


async def _serve(settings: Settings, token: str, stop: asyncio.Event) -> None:
    await point_discord_at(settings)
    metrics = _metrics(settings)
    async with open_app(settings, timings=metrics or Untimed()) as app:
        client = app.create_bot()
        gc.freeze()  # what is loaded by now stays: looking through it again and again finds nothing
        gc.enable()

        async def look() -> Health:
            return await look_at_health(
                database=app.desk.database, gateway=client.gateway, ticks=app.ticks, clock=app.desk.clock
            )

        lookout = Lookout(
            app.desk,
            gateway=client.gateway,
            look_at_health=look,
            operator=OperatorWord(settings, clock=app.desk.clock),
        )
        async with _pages(app, client, look, metrics), client:
            await client.login(token)
            async with app.scheduler():
                await _connected_until(app, client, lookout, stop)


def _metrics(settings: Settings) -> "Metrics | None":
    """Only where somebody can ask for them."""
    if settings.http_port is None:
        return None
    from bot.metrics import Metrics

    return Metrics()


@asynccontextmanager
async def _pages(app: App, client: EchoBot, look: Look, metrics: "Metrics | None") -> AsyncIterator[None]:
    """Serve /health and /metrics while inside, where a port is set."""
    settings = app.desk.settings
    if settings.http_port is None or metrics is None:
        yield
        return
    from bot.http_pages import Pages, serving

    def latencies() -> dict[int, float]:
        return {number: shard.latency for number, shard in client.shards.items() if not shard.is_closed()}

    pages = Pages(
        look=look,
        latencies=latencies,
        metrics=metrics,
        database=app.desk.database,
        clock=app.desk.clock,
    )
    async with serving(pages, host=settings.http_host, port=settings.http_port):
        yield


async def _connected_until(app: App, client: EchoBot, lookout: Lookout, stop: asyncio.Event) -> None:
    connection = asyncio.create_task(client.connect(), name="discord")
    looking = asyncio.create_task(lookout.keep_looking(), name="lookout")
    stopped = asyncio.create_task(stop.wait(), name="stop signal")
    tasks = {connection, looking, stopped}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        looking.cancel()
        stopped.cancel()
        await _finish(app, client)
        await client.close()
        connection.cancel()  # while Discord cannot be reached it tries for ever, closed or not
        await asyncio.wait(tasks)


async def _finish(app: App, client: EchoBot) -> None:
    """Begin nothing new, and end what is under way: presses are answered, a delivery is said and marked."""
    tell_supervisor(ENDS)
    client.fall_silent()
    try:
        async with asyncio.timeout(SECONDS_TO_FINISH):
            await client.hang_up()
            await client.under_way.all_ended()
            await app.outbox.at_rest()
            await app.at_rest()
    except TimeoutError:
        log.warning("stopped in the middle", extra={"presses": len(client.under_way)})
    else:
        log.info("nothing is under way any more")


async def tell_of_end(settings: Settings, error: Exception) -> None:
    """Once an hour at most, also where a supervisor starts the process again and again."""
    ending = ending_of(error)
    if ending is None:
        return
    mark, clock = settings.data_dir / "told-of-end", SystemClock()
    try:
        age_seconds = clock.now().timestamp() - mark.stat().st_mtime
        if 0 <= age_seconds < BETWEEN_ALERTS.total_seconds():
            return
    except OSError:
        pass
    reason = Sentences.load().say(settings.language, ending.sentence, **ending.details)
    if await OperatorWord(settings, clock=clock).alert("stopped", "alert-stopped", reason=reason):
        with contextlib.suppress(OSError):
            mark.touch()
