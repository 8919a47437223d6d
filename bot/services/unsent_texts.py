"""Texts that were not sent: kept in memory for fifteen minutes so that a form can reopen with them, nowhere else."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

KEEP = timedelta(minutes=15)
MOST_KEPT = 2_000


@dataclass(frozen=True)
class _Kept:
    guild_id: int
    discord_id: int
    form: Any
    until: datetime


class UnsentTexts:
    """Per process, in memory only. A restart forgets everything, which is what was promised."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: dict[str, _Kept] = {}

    def keep(self, guild_id: int, discord_id: int, form: Any, *, now: datetime) -> str:
        """Keep a form for its author until fifteen minutes after `now`; the token that brings it back."""
        self.forget_old(now)
        while len(self._kept) >= MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        token = secrets.token_urlsafe(9)
        self._kept[token] = _Kept(guild_id, discord_id, form, now + KEEP)
        return token

    def find(self, token: str, guild_id: int, discord_id: int, *, now: datetime) -> Any | None:
        """The form, for its author in that server and within its time; None otherwise."""
        kept = self._kept.get(token)
        if kept is None or kept.until <= now or (kept.guild_id, kept.discord_id) != (guild_id, discord_id):
            return None
        return kept.form

    def guild_of(self, token: str) -> int | None:
        """The server a kept form is for; None when it is forgotten."""
        kept = self._kept.get(token)
        return kept.guild_id if kept else None

    def forget(self, token: str) -> None:
        """Drop a form at once."""
        self._kept.pop(token, None)

    def forget_of(self, guild_id: int, discord_id: int) -> None:
        """Drop everything of one person in a server."""
        for token, kept in list(self._kept.items()):
            if (kept.guild_id, kept.discord_id) == (guild_id, discord_id):
                del self._kept[token]

    def forget_old(self, now: datetime) -> None:
        """Drop every form whose time is over."""
        for token in [token for token, kept in self._kept.items() if kept.until <= now]:
            del self._kept[token]
