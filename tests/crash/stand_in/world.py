"""The truth: servers, channels, people and messages. Whatever changes is announced to the gateway."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.crash.stand_in import shapes
from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.snowflakes import snowflake

BOT_ID = 1_000_000_000_000_000_042
EPHEMERAL = 1 << 6
Announce = Callable[[str, Shape, int | None], None]
"""Called with an event's name, its content, and the server it happens in (None: in direct messages)."""


class Refused(Exception):
    """Discord refuses a request."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status, self.code, self.message = status, code, message


def unknown(what: str, code: int) -> Refused:
    return Refused(404, code, f"Unknown {what}")


@dataclass
class Guild:
    """A server. `members` by account, each with the roles they have."""

    id: int
    name: str
    owner_id: int
    roles: dict[int, Shape] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=dict)
    channels: dict[int, Shape] = field(default_factory=dict)
    administrators: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Made:
    """A message that was made: by which nonce, where, and by which of the bot's processes."""

    message_id: int
    channel_id: int
    nonce: str | None
    token: str


class World:
    """Everything there is. Ids are numbers here, text in the shapes."""

    def __init__(self) -> None:
        self.bot = shapes.user(BOT_ID, "ECHO PAIN", bot=True)
        self.users: dict[int, Shape] = {BOT_ID: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Shape] = {}
        self.messages: dict[int, dict[int, Shape]] = {}
        self.direct: dict[int, int] = {}
        self.commands: list[Shape] = []
        self.made: list[Made] = []
        """Everything the bot ever said in a channel, in its order, also what was deleted since."""
        self.announce: Announce = lambda event, content, guild_id: None

    def guild(self, guild_id: int) -> Guild:
        if guild_id not in self.guilds:
            raise unknown("Guild", 10004)
        return self.guilds[guild_id]

    def channel(self, channel_id: int) -> Shape:
        if channel_id not in self.channels:
            raise unknown("Channel", 10003)
        return self.channels[channel_id]

    def message(self, channel_id: int, message_id: int) -> Shape:
        self.channel(channel_id)
        found = self.messages[channel_id].get(message_id)
        if found is None:
            raise unknown("Message", 10008)
        return found

    def user(self, user_id: int) -> Shape:
        if user_id not in self.users:
            raise unknown("User", 10013)
        return self.users[user_id]

    def member(self, guild_id: int, user_id: int) -> Shape:
        guild = self.guild(guild_id)
        if user_id not in guild.members:
            raise unknown("Member", 10007)
        return shapes.member(self.user(user_id), guild.members[user_id])

    def add_guild(self, name: str, *, shard: int = 0, shard_count: int = 1) -> Guild:
        """A server with the bot in it, whose role may do everything."""
        guild_id = snowflake(shard=shard, shard_count=shard_count)
        guild = Guild(guild_id, name, self.add_person(f"Owner of {name}"))
        guild.roles[guild_id] = shapes.role(guild_id, "@everyone")
        own = snowflake()
        guild.roles[own] = shapes.role(own, "ECHO PAIN", permissions=shapes.EVERYTHING, managed=True)
        guild.members = {guild.owner_id: set(), BOT_ID: {own}}
        self.guilds[guild_id] = guild
        return guild

    def add_person(self, name: str) -> int:
        user_id = snowflake()
        self.users[user_id] = shapes.user(user_id, name)
        return user_id

    def add_role(self, guild: Guild, name: str, **more: Any) -> int:
        role_id = snowflake()
        guild.roles[role_id] = shapes.role(role_id, name, **more)
        self.announce(
            "GUILD_ROLE_CREATE", {"guild_id": str(guild.id), "role": guild.roles[role_id]}, guild.id
        )
        return role_id

    def add_channel(self, guild: Guild, name: str, kind: int = shapes.TEXT, **more: Any) -> int:
        channel_id = snowflake()
        made = shapes.channel(channel_id, guild.id, name, kind, **more)
        for tag in made.get("available_tags", ()):
            tag.setdefault("id", str(snowflake()))
            tag |= {"emoji_id": None, "emoji_name": None}
        guild.channels[channel_id] = self.channels[channel_id] = made
        self.messages[channel_id] = {}
        self.announce("CHANNEL_CREATE", made, guild.id)
        return channel_id

    def delete_channel(self, channel_id: int) -> None:
        gone = self.channel(channel_id)
        del self.channels[channel_id]
        for guild in self.guilds.values():
            guild.channels.pop(channel_id, None)
        event = "THREAD_DELETE" if gone["type"] == shapes.PUBLIC_THREAD else "CHANNEL_DELETE"
        self.announce(event, gone, int(gone["guild_id"]))

    def direct_channel(self, user_id: int) -> Shape:
        """The channel of the direct messages with somebody, made at the first."""
        recipient = self.user(user_id)
        if user_id not in self.direct:
            channel_id = self.direct[user_id] = snowflake()
            self.channels[channel_id] = shapes.direct(channel_id, recipient)
            self.messages[channel_id] = {}
        return self.channels[self.direct[user_id]]

    def open_thread(
        self, parent_id: int, name: str, *, tags: Iterable[Any] = (), own_id: int | None = None
    ) -> Shape:
        parent = self.channel(parent_id)
        thread_id = own_id or snowflake()
        made = self.channels[thread_id] = shapes.thread(thread_id, parent, name, BOT_ID, list(tags))
        self.messages[thread_id] = {}
        self.announce("THREAD_CREATE", {**made, "newly_created": True}, int(parent["guild_id"]))
        return made

    def say(
        self,
        channel_id: int,
        author_id: int,
        body: Shape,
        *,
        nonce: str | None = None,
        token: str = "",
        message_id: int | None = None,
    ) -> Shape:
        """A message in a channel, announced; one of the bot's own is kept in `made`."""
        place = self.channel(channel_id)
        own = message_id or snowflake()
        made = shapes.message(own, channel_id, self.user(author_id), body)
        self.messages[channel_id][own] = made
        place["last_message_id"] = str(own)
        guild_id = int(place["guild_id"]) if place.get("guild_id") else None
        announced = {**made, **({"nonce": nonce} if nonce else {})}
        if guild_id is not None:
            announced |= {"guild_id": str(guild_id), "member": self._member_in_message(guild_id, author_id)}
        if author_id == BOT_ID:
            self.made.append(Made(own, channel_id, nonce, token))
        self.announce("MESSAGE_CREATE", announced, guild_id)
        return made

    def change(self, message: Shape, body: Shape) -> Shape:
        """A message drawn again: the fields given take the place of what stood there."""
        for name in ("content", "embeds", "flags"):
            if name in body:
                message[name] = body[name] or (0 if name == "flags" else [] if name == "embeds" else "")
        if "components" in body:
            message["components"] = shapes.numbered(body["components"] or [])
        message["edited_timestamp"] = shapes.now_text()
        return message

    def active_threads(self, guild_id: int) -> list[Shape]:
        return [
            one
            for one in self.channels.values()
            if one["type"] == shapes.PUBLIC_THREAD
            and one["guild_id"] == str(guild_id)
            and not one["thread_metadata"]["archived"]
        ]

    def guild_shape(self, guild: Guild) -> Shape:
        """What GUILD_CREATE says: of the members, the bot alone."""
        return {
            "id": str(guild.id),
            "name": guild.name,
            "owner_id": str(guild.owner_id),
            "roles": list(guild.roles.values()),
            "channels": list(guild.channels.values()),
            "threads": self.active_threads(guild.id),
            "members": [self.member(guild.id, BOT_ID)],
            "member_count": len(guild.members),
            "large": False,
            "unavailable": False,
            "joined_at": "2026-01-05T14:00:00+00:00",
            "emojis": [],
            "stickers": [],
            "features": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "preferred_locale": "en-US",
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "afk_timeout": 300,
            "system_channel_flags": 0,
        }

    def _member_in_message(self, guild_id: int, user_id: int) -> Shape:
        member = self.member(guild_id, user_id)
        return {name: value for name, value in member.items() if name != "user"}
