"""Make or map the channels and roles of a server, and find what is wrong with them. Safe to do again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import discord

from bot.rules.space import CHANNEL_NAMES, CHANNELS, NEEDED, ROLE_NAMES, ROLES, Part
from bot.views.speaker import Speaker

NEEDED_IN_SERVER = ("manage_channels", "manage_roles", "view_channel", "manage_events")
INVITE_PERMISSIONS = discord.Permissions(
    manage_channels=True,
    manage_roles=True,
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    manage_threads=True,
    manage_messages=True,
    read_message_history=True,
    attach_files=True,
    embed_links=True,
    view_audit_log=True,
    manage_events=True,
    connect=True,
)
Overwrites = dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite]


@dataclass
class SpaceMade:
    """What was there, what was made, what could not be made and for want of which permission."""

    parts: dict[Part, int] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    mapped: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


async def make_space(
    guild: discord.Guild, speaker: Speaker, known: Mapping[Part, int], *, typed_questions: bool
) -> SpaceMade:
    """Bring the space to what the programme needs. What exists by id or by name is used as it is."""
    space = SpaceMade()
    lacking = missing_in_server(guild, speaker)
    for part in ROLES:
        role = guild.get_role(known.get(part, 0)) or discord.utils.get(guild.roles, name=ROLE_NAMES[part])
        if role is None:
            if not guild.me.guild_permissions.manage_roles:
                continue
            rings = part is Part.COORDINATOR_ROLE  # an urgent concern notifies this role
            role = await guild.create_role(name=ROLE_NAMES[part], mentionable=rings, reason="/setup space")
            space.made.append(f"@{role.name}")
        else:
            space.mapped.append(f"@{role.name}")
        space.parts[part] = role.id
    roles = {part: guild.get_role(space.parts[part]) for part in ROLES if part in space.parts}
    for part in CHANNELS:
        channel = find_channel(guild, part, known)
        if channel is None:
            if not guild.me.guild_permissions.manage_channels:
                continue
            channel = await _make_channel(
                guild, part, _overwrites(guild, part, roles, typed_questions=typed_questions)
            )
            space.made.append(f"#{channel.name}")
        else:
            space.mapped.append(f"#{channel.name}")
        space.parts[part] = channel.id
        if isinstance(channel, discord.ForumChannel):
            await _make_tags(channel, speaker)
    space.missing = lacking + missing_in_channels(guild, speaker, space.parts)
    return space


def find_channel(
    guild: discord.Guild, part: Part, known: Mapping[Part, int]
) -> discord.abc.GuildChannel | None:
    """The channel that plays a part: by its recorded id, else by the part's name and kind."""
    channel = guild.get_channel(known.get(part, 0))
    if channel is not None:
        return channel
    kind = {
        Part.CASE_DISCUSSIONS: discord.ForumChannel,
        Part.ECHO_SESSION: discord.VoiceChannel,
    }.get(part, discord.TextChannel)
    return next(
        (
            channel
            for channel in guild.channels
            if isinstance(channel, kind) and channel.name == CHANNEL_NAMES[part]
        ),
        None,
    )


def missing_in_server(guild: discord.Guild, speaker: Speaker) -> list[str]:
    """Server-wide permissions the bot lacks, by name."""
    held = guild.me.guild_permissions
    return [
        speaker.say("missing-in-server", permission=permission_name(speaker, name))
        for name in NEEDED_IN_SERVER
        if not getattr(held, name)
    ]


