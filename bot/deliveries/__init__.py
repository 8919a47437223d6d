"""How each kind of delivery is said: read what it is about, draw it, hand it to the messenger.

A delivery holds ids only; its words are made here, at the moment of sending, in the reader's language.
"""

from datetime import datetime

from bot.deliveries import cases, didactics, learning, notices, people, surveys
from bot.deliveries.delivering import Delivering, Render, Said
from bot.looking import Finder, Looking, NotThere
from bot.messenger import Blocked, CannotDeliver, Messenger
from bot.rules.deliveries import DeliveryKind, looked_through, mark_of
from bot.rules.errors import DomainError
from bot.rules.space import Part
from bot.services.claim_deliveries import ClaimedDelivery
from bot.services.desk import Desk
from bot.services.register_server import read_server

__all__ = ["KINDS", "BlockedAt", "Said", "deliver", "look_for"]


class BlockedAt(CannotDeliver):
    """The server does not let the bot speak in the place of a part, or give its role."""

    def __init__(self, part: Part, problem: str) -> None:
        """Say where; it is worth trying again."""
        super().__init__(problem, is_final=False)
        self.part = part


async def deliver(desk: Desk, messenger: Messenger, delivery: ClaimedDelivery) -> Said:
    """Say one delivery; where it stands now. Raises CannotDeliver (BlockedAt is one) or Uncertain."""
    async with desk.database.glance() as session:
        server = await read_server(session, guild_id=delivery.guild_id)
    if server is None:
        raise CannotDeliver("server-unknown", is_final=True)
    on = Delivering(desk, messenger, delivery, server)
    try:
        return await KINDS[delivery.kind](on)
    except Blocked as refused:
        raise BlockedAt(on.part, refused.problem) from refused


async def look_for(
    desk: Desk, finder: Finder, delivery: ClaimedDelivery, *, begun_at: datetime
) -> Said | None:
    """Where an attempt that began then has said it; None: nowhere, or there is no place for it any more.

    It goes the way of saying it, with a messenger that only looks. Raises CannotTell or Uncertain.
    """
    async with desk.database.glance() as session:
        server = await read_server(session, guild_id=delivery.guild_id)
    if server is None:
        return None
    looking = Looking(finder, mark_of(delivery.key), *looked_through(begun_at))
    on = Delivering(desk, looking, delivery, server, only_looks=True)
    try:
        return await KINDS[delivery.kind](on)
    except (NotThere, CannotDeliver, DomainError):
        return None


KINDS: dict[DeliveryKind, Render] = {
    DeliveryKind.DIDACTIC: didactics.didactic,
    DeliveryKind.DISCUSSION: didactics.discussion,
    DeliveryKind.LEARNING_DIGEST: learning.unread_digest,
    DeliveryKind.QUEUE_CARD: cases.new_queue_card,
    DeliveryKind.QUEUE_REFRESH: cases.queue_refresh,
    DeliveryKind.CASE_POST: cases.case_post,
    DeliveryKind.CASE_REFRESH: cases.case_refresh,
    DeliveryKind.CASE_CARD: cases.case_card,
    DeliveryKind.SAID_REFRESH: cases.said_refresh,
    DeliveryKind.PURGE: cases.purge,
    DeliveryKind.OFFER: cases.offer,
    DeliveryKind.RECOMMENDATION: cases.recommendation,
    DeliveryKind.ASKER_NOTICE: cases.tell_asker,
    DeliveryKind.SPECIALIST_NOTICE: cases.tell_specialist,
    DeliveryKind.CASE_WORDS: cases.case_words,
    DeliveryKind.TAKE_IT: cases.take_it,
    DeliveryKind.CLOSE_OUT: cases.close_out,
    DeliveryKind.FOLLOW_UP: cases.follow_up,
    DeliveryKind.JOIN_REQUEST: people.join_request,
    DeliveryKind.JOIN_REFRESH: people.join_refresh,
    DeliveryKind.MEMBER_NOTICE: people.member_notice,
    DeliveryKind.AUTHOR_NOTICE: people.author_notice,
    DeliveryKind.COORDINATOR_NOTICE: notices.coordinator_notice,
    DeliveryKind.SURVEY: surveys.survey,
}
