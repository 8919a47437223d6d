"""Who acts: the person, their roles at this moment, and how to speak to them. Asked anew at every action."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.rules.authority import Action, Role, may, require
from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus
from bot.rules.space import Part
from bot.services.desk import Desk
from bot.services.know_person import PersonView, find_person, know_person, note_language
from bot.services.register_server import ServerView, read_server, register_server
from bot.views.speaker import Speaker
from content.sentences import LANGUAGES, language_for

Press = discord.Interaction[discord.Client]

_ROLE_OF = {
    Part.MEMBER_ROLE: Role.MEMBER,
    Part.SPECIALIST_ROLE: Role.SPECIALIST,
    Part.COORDINATOR_ROLE: Role.COORDINATOR,
}


ACTOR = "actor"
"""Under this an interaction keeps who acted in it."""


@dataclass(frozen=True)
class Actor:
    """A person acting in a server now."""

    guild_id: int
    discord_id: int
    person: PersonView
    roles: frozenset[Role]
    server: ServerView
    speaker: Speaker

    def must_be_allowed(self, action: Action, *, is_own: bool | None = None) -> None:
        """Raise NotAllowed unless one of the person's present roles may do it; None: with own or others'."""
        require(self.roles, action, is_own=is_own)

    def may_for_others(self, action: Action) -> bool:
        """Whether they may do it also with what is somebody else's."""
        return may(self.roles, action, is_own=False)

    @property
    def hub_profession(self) -> str:
        """The profession they answer for. Raises DomainError while their hub profile is not set."""
        if self.person.hub_profession is None:
            raise DomainError("problem-hub-profile-missing")
        return self.person.hub_profession


def spoken(desk: Desk, language: str) -> Speaker:
    """Somebody who speaks a language."""
    return Speaker(language, desk.sentences, desk.topics, desk.vocabulary)


def language_of(interaction: discord.Interaction[Any]) -> str | None:
    """The language of the person's Discord, where we speak it."""
    locale = str(interaction.locale)
    known = {language.split("-")[0] for language in LANGUAGES}
    return language_for(locale) if locale.split("-")[0] in known else None


async def speaker_of(interaction: Press, desk: Desk) -> Speaker:
    """How to speak to whoever pressed: in their Discord's language, else in the server's."""
    language = language_of(interaction)
    if language is None and interaction.guild_id is not None:
        async with desk.database.glance() as session:
            server = await read_server(session, guild_id=interaction.guild_id)
        language = server.language if server else None
    return spoken(desk, language or desk.settings.language)


async def who_acts(interaction: Press, desk: Desk, *, guild_id: int | None = None) -> Actor:
    """The person behind an interaction. In a direct message `guild_id` says for which server, from the database.

    Raises DomainError where there is no server, or the person is not in it.
    """
    wanted = guild_id if guild_id is not None else interaction.guild_id
    if wanted is None:
        raise DomainError("problem-server-only")
    actor = await actor_of(
        desk,
        guild_id=wanted,
        member=await _member(interaction, wanted),
        language=language_of(interaction),
    )
    interaction.extras[ACTOR] = actor
    return actor


async def who_acted(interaction: Press, desk: Desk) -> Actor:
    """The person of an interaction as they were when it began, for what no right depends on."""
    known = interaction.extras.get(ACTOR)
    return known if isinstance(known, Actor) else await who_acts(interaction, desk)


async def actor_of(desk: Desk, *, guild_id: int, member: discord.Member, language: str | None) -> Actor:
    """A member as an actor; server and person are made at their first act. Without a language, the server's."""
    now = desk.clock.now()
    async with desk.database.glance() as session:
        server = await read_server(session, guild_id=guild_id)
        person = await find_person(session, guild_id=guild_id, discord_id=member.id) if server else None
    if server is None:
        await desk.database.write(
            lambda session: register_server(
                session,
                guild_id=guild_id,
                language=desk.settings.language,
                timezone=desk.settings.timezone,
                now=now,
            )
        )
        async with desk.database.glance() as session:
            server = await read_server(session, guild_id=guild_id)
        assert server is not None
    language = language or server.language
    if person is None:
        person = await desk.database.jot(
            lambda session: know_person(
                session, guild_id=guild_id, discord_id=member.id, language=language, now=now
            )
        )
    elif person.language != language or person.has_left:
        known = person
        await desk.database.jot(
            lambda session: note_language(session, guild_id=guild_id, person_id=known.id, language=language)
        )
    return Actor(
        guild_id=guild_id,
        discord_id=member.id,
        person=person,
        roles=_roles(member, server, person),
        server=server,
        speaker=spoken(desk, language),
    )


def _roles(member: discord.Member, server: ServerView, person: PersonView) -> frozenset[Role]:
    held = {role.id for role in member.roles}
    roles = {Role.PRESENT, *(role for part, role in _ROLE_OF.items() if server.space.get(part) in held)}
    if person.status is not MemberStatus.MEMBER:
        roles.discard(Role.MEMBER)
    permissions = member.resolved_permissions or member.guild_permissions
    if permissions.manage_guild or permissions.administrator:
        roles.add(Role.ADMINISTRATOR)
    return frozenset(roles)


async def _member(interaction: Press, guild_id: int) -> discord.Member:
    user = interaction.user
    if isinstance(user, discord.Member) and interaction.guild_id == guild_id:
        return user
    client: discord.Client = interaction.client
    try:
        # direct messages come to the first shard: the server may be with another process
        guild = client.get_guild(guild_id) or await client.fetch_guild(guild_id, with_counts=False)
        return await guild.fetch_member(user.id)
    except (discord.NotFound, discord.Forbidden) as error:
        raise DomainError("problem-not-in-server") from error