def missing_in_channels(guild: discord.Guild, speaker: Speaker, parts: Mapping[Part, int]) -> list[str]:
    """Parts that are not there, and permissions the bot lacks, by name and place."""
    found = []
    for part in CHANNELS:
        channel = guild.get_channel(parts.get(part, 0))
        if channel is None:
            found.append(speaker.say("missing-channel", name=CHANNEL_NAMES[part]))
            continue
        held = channel.permissions_for(guild.me)
        found += [
            speaker.say(
                "missing-in-channel", permission=permission_name(speaker, name), channel=channel.mention
            )
            for name in NEEDED[part]
            if not getattr(held, name)
        ]
    discussed = guild.get_channel(parts.get(Part.DIDACTICS, 0))
    for part in ROLES:
        role = guild.get_role(parts.get(part, 0))
        if role and discussed and not discussed.permissions_for(role).send_messages_in_threads:
            found.append(
                speaker.say(
                    "missing-for-role",
                    name=role.name,
                    permission=permission_name(speaker, "send_messages_in_threads"),
                    channel=discussed.mention,
                )
            )
        if role is None:
            found.append(speaker.say("missing-role", name=ROLE_NAMES[part]))
        elif part is Part.MEMBER_ROLE and role >= guild.me.top_role:
            found.append(speaker.say("role-too-high", name=role.name))
        elif part is Part.COORDINATOR_ROLE and not role.mentionable:
            found.append(speaker.say("role-silent", name=role.name))
    return found


def permission_name(speaker: Speaker, name: str) -> str:
    """What Discord's own settings page calls a permission."""
    return speaker.say(f"permission-{name.replace('_', '-')}")


async def allow_typing(guild: discord.Guild, parts: Mapping[Part, int], *, allowed: bool) -> None:
    """Let members type in #case-questions, or not."""
    channel = guild.get_channel(parts.get(Part.CASE_QUESTIONS, 0))
    role = guild.get_role(parts.get(Part.MEMBER_ROLE, 0))
    if channel is not None and role is not None:
        overwrite = channel.overwrites_for(role)
        overwrite.update(send_messages=allowed)
        await channel.set_permissions(role, overwrite=overwrite, reason="/setup settings")


async def _make_channel(guild: discord.Guild, part: Part, overwrites: Overwrites) -> discord.abc.GuildChannel:
    name, reason = CHANNEL_NAMES[part], "/setup space"
    if part is Part.CASE_DISCUSSIONS:
        return await guild.create_forum(name, overwrites=overwrites, reason=reason)
    if part is Part.ECHO_SESSION:
        return await guild.create_voice_channel(name, overwrites=overwrites, reason=reason)
    return await guild.create_text_channel(name, overwrites=overwrites, reason=reason)


async def _make_tags(forum: discord.ForumChannel, speaker: Speaker) -> None:
    there = {tag.name for tag in forum.available_tags}
    for topic in speaker.topics.ids():
        name = speaker.topic(topic)
        if name not in there and len(there) < 20:
            await forum.create_tag(name=name, reason="/setup space")
            there.add(name)


def _overwrites(
    guild: discord.Guild,
    part: Part,
    roles: Mapping[Part, discord.Role | None],
    *,
    typed_questions: bool,
) -> Overwrites:
    hidden = discord.PermissionOverwrite(view_channel=False)
    reads = discord.PermissionOverwrite(view_channel=True, send_messages=False, read_message_history=True)
    writes = discord.PermissionOverwrite(
        view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
    )
    discusses = discord.PermissionOverwrite(
        view_channel=True,
        send_messages=False,
        send_messages_in_threads=True,
        create_public_threads=False,
        read_message_history=True,
    )
    everyone = reads if part is Part.START_HERE else hidden
    own = discord.PermissionOverwrite(**dict.fromkeys(NEEDED[part], True))
    by_part: dict[Part, tuple[discord.PermissionOverwrite | None, ...]] = {
        # member, specialist, coordinator
        Part.START_HERE: (None, None, None),
        Part.DIDACTICS: (discusses, discusses, discusses),
        Part.CASE_QUESTIONS: (writes if typed_questions else reads, reads, reads),
        Part.CASE_DISCUSSIONS: (discusses, discusses, discusses),
        Part.HUB_QUEUE: (None, writes, writes),
        Part.COORDINATORS: (None, None, writes),
        Part.ECHO_SESSION: (writes, writes, writes),
    }
    overwrites: Overwrites = {guild.default_role: everyone, guild.me: own}
    for role_part, overwrite in zip(ROLES, by_part[part], strict=True):
        role = roles.get(role_part)
        if role is not None and overwrite is not None:
            overwrites[role] = overwrite
    return overwrites
