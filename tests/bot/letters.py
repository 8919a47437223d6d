"""A process of the bot that speaks to nobody: a clock set by hand, and a messenger that keeps what it is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import discord

from bot.app import App, open_app
from bot.settings import Settings
from tests.fixtures.programme import NOON


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


class Letters:
    """A messenger that keeps the nonces of what it was told to post; `trouble` is raised after keeping.

    As a finder it finds what it kept by its mark, unless `hidden` (nothing is there) or `blind` (raised).
    """

    def __init__(self) -> None:
        self.posted: list[str] = []
        self.marks: list[int] = []
        self.trouble: Exception | None = None
        self.hidden = False
        self.blind: Exception | None = None

    async def post(
        self, channel_id: int, view: discord.ui.LayoutView, *, nonce: str, pings=(), alarms=()
    ) -> int:
        self.posted.append(nonce)
        self.marks.append(view.children[0].id)
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble
        return len(self.posted)

    async def find_message(
        self, channel_id: int, mark: int, *, after: datetime, before: datetime
    ) -> int | None:
        if self.blind is not None:
            raise self.blind
        return self.marks.index(mark) + 1 if mark in self.marks and not self.hidden else None


@asynccontextmanager
async def process(database_url: str, secret_keys: str, watch: Watch, letters: Letters) -> AsyncIterator[App]:
    """A process of the bot that speaks through these letters."""
    settings = Settings.model_validate(
        {"database_url": database_url, "secret_keys": secret_keys, "demo": True}
    )
    async with open_app(settings, clock=watch) as app:
        app.outbox.attach(letters, letters)
        yield app
