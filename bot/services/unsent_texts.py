"""Texts that were not sent: kept in memory for fifteen minutes so that a form can reopen with them, nowhere else."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

KEEP = timedelta(minutes=15)
MOST_KEPT = 2_000


@dataclass(frozen=True)
class UnsentForm:
    """A form as it was submitted. `kind` and `argument` say which; `values` are its fields.

    `texts` are the cleaned texts in which something was found, by field; `confirmed`, in lower case, words of
    which the author has said that they identify nobody.
    """

    kind: str
    argument: str
    values: Mapping[str, str | list[str]]
    texts: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Kept:
    guild_id: int
    discord_id: int
    form: UnsentForm
    until: datetime


class UnsentTexts:
    """Per process, in memory only. A restart forgets everything, which is what was promised."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: dict[str, _Kept] = {}

    def keep(self, guild_id: int, discord_id: int, form: UnsentForm, *, now: datetime) -> str:
        """Keep a form for its author until fifteen minutes after `now`; the token that brings it back."""
        self.forget_old(now)
        while len(self._kept) >= MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        token = secrets.token_urlsafe(9)
        self._kept[token] = _Kept(guild_id, discord_id, form, now + KEEP)
        return token

    def find(self, token: str, guild_id: int, discord_id: int, *, now: datetime) -> UnsentForm | None:
        """The form, for its author in that server and within its time; None otherwise."""
        kept = self._kept.get(token)
        if kept is None or kept.until <= now or (kept.guild_id, kept.discord_id) != (guild_id, discord_id):
            return None
        return kept.form

    def confirmed(
        self, guild_id: int, discord_id: int, kind: str, argument: str, *, now: datetime
    ) -> frozenset[str]:
        """What this author has confirmed in earlier tries at the same form, so that it is asked once."""
        return frozenset().union(
            *(
                kept.form.confirmed
                for kept in self._kept.values()
                if (kept.guild_id, kept.discord_id) == (guild_id, discord_id)
                and (kept.form.kind, kept.form.argument) == (kind, argument)
                and kept.until > now
            )
        )

    def guild_of(self, token: str) -> int | None:
        """The server a kept form is for; None when it is forgotten."""
        kept = self._kept.get(token)
        return kept.guild_id if kept else None

    def forget(self, token: str) -> None:
        """Drop a form at once, with the earlier tries at it by the same author."""
        gone = self._kept.pop(token, None)
        if gone is None:
            return
        for other, kept in list(self._kept.items()):
            same = (kept.guild_id, kept.discord_id, kept.form.kind, kept.form.argument)
            if same == (gone.guild_id, gone.discord_id, gone.form.kind, gone.form.argument):
                del self._kept[other]

    def forget_of(self, guild_id: int, discord_id: int) -> None:
        """Drop everything of one person in a server."""
        for token, kept in list(self._kept.items()):
            if (kept.guild_id, kept.discord_id) == (guild_id, discord_id):
                del self._kept[token]

    def forget_old(self, now: datetime) -> None:
        """Drop every form whose time is over."""
        for token in [token for token, kept in self._kept.items() if kept.until <= now]:
            del self._kept[token]
