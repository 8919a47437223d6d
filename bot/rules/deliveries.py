"""What the bot says on its own initiative: kinds, states, and the nonce that stops a repeat."""

import base64
import hashlib
from datetime import datetime, timedelta
from enum import StrEnum

LEASE = timedelta(minutes=2)
RETRY_AFTER = timedelta(minutes=2)
MOST_ATTEMPTS = 5
BLOCKED_RETRY_AFTER = timedelta(hours=1)
MOST_BLOCKED_ATTEMPTS = 7 * 24
BLOCKED = "blocked-"
"""Begins the problem of a delivery that waits for somebody to mend a permission or a channel."""
NOT_YET = "post-not-open-yet"
"""The problem of what is said in a case whose post is still on its way: nobody has to mend anything."""
NONCE_WINDOW = timedelta(minutes=3)
CLOCKS_APART = timedelta(hours=1)
"""How far the clock here and Discord's may be apart where a message is looked for by its time."""
LOOK_AT_MOST = timedelta(days=1)
"""As long as Discord does not answer, what is uncertain is looked for again and again; then nobody can tell."""
MARKS_FROM = 2**30
"""Discord numbers the parts of a message from 1: ours begin where it does not come."""


class DeliveryKind(StrEnum):
    """Each kind has one renderer in `bot/deliveries/`."""

    DIDACTIC = "didactic"
    DISCUSSION = "discussion"
    LEARNING_DIGEST = "learning_digest"
    QUEUE_CARD = "queue_card"
    QUEUE_REFRESH = "queue_refresh"
    CASE_POST = "case_post"
    CASE_REFRESH = "case_refresh"
    CASE_CARD = "case_card"
    SAID_REFRESH = "said_refresh"
    PURGE = "purge"
    OFFER = "offer"
    RECOMMENDATION = "recommendation"
    CASE_WORDS = "case_words"
    TAKE_IT = "take_it"
    CLOSE_OUT = "close_out"
    FOLLOW_UP = "follow_up"
    ASKER_NOTICE = "asker_notice"
    SPECIALIST_NOTICE = "specialist_notice"
    JOIN_REQUEST = "join_request"
    JOIN_REFRESH = "join_refresh"
    MEMBER_NOTICE = "member_notice"
    AUTHOR_NOTICE = "author_notice"
    COORDINATOR_NOTICE = "coordinator_notice"
    SURVEY = "survey"


REPEATABLE = frozenset(
    {
        DeliveryKind.QUEUE_REFRESH,
        DeliveryKind.CASE_REFRESH,
        DeliveryKind.SAID_REFRESH,
        DeliveryKind.JOIN_REFRESH,
        DeliveryKind.PURGE,
    }
)
"""Kinds that may be done twice without anybody noticing."""
WITHOUT_NONCE = frozenset({DeliveryKind.CASE_POST})
"""Kinds of which Discord itself drops no repeat."""


PLACE_MATTERS = frozenset(
    {DeliveryKind.CASE_POST, DeliveryKind.QUEUE_CARD, DeliveryKind.CASE_CARD, DeliveryKind.DIDACTIC}
)
"""Kinds that are drawn again or written under later: it is not enough that a person says they are there."""


class DeliveryState(StrEnum):
    """`sent`, `failed` and `parked` are final; `parked` waits for a coordinator."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    PARKED = "parked"


class Settling(StrEnum):
    """What a coordinator can have done with a parked delivery."""

    LOOK = "look"
    THERE = "there"
    AGAIN = "again"


def ways_to_settle(kind: DeliveryKind) -> tuple[Settling, ...]:
    """What can be done with a parked delivery of this kind."""
    return tuple(way for way in Settling if way is not Settling.THERE or kind not in PLACE_MATTERS)


def nonce_of(key: str) -> str:
    """A nonce of 25 characters made from a delivery's key: the same key always gives the same nonce."""
    return base64.b32encode(hashlib.sha256(key.encode()).digest()).decode()[:25]


def mark_of(key: str) -> int:
    """A number from 2^30 to 2^31 - 1 made from a delivery's key: the id of its message's first part.

    Unlike the nonce it can be read back, so what was said is found again by it.
    """
    return MARKS_FROM + int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) % MARKS_FROM


def is_looked_for(kind: DeliveryKind, begun_at: datetime | None, now: datetime) -> bool:
    """Whether it may have been said by an earlier attempt, and Discord would no longer drop a repeat.

    `begun_at`: when that attempt began, None for none; both aware.
    """
    if begun_at is None or kind in REPEATABLE:
        return False
    return kind in WITHOUT_NONCE or now - begun_at > NONCE_WINDOW


def looked_through(begun_at: datetime) -> tuple[datetime, datetime]:
    """Between which instants a message of an attempt that began then stands, if it does."""
    return begun_at - CLOCKS_APART, begun_at + NONCE_WINDOW + LEASE + CLOCKS_APART
