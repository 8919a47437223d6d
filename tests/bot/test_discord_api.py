"""DISCORD_API_URL moves REST and gateway of a real discord.py client, and no real token goes astray."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import discord
import pytest
from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_api import connection_options, is_discord_host, point_discord_at
from bot.settings import DISCORD_API, Settings
from bot.settings_loader import SettingProblem
from tests.fixtures.bot_account import APPLICATION, USER

REAL_SHAPE = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB"


def json_answer(body: object, status: int = 200) -> web.Response:
    """discord.py parses a body only if its type is exactly this, without a charset."""
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"}
    )


class StandIn:
    """As little of Discord as a client needs to become ready; it remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.identified: list[str] = []
        self.connected = asyncio.Event()
        application = web.Application()
        application.router.add_get("/gateway-socket", self.gateway)
        application.router.add_route("*", "/api/v10/{path:.*}", self.rest)
        self.server = TestServer(application)

    @property
    def base(self) -> str:
        return str(self.server.make_url("/api/v10"))

    async def rest(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        self.asked.append(path)
        if path == "gateway":
            return json_answer({"url": f"ws://{self.server.host}:{self.server.port}/gateway-socket"})
        if path == "users/@me":
            return json_answer(USER)
        if path == "oauth2/applications/@me":
            return json_answer(APPLICATION | {"owner": USER})
        if request.method == "PUT" and path.endswith("/commands"):
            return json_answer([])
        return json_answer({"message": "404: Not Found", "code": 0}, status=404)

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
        async for message in socket:
            if message.type is WSMsgType.TEXT and (sent := message.json())["op"] == 2:
                self.identified.append(sent["d"]["token"])
                self.connected.set()
                ready = {
                    "v": 10,
                    "user": USER,
                    "guilds": [],
                    "session_id": "s",
                    "shard": [0, 1],
                    "resume_gateway_url": str(request.url.with_scheme("ws")),
                    "application": {"id": "42", "flags": 0},
                }
                await socket.send_json({"op": 0, "s": 1, "t": "READY", "d": ready})
        return socket


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    stand_in = StandIn()
    await stand_in.server.start_server()
    yield stand_in
    await stand_in.server.close()


@pytest.fixture(autouse=True)
def discord_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py keeps its addresses in classes: put them back after each test."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


def sharded_bot(settings: Settings) -> discord.Client:
    return commands.AutoShardedBot(
        "!", intents=discord.Intents.none(), shard_count=1, **connection_options(settings)
    )


def plain_client(settings: Settings) -> discord.Client:
    return discord.Client(intents=discord.Intents.none(), **connection_options(settings))


@pytest.mark.parametrize("make", [sharded_bot, plain_client])
async def test_rest_and_gateway_of_a_real_client_go_to_the_stand_in(stand_in, make):
    settings = Settings(discord_api_url=stand_in.base)
    await point_discord_at(settings)
    client = make(settings)
    ready = asyncio.Event()

    @client.event
    async def on_ready() -> None:
        ready.set()

    async with client, asyncio.timeout(20):
        running = asyncio.create_task(client.start("not-a-real-token"))
        ready_first = asyncio.create_task(ready.wait())
        await asyncio.wait({running, ready_first}, return_when=asyncio.FIRST_COMPLETED)
        assert ready.is_set(), running.exception()
        await client.close()
        await running

    assert "gateway" in stand_in.asked
    assert "users/@me" in stand_in.asked
    assert stand_in.identified == ["not-a-real-token"]


async def test_discords_own_address_is_left_alone():
    await point_discord_at(Settings(discord_token=REAL_SHAPE))

    assert Route.BASE == DISCORD_API
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == "wss://gateway.discord.gg/"


async def test_a_token_of_real_shape_is_not_sent_to_a_stand_in(stand_in):
    settings = Settings(discord_api_url=stand_in.base, discord_token=REAL_SHAPE)

    with pytest.raises(SettingProblem) as caught:
        await point_discord_at(settings)

    assert caught.value.message_key == "setting-token-would-leak"
    assert REAL_SHAPE not in str(caught.value.details)
    assert stand_in.asked == []
    assert Route.BASE == DISCORD_API


async def test_a_token_of_real_shape_may_be_sent_when_that_is_allowed(stand_in):
    await point_discord_at(
        Settings(discord_api_url=stand_in.base, discord_token=REAL_SHAPE, allow_token_to_api_url=True)
    )

    assert stand_in.base == Route.BASE


async def test_an_address_where_nobody_answers_is_named():
    with pytest.raises(SettingProblem) as caught:
        await point_discord_at(Settings(discord_api_url="http://127.0.0.1:1/api/v10"))

    assert caught.value.message_key == "setting-api-unreachable"
    assert Route.BASE == DISCORD_API


async def test_an_address_that_is_not_discords_interface_is_named(stand_in):
    with pytest.raises(SettingProblem):
        await point_discord_at(Settings(discord_api_url=f"{stand_in.base}/elsewhere"))


@pytest.mark.parametrize(
    ("url", "is_discord"),
    [
        ("https://discord.com/api/v10", True),
        ("https://canary.discord.com/api/v10", True),
        ("https://discordapp.com/api", True),
        ("http://discord.com/api/v10", False),
        ("https://discord.com.example.org/api", False),
        ("https://notdiscord.com/api", False),
        ("https://discord.com@example.org/api", False),
        ("http://127.0.0.1:8765/api/v10", False),
    ],
)
def test_only_discords_own_hosts_count_as_discord(url, is_discord):
    assert is_discord_host(url) is is_discord


async def test_a_file_that_holds_no_certificate_is_named(tmp_path):
    file = tmp_path / "ca.pem"
    file.write_text("not a certificate")

    with pytest.raises(SettingProblem) as caught:
        connection_options(Settings(ca_file=file))

    assert caught.value.message_key == "setting-wrong-ca-file"


async def test_the_proxy_reaches_the_client():
    options = connection_options(Settings(http_proxy="http://proxy.example.org:3128"))

    assert options["proxy"] == "http://proxy.example.org:3128"


async def test_a_certificate_of_ones_own_is_trusted_when_it_is_set_and_not_otherwise(tmp_path):
    file, context = own_certificate(tmp_path)
    stand_in = StandIn()
    await stand_in.server.start_server(ssl=context)
    try:
        with pytest.raises(SettingProblem):
            await point_discord_at(Settings(discord_api_url=stand_in.base))
        settings = Settings(discord_api_url=stand_in.base, ca_file=file)
        await point_discord_at(settings)
        async with plain_client(settings) as client:
            await client.login("not-a-real-token")
            assert client.user is not None
            assert client.user.id == 42
    finally:
        await stand_in.server.close()


def own_certificate(folder: Path, host: str = "stand-in.invalid") -> tuple[Path, ssl.SSLContext]:
    """A certificate for this machine, under this name too, that nobody else vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "stand-in")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName(host)]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "own.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file = folder / "own.key"
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key_file)
    return file, context
