"""Everything that goes out by HTTP goes through the proxy, and trusts the private authority."""

import asyncio
import signal
from base64 import b64encode

from aiohttp import web

from tests.bot.operated import HURRIED, Operated, running
from tests.bot.test_cli import surroundings
from tests.bot.test_discord_api import own_certificate

__all__ = ["surroundings"]

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
    warned = [line for line in errors.decode().splitlines() if "WARNING" in line]
    assert warned == []
