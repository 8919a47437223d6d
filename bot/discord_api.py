"""Where discord.py finds Discord: DISCORD_API_URL for REST and gateway, through a proxy or own CA if set.

discord.py keeps both addresses in class attributes, and a plain or sharded bot with a shard count never asks
for its gateway: so both are set here, before login.
"""

import ssl
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.once_only import watch_over_requests
from bot.settings import DISCORD_API, Settings
from bot.settings_loader import SettingProblem

DISCORD_HOSTS = ("discord.com", "discordapp.com")
TOKEN_PARTS = 3
TIMEOUT_SECONDS = 10
LONGEST_WAIT_SECONDS = 30.0
"""A rate limit that lasts longer is told (discord.RateLimited) instead of waited for."""


def is_discord_host(url: str) -> bool:
    """Whether the address is Discord's own, spoken to in a way nobody on the way can read."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    return parts.scheme == "https" and (host in DISCORD_HOSTS or host.endswith(".discord.com"))


def refuse_leaking_token(settings: Settings) -> None:
    """Raise SettingProblem if a token of real shape would be sent to a host that is not Discord's."""
    if is_discord_host(settings.discord_api_url) or settings.allow_token_to_api_url:
        return
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    if len([part for part in token.split(".") if part]) == TOKEN_PARTS:
        host = urlsplit(settings.discord_api_url).hostname
        raise SettingProblem(
            "setting-token-would-leak",
            setting="DISCORD_API_URL",
            host=host,
            switch="ECHO_ALLOW_TOKEN_TO_API_URL",
        )


async def point_discord_at(settings: Settings) -> None:
    """Make every client made after this speak REST and gateway to DISCORD_API_URL.

    Does nothing for Discord's own address. Raises SettingProblem when a token would leak or nobody answers.
    """
    refuse_leaking_token(settings)
    base = settings.discord_api_url
    if base == DISCORD_API:
        return
    try:
        gateway = await gateway_of(base, settings)
    except (aiohttp.ClientError, OSError, TimeoutError, KeyError, TypeError, ValueError) as error:
        raise SettingProblem("setting-api-unreachable", setting="DISCORD_API_URL", place=base) from error
    Route.BASE = base
    DiscordWebSocket.DEFAULT_GATEWAY = gateway


def connection_options(settings: Settings) -> dict[str, Any]:
    """Arguments for a discord.py client: what bounds its waiting, the proxy, a connector that trusts the CA file.

    To be called in the running loop, anew for every client: a client closes its connector.
    """
    options: dict[str, Any] = {
        "http_trace": watch_over_requests(),
        "max_ratelimit_timeout": LONGEST_WAIT_SECONDS,
    }
    if settings.http_proxy is not None:
        options["proxy"] = settings.http_proxy.get_secret_value()
    if settings.ca_file is not None:
        options["connector"] = aiohttp.TCPConnector(limit=0, ssl=trusted_certificates(settings))
    return options


def outgoing_session(settings: Settings, *, seconds: float = TIMEOUT_SECONDS) -> aiohttp.ClientSession:
    """A session for calls of our own, the same way out: the proxy and the CA file where they are set."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=trusted_certificates(settings)) if settings.ca_file else None,
        timeout=aiohttp.ClientTimeout(total=seconds),
        proxy=settings.http_proxy.get_secret_value() if settings.http_proxy else None,
    )


async def gateway_of(base: str, settings: Settings) -> yarl.URL:
    """Where the gateway is, as Discord itself says. Raises what aiohttp does, or KeyError, TypeError, ValueError."""
    async with outgoing_session(settings) as session, session.get(f"{base}/gateway") as answer:
        answer.raise_for_status()
        address = yarl.URL((await answer.json())["url"])
    if address.scheme not in ("ws", "wss"):
        raise ValueError("not a gateway address")
    return address


def trusted_certificates(settings: Settings) -> ssl.SSLContext:
    """The system's, and those of ECHO_CA_FILE. Raises SettingProblem for a file that holds none."""
    context = ssl.create_default_context()
    if settings.ca_file is not None:
        try:
            context.load_verify_locations(settings.ca_file)
        except (OSError, ssl.SSLError) as error:
            raise SettingProblem("setting-wrong-ca-file", setting="ECHO_CA_FILE") from error
    return context
