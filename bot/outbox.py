"""Claim, send, mark: the only place that speaks on its own initiative.

A delivery is claimed in one transaction, said with a nonce made from its key, and marked in a second one. A
duplicate can still occur only if the process dies between saying and marking and the claim is taken up again
later than Discord remembers the nonce; such a delivery is parked instead of being said again.
"""

import asyncio
import logging

from bot.deliveries import REPEATABLE, BlockedAt, deliver
from bot.logs import incident, new_incident
from bot.messenger import CannotDeliver, Messenger, Uncertain
from bot.rules.deliveries import NONCE_WINDOW, DeliveryKind
from bot.rules.errors import DomainError
from bot.services.claim_deliveries import (
    ClaimedDelivery,
    claim_deliveries,
    park,
    settle_blocked,
    settle_problem,
    settle_sent,
)
from bot.services.desk import Desk

log = logging.getLogger(__name__)

WITHOUT_NONCE = frozenset({DeliveryKind.CASE_POST})


class Outbox:
    """Says what is due, one at a time. Shared by the tick and by the presses that make something due."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is said before a messenger is attached."""
        self._desk = desk
        self._messenger: Messenger | None = None
        self._one_at_a_time = asyncio.Lock()

    def attach(self, messenger: Messenger | None) -> None:
        """Speak through this messenger from now on; None: keep silent, deliveries wait."""
        self._messenger = messenger

    async def deliver_due(self) -> int:
        """Say everything that is due by the clock; how many were said."""
        said = 0
        async with self._one_at_a_time:
            while (messenger := self._messenger) is not None:
                now = self._desk.clock.now()
                claimed = await self._desk.database.write(
                    lambda session, now=now: claim_deliveries(session, now=now, most=1)  # type: ignore[misc]
                )
                if not claimed:
                    break
                for delivery in claimed:
                    said += await self._say(messenger, delivery)
        return said

    async def at_rest(self) -> None:
        """Wait until what is being said now is said and marked. To be called once no messenger is attached."""
        async with self._one_at_a_time:
            return

    async def _say(self, messenger: Messenger, delivery: ClaimedDelivery) -> bool:
        write, now = self._desk.database.write, self._desk.clock.now()
        begun = delivery.was_begun_at
        if begun is not None and delivery.kind not in REPEATABLE:
            too_late = now - begun > NONCE_WINDOW or delivery.kind in WITHOUT_NONCE
            if too_late:
                await write(
                    lambda session: park(
                        session, delivery_id=delivery.id, problem="uncertain-after-crash", now=now
                    )
                )
                log.warning("delivery parked", extra={"delivery": delivery.id, "kind": delivery.kind})
                return False
        try:
            said = await deliver(self._desk, messenger, delivery)
        except BlockedAt as blocked:
            await self._wait(delivery, blocked)
            return False
        except CannotDeliver as problem:
            code, is_final = problem.problem, problem.is_final
        except DomainError as gone:
            code, is_final = gone.message_key, True
        except Uncertain as lost:
            # The lease runs out in two minutes, within the nonce's memory: the same nonce is sent again then.
            log.warning(
                "delivery uncertain",
                extra={"delivery": delivery.id, "kind": delivery.kind, "problem": str(lost)},
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
            done = self._desk.clock.now()
            await write(
                lambda session: settle_sent(
                    session,
                    delivery_id=delivery.id,
                    message_id=said.message_id,
                    post_id=said.post_id,
                    now=done,
                )
            )
            return True
        state = await write(
            lambda session: settle_problem(
                session, delivery_id=delivery.id, problem=code, is_final=is_final, now=now
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
                session, delivery_id=delivery.id, part=blocked.part, problem=blocked.problem, now=now
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
