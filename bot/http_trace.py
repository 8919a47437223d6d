"""Counts the requests to Discord, and sees in them when an interaction is acknowledged."""

import re
from types import SimpleNamespace

import aiohttp

from bot.timings import Timings
from bot.under_way import UnderWay

CALLBACK = re.compile(r"/interactions/(?P<id>\d+)/[^/]+/callback$")
LOST = "lost"
"""No answer came: nobody knows whether the request had its effect."""


def count_requests(trace: aiohttp.TraceConfig, timings: Timings, under_way: UnderWay) -> None:
    """Let a client's `http_trace` see method, address and status of each request, never a body.

    Before all others of the trace: one of them may make an answer an error.
    """

    async def answered(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, seen: aiohttp.TraceRequestEndParams
    ) -> None:
        timings.asked_discord(seen.method, str(seen.response.status))
        callback = CALLBACK.search(seen.url.path) if seen.method == "POST" else None
        if callback is not None and seen.response.status < 300:
            under_way.acknowledged(int(callback["id"]))

    async def lost(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, seen: aiohttp.TraceRequestExceptionParams
    ) -> None:
        timings.asked_discord(seen.method, LOST)

    trace.on_request_end.insert(0, answered)
    trace.on_request_exception.append(lost)
