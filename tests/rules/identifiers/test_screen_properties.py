"""What holds for every text: valid offsets, no exception, nothing hidden by unusual characters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.identifiers import Kind, Tier, screen
from tests.conftest import PROFILE

CLEAN = (
    "Chronic low back pain for 6 years, PEG 7/10.",
    "On duloxetine 60 mg and gabapentin 300 mg TID.",
    "MRI in 2019 showed L4-5 stenosis.",
    "Sleep is poor, mood is low, work is hard.",
    "Lombalgie depuis 3 ans, prégabaline 75 mg BID.",
    "Would you taper by 10% a month?",
)
PLANTS = (
    ("416-555-0199", Kind.PHONE),
    ("jo.smith@example.com", Kind.EMAIL),
    ("2021-11-03", Kind.DATE),
    ("14 novembre 2021", Kind.DATE),
    ("P0T 2C0", Kind.POSTAL),
    ("518 402 337", Kind.SIN),
    ("4532-015-112 AB", Kind.HEALTH_CARD),
    ("97 years old", Kind.AGE90),
    ("Mrs. Okafor", Kind.NAME),
    ("chart # 0044182", Kind.MRN),
    ("12 Birchmount Road", Kind.ADDRESS),
)
DIGITS = ("0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")
UNSEEN = ("\u200b", "\u200d", "\u2060", "\u202e", "\u200f", "\ufeff", "\u00ad", "\u3164")


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_gives_ordered_findings_inside_it(text: str) -> None:
    findings = screen(text)

    places = [place for one in findings for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= one.start < one.end <= len(text) for one in findings)


@given(st.text(alphabet="0123456789 -/.@#:,'APTMNLSmrMjan\u200b０é", max_size=200))
@settings(max_examples=300)
def test_look_alike_soup_never_raises(text: str) -> None:
    findings = screen(text, language="fr-CA")

    assert all(text[one.start : one.end].strip() for one in findings)


def mixed_texts() -> st.SearchStrategy[str]:
    """Sentences and identifiers of both languages among signs of any script, bidi controls and zero widths."""
    odd = st.text(
        alphabet=st.one_of(
            st.characters(), st.sampled_from(["\u202e", "\u2066", "\u200b", "٣", "０", "Ａ", "а", "\n"])
        ),
        max_size=12,
    )
    names = st.sampled_from(
        [
            "Mme Lefebvre",
            "Dr. O'Neill",
            "her wife Joan",
            "Jean-Luc",
            "R. Singh",
            "Wawa",
            "à Hearst",
            "SARAH BIRD IS",
        ]
    )
    known = st.sampled_from([*CLEAN, *(words for words, _ in PLANTS)])
    return st.lists(st.one_of(odd, names, known), max_size=8).map(" ".join)


@given(mixed_texts(), st.sampled_from(["en-CA", "fr-CA", ""]))
@settings(max_examples=100_000 if PROFILE == "long" else 5_000)
def test_mixed_texts_end_without_an_error(text: str, language: str) -> None:
    findings = screen(text, language=language)

    ends = [0, *(one.end for one in findings)]
    assert all(end <= one.start < one.end <= len(text) for end, one in zip(ends, findings, strict=False))


@given(st.lists(st.sampled_from(CLEAN), max_size=5), st.sampled_from(PLANTS), st.integers(0, 5))
def test_planted_identifier_is_found_among_clean_sentences(
    sentences: list[str], plant: tuple[str, Kind], place: int
) -> None:
    words, kind = plant
    sentences.insert(place, f"See {words}, please.")
    text = " ".join(sentences)

    findings = screen(text)

    assert [one.kind for one in findings] == [kind]
    assert findings[0].end == text.index(words) + len(words)


@given(st.sampled_from([plant for plant in PLANTS if re.search(r"\d", plant[0])]), st.sampled_from(DIGITS))
def test_digits_of_other_scripts_hide_nothing(plant: tuple[str, Kind], digits: str) -> None:
    words = plant[0].translate(str.maketrans("0123456789", digits))
    text = f"See {words}, please."

    findings = screen(text)

    assert [(one.kind, one.tier) for one in findings] == [(plant[1], Tier.BLOCK)]
    assert findings[0].end == text.index(words) + len(words)


@given(st.sampled_from(PLANTS), st.sampled_from(UNSEEN), st.integers(1, 8))
def test_characters_that_show_nothing_hide_nothing(plant: tuple[str, Kind], unseen: str, place: int) -> None:
    words = plant[0][:place] + unseen + plant[0][place:]

    findings = screen(f"See {words}, please.")

    assert [one.kind for one in findings] == [plant[1]]


@pytest.mark.parametrize("dash", ["-", "–", "—", "‑", "－", "\u2212"])
def test_any_dash_separates_a_number(dash: str) -> None:
    assert [one.kind for one in screen(f"See 416{dash}555{dash}0199.")] == [Kind.PHONE]


@pytest.mark.parametrize("gap", ["\t", "\u00a0", "\u2009", "\u3000"])
def test_any_blank_separates_a_number(gap: str) -> None:
    assert [one.kind for one in screen(f"See 416{gap}555{gap}0199.")] == [Kind.PHONE]


def test_line_separators_end_a_line() -> None:
    assert screen("Seen on 9\u2028/5 by us.") == []


def test_expanding_characters_keep_their_place() -> None:
    text = "½ ﷺ № ㎎ 4️⃣1️⃣6️⃣-555-0199 ﬁn"

    (finding,) = screen(text)

    assert text[finding.start : finding.end].endswith("-555-0199")
    assert text[finding.start] == "4"


@given(st.sampled_from(["é", "è", "û"]))
def test_accents_written_apart_are_read_too(letter: str) -> None:
    assert [one.kind for one in screen("Fait le 3 fe\u0301vrier 2020.")] == [Kind.DATE]
    assert screen(letter) == []
