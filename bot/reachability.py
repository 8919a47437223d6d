"""What `echo-pain check --network` looks at: whether what the bot needs outside of this machine answers. Sends nothing.

Every look goes the way the bot goes: through the proxy, and trusting the CA file, where they are set.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.checkup import Finding
from bot.clock import SystemClock
from bot.discord_api import gateway_of, outgoing_session
from bot.operator_word import PROBLEMS, OperatorWord, kind_of
from bot.settings import DISCORD_API, Settings

CDN = "https://cdn.discordapp.com"
"""Files that people attach come from there: attendance lists."""
HELLO = 10


async def look_outside(settings: Settings) -> list[Finding]:
    """One finding for each place, in the order the bot needs them."""
    looks: list[tuple[str, str, Callable[[], Awaitable[None]]]] = [
        ("check-discord", settings.discord_api_url, partial(_discord, settings)),
        ("check-gateway", settings.discord_api_url, partial(_gateway, settings)),
    ]
    if settings.discord_api_url == DISCORD_API:
        looks.append(("check-cdn", CDN, partial(_answers, settings, CDN)))
    for part, address in (("check-heartbeat", settings.heartbeat_url), ("check-alert", settings.alert_url)):
        if address is not None:
            place = _origin(address)
            looks.append((part, place, partial(_answers, settings, place)))
    if settings.smtp_url is not None:
        server = urlsplit(settings.smtp_url.get_secret_value())
        word = OperatorWord(settings, clock=SystemClock())
        looks.append(("check-mail", server.hostname or "", partial(asyncio.to_thread, word.try_mail_server)))
    return [await _found(part, place, look) for part, place, look in looks]


async def try_alert(settings: Settings) -> list[Finding]:
    """Send one, by every way that is set: it has to be looked for there."""
    sent = await OperatorWord(settings, clock=SystemClock()).alert("test", "alert-test")
    return [
        Finding("check-alert-sent", sent, "check-alert-sent-good" if sent else "check-alert-sent-bad", {})
    ]


async def _found(part: str, place: str, look: Callable[[], Awaitable[None]]) -> Finding:
    started = time.perf_counter()
    try:
        await look()
    except (*PROBLEMS, KeyError, TypeError, ValueError) as error:
        return Finding(part, False, "check-unreachable", {"place": place, "problem": kind_of(error)})
    milliseconds = round((time.perf_counter() - started) * 1000)
    return Finding(part, True, "check-reachable", {"place": place, "milliseconds": milliseconds})


async def _discord(settings: Settings) -> None:
    await gateway_of(settings.discord_api_url, settings)


async def _gateway(settings: Settings) -> None:
    """A WebSocket that says hello: a proxy may let HTTP through and not this."""
    address = (await gateway_of(settings.discord_api_url, settings)).with_query(v=10, encoding="json")
    async with (
        outgoing_session(settings) as session,
        session.ws_connect(address, max_msg_size=0) as socket,
    ):
        hello = await socket.receive_json()
        if hello["op"] != HELLO:
            raise ValueError("no hello")


async def _answers(settings: Settings, place: str) -> None:
    """Any answer is one: a check-in service must not take this for a heartbeat."""
    async with outgoing_session(settings) as session, session.head(place, allow_redirects=False):
        return


def _origin(address: SecretStr) -> str:
    """Without the path, which is often the secret."""
    parts = urlsplit(address.get_secret_value())
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname}{port}"
