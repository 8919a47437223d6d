"""How long this process has been without the connections it should have: discord.py itself would try for ever."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.rules.errors import DomainError

AWAY_TOO_LONG = timedelta(minutes=5)
"""A process that is away for longer ends, so that a new one begins with a new session."""


class GatewayStayedAway(DomainError):
    """The connection to Discord was gone for too long; a new process may do better."""


class GatewayWatch:
    """Told of every shard that is lost and that is back; all instants are aware."""

    def __init__(self, shards: Collection[int], *, now: datetime) -> None:
        """All of these shards are still to come."""
        self._awaited = set(shards)
        self._lost_at: dict[int, datetime] = {}
        self._last_came_at = now

    def came(self, shard: int, now: datetime) -> None:
        """A shard is connected, for the first time or again."""
        self._awaited.discard(shard)
        self._lost_at.pop(shard, None)
        self._last_came_at = now

    def lost(self, shard: int, now: datetime) -> None:
        """A shard's connection ended; the first loss counts, whatever is tried afterwards."""
        if shard not in self._awaited:
            self._lost_at.setdefault(shard, now)

    def is_connected(self) -> bool:
        """Whether every shard of this process is connected."""
        return not self._awaited and not self._lost_at

    def away_for(self, now: datetime) -> timedelta:
        """How long the longest missing shard has been away.

        Shards connect one after another, five seconds apart: those still to come are away since one came last.
        """
        since = [*self._lost_at.values(), *([self._last_came_at] if self._awaited else [])]
        return max((now - one for one in since), default=timedelta())

    def is_away_too_long(self, now: datetime) -> bool:
        """Whether it is time to give up."""
        return self.away_for(now) > AWAY_TOO_LONG
