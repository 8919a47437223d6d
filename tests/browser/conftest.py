"""A real browser before the demo's lobby; without Debian's chromium these tests are skipped, saying so."""

import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import BrowserContext, async_playwright

from bot.sandbox.demo import open_demo

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 30_000


@pytest.fixture
async def lobby_address() -> AsyncIterator[str]:
    """The lobby of a demo of its own."""
    async with open_demo(port=0, language="en-CA") as address:
        yield address


@pytest.fixture
async def browser_context() -> AsyncIterator[BrowserContext]:
    """A browser window that speaks English."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium here: on Debian, apt install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = await browser.new_context(locale="en-CA", viewport={"width": 1280, "height": 900})
        context.set_default_timeout(PATIENCE_MS)
        yield context
        await browser.close()
