"""Wordings in the place of what was found."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.identifiers import Finding, Kind, Tier, screen
from bot.rules.mended_text import mend


def finding(text: str, words: str) -> Finding:
    start = text.index(words)
    return Finding(start, start + len(words), Kind.NAME, Tier.BLOCK, "finding-name", "suggest-the-patient")


def test_a_wording_begins_with_a_capital_where_a_sentence_does():
    text = "Okafor sleeps. Okafor walks with Okafor."
    places = [at for at in range(len(text)) if text.startswith("Okafor", at)]
    found = [Finding(at, at + 6, Kind.NAME, Tier.BLOCK, "r", "s") for at in places]

    assert mend(text, found, lambda _: "the person") == (
        "The person sleeps. The person walks with the person."
    )


def test_what_is_left_out_leaves_no_gap():
    text = "Call her, 416-555-0199, about it ."

    assert mend(text, [finding(text, "416-555-0199")], lambda _: "") == "Call her, about it."


def test_overlapping_findings_are_replaced_once():
    text = "Ask Jo Smith."
    both = [finding(text, "Jo Smith"), finding(text, "Smith")]

    assert mend(text, both, lambda _: "somebody") == "Ask somebody."


@given(st.text(max_size=200))
def test_any_text_can_be_mended_and_without_findings_it_stays_as_it_is(text: str):
    found = screen(text)

    mended = mend(text, found, lambda _: "someone")

    assert mended == text if not found else "omeone" in mended
