"""The bot in the test's own loop, over real HTTP and WebSocket, with a clock that is set by hand.

The same client, outbox and database as in a process of its own; a fault can be followed by "three minutes later"
without waiting.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.app import App, open_app
from bot.client import EchoBot
from bot.discord_api import point_discord_at
from bot.settings import Settings
from tests.crash.stand_in import StandIn


class Watch:
    """The machine's time, and as much as was let pass."""

    def __init__(self) -> None:
        self._passed = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._passed

    def let_pass(self, by: timedelta) -> None:
        self._passed += by


class Served:
    """A bot that is connected to the stand-in."""

    def __init__(self, app: App, client: EchoBot, discord: StandIn, watch: Watch) -> None:
        self.app, self.client, self.discord, self.watch = app, client, discord, watch

    async def later(self, by: timedelta) -> int:
        """So much time goes by, here and in Discord; then what is due is said. How many were said."""
        self.watch.let_pass(by)
        self.discord.nonces.let_pass(by.total_seconds())
        return await self.app.outbox.deliver_due()


@asynccontextmanager
async def serving(discord: StandIn, *, database_url: str, secret_keys: str) -> AsyncIterator[Served]:
    """Connected until the end. discord.py's addresses must be put back by the caller (`discord_as_it_was`)."""
    settings = Settings.model_validate(
        {
            "discord_token": "token-of-the-test",
            "discord_api_url": discord.api_url,
            "database_url": database_url,
            "secret_keys": secret_keys,
        }
    )
    await point_discord_at(settings)
    watch = Watch()
    async with open_app(settings, clock=watch) as app:
        client = app.create_bot()
        async with client:
            await client.login("token-of-the-test")
            connection = asyncio.create_task(client.connect(), name="discord")
            await client.wait_until_ready()
            yield Served(app, client, discord, watch)
            await client.close()
            connection.cancel()
            await asyncio.wait([connection])
