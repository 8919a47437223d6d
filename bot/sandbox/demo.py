"""The demo: two weeks in the life of an invented server, and a lobby to it in the browser, until Ctrl-C."""

import asyncio
import errno
import signal
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from rich.console import Console

from bot.rules.errors import DomainError
from bot.sandbox.history import Begins, live_two_weeks, silently
from bot.sandbox.invented_programme import bring_in_programme
from bot.sandbox.lobby import Lobby
from bot.sandbox.lobby_page import speaker
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.stage import Stage
from bot.sandbox.tour import Tour
from bot.sandbox.world import World, open_world

LOOPBACK = "127.0.0.1"
Tell = Callable[[str], None]


def run_demo(*, port: int, open_browser: bool, language: str, with_cohort: bool = False) -> None:
    """Play until Ctrl-C or SIGTERM; print the address alone on a line. Leaves nothing behind.

    `with_cohort`: beside the cast, a synthetic programme of 296 people, for the log and the report.

    Raises DomainError where the port is taken.
    """
    console, say = Console(highlight=False, soft_wrap=True), speaker(language)
    console.print(say("demo-page-starting"))
    with suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_play(port, open_browser, language, console.print, with_cohort))
    console.print(say("demo-page-ended"))


@asynccontextmanager
async def open_demo(
    *, port: int, language: str, begins: Begins = silently, with_cohort: bool = False
) -> AsyncIterator[str]:
    """Live the two weeks and serve the lobby; its address. `begins` hears each chapter."""
    async with open_world(language=language) as world:
        await live_two_weeks(world, language=language, begins=begins)
        if with_cohort:
            await bring_in_programme(world)
        async with serve(world, port=port, language=language) as address:
            yield address


@asynccontextmanager
async def serve(world: World, *, port: int, language: str) -> AsyncIterator[str]:
    """The lobby of a world, on this machine alone; its address. Port 0 takes a free one.

    Raises DomainError where the port is taken.
    """
    stage = Stage(world, timezone=await time_zone_of(world))
    lobby = Lobby(stage, await Tour.begin(world), language=language)
    runner = web.AppRunner(lobby.application(), access_log=None)
    await runner.setup()
    try:
        await _start(web.TCPSite(runner, LOOPBACK, port), port)
        yield f"http://{LOOPBACK}:{runner.addresses[0][1]}/"
    finally:
        await stage.close()
        await runner.cleanup()


async def _start(site: web.TCPSite, port: int) -> None:
    try:
        await site.start()
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        raise DomainError("demo-page-port-taken", port=str(port)) from problem


async def _play(port: int, open_browser: bool, language: str, tell: Tell, with_cohort: bool) -> None:
    say = speaker(language)
    me = asyncio.current_task()
    if me is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, me.cancel)
    async with open_demo(
        port=port,
        language=language,
        begins=lambda chapter: tell(f"- {say(chapter.sentence)}"),
        with_cohort=with_cohort,
    ) as address:
        tell(say("demo-page-ready"))
        tell(address)
        if open_browser:
            webbrowser.open(address)
        await asyncio.Event().wait()
