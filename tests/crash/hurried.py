"""discord.py waits 25 seconds in all between five attempts; a test that is not about the waiting lets it not wait."""

import asyncio
from types import ModuleType
from typing import Any

import discord.http
import pytest


class Hurried:
    """The asyncio module as discord.py's HTTP client sees it: all of it, with a sleep that only gives way."""

    def __init__(self, real: ModuleType) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    async def sleep(self, seconds: float) -> None:
        await self._real.sleep(0)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's attempts follow each other at once."""
    monkeypatch.setattr(discord.http, "asyncio", Hurried(asyncio))
