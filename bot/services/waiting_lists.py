"""Attendance lists that wait for a coordinator's yes: in memory for fifteen minutes, nowhere else."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.attendance_file import Column, Listed
from bot.rules.attendance_names import Roster
from bot.services.unsent_texts import KEEP

MOST_WAITING = 50


@dataclass(frozen=True)
class WaitingList:
    """A list with what was chosen so far. `roster`: the names people have in the server, by person id.

    `members`: their Discord ids. `settled`: what the coordinator said about a name; None: nobody here.
    """

    session_id: int
    digest: str
    listed: Listed
    columns: Mapping[Column, int]
    zone: str
    roster: Roster
    members: Mapping[int, int]
    settled: Mapping[str, int | None] = field(default_factory=dict)


@dataclass(frozen=True)
class _Kept:
    guild_id: int
    discord_id: int
    waiting: WaitingList
    until: datetime


class WaitingLists:
    """Per process, in memory only; a restart forgets everything, and the file is sent again."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: dict[str, _Kept] = {}

    def keep(
        self, guild_id: int, discord_id: int, waiting: WaitingList, *, now: datetime, token: str | None = None
    ) -> str:
        """Keep a list for whoever sent it until fifteen minutes after `now`; the token that finds it."""
        self.forget_old(now)
        while len(self._kept) >= MOST_WAITING:
            del self._kept[next(iter(self._kept))]
        token = token or secrets.token_urlsafe(9)
        self._kept[token] = _Kept(guild_id, discord_id, waiting, now + KEEP)
        return token

    def find(self, token: str, guild_id: int, discord_id: int, *, now: datetime) -> WaitingList | None:
        """The list, for whoever sent it, in that server and within its time."""
        kept = self._kept.get(token)
        if kept is None or kept.until <= now or (kept.guild_id, kept.discord_id) != (guild_id, discord_id):
            return None
        return kept.waiting

    def forget(self, token: str) -> None:
        """Drop a list at once."""
        self._kept.pop(token, None)

    def forget_old(self, now: datetime) -> None:
        """Drop every list whose time is over."""
        for token in [token for token, kept in self._kept.items() if kept.until <= now]:
            del self._kept[token]
