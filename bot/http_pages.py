"""The two pages a machine looks at: /health and /metrics, on ECHO_HTTP_PORT. Loopback unless ECHO_HTTP_HOST says more.

Neither holds a word of a person or an id of a server; nothing can be changed through them.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

from bot.clock import Clock
from bot.health import Health
from bot.metrics import CONTENT_TYPE, Metrics
from bot.services.look_at_outbox import look_at_outbox
from bot.settings_loader import SettingProblem
from db.database import Database

log = logging.getLogger(__name__)

Look = Callable[[], Awaitable[Health]]
Latencies = Callable[[], Mapping[int, float]]


class Pages:
    """What the pages are made from."""

    def __init__(
        self, *, look: Look, latencies: Latencies, metrics: Metrics, database: Database, clock: Clock
    ) -> None:
        """Make them from these."""
        self._look, self._latencies, self._metrics = look, latencies, metrics
        self._database, self._clock = database, clock

    def application(self) -> web.Application:
        """Both pages under their paths."""
        application = web.Application()
        application.router.add_get("/health", self.health)
        application.router.add_get("/metrics", self.metrics)
        return application

    async def health(self, _request: web.Request) -> web.Response:
        """200 where everything works, else 503; both say how each part is."""
        health = await self._look()
        return web.json_response(
            {"healthy": health.is_good, "problems": health.problems, "parts": health.parts},
            status=200 if health.is_good else 503,
        )

    async def metrics(self, _request: web.Request) -> web.Response:
        """Everything counted; without the numbers of the database while it does not answer."""
        health = await self._look()
        self._metrics.show_health(health.parts)
        self._metrics.show_latency(self._latencies())
        if health.parts["database"]:
            now = self._clock.now()
            async with self._database.read() as session:
                self._metrics.show_outbox(await look_at_outbox(session, now=now), now)
        return web.Response(body=self._metrics.page(), headers={"Content-Type": CONTENT_TYPE})


@asynccontextmanager
async def serving(pages: Pages, *, host: str, port: int) -> AsyncIterator[int]:
    """Serve the pages while inside; the port, which 0 lets the system choose. Raises SettingProblem."""
    runner = web.AppRunner(pages.application(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            raise SettingProblem(
                "setting-http-port-taken", setting="ECHO_HTTP_PORT", place=f"{host}:{port}"
            ) from error
        [address] = runner.addresses[:1]
        log.info("health and metrics are served", extra={"port": address[1]})
        yield int(address[1])
    finally:
        await runner.cleanup()
