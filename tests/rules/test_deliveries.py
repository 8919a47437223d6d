"""What the outbox may repeat, what it looks for first, and how a coordinator can settle the rest."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deliveries import (
    CLOCKS_APART,
    LEASE,
    NONCE_WINDOW,
    PLACE_MATTERS,
    REPEATABLE,
    WITHOUT_NONCE,
    DeliveryKind,
    Settling,
    is_looked_for,
    looked_through,
    mark_of,
    nonce_of,
    ways_to_settle,
)

NOON = datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
LATER = NOON + NONCE_WINDOW + timedelta(seconds=1)


@given(st.text())
def test_the_same_key_always_gives_the_same_mark_and_nonce(key):
    assert mark_of(key) == mark_of(key)
    assert 2**30 <= mark_of(key) < 2**31
    assert nonce_of(key) == nonce_of(key)
    assert len(nonce_of(key)) == 25


def test_keys_of_one_case_have_marks_of_their_own():
    keys = [f"case:{case}:queue:{version}" for case in range(1, 101) for version in range(1, 21)]

    assert len({mark_of(key) for key in keys}) == len(keys)


@pytest.mark.parametrize("kind", list(DeliveryKind))
def test_what_was_never_begun_is_said_without_looking(kind):
    assert not is_looked_for(kind, None, NOON)


@pytest.mark.parametrize("kind", sorted(set(DeliveryKind) - REPEATABLE - WITHOUT_NONCE))
def test_a_message_is_looked_for_once_discord_has_forgotten_its_nonce(kind):
    assert not is_looked_for(kind, NOON, NOON + NONCE_WINDOW)
    assert is_looked_for(kind, NOON, LATER)


@pytest.mark.parametrize("kind", sorted(REPEATABLE))
def test_what_may_be_done_twice_is_never_looked_for(kind):
    assert not is_looked_for(kind, NOON, LATER)


@pytest.mark.parametrize("kind", sorted(WITHOUT_NONCE))
def test_what_takes_no_nonce_is_looked_for_at_the_first_doubt(kind):
    assert is_looked_for(kind, NOON, NOON)


def test_the_search_begins_before_the_attempt_and_ends_after_its_last_repeat():
    after, before = looked_through(NOON)

    assert after == NOON - CLOCKS_APART
    assert before - NOON >= NONCE_WINDOW + LEASE + CLOCKS_APART


def test_a_coordinator_cannot_vouch_for_what_is_drawn_again_later():
    for kind in DeliveryKind:
        assert (Settling.THERE in ways_to_settle(kind)) == (kind not in PLACE_MATTERS)
        assert {Settling.LOOK, Settling.AGAIN} <= set(ways_to_settle(kind))
