"""The part of Discord's REST interface that the bot uses: one function for each kind of request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.crash.stand_in import shapes
from tests.crash.stand_in.interactions import Interactions
from tests.crash.stand_in.nonces import Nonces
from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.snowflakes import snowflake
from tests.crash.stand_in.world import BOT_ID, Refused, World, unknown
from tests.fixtures.bot_account import APPLICATION


@dataclass(frozen=True)
class Asked:
    """One request: `ids` are what stands in the braces of its path."""

    ids: tuple[str, ...]
    body: Any
    query: dict[str, str]
    file_names: tuple[str, ...] = ()
    token: str = ""

    def id(self, place: int) -> int:
        return int(self.ids[place])


class Rest:
    """Answers requests from the truth, and changes it."""

    def __init__(self, world: World, interactions: Interactions, nonces: Nonces, gateway_url: str) -> None:
        self.world, self.interactions, self.nonces = world, interactions, nonces
        self.gateway_url = gateway_url
        self._routes: dict[tuple[str, int], list[tuple[list[str], Callable[[Asked], Any]]]] = {}
        for line, handler in self._table().items():
            method, path = line.split()
            parts = path.strip("/").split("/")
            self._routes.setdefault((method, len(parts)), []).append((parts, handler))

    def find(self, method: str, path: str) -> tuple[Callable[[Asked], Any], tuple[str, ...]] | None:
        """What answers a request, and what stands in the braces. The most literal path wins, as listed first."""
        parts = path.strip("/").split("/")
        for wanted, handler in self._routes.get((method, len(parts)), ()):
            if all(one == "{}" or one == part for one, part in zip(wanted, parts, strict=True)):
                return handler, tuple(part for one, part in zip(wanted, parts, strict=True) if one == "{}")
        return None

    def _table(self) -> dict[str, Callable[[Asked], Any]]:
        world = self.world
        return {
            "GET /gateway": lambda _: {"url": self.gateway_url},
            "GET /gateway/bot": lambda _: {
                "url": self.gateway_url,
                "shards": 1,
                "session_start_limit": {
                    "total": 1000,
                    "remaining": 999,
                    "reset_after": 0,
                    "max_concurrency": 16,
                },
            },
            "GET /users/@me": lambda _: world.bot,
            "GET /oauth2/applications/@me": lambda _: _application(world),
            "POST /users/@me/channels": lambda one: world.direct_channel(int(one.body["recipient_id"])),
            "GET /users/{}": lambda one: world.user(one.id(0)),
            "PUT /applications/{}/commands": self._put_commands,
            "GET /applications/{}/commands": lambda _: world.commands,
            "GET /channels/{}": lambda one: world.channel(one.id(0)),
            "PATCH /channels/{}": self._change_channel,
            "DELETE /channels/{}": self._delete_channel,
            "POST /channels/{}/messages": self._post,
            "GET /channels/{}/messages": self._history,
            "GET /channels/{}/messages/{}": lambda one: world.message(one.id(0), one.id(1)),
            "PATCH /channels/{}/messages/{}": self._change,
            "DELETE /channels/{}/messages/{}": self._delete,
            "POST /channels/{}/threads": self._open_post,
            "POST /channels/{}/messages/{}/threads": self._open_thread,
            "GET /channels/{}/threads/archived/public": self._archived,
            "GET /guilds/{}/threads/active": lambda one: {
                "threads": world.active_threads(one.id(0)),
                "members": [],
            },
            "GET /guilds/{}/members/{}": lambda one: world.member(one.id(0), one.id(1)),
            "PUT /guilds/{}/members/{}/roles/{}": self._give_role,
            "DELETE /guilds/{}/members/{}/roles/{}": self._take_role,
            "GET /guilds/{}/roles": lambda one: list(world.guild(one.id(0)).roles.values()),
            "POST /guilds/{}/roles": self._make_role,
            "POST /guilds/{}/channels": self._make_channel,
            "GET /guilds/{}/channels": lambda one: list(world.guild(one.id(0)).channels.values()),
            "PUT /channels/{}/permissions/{}": lambda _: None,
            "GET /guilds/{}/audit-logs": lambda _: _no_entries(),
            "POST /interactions/{}/{}/callback": lambda one: self.interactions.answer(one.ids[1], one.body),
            "GET /webhooks/{}/{}/messages/@original": lambda one: self.interactions.page(one.ids[1], None),
            "PATCH /webhooks/{}/{}/messages/@original": lambda one: self.interactions.change(
                one.ids[1], None, one.body
            ),
            "DELETE /webhooks/{}/{}/messages/@original": lambda one: self.interactions.take_away(
                one.ids[1], None
            ),
            "PATCH /webhooks/{}/{}/messages/{}": lambda one: self.interactions.change(
                one.ids[1], one.id(2), one.body
            ),
            "POST /webhooks/{}/{}": lambda one: self.interactions.follow(one.ids[1], one.body),
        }

    def _put_commands(self, one: Asked) -> Any:
        self.world.commands = [
            {
                "id": str(snowflake()),
                "application_id": str(BOT_ID),
                "version": "1",
                "type": 1,
                "description": "",
            }
            | command
            for command in one.body
        ]
        return self.world.commands

    def _post(self, one: Asked) -> Any:
        channel_id, nonce = one.id(0), one.body.get("nonce")
        self.world.channel(channel_id)
        if nonce is not None and one.body.get("enforce_nonce"):
            made_already = self.nonces.message_of(channel_id, str(nonce))
            if made_already is not None and made_already in self.world.messages[channel_id]:
                return {**self.world.messages[channel_id][made_already], "nonce": nonce}
        said = self.world.say(
            channel_id, BOT_ID, one.body, nonce=None if nonce is None else str(nonce), token=one.token
        )
        if nonce is not None:
            self.nonces.remember(channel_id, str(nonce), int(said["id"]))
        return {**said, "nonce": nonce}

    def _history(self, one: Asked) -> Any:
        self.world.channel(one.id(0))
        found = sorted(self.world.messages[one.id(0)].values(), key=lambda message: int(message["id"]))
        limit = int(one.query.get("limit", 50))
        if "after" in one.query:
            later = [message for message in found if int(message["id"]) > int(one.query["after"])]
            return later[:limit][::-1]
        if "before" in one.query:
            found = [message for message in found if int(message["id"]) < int(one.query["before"])]
        return found[-limit:][::-1]

    def _change(self, one: Asked) -> Any:
        message = self.world.message(one.id(0), one.id(1))
        if self.world.channel(one.id(0)).get("thread_metadata", {}).get("archived"):
            raise Refused(400, 50083, "Thread is archived")
        changed = self.world.change(message, one.body)
        self._announce_in(one.id(0), "MESSAGE_UPDATE", changed)
        return changed

    def _delete(self, one: Asked) -> None:
        self.world.message(one.id(0), one.id(1))
        del self.world.messages[one.id(0)][one.id(1)]
        self._announce_in(one.id(0), "MESSAGE_DELETE", {"id": one.ids[1], "channel_id": one.ids[0]})

    def _open_post(self, one: Asked) -> Any:
        body = one.body
        thread = self.world.open_thread(one.id(0), body["name"], tags=body.get("applied_tags") or ())
        if "message" not in body:
            return thread
        own = int(thread["id"])
        said = self.world.say(own, BOT_ID, body["message"], token=one.token, message_id=own)
        return {**thread, "message": said}

    def _open_thread(self, one: Asked) -> Any:
        self.world.message(one.id(0), one.id(1))
        if one.id(1) in self.world.channels:
            raise Refused(400, 160004, "A thread has already been created for this message")
        return self.world.open_thread(one.id(0), one.body["name"], own_id=one.id(1))

    def _archived(self, one: Asked) -> Any:
        threads = [
            thread
            for thread in self.world.channels.values()
            if thread.get("parent_id") == one.ids[0] and thread.get("thread_metadata", {}).get("archived")
        ]
        return {"threads": threads, "members": [], "has_more": False}

    def _change_channel(self, one: Asked) -> Any:
        place = self.world.channel(one.id(0))
        body = dict(one.body)
        for name in ("archived", "locked", "auto_archive_duration"):
            if name in body and "thread_metadata" in place:
                place["thread_metadata"][name] = body.pop(name)
        if "applied_tags" in body:
            body["applied_tags"] = [str(tag) for tag in body["applied_tags"]]
        place |= body
        event = "THREAD_UPDATE" if place["type"] == shapes.PUBLIC_THREAD else "CHANNEL_UPDATE"
        self.world.announce(event, place, int(place["guild_id"]))
        return place

    def _delete_channel(self, one: Asked) -> Any:
        gone = self.world.channel(one.id(0))
        self.world.delete_channel(one.id(0))
        return gone

    def _give_role(self, one: Asked) -> None:
        guild = self.world.guild(one.id(0))
        if one.id(2) not in guild.roles:
            raise unknown("Role", 10011)
        self.world.member(guild.id, one.id(1))
        guild.members[one.id(1)].add(one.id(2))

    def _take_role(self, one: Asked) -> None:
        self.world.member(one.id(0), one.id(1))
        self.world.guild(one.id(0)).members[one.id(1)].discard(one.id(2))

    def _make_role(self, one: Asked) -> Any:
        guild = self.world.guild(one.id(0))
        permissions = str(one.body.get("permissions") or shapes.ORDINARY)
        return guild.roles[
            self.world.add_role(guild, one.body.get("name", "new role"), permissions=permissions)
        ]

    def _make_channel(self, one: Asked) -> Any:
        guild, body = self.world.guild(one.id(0)), dict(one.body)
        for overwrite in body.get("permission_overwrites") or ():
            overwrite |= {name: str(overwrite.get(name) or 0) for name in ("allow", "deny", "id")}
        name, kind = body.pop("name"), int(body.pop("type", shapes.TEXT))
        return self.world.channel(self.world.add_channel(guild, name, kind, **body))

    def _announce_in(self, channel_id: int, event: str, content: Shape) -> None:
        guild_id = self.world.channel(channel_id).get("guild_id")
        told = {**content, **({"guild_id": guild_id} if guild_id else {})}
        self.world.announce(event, told, int(guild_id) if guild_id else None)


def _application(world: World) -> Shape:
    return APPLICATION | {"id": str(BOT_ID), "name": "ECHO PAIN", "owner": world.bot}


def _no_entries() -> Shape:
    names = ("audit_log_entries", "users", "integrations", "webhooks", "guild_scheduled_events", "threads")
    return {name: [] for name in (*names, "application_commands", "auto_moderation_rules")}
