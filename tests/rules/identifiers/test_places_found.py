"""Places, facilities and employers, and the words and instruments that look like them."""

import pytest

from bot.rules.identifiers import screen


def told(text: str) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.kind.value, one.tier.value) for one in screen(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A woman from Iroquois Falls again.", "Iroquois Falls"),
        ("The plane from Peawanuck again.", "Peawanuck"),
        ("Moosonee has no physio.", "Moosonee"),
        ("The only dentist in Marathon, Ontario.", "Marathon, Ontario"),
        ("Lives in Marathon alone.", "Marathon"),
        ("Moved to Kingston again.", "Kingston"),
        ("Flew in from Sandy Lake First Nation today.", "Sandy Lake First Nation"),
        ("Winters in Zxqvor, Florida again.", "Zxqvor, Florida"),
        ("Lives near Zxqvor Falls alone.", "Zxqvor Falls"),
        ("lives in timmins alone", "timmins"),
        ("lives outside sturgeon falls alone", "sturgeon falls"),
        ("Near Sault Ste. Marie again.", "Sault Ste. Marie"),
        ("Near Burk's Falls again.", "Burk's Falls"),
        ("Elle demeure à Hearst.", "Hearst"),
        ("SHE WAS SEEN IN COCHRANE WITH CHRONIC PAIN.", "COCHRANE"),
    ],
)
def test_place_is_refused(text: str, words: str) -> None:
    assert told(text) == [(words, "PLACE", "block")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seen at Grand River Hospital twice.", "Grand River Hospital"),
        ("Seen at Sunnybrook twice.", "Sunnybrook"),
        ("Lives at Zxqvor Manor now.", "Zxqvor Manor"),
        ("Lives at Elm Grove Living Centre now.", "Elm Grove Living Centre"),
        ("Filled at Guardian today.", "Guardian"),
        ("Tablets of Hometown IDA vanish.", "Hometown IDA"),
        ("Seen at Kingston General twice.", "Kingston General"),
        ("Filled at Moosonee pharmacy today.", "Moosonee pharmacy"),
        ("At St. Zxqvor Hospital now.", "St. Zxqvor Hospital"),
        ("Suivi à l'Hôpital Notre-Dame.", "Hôpital Notre-Dame"),
        ("Hébergée au Manoir des Pins.", "Manoir des Pins"),
        ("Staff at Villa St. Gabriel call.", "Villa St. Gabriel"),
        ("Attends École secondaire Algonquin.", "École secondaire Algonquin"),
        ("Enrolled at Sacred Heart now.", "Sacred Heart"),
        ("A student at University of Zxqvor now.", "University of Zxqvor"),
    ],
)
def test_facility_is_refused(text: str, words: str) -> None:
    assert told(text) == [(words, "FACILITY", "block")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Works for Tim Hortons at night.", "Tim Hortons"),
        ("works for bell canada at night", "bell canada"),
        ("Works nights for Purolator again.", "Purolator"),
        ("A miner, Vale, with pain.", "Vale"),
        ("She cooks at The Rusty Anchor daily.", "The Rusty Anchor"),
        ("His boss at Henderson Roofing agrees.", "Henderson Roofing"),
        ("Runs the bakery Golden Crust daily.", "Golden Crust"),
        ("A clerk for the City of Greater Sudbury.", "City of Greater Sudbury"),
        ("Fell at the LCBO today.", "LCBO"),
        ("A letter to Intact Insurance today.", "Intact Insurance"),
        ("Paramedic, Cochrane District EMS, with pain.", "Cochrane District EMS"),
        ("Employed by Thomas since 2019.", "Thomas"),
    ],
)
def test_employer_is_refused(text: str, words: str) -> None:
    findings = told(text)

    assert [(kind, tier) for _, kind, tier in findings] == [("EMPLOYER", "block")]
    assert words in findings[0][0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clinic, moosonee again.", "moosonee"),
        ("Osaka again.", "Osaka"),
    ],
)
def test_uncertain_place_is_asked_about(text: str, words: str) -> None:
    assert [(found, tier) for found, _, tier in told(text)] == [(words, "warn")]


@pytest.mark.parametrize(
    "text",
    [
        "Vancouver Scar Scale 9, Toronto Clinical Neuropathy Score 11, Budapest criteria met, Ottawa knee rules.",
        "Questionnaire de Saint-Antoine. Wawa sign. Wawa3. blind river of tears. Marathon running.",
        "Lives in Northern Ontario, in Canada, born in Syria, winters in Florida. Lives in Pain.",
        "The pain clinic, Long COVID Clinic, Family Health Team, our Community Health Centre, a University clinic.",
        "Nursing Home, Emergency Department, RAAM Clinic, Botox Clinic, Hospital of last resort, Devices Program.",
        "Works at a mine, for a trucking company, at Duloxetine, for Mother. Employed by a school board.",
        "Welder with Fibromyalgia. Welder with Thomas test. Nurse, Stable. Works at Thomas test.",
        "College of Physicians, Old Age Security, Hospital Anxiety Scale, Dartmouth COOP. The bakery.",
        "THE PAIN CLINIC AND THE COMMUNITY HEALTH CENTRE REFUSED. SEEN AT THE EMERGENCY HOSPITAL TODAY.",
        "Mulligan clinic. Target dose. Shell shock. Clinique de la douleur, hôpital de jour. Clinique",
        "A welder with Thomas, again. Works at Wawa3. I had Metro lines. Then St. Hospital.",
    ],
)
def test_instruments_and_kinds_of_places_pass(text: str) -> None:
    assert told(text) == []
