"""Claim, send, mark: the only place that speaks on its own initiative.

A delivery is claimed in one transaction, said with a nonce made from its key, and marked in a second one. If the
process dies between saying and marking, or the answer is lost, Discord drops the repeat as long as it remembers the
nonce; later, and for what takes no nonce, it is first looked for in its place, by the mark in the message. Where
even that cannot tell, it is parked for a coordinator.
"""

import asyncio
import logging
from datetime import datetime

from bot.deliveries import BlockedAt, Said, deliver, look_for
from bot.logs import incident, new_incident
from bot.looking import CannotTell, Finder
from bot.messenger import CannotDeliver, Messenger, Uncertain
from bot.rules.deliveries import LEASE, LOOK_AT_MOST, REPEATABLE, is_looked_for
from bot.rules.errors import DomainError
from bot.services.claim_deliveries import (
    ClaimedDelivery,
    begin_again,
    claim_deliveries,
    park,
    settle_blocked,
    settle_problem,
    settle_sent,
)
from bot.services.desk import Desk

log = logging.getLogger(__name__)

SECONDS_PER_DELIVERY = LEASE.total_seconds() - 20
"""Well within the lease: nobody else takes a delivery up while it is being said."""


class Outbox:
    """Says what is due, one at a time. Shared by the tick and by the presses that make something due."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is said before a messenger is attached."""
        self._desk = desk
        self._discord: tuple[Messenger, Finder] | None = None
        self._one_at_a_time = asyncio.Lock()

    def attach(self, messenger: Messenger, finder: Finder) -> None:
        """Speak through this messenger from now on, and look by this finder for what was perhaps said."""
        self._discord = messenger, finder

    def detach(self) -> None:
        """Keep silent from now on; deliveries wait."""
        self._discord = None

    async def deliver_due(self) -> int:
        """Say everything that is due by the clock; how many were said."""
        said = 0
        async with self._one_at_a_time:
            while (discord := self._discord) is not None:
                now = self._desk.clock.now()
                claimed = await self._desk.database.write(
                    lambda session, now=now: claim_deliveries(session, now=now, most=1)  # type: ignore[misc]
                )
                if not claimed:
                    break
                for delivery in claimed:
                    said += await self._settle(*discord, delivery)
        return said

    async def at_rest(self) -> None:
        """Wait until what is being said now is said and marked. To be called once it was detached."""
        async with self._one_at_a_time:
            return

    async def _settle(self, messenger: Messenger, finder: Finder, delivery: ClaimedDelivery) -> bool:
        """Find it or say it; whether it was said now."""
        begun_at, now = delivery.was_begun_at, self._desk.clock.now()
        if begun_at is not None and is_looked_for(delivery.kind, begun_at, now):
            try:
                found = await self._look(finder, delivery, begun_at)
            except CannotTell as problem:
                await self._park(delivery, problem.problem)
                return False
            except Uncertain as lost:
                await self._look_later(delivery, begun_at, lost)
                return False
            if found is not None:
                await self._note_said(delivery, found)
                log.info("delivery found", extra={"delivery": delivery.id, "kind": delivery.kind})
                return False
            await self._desk.database.write(lambda session: begin_again(session, claimed=delivery, now=now))
        return await self._say(messenger, delivery)

    async def _look(self, finder: Finder, delivery: ClaimedDelivery, begun_at: datetime) -> Said | None:
        try:
            async with asyncio.timeout(SECONDS_PER_DELIVERY):
                return await look_for(self._desk, finder, delivery, begun_at=begun_at)
        except (CannotTell, Uncertain):
            raise
        except TimeoutError as error:
            raise Uncertain("timeout") from error
        except Exception as error:
            # What cannot even be drawn cannot be looked for: a person has to.
            number = new_incident()
            with incident(number):
                log.exception("delivery broken", extra={"delivery": delivery.id, "kind": delivery.kind})
            raise CannotTell(number) from error

    async def _look_later(self, delivery: ClaimedDelivery, begun_at: datetime, lost: Uncertain) -> None:
        """The lease runs out, then it is looked for again; when Discord is away for a day, a person has to."""
        if self._desk.clock.now() - begun_at > LOOK_AT_MOST:
            await self._park(delivery, str(lost))
            return
        log.warning(
            "delivery not found for want of an answer",
            extra={"delivery": delivery.id, "kind": delivery.kind, "problem": str(lost)},
        )

    async def _park(self, delivery: ClaimedDelivery, problem: str) -> None:
        now = self._desk.clock.now()
        await self._desk.database.write(
            lambda session: park(session, claimed=delivery, problem=problem, now=now)
        )
        log.warning(
            "delivery parked",
            extra={"delivery": delivery.id, "kind": delivery.kind, "problem": problem},
        )

    async def _note_said(self, delivery: ClaimedDelivery, said: Said) -> None:
        now = self._desk.clock.now()
        await self._desk.database.write(
            lambda session: settle_sent(
                session,
                delivery_id=delivery.id,
                message_id=said.message_id,
                post_id=said.post_id,
                now=now,
            )
        )

    async def _say(self, messenger: Messenger, delivery: ClaimedDelivery) -> bool:
        write, now = self._desk.database.write, self._desk.clock.now()
        try:
            async with asyncio.timeout(SECONDS_PER_DELIVERY):
                said = await deliver(self._desk, messenger, delivery)
        except BlockedAt as blocked:
            await self._wait(delivery, blocked)
            return False
        except CannotDeliver as problem:
            code, is_final = problem.problem, problem.is_final
        except DomainError as gone:
            code, is_final = gone.message_key, True
        except (Uncertain, TimeoutError) as lost:
            # The lease runs out in two minutes, within the nonce's memory: the same nonce is sent again then.
            log.warning(
                "delivery uncertain",
                extra={"delivery": delivery.id, "kind": delivery.kind, "problem": str(lost) or "timeout"},
            )
            return False
        except Exception:
            # One that breaks must not silence the others: as if its answer were lost, it is parked in the end.
            number = new_incident()
            with incident(number):
                log.exception("delivery broken", extra={"delivery": delivery.id, "kind": delivery.kind})
            if delivery.kind not in REPEATABLE:
                return False
            code, is_final = number, False
        else:
            await self._note_said(delivery, said)
            return True
        state = await write(
            lambda session: settle_problem(
                session, claimed=delivery, problem=code, is_final=is_final, now=now
            )
        )
        log.warning(
            "delivery not possible",
            extra={"delivery": delivery.id, "kind": delivery.kind, "problem": code, "state": state},
        )
        return False

    async def _wait(self, delivery: ClaimedDelivery, blocked: BlockedAt) -> None:
        """Keep it until the server lets the bot speak there again; the coordinators are told what is missing."""
        now = self._desk.clock.now()
        state = await self._desk.database.write(
            lambda session: settle_blocked(
                session, claimed=delivery, part=blocked.part, problem=blocked.problem, now=now
            )
        )
        log.warning(
            "delivery blocked",
            extra={
                "delivery": delivery.id,
                "kind": delivery.kind,
                "part": blocked.part,
                "problem": blocked.problem,
                "state": state,
            },
        )
