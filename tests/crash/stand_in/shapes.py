"""What stands in Discord, in the shapes Discord sends. Ids are strings there, permissions too."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

TEXT, DM, VOICE, FORUM, PUBLIC_THREAD = 0, 1, 2, 15, 11
EVERYTHING = str((1 << 50) - 1)
ORDINARY = str(1 << 10 | 1 << 11 | 1 << 16 | 1 << 31 | 1 << 38)
"""View, send, read history, use commands, send in threads."""
Shape = dict[str, Any]


def now_text() -> str:
    """The present instant as Discord writes it."""
    return datetime.now(UTC).isoformat()


def user(user_id: int, name: str, *, bot: bool = False) -> Shape:
    """An account."""
    return {
        "id": str(user_id),
        "username": name.lower(),
        "global_name": name,
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
    }


def role(role_id: int, name: str, *, permissions: str = ORDINARY, managed: bool = False) -> Shape:
    """A role."""
    return {
        "id": str(role_id),
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 1,
        "permissions": permissions,
        "managed": managed,
        "mentionable": False,
        "flags": 0,
    }


def member(of: Shape, roles: Iterable[int]) -> Shape:
    """An account in a server."""
    return {
        "user": of,
        "roles": [str(one) for one in roles],
        "joined_at": "2026-01-05T14:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        "nick": None,
        "avatar": None,
        "premium_since": None,
        "pending": False,
        "communication_disabled_until": None,
    }


def channel(channel_id: int, guild_id: int | None, name: str, kind: int, **more: Any) -> Shape:
    """A channel of a server."""
    made: Shape = {
        "id": str(channel_id),
        "type": kind,
        "guild_id": str(guild_id),
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "parent_id": None,
        "nsfw": False,
        "topic": None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    if kind == VOICE:
        made |= {"bitrate": 64_000, "user_limit": 0, "rtc_region": None}
    if kind == FORUM:
        made |= {"available_tags": [], "default_reaction_emoji": None, "default_sort_order": None}
    return made | more


def direct(channel_id: int, recipient: Shape) -> Shape:
    """The channel of the direct messages between the bot and somebody."""
    return {"id": str(channel_id), "type": DM, "recipients": [recipient], "last_message_id": None, "flags": 0}


def thread(thread_id: int, parent: Shape, name: str, owner_id: int, tags: Sequence[Any] = ()) -> Shape:
    """A forum post, or a thread under a message."""
    return {
        "id": str(thread_id),
        "type": PUBLIC_THREAD,
        "guild_id": parent["guild_id"],
        "parent_id": parent["id"],
        "owner_id": str(owner_id),
        "name": name,
        "last_message_id": str(thread_id),
        "message_count": 0,
        "member_count": 1,
        "rate_limit_per_user": 0,
        "applied_tags": [str(tag) for tag in tags],
        "flags": 0,
        "thread_metadata": {
            "archived": False,
            "locked": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": now_text(),
            "create_timestamp": now_text(),
        },
    }


def message(message_id: int, channel_id: int, author: Shape, body: Shape) -> Shape:
    """A message as it was asked for."""
    return {
        "id": str(message_id),
        "channel_id": str(channel_id),
        "author": author,
        "content": body.get("content") or "",
        "components": numbered(body.get("components") or []),
        "embeds": body.get("embeds") or [],
        "flags": int(body.get("flags") or 0),
        "attachments": [],
        "timestamp": now_text(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "pinned": False,
        "type": 0,
    }


def numbered(components: Sequence[Shape]) -> list[Shape]:
    """Components with the numbers Discord gives them."""
    count = 0

    def number(part: Shape) -> Shape:
        nonlocal count
        count += 1
        made = {"id": count, **part}
        if part.get("components"):
            made["components"] = [number(one) for one in part["components"]]
        if part.get("accessory"):
            made["accessory"] = number(part["accessory"])
        if part.get("options"):
            made["options"] = [dict(option) for option in part["options"]]
        return made

    return [number(part) for part in components]
