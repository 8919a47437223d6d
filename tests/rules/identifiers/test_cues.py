"""Cues around a word tell a person, a place or a workplace from a heading, a brand or a programme."""

import pytest

from bot.rules.identifiers import screen


def told(text: str) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], str(one.kind), str(one.tier)) for one in screen(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "tier"),
    [
        ("saw john smith today about the knee", "john smith", "NAME", "block"),
        ("Skip as he likes to be called is 70.", "Skip", "NAME", "block"),
        ("She prefers to be called Sunny again.", "Sunny", "NAME", "block"),
        ("As Dr. B said, taper.", "Dr. B", "PROVIDER", "block"),
        ("Then Mrs. K. slept.", "Mrs. K", "NAME", "block"),
        ("Teaches at St. Basil, voice gone.", "St. Basil", "FACILITY", "block"),
        ("Steward in Unifor Local 444, neck.", "Unifor Local 444", "EMPLOYER", "block"),
        ("cashier at freshco, stands all day", "freshco", "EMPLOYER", "block"),
        ("Camps on Lake Nosbo all year.", "Lake Nosbo", "PLACE", "block"),
        ("Had a fall at Sunrise Poultry again.", "Sunrise Poultry", "EMPLOYER", "warn"),
        ("The form of Sun Life came back.", "Sun Life", "EMPLOYER", "warn"),
        (
            "A letter from Northern Lights Tree Service came.",
            "Northern Lights Tree Service",
            "EMPLOYER",
            "warn",
        ),
        ("Rheum (Chow) says it is OA.", "Chow", "NAME", "warn"),
        ("Chase is 16 and sore.", "Chase", "NAME", "block"),
    ],
)
def test_cue_gives_somebody_away(text: str, words: str, kind: str, tier: str) -> None:
    assert (words, kind, tier) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Aimovig covered by Trillium? The source of the pain is the disc.",
        "Hockey player, Osgood Schlatter at 13. Retired electrician, R TKA 2021.",
        "La Psychologie aide. Le Programme de douleur est plein. Symptom Response Kit at home.",
        "Il a vu la Physiatrie et la Clinique de la douleur.",
        "Wife Pregnant. Son Autistic. Dad Parkinson's. Husband Supportive.",
        "Local 4% lidocaine. Local 0.5 % ropivacaine. High Falls risk.",
        "Merci Docteur. Bonjour. Seen at Emergency. Admitted to Hospice.",
        "New Brunswick formulary, Prince Edward Island. British Columbia guideline.",
        "Cleveland Clinic protocol for ketamine. Thanks everyone.",
    ],
)
def test_heading_programme_or_brand_passes(text: str) -> None:
    assert told(text) == []
