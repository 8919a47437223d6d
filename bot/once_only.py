"""Requests that Discord's library must not repeat by itself.

After a status of 500, 502, 504 or 524 discord.py sends a request up to four times more. A message carries a nonce, so
a repeat is dropped; a forum post carries none, and would stand there twice when the first one had its effect.
"""

import contextvars
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import aiohttp

from bot.messenger import Uncertain

_once_only: contextvars.ContextVar[bool] = contextvars.ContextVar("echo_once_only", default=False)


@contextmanager
def once_only() -> Iterator[None]:
    """While inside, an answer of 500 or more is Uncertain at once: the library gets no chance to try again."""
    token = _once_only.set(True)
    try:
        yield
    finally:
        _once_only.reset(token)


def watch_over_requests() -> aiohttp.TraceConfig:
    """What a client is made with (`http_trace`) so that `once_only` holds for it."""
    watch = aiohttp.TraceConfig()
    watch.on_request_end.append(_stop_repeats)
    return watch


async def _stop_repeats(
    session: aiohttp.ClientSession, context: SimpleNamespace, ended: aiohttp.TraceRequestEndParams
) -> None:
    if _once_only.get() and ended.response.status >= 500:
        raise Uncertain(f"status-{ended.response.status}")
