"""While the process serves: is it still connected, does it still work, was something given up? Asked every half minute.

It sends the heartbeat, tells of deliveries that were given up, and ends the process when the gateway stays away.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.gateway_watch import GatewayStayedAway, GatewayWatch
from bot.health import Health
from bot.operator_word import OperatorWord
from bot.services.desk import Desk
from bot.services.look_at_outbox import count_given_up
from bot.supervisor import ALIVE, SERVES, tell_supervisor

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 30.0
TO_START = timedelta(minutes=1)
"""So long a process may not be connected yet without a word in the log."""
BETWEEN_HEARTBEATS = timedelta(minutes=1)
BETWEEN_ALERTS = timedelta(hours=1)


class Lookout:
    """One for each running process."""

    def __init__(
        self,
        desk: Desk,
        *,
        gateway: GatewayWatch,
        look_at_health: Callable[[], Awaitable[Health]],
        operator: OperatorWord,
    ) -> None:
        """Look at these."""
        self._desk, self._gateway, self._operator = desk, gateway, operator
        self._look_at_health = look_at_health
        self._heartbeat_at: datetime | None = None
        self._alerted_at: datetime | None = None
        self._given_up: int | None = None
        self._began_at, self._was_good = desk.clock.now(), False

    async def keep_looking(self) -> None:
        """Look until cancelled. Raises GatewayStayedAway."""
        tell_supervisor(SERVES)
        while True:
            tell_supervisor(ALIVE)  # from the event loop: one that hangs says nothing, and is ended
            await self.look(self._desk.clock.now())
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def look(self, now: datetime) -> None:
        """Look once, at `now` (aware). Raises GatewayStayedAway."""
        if self._gateway.is_away_too_long(now):
            minutes = int(self._gateway.away_for(now).total_seconds() // 60)
            log.critical("the gateway stayed away", extra={"minutes": minutes})
            raise GatewayStayedAway("run-gateway-away", minutes=minutes)
        health = await self._look_at_health()
        is_starting = not self._was_good and now - self._began_at < TO_START
        self._was_good = self._was_good or health.is_good
        if not health.is_good and not is_starting:
            log.warning("not healthy", extra={"problems": ",".join(health.problems)})
        if health.is_good and _is_time(self._heartbeat_at, now, BETWEEN_HEARTBEATS):
            self._heartbeat_at = now
            await self._operator.heartbeat()
        if health.parts["database"] and self._desk.settings.has_first_shard:
            await self._look_at_given_up(now)

    async def _look_at_given_up(self, now: datetime) -> None:
        """Counted from the start of the process; of several processes, the one with the first shard tells."""
        async with self._desk.database.read() as session:
            count = await count_given_up(session)
        if self._given_up is None or count < self._given_up:
            self._given_up = count
        if count > self._given_up and _is_time(self._alerted_at, now, BETWEEN_ALERTS):
            more, self._given_up, self._alerted_at = count - self._given_up, count, now
            await self._operator.alert("deliveries-given-up", "alert-given-up", count=more)


def _is_time(last: datetime | None, now: datetime, between: timedelta) -> bool:
    return last is None or not last <= now < last + between
