"""Take the README's pictures: python -m tests.browser.pictures FOLDER. Needs Debian's chromium."""

import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.sandbox.demo import open_demo
from tests.browser.conftest import QUIET
from tests.browser.journey import Journey

WINDOW = {"width": 1160, "height": 760}
WANTED = ("lobby", "form", "stopped", "queue", "answered", "done")
FRAMES_MS = 400
"""How long the window's own small animations last."""


async def take(folder: Path, chromium: str) -> None:
    """One picture of each wanted step of the newcomer's journey, and one of a didactic."""

    async def look(page: Page, name: str) -> None:
        if name in WANTED:
            await page.wait_for_timeout(FRAMES_MS)
            await page.screenshot(path=folder / f"{name}.png")

    async with open_demo(port=0, language="en-CA") as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        context = await browser.new_context(locale="en-CA", viewport=WINDOW)
        lobby = await context.new_page()
        await lobby.goto(address)
        journey = Journey(lobby, look)
        await journey.ask()
        await journey.accept()
        await journey.recommend()
        await journey.see()
        await journey.download()
        [window] = [page for page in context.pages if page is not lobby]
        await window.set_viewport_size({"width": 1160, "height": 1240})
        async with window.expect_navigation():
            await lobby.get_by_role("button", name="#didactics, as Amina Diallo").click()
        await window.get_by_role("button", name="Mark as read").last.wait_for()
        await window.wait_for_timeout(FRAMES_MS)
        await window.screenshot(path=folder / "didactic.png")
        await browser.close()


def main() -> None:
    """Take them into the folder that was named."""
    chromium, folder = shutil.which("chromium"), Path(sys.argv[1])
    if chromium is None:
        sys.exit("There is no chromium here: on Debian, apt install chromium.")
    folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(folder, chromium))


if __name__ == "__main__":
    main()
