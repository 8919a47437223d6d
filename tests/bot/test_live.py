"""The running process from outside: it says how it is, finishes what it began, and leaves when Discord stays away."""

import asyncio
import json
import os
import re
import signal
import socket
import sys
import time
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.gateway_watch import GatewayStayedAway
from bot.live import tell_of_end
from bot.settings import Settings
from tests.bot.test_cli import sentence, surroundings
from tests.bot.test_discord_api import USER, StandIn, own_certificate

__all__ = ["surroundings"]

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


async def test_it_says_how_it_is_and_answers_who_has_pressed_before_it_stops(
    operated, surroundings, tmp_path
):
    port = free_port()
    pages = f"http://127.0.0.1:{port}"
    supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    supervisor.bind(str(tmp_path / "notify"))
    environ = surroundings | {
        "ECHO_HTTP_PORT": str(port),
        "ECHO_LOG_FORMAT": "json",
        "NOTIFY_SOCKET": str(tmp_path / "notify"),
    }
    async with running(operated, environ, tmp_path) as process:
        await operated.connected.wait()
        _, health = await page_when(f"{pages}/health", lambda status, _: status == 200)
        operated.may_answer.set()
        await operated.press(1)
        acknowledged = "echo_acknowledgement_seconds_count 1.0"
        _, metrics = await page_when(f"{pages}/metrics", lambda _, text: acknowledged in text)

        operated.may_answer.clear()
        await operated.press(2)
        process.send_signal(signal.SIGTERM)
        await page_when(f"{pages}/health", lambda status, _: status == 503)
        assert process.returncode is None
        operated.may_answer.set()
        _, errors = await process.communicate()

    assert json.loads(health)["parts"] == {"database": True, "gateway": True, "ticks": True}
    for line in (
        'echo_healthy{part="gateway"} 1.0',
        "echo_deliveries_due 0.0",
        'method="POST",outcome="204"',
    ):
        assert line in metrics
    assert process.returncode == 0, errors.decode()
    assert [supervisor.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    supervisor.close()
    lines = [json.loads(line) for line in errors.decode().splitlines()]
    assert lines[-1]["message"] == "nothing is under way any more"


async def test_a_gateway_that_stays_away_ends_it_and_the_operator_is_told(operated, surroundings, tmp_path):
    secret = tmp_path / "heartbeat"
    secret.write_text(operated.address("/check-in"))
    environ = surroundings | {
        "ECHO_HEARTBEAT_URL_FILE": str(secret),
        "ECHO_ALERT_URL": operated.address("/alert"),
    }
    async with running(operated, environ, tmp_path, program=("-c", HURRIED)) as process:
        await operated.heartbeat.wait()
        operated.is_away = True
        assert operated.socket is not None
        await operated.socket.close()
        _, errors = await process.communicate()

    said = sentence("run-gateway-away", minutes=0)
    assert process.returncode == 75
    assert errors.decode().strip().splitlines()[-1] == said
    [alert] = operated.alerts
    assert alert["event"] == "stopped"
    assert alert["text"].startswith(sentence("alert-stopped", reason=said))
    assert operated.address("/alert") not in errors.decode()


HIDDEN = "discord.invalid"
"""A name that only the proxy knows: whatever does not go through it fails."""


class Hidden(Operated):
    """Discord and the operator's services behind a proxy that asks for a password and knows where they are."""

    def __init__(self) -> None:
        super().__init__()
        self.passed: list[str] = []

    @property
    def base(self) -> str:
        return f"https://{HIDDEN}/api/v10"

    def gateway_address(self) -> str:
        return f"wss://{HIDDEN}/gateway-socket"

    async def rest(self, request: web.Request) -> web.Response:
        if request.match_info["path"] == "gateway":
            return web.json_response({"url": self.gateway_address()})
        return await super().rest(request)

    async def pass_through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        if not head.startswith(f"CONNECT {HIDDEN}:443 ") or PASSWORD not in head:
            writer.close()
            return
        self.passed.append(head.split()[1])
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(_copy(reader, far_writer), _copy(far_reader, writer), return_exceptions=True)


PASSWORD = b64encode(b"echo:pw").decode()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65_536):
        writer.write(chunk)
        await writer.drain()
    writer.close()


async def test_everything_goes_through_the_proxy_and_trusts_the_private_authority(surroundings, tmp_path):
    file, context = own_certificate(tmp_path, HIDDEN)
    hidden = Hidden()
    await hidden.server.start_server(ssl=context)
    proxy = await asyncio.start_server(hidden.pass_through, "127.0.0.1", 0)
    proxy_address = tmp_path / "proxy"
    proxy_address.write_text(f"http://echo:pw@127.0.0.1:{proxy.sockets[0].getsockname()[1]}")
    environ = surroundings | {
        "ECHO_HTTP_PROXY_FILE": str(proxy_address),
        "ECHO_CA_FILE": str(file),
        "ECHO_HEARTBEAT_URL": f"https://{HIDDEN}/check-in",
    }
    try:
        async with running(hidden, environ, tmp_path, program=("-c", HURRIED)) as process:
            await hidden.heartbeat.wait()
            process.send_signal(signal.SIGTERM)
            _, errors = await process.communicate()
    finally:
        proxy.close()
        await hidden.server.close()

    assert process.returncode == 0, errors.decode()
    assert "users/@me" in hidden.asked
    assert hidden.shards == {0}
    assert len(hidden.passed) >= 3
    assert b"WARNING" not in errors


BREAKING = (
    "import bot.live; from bot.cli import main\n"
    "async def broken(settings): raise ValueError('Amina wrote about her patient')\n"
    "bot.live.point_discord_at = broken\n"
    "main()"
)


async def test_an_error_nobody_expected_ends_it_with_a_number_and_without_its_words(
    operated, surroundings, tmp_path
):
    environ = surroundings | {"ECHO_ALERT_URL": operated.address("/alert")}
    async with running(operated, environ, tmp_path, program=("-c", BREAKING)) as process:
        _, errors = await process.communicate()

    [said] = re.findall(r"INC-\w{6}(?=:)", errors.decode().splitlines()[-1])
    assert process.returncode == 1
    assert errors.decode().splitlines()[-1] == sentence("run-broken", incident=said)
    assert errors.decode().count(said) == 2
    assert b"patient" not in errors
    assert "patient" not in operated.alerts[0]["text"]


async def test_of_an_end_that_comes_again_and_again_the_operator_hears_once_an_hour(operated, tmp_path):
    settings = Settings.model_validate({"data_dir": tmp_path, "alert_url": operated.address("/alert")})
    away = GatewayStayedAway("run-gateway-away", minutes=5)

    for _ in range(3):
        await tell_of_end(settings, away)
    assert len(operated.alerts) == 1
    an_hour_ago = time.time() - 3_601
    os.utime(tmp_path / "told-of-end", (an_hour_ago, an_hour_ago))
    await tell_of_end(settings, away)

    assert len(operated.alerts) == 2
