"""What the bot says on its own initiative: kinds, states, and the nonce that stops a repeat."""

import base64
import hashlib
from datetime import timedelta
from enum import StrEnum

LEASE = timedelta(minutes=2)
RETRY_AFTER = timedelta(minutes=2)
MOST_ATTEMPTS = 5
BLOCKED_RETRY_AFTER = timedelta(hours=1)
MOST_BLOCKED_ATTEMPTS = 7 * 24
BLOCKED = "blocked-"
"""Begins the problem of a delivery that waits for somebody to mend a permission or a channel."""
NONCE_WINDOW = timedelta(minutes=3)


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


class DeliveryState(StrEnum):
    """`sent`, `failed` and `parked` are final; `parked` waits for a coordinator."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    PARKED = "parked"


def nonce_of(key: str) -> str:
    """A nonce of 25 characters made from a delivery's key: the same key always gives the same nonce."""
    return base64.b32encode(hashlib.sha256(key.encode()).digest()).decode()[:25]
