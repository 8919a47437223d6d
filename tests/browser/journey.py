"""One case from question to log, as a newcomer goes through it: the lobby's tour and its second window."""

import csv
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, TimeoutError

QUESTION = "Which exercise would you start with after this?"
STORY = (
    "Man in his 40s, low back pain for 2 years, no red flags. PEG 6/10. Tried: ibuprofen, six physiotherapy visits. "
    "Sleeps 5 hours. Goal: carry his daughter up the stairs."
)
TELEPHONE = "416-555-0199"
ADVICE = (
    "Begin with five minutes of walking, the same on good and on bad days.",
    "Agree on one small goal for next week.",
)
MOST_REFRESHES, MILLISECONDS_TO_TICK = 5, 3_000
Look = Callable[[Page, str], Awaitable[None]]


async def no_look(page: Page, name: str) -> None:
    """Take no picture."""


@dataclass
class Journey:
    """What the newcomer does in a lobby that is open. `look` is shown the page after each step."""

    lobby: Page
    look: Look = no_look

    async def ask(self) -> None:
        """Amina asks, is stopped by the telephone number, takes it out and sends the case to the hub."""
        await self.look(self.lobby, "lobby")
        window = await self._follow("ask")
        await _button(window, "Ask a case question").click()
        form = window.get_by_role("dialog")
        await form.locator("[name=question]").fill(QUESTION)
        await form.locator("[name=story]").fill(f"{STORY} Call {TELEPHONE}.")
        await _choose(form, "topics", "back_neck_pain", "movement_function")
        await _confirm(form)
        await self.look(window, "form")
        await _submit(form)
        await _button(window, "Edit my text").click()
        await self.look(window, "stopped")
        await form.locator("[name=story]").fill(STORY)
        await _confirm(form)
        await _submit(form)
        send = _button(window, "Send to the hub")
        await send.wait_for()
        await self.look(window, "check")
        await send.click()
        await send.wait_for(state="detached")
        await self._ticked("ask")

    async def accept(self) -> None:
        """The specialist who was asked says that there are no identifiers."""
        window = await self._follow("accept")
        await window.get_by_text(QUESTION).last.wait_for()
        await self.look(window, "queue")
        await _button(window, "Accept: I see no identifiers").last.click()
        await self._ticked("accept")

    async def recommend(self) -> None:
        """Two specialists of different professions answer, one after the other."""
        for text in ADVICE:
            window = await self._follow("recommend")
            await _button(window, "Recommend").first.click()
            form = window.get_by_role("dialog")
            await _choose(form, "kind", "non_pharmacological-suggest")
            await form.locator("[name=text]").fill(text)
            await _submit(form)
            await window.get_by_text(text).last.wait_for()
            await self.look(window, "recommended")
        await self._ticked("recommend")

    async def see(self) -> None:
        """Amina reads that she was answered, and the answers."""
        window = await self._follow("see", 0)
        await self.look(window, "letter")
        window = await self._follow("see", 1)
        for text in ADVICE:
            await window.get_by_text(text).last.wait_for()
        await self.look(window, "answered")
        await self._ticked("see")

    async def download(self) -> list[dict[str, str]]:
        """The participation log, as its rows."""
        async with self.lobby.expect_download() as begun:
            await self.lobby.get_by_role("link", name="Download participation CSV").click()
        content = _read(await (await begun.value).path())
        await self._ticked("log")
        await self.look(self.lobby, "done")
        return list(csv.DictReader(io.StringIO(content)))

    async def _follow(self, step: str, way: int = 0) -> Page:
        await self._refresh()
        door = self.lobby.locator(f"[data-step={step}] button").nth(way)
        await door.wait_for()
        windows = [page for page in self.lobby.context.pages if page is not self.lobby]
        if not windows:
            async with self.lobby.context.expect_page() as opening:
                await door.click()
            return await opening.value
        async with windows[0].expect_navigation():
            await door.click()
        return windows[0]

    async def _ticked(self, step: str) -> None:
        """The lobby may be asked before the bot has done what was pressed: it is asked again."""
        done = self.lobby.locator(f"[data-step={step}].done")
        for _ in range(MOST_REFRESHES):
            await self._refresh()
            try:
                await done.wait_for(timeout=MILLISECONDS_TO_TICK)
            except TimeoutError:
                continue
            return
        await done.wait_for()

    async def _refresh(self) -> None:
        async with self.lobby.expect_response(lambda response: response.url.endswith("?said=refreshed")):
            await self.lobby.get_by_role("button", name="Refresh").click()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _button(window: Page, label: str) -> Locator:
    return window.get_by_role("button", name=label, exact=True)


async def _choose(form: Locator, field: str, *values: str) -> None:
    menu = form.locator(f"[data-custom-id={field}]")
    await menu.locator(".select-trigger").click()
    for value in values:
        await menu.locator(f'.select-option[data-value="{value}"]').click()
    if await menu.locator(".select-list").is_visible():
        await menu.locator(".select-trigger").press("Tab")


async def _confirm(form: Locator) -> None:
    for box in await form.get_by_role("checkbox").all():
        await box.check()


async def _submit(form: Locator) -> None:
    await form.get_by_role("button", name="Submit").click()
    await form.wait_for(state="detached")
