"""A server with people in it and the real bot, on a real SQLite file that is thrown away at the end."""

import tempfile
import unicodedata
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import simcord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.app import App, open_app
from bot.sandbox.cast import Character
from bot.sandbox.clock import SandboxClock
from bot.sandbox.empty_database import put_empty_database
from bot.sandbox.languages import locales
from bot.sandbox.person import Person
from bot.settings import Settings
from db.keys import new_key

SETTLE_SECONDS = 30.0
OPENING = datetime(2026, 1, 5, 14, 0, tzinfo=UTC)
"""A Monday, nine in the morning in Toronto."""


class World:
    """One server in a simulated Discord. Names of places are the channels' names."""

    def __init__(self, app: App, env: simcord.Env, clock: SandboxClock, by_locale: dict[int, str]) -> None:
        """Use `open_world`."""
        self.app, self.env, self.clock = app, env, clock
        self.guild = env.create_guild("ECHO PAIN sandbox")
        self.people: dict[str, Person] = {}
        self._by_locale = by_locale

    def arrive(self, characters: Iterable[Character]) -> None:
        """Let people come to the server; they have no role yet."""
        for character in characters:
            plain = unicodedata.normalize("NFKD", character.name.split(" (")[0]).encode("ascii", "ignore")
            handle = plain.decode().lower().replace(" ", ".")
            user = self.env.create_user(handle, global_name=character.name)
            self._by_locale[user.id] = character.locale
            self.people[character.name] = Person(self, character, self.guild.add_member(user))

    def person(self, character: Character) -> Person:
        """Somebody by their character."""
        return self.people[character.name]

    def channel(self, name: str) -> Any:
        """A channel, thread or post by its name. Raises KeyError."""
        channels = self.guild.channels
        if name in channels:
            return channels[name]
        for post in self.posts():
            if post.name == name:
                return post
        raise KeyError(name)

    def posts(self) -> list[Any]:
        """The case posts, oldest first."""
        forum = self.guild.channels.get("case-discussions")
        return list(forum.threads) if forum is not None else []

    def discussions(self) -> list[Any]:
        """The threads under posted didactics, oldest first."""
        channel = self.guild.channels.get("didactics")
        return list(channel.threads) if channel is not None else []

    def channel_of(self, message: Any) -> Any:
        """The channel a message stands in."""
        wanted = getattr(message, "channel_id", None) or message.channel.id
        for channel in [*self.guild.channels.values(), *self.posts(), *self.discussions()]:
            if channel.id == wanted:
                return channel
        raise KeyError(wanted)

    def is_direct(self, message: Any) -> bool:
        """Whether a message is a direct one."""
        wanted = getattr(message, "channel_id", None) or message.channel.id
        return self.env.backend.get_channel(wanted).guild_id is None

    def may(self, person: Person, channel: Any, permission: str) -> bool:
        """Whether a person has a permission in a channel, by discord.py's name of it."""
        value = self.env.backend.compute_permissions(self.guild.id, person.id, channel.id)
        return bool(getattr(discord.Permissions(int(value)), permission))

    def make_administrator(self, person: Person) -> None:
        """Give somebody Manage Server."""
        role = self.guild.create_role("Administrators", permissions=discord.Permissions(manage_guild=True))
        self.env.backend.add_member_role(self.guild.id, person.id, role.id)

    async def give_role(self, person: Person, role_name: str, *, by: Person) -> None:
        """Somebody gives a role in Discord's own settings, which stands in the audit log."""
        role = self.guild.roles[role_name]
        self.env.backend.add_member_role(self.guild.id, person.id, role.id)
        self.env.backend.record_audit_log(
            self.guild.id,
            25,
            target_id=person.id,
            user_id=by.id,
            changes=[{"key": "$add", "new_value": [{"id": str(role.id), "name": role_name}]}],
        )
        await self.env.settle()

    async def take_role(self, person: Person, role_name: str, *, by: Person | None = None) -> None:
        """Somebody loses a role; where it is said who took it, that stands in the audit log."""
        role = self.guild.roles[role_name]
        self.env.backend.remove_member_role(self.guild.id, person.id, role.id)
        if by is not None:
            self.env.backend.record_audit_log(
                self.guild.id,
                25,
                target_id=person.id,
                user_id=by.id,
                changes=[{"key": "$remove", "new_value": [{"id": str(role.id), "name": role_name}]}],
            )
        await self.env.settle()

    async def leave(self, person: Person, *, kicked_by: Person | None = None) -> None:
        """Somebody leaves the server, or is removed, which stands in the audit log."""
        self.env.backend.remove_member(self.guild.id, person.id)
        if kicked_by is not None:
            self.env.backend.record_audit_log(
                self.guild.id, 20, target_id=person.id, user_id=kicked_by.id, changes=[]
            )
        await self.env.settle()

    async def write_unheard(self, person: Person, channel: Any, text: str) -> Any:
        """Somebody writes while the bot is not connected: no event tells it."""
        message = self.env.backend.create_message(channel.id, person.id, text, broadcast=False)
        await self.env.settle()
        return message

    def deny_bot(self, channel: Any, *permissions: str) -> None:
        """Take permissions from the bot in one channel."""
        own = self.env.backend.bot_user.id
        deny = discord.Permissions(**dict.fromkeys(permissions, True)).value
        present = [row for row in self.env.backend.get_channel(channel.id).overwrites if row.target_id == own]
        allow = present[0].allow & ~deny if present else 0
        self.env.backend.set_overwrite(channel.id, Overwrite(own, OverwriteType.MEMBER, allow, deny))

    def limit_bot(self, **permissions: bool) -> None:
        """Change what the bot's own role may do in the whole server."""
        roles = self.env.backend.get_guild(self.guild.id).roles.values()
        role = next(found for found in roles if found.managed)
        held = discord.Permissions(role.permissions)
        held.update(**permissions)
        self.env.backend.edit_role(self.guild.id, role.id, {"permissions": held.value})

    def close_direct_messages(self, person: Person) -> None:
        """Somebody takes no direct messages any more."""
        self.env.inject_error(
            "POST",
            f"/channels/{person.member.user.dm_channel.id}/messages",
            status=403,
            code=50007,
            message="Cannot send messages to this user",
            times=None,
        )

    def allow_command(self, name: str, person: Person) -> None:
        """A server's own settings let somebody use a command that Discord hides from them by default."""
        place = next(iter(self.guild.channels.values()))
        commands = self.env.backend.visible_commands(user_id=self.guild.owner.id, channel_id=place.id)
        found = next(command for command in commands if command["name"] == name)
        self.guild.set_command_permissions(int(found["id"]), {person.member: True})

    async def pass_time(self, *, until: datetime | None = None, by: timedelta | None = None) -> None:
        """Let time go by, then do what is due."""
        seconds = (until - self.clock.now()).total_seconds() if until else (by or timedelta()).total_seconds()
        await self.env.advance_time(max(0.0, seconds))
        await self.tick()

    async def tick(self) -> None:
        """Do what is due now."""
        with self.env.time_context():
            await self.app.tick(self.clock.now())
        await self.env.settle()

    async def restart(self) -> None:
        """The bot's process ends and a new client takes over the same database."""
        await self.env.restart_bot(self.app.create_bot())


