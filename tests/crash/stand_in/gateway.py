"""The gateway: sessions that are identified, resumed, dropped and invalidated; events with their numbers.

What is announced while a session's socket is gone is kept, and sent again when the session is resumed.
"""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.watching import Watching
from tests.crash.stand_in.world import BOT_ID, World

HELLO, ACK, DISPATCH, RECONNECT, INVALID = 10, 11, 0, 7, 9
HEARTBEAT, IDENTIFY, RESUME, REQUEST_MEMBERS = 1, 2, 6, 8
HEARTBEAT_MS = 41_250
SECONDS_TO_ACK = 0.05
"""The library notes when it sent a heartbeat only after it has: an answer from this machine would come before that."""
GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 12, 1 << 15
CONTENT = {"content": "", "components": [], "embeds": [], "attachments": []}


@dataclass
class Session:
    """One shard of one process, as long as it may be resumed."""

    id: str
    token: str
    shard: int
    shard_count: int
    intents: int
    sequence: int = 0
    sent: list[tuple[int, str]] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None
    connection: asyncio.Transport | None = None
    waiting: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)

    def has(self, guild_id: int | None) -> bool:
        """Whether what happens in a server is told to this shard; direct messages go to the first."""
        return (guild_id >> 22) % self.shard_count == self.shard if guild_id else self.shard == 0


class Gateway:
    """All sessions, and what may be done to their connections."""

    def __init__(self, world: World, watching: Watching) -> None:
        self._world, self._watching = world, watching
        self._numbers = count(1)
        self.sessions: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0
        self.invalidated = 0
        world.announce = self.announce

    def connected(self) -> list[Session]:
        return [one for one in self.sessions.values() if one.socket is not None]

    def session_for(self, guild_id: int | None) -> Session | None:
        """The newest connected session that hears what happens in a server."""
        found = [one for one in self.connected() if one.has(guild_id)]
        return found[-1] if found else None

    def announce(self, event: str, content: Shape, guild_id: int | None) -> None:
        """Tell an event to every session that hears of this server, now or when it is resumed."""
        for session in self.sessions.values():
            if session.has(guild_id):
                self.send(session, event, content, is_direct=guild_id is None)

    def send(self, session: Session, event: str, content: Shape, *, is_direct: bool = False) -> None:
        """One event, with the session's next number."""
        if event.startswith("MESSAGE_"):
            if not session.intents & (DIRECT_MESSAGES if is_direct else GUILD_MESSAGES):
                return
            is_own = content.get("author", {}).get("id") == str(BOT_ID)
            if not (is_direct or is_own or session.intents & MESSAGE_CONTENT):
                content = {**content, **CONTENT}
        session.sequence += 1
        text = json.dumps({"op": DISPATCH, "s": session.sequence, "t": event, "d": content})
        session.sent.append((session.sequence, text))
        del session.sent[:-500]
        if session.socket is not None:
            session.waiting.put_nowait(text)

    async def drop(self, session: Session) -> None:
        """Cut the connection, without a word."""
        if session.connection is not None:
            session.connection.abort()
        session.socket = session.connection = None
        await asyncio.sleep(0)

    async def ask_to_reconnect(self, session: Session) -> None:
        """Op 7."""
        if session.socket is not None:
            await session.socket.send_json({"op": RECONNECT, "d": None})

    async def invalidate(self, session: Session, *, resumable: bool) -> None:
        """Op 9; what is not resumable is forgotten."""
        socket = session.socket
        if not resumable:
            self.invalidated += 1
            self.sessions.pop(session.id, None)
        if socket is not None:
            await socket.send_json({"op": INVALID, "d": resumable})

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from HELLO to its end."""
        socket = web.WebSocketResponse(compress=False, autoclose=False)
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}})
        session: Session | None = None
        writer: asyncio.Task[None] | None = None
        acks: list[asyncio.Task[None]] = []
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    continue
                said = json.loads(message.data)
                if said["op"] == HEARTBEAT:
                    acks.append(asyncio.create_task(_acknowledge(socket)))
                elif said["op"] == IDENTIFY:
                    session = self._identify(said["d"], request, socket)
                elif said["op"] == RESUME:
                    session = self._resume(said["d"], socket)
                    if session is None:
                        await socket.send_json({"op": INVALID, "d": False})
                elif said["op"] == REQUEST_MEMBERS and session is not None:
                    self._tell_members(session, said["d"])
                if session is not None and writer is None:
                    session.connection = request.transport
                    writer = asyncio.create_task(_write(session, socket))
                    self._watching.stir()
        finally:
            for task in (*acks, *([writer] if writer else [])):
                task.cancel()
            if session is not None and session.socket is socket:
                session.socket = None
            self._watching.stir()
        return socket

    def _identify(self, said: Shape, request: web.Request, socket: web.WebSocketResponse) -> Session:
        shard, shard_count = said.get("shard") or (0, 1)
        for old in [one for one in self.sessions.values() if one.socket is None]:
            if (old.shard, old.shard_count) == (shard, shard_count):
                del self.sessions[old.id]  # nobody comes back for it: its process was killed
        number = next(self._numbers)
        session = Session(f"session-{number}", said["token"], shard, shard_count, int(said["intents"]))
        self.sessions[session.id] = session
        self.identified += 1
        session.socket = socket
        guilds = [guild for guild in self._world.guilds.values() if session.has(guild.id)]
        ready = {
            "v": 10,
            "user": self._world.bot,
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "shard": [shard, shard_count],
            "resume_gateway_url": str(request.url.with_scheme("ws").with_query(None)),
            "application": {"id": str(BOT_ID), "flags": 0},
        }
        self.send(session, "READY", ready)
        for guild in guilds:
            self.send(session, "GUILD_CREATE", self._world.guild_shape(guild))
        return session

    def _resume(self, said: Shape, socket: web.WebSocketResponse) -> Session | None:
        session = self.sessions.get(said["session_id"])
        if session is None:
            return None
        self.resumed += 1
        session.socket, session.waiting = socket, asyncio.Queue()
        for number, text in session.sent:
            if number > said["seq"]:
                session.waiting.put_nowait(text)
        self.send(session, "RESUMED", {})
        return session

    def _tell_members(self, session: Session, said: Shape) -> None:
        guild = self._world.guild(int(said["guild_id"]))
        wanted = list(_ids(said.get("user_ids")))
        found = [self._world.member(guild.id, one) for one in wanted if one in guild.members]
        content: dict[str, Any] = {"guild_id": str(guild.id), "members": found, "chunk_index": 0}
        content |= {"chunk_count": 1, "not_found": [], "nonce": said.get("nonce")}
        self.send(session, "GUILD_MEMBERS_CHUNK", content)


async def _acknowledge(socket: web.WebSocketResponse) -> None:
    await asyncio.sleep(SECONDS_TO_ACK)
    if not socket.closed:
        await socket.send_json({"op": ACK})


async def _write(session: Session, socket: web.WebSocketResponse) -> None:
    waiting = session.waiting
    while True:
        text = await waiting.get()
        try:
            await socket.send_str(text)
        except ConnectionError:
            return  # the connection is gone; whoever resumes gets it again


def _ids(given: Any) -> Iterator[int]:
    for one in given if isinstance(given, list) else [given]:
        if one is not None:
            yield int(one)
