"""What people wrote can be read with the right key only, and keys can be changed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.keys import Keyring, new_key
from db.problems import KeyProblem

OLD, NEW = new_key(), new_key()


@given(st.text())
def test_any_text_comes_back_as_it_was_and_is_not_seen(text):
    keyring = Keyring.from_setting(OLD)

    token = keyring.encrypt(text, "cases.story")

    assert keyring.decrypt(token, "cases.story") == text
    assert len(text) < 8 or text not in token


def test_the_same_text_never_looks_the_same():
    keyring = Keyring.from_setting(OLD)

    assert keyring.encrypt("pain", "c") != keyring.encrypt("pain", "c")


def test_a_new_key_is_one_printable_word_accepted_as_the_setting():
    key = new_key()

    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", key)
    assert len(Keyring.from_setting(key)) == 1


def test_after_a_key_is_changed_old_texts_are_read_and_new_ones_use_the_new_key():
    before = Keyring.from_setting(OLD).encrypt("old words", "c")
    rotated = Keyring.from_setting(f"{NEW},\n{OLD}")

    after = rotated.encrypt("new words", "c")

    assert rotated.decrypt(before, "c") == "old words"
    assert Keyring.from_setting(NEW).decrypt(after, "c") == "new words"


def test_a_text_of_an_unknown_key_is_refused_with_the_setting_named():
    token = Keyring.from_setting(OLD).encrypt("words", "c")

    with pytest.raises(KeyProblem) as caught:
        Keyring.from_setting(NEW).decrypt(token, "c")

    assert caught.value.message_key == "keys-unknown"
    assert caught.value.details["setting"] == "ECHO_SECRET_KEYS"


def test_a_text_cannot_be_moved_to_another_column():
    keyring = Keyring.from_setting(OLD)

    with pytest.raises(KeyProblem):
        keyring.decrypt(keyring.encrypt("words", "cases.story"), "people.name")


@pytest.mark.parametrize(
    "damage",
    [lambda t: t[:-3], lambda t: t[:-1] + "é", lambda t: "words", lambda t: ""],
    ids=["shorter", "accent", "plain", "empty"],
)
def test_an_altered_text_is_refused(damage):
    keyring = Keyring.from_setting(OLD)

    with pytest.raises(KeyProblem) as caught:
        keyring.decrypt(damage(keyring.encrypt("words", "c")), "c")

    assert caught.value.message_key == "keys-unreadable"


@pytest.mark.parametrize(
    "value",
    ["short", f"{OLD},nonsense", "é" * 43, OLD + "A", OLD[:-2]],
    ids=["short", "second", "accents", "longer", "shorter"],
)
def test_what_is_no_key_is_refused_without_being_shown(value):
    with pytest.raises(KeyProblem) as caught:
        Keyring.from_setting(value)

    assert caught.value.message_key == "keys-malformed"
    assert value not in str(caught.value.details)


@pytest.mark.parametrize("value", ["", "  ", "\n"])
def test_no_key_at_all_is_said_so(value):
    with pytest.raises(KeyProblem) as caught:
        Keyring.from_setting(value)

    assert caught.value.message_key == "keys-missing"


def test_a_person_is_found_by_any_of_the_keys_without_reading():
    stored = Keyring.from_setting(OLD).lookups("4242", "discord")[0]
    rotated = Keyring.from_setting(f"{NEW} {OLD}")

    wanted = rotated.lookups("4242", "discord")

    assert stored == wanted[1]
    assert wanted[0] == Keyring.from_setting(NEW).lookups("4242", "discord")[0]
    assert stored not in rotated.lookups("4243", "discord") + rotated.lookups("4242", "other")


def test_a_keyring_shows_nothing_of_its_keys():
    assert OLD not in repr(Keyring.from_setting(OLD))