@asynccontextmanager
async def open_world(
    *,
    database_url: str | None = None,
    message_content: bool = True,
    demo: bool = True,
    language: str = "en-CA",
    content_dir: Path | None = None,
) -> AsyncIterator[World]:
    """Open an app on a fresh database, and a simulated Discord around its bot."""
    clock, by_locale = SandboxClock(), dict[int, str]()
    with tempfile.TemporaryDirectory(prefix="echo-pain-") as folder:
        settings = Settings.model_validate(
            {
                "data_dir": Path(folder),
                "database_url": database_url,
                "secret_keys": new_key(),
                "language": language,
                "message_content": message_content,
                "demo": demo,
                "content_dir": content_dir,
            }
        )
        if database_url is None and settings.database_file is not None:
            put_empty_database(settings.database_file)
        async with open_app(settings, clock=clock) as app:
            with locales(by_locale):
                env = simcord.Env(app.create_bot(), settle_timeout=SETTLE_SECONDS)
                env.backend.bot_user.name = "ECHO PAIN"
                await env.start()
                try:
                    clock.attach(env)
                    world = World(app, env, clock, by_locale)
                    await env.advance_time((OPENING - clock.now()).total_seconds())
                    yield world
                    env.raise_errors()
                finally:
                    await env.shutdown()
