"""The stand-in's front: HTTP and WebSocket on a port of this machine, with faults, limits and the check of requests."""

import asyncio
import json
import random
import urllib.parse
from typing import Any

from aiohttp import web

from tests.crash.stand_in.faults import Fault, Faults, When
from tests.crash.stand_in.gateway import Gateway
from tests.crash.stand_in.interactions import Interactions
from tests.crash.stand_in.limits import Limits
from tests.crash.stand_in.nonces import Nonces
from tests.crash.stand_in.people import People
from tests.crash.stand_in.rest import Asked, Rest
from tests.crash.stand_in.watching import Watching
from tests.crash.stand_in.world import Refused, World
from tests.fixtures.discord_requests import Request, Validity

VERSION = "/api/v10"
MOST_BYTES = 30 * 1024 * 1024


class StandIn:
    """Discord, as far as the bot can tell. `async with StandIn() as discord:`, then `discord.api_url`.

    `latency_seconds`: each request takes up to so long before its effect, and again before its answer.
    `checks`: hold every request against Discord's description.
    """

    def __init__(self, *, latency_seconds: float = 0.0, checks: bool = True, seed: int = 0) -> None:
        self.world, self.nonces, self.limits, self.faults = World(), Nonces(), Limits(), Faults()
        self.interactions = Interactions(self.world)
        self.watching = Watching()
        self.gateway = Gateway(self.world, self.watching)
        self.people = People(self.world, self.gateway, self.interactions)
        self.validity = Validity.by_description() if checks else None
        self.latency_seconds = latency_seconds
        self.requests: dict[str, int] = {}
        self.unknown_requests: list[str] = []
        self.errors: list[str] = []
        self._random = random.Random(seed)
        self._runner: web.AppRunner | None = None
        self.api_url = ""

    async def __aenter__(self) -> "StandIn":
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_get("/gateway-socket", self.gateway.serve)
        application.router.add_route("*", VERSION + "/{path:.*}", self._answer)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.api_url = f"http://{host}:{port}{VERSION}"
        self._rest = Rest(self.world, self.interactions, self.nonces, f"ws://{host}:{port}/gateway-socket")
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner is not None
        for session in self.gateway.connected():
            await self.gateway.drop(session)
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = "/" + request.match_info["path"]
        token = request.headers.get("Authorization", "").removeprefix("Bot ")
        body, file_names = await _read(request)
        self.requests[request.method] = self.requests.get(request.method, 0) + 1
        if self.validity is not None:
            self._check(request, path, body, file_names)
        headers, wait, is_global = self.limits.take(request.method, path)
        if wait is not None:
            return _limited(headers, wait, is_global)
        fault = self.faults.take(request.method, path, token)
        await self._pause(fault.delay_seconds if fault else 0.0)
        if fault is not None and fault.when is When.BEFORE:
            fault.happen(token)
            if fault.breaks:
                return _broken(request, fault)
        answer = self._effect(request, path, body, file_names, token, headers)
        if fault is not None and fault.when is When.AFTER:
            fault.happen(token)
            if fault.breaks:
                return _broken(request, fault)
        await self._pause(0.0)
        return answer

    def _effect(
        self,
        request: web.Request,
        path: str,
        body: Any,
        file_names: tuple[str, ...],
        token: str,
        headers: dict[str, str],
    ) -> web.Response:
        found = self._rest.find(request.method, path)
        if found is None:
            self.unknown_requests.append(f"{request.method} {path}")
            return _json({"message": "404: Not Found", "code": 0}, 404)
        handler, ids = found
        try:
            said = handler(Asked(ids, body, dict(request.query), file_names, token))
        except Refused as refused:
            return _json({"message": refused.message, "code": refused.code}, refused.status, headers)
        except Exception as error:
            self.errors.append(f"{request.method} {path}: {type(error).__name__}: {error}")
            raise
        finally:
            self.watching.stir()
        if said is None:
            return web.Response(status=204, headers=headers)
        return _json(said, 200, headers)

    def _check(self, request: web.Request, path: str, body: Any, file_names: tuple[str, ...]) -> None:
        assert self.validity is not None
        parts = path.strip("/").split("/")
        place = self.world.channels.get(int(parts[1])) if parts[0] == "channels" else None
        reason = urllib.parse.unquote(request.headers.get("X-Audit-Log-Reason", ""))
        asked = Request(request.method, path, body, dict(request.query), file_names, reason)
        self.validity.check(asked, channel_type=place["type"] if place else None)

    async def _pause(self, more_seconds: float) -> None:
        seconds = self._random.uniform(0.0, self.latency_seconds) + more_seconds
        if seconds:
            await asyncio.sleep(seconds)


async def _read(request: web.Request) -> tuple[Any, tuple[str, ...]]:
    if request.content_type.startswith("multipart/"):
        form = await request.post()
        names = tuple(part.filename for part in form.values() if isinstance(part, web.FileField))
        payload = form.get("payload_json")
        return (json.loads(payload) if isinstance(payload, str) else None), names
    raw = await request.read()
    return (json.loads(raw) if raw else None), ()


def _broken(request: web.Request, fault: Fault) -> web.Response:
    if fault.status is None:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)
    return _json({"message": fault.message, "code": fault.code}, fault.status)


def _limited(headers: dict[str, str], wait_seconds: float, is_global: bool) -> web.Response:
    said = {"message": "You are being rate limited.", "retry_after": wait_seconds, "global": is_global}
    more = {"Via": "1.1 google", "Retry-After": str(int(wait_seconds) + 1)}
    if is_global:
        more["X-RateLimit-Global"] = "true"
    return _json(said, 429, {**headers, **more})


def _json(said: Any, status: int, headers: dict[str, str] | None = None) -> web.Response:
    """The library reads a body as JSON only if its type is exactly this, without a charset."""
    raw = json.dumps(said).encode()
    return web.Response(
        body=raw, status=status, headers={"Content-Type": "application/json", **(headers or {})}
    )
