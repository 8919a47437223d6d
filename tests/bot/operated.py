"""A process of the bot from outside, with a little of Discord and the operator's own services on loopback."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from tests.bot.test_discord_api import StandIn
from tests.fixtures.bot_account import USER

HURRIED = (
    "from datetime import timedelta; import bot.gateway_watch, bot.lookout; from bot.cli import main; "
    "bot.gateway_watch.AWAY_TOO_LONG = timedelta(seconds=1); bot.lookout.SECONDS_BETWEEN_LOOKS = 0.1; main()"
)
"""The console script, which looks ten times a second and gives up after one."""

IDENTIFY = 2


class Operated(StandIn):
    """Discord with one press to make, and the operator's own services beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_away = False
        self.shards: set[int] = set()
        self.socket: web.WebSocketResponse | None = None
        self.pressed, self.may_answer = asyncio.Event(), asyncio.Event()
        self.heartbeat, self.alerted = asyncio.Event(), asyncio.Event()
        self.alerts: list[dict[str, str]] = []
        self.server.app.router.add_get("/check-in", self.check_in)
        self.server.app.router.add_post("/alert", self.alert)

    def address(self, path: str) -> str:
        return str(self.server.make_url(path))

    def gateway_address(self) -> str:
        return str(self.server.make_url("/gateway-socket").with_scheme("ws"))

    async def check_in(self, _request: web.Request) -> web.Response:
        self.heartbeat.set()
        return web.Response()

    async def alert(self, request: web.Request) -> web.Response:
        self.alerts.append(await request.json())
        return web.Response()

    async def rest(self, request: web.Request) -> web.Response:
        if request.match_info["path"].endswith("/callback"):
            self.pressed.set()
            await self.may_answer.wait()
            return web.Response(status=204)
        return await super().rest(request)

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        if self.is_away:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.socket = socket
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        while (sent := (await socket.receive()).json())["op"] != IDENTIFY:
            pass
        shard = sent["d"]["shard"]
        ready = {
            "v": 10,
            "user": USER,
            "guilds": [],
            "session_id": "s",
            "shard": shard,
            "resume_gateway_url": self.gateway_address(),
            "application": {"id": "42", "flags": 0},
        }
        await socket.send_json({"op": 0, "s": 1, "t": "READY", "d": ready})
        self.shards.add(shard[0])
        self.connected.set()
        async for _ in socket:
            pass
        return socket

    async def press(self, number: int) -> None:
        """Amina presses a button of long ago, in a direct message."""
        self.pressed.clear()
        data = {
            "id": str(number),
            "application_id": "42",
            "type": 3,
            "token": "t",
            "version": 1,
            "user": {**USER, "id": "11", "username": "amina"},
            "channel_id": "9",
            "channel": {"id": "9", "type": 1},
            "data": {"component_type": 2, "custom_id": "gone:for-ever"},
            "message": {
                **{"id": "8", "channel_id": "9", "author": USER, "content": "", "timestamp": None},
                **{"edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": []},
                **{"mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "type": 0},
                "timestamp": "2026-11-24T17:00:00+00:00",
            },
            "locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": {},
            "attachment_size_limit": 1,
        }
        assert self.socket is not None
        await self.socket.send_json({"op": 0, "s": number, "t": "INTERACTION_CREATE", "d": data})
        await self.pressed.wait()


@pytest.fixture
async def operated() -> AsyncIterator[Operated]:
    stand_in = Operated()
    await stand_in.server.start_server()
    yield stand_in
    stand_in.may_answer.set()
    await stand_in.server.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@asynccontextmanager
async def running(
    operated: Operated, environ: dict[str, str], cwd, *, program: tuple[str, ...] = ("-m", "bot")
) -> AsyncIterator[asyncio.subprocess.Process]:
    environ = environ | {"DISCORD_API_URL": operated.base, "DISCORD_TOKEN": "not-a-real-token"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *program, "run", env=environ, cwd=cwd, stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(60):
            yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def page_when(url: str, wanted) -> tuple[int, str]:
    """The page once it is as wanted; asked for again and again until then."""
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(url) as answer:
                    status, text = answer.status, await answer.text()
            except aiohttp.ClientConnectionError:
                continue
            if wanted(status, text):
                return status, text
