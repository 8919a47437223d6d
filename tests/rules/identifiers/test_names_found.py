"""People without a title, in the ways they are typed, and the eponyms that must not be taken for them."""

import pytest

from bot.rules.identifiers import Kind, Tier, screen


def told(text: str) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.kind.value, one.tier.value) for one in screen(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Seen with Amarjit yesterday.", "Amarjit"),
        ("Priya's pain is worse.", "Priya"),
        ("Case of Oluwaseun Adebayo.", "Oluwaseun Adebayo"),
        ("Case of Mary Baker.", "Mary Baker"),
        ("Case of Vincent van der Berg.", "Vincent van der Berg"),
        ("Case of Nikolai V. Sorokin.", "Nikolai V. Sorokin"),
        ("Case of John D. with pain.", "John D"),
        ("Thibodeau, Marcel, lumbar stenosis.", "Thibodeau, Marcel"),
        ("Then R. Balakrishnan came.", "R. Balakrishnan"),
        ("Then S. J. Kakegamic came.", "S. J. Kakegamic"),
        ("Pharmacy told Li Na Chen.", "Li Na Chen"),
        ("Hope, 34F, has pain.", "Hope"),
        ("Later Grace told me so.", "Grace"),
        ("Grace Kakegamic has pain.", "Grace Kakegamic"),
        ("Thomas, 54 yo, has pain.", "Thomas"),
        ("Cobb Kakegamic came too.", "Cobb Kakegamic"),
        ("Her wife Joan helps.", "Joan"),
        ("Her neighbour Hope helps.", "Hope"),
        ("Son mari, Réjean, aide.", "Réjean"),
        ("The wife, Olamide, helps.", "Olamide"),
        ("Lives with Aunt Marguerite now.", "Aunt Marguerite"),
        ("Her son J. Roy helps.", "J. Roy"),
        ("Her daughter Yu Chen helps.", "Yu Chen"),
        ("Patient: Zxqvor is tired.", "Zxqvor"),
        ("Patient Wei Zhang is tired.", "Wei Zhang"),
        ("Client name Deepak is tired.", "Deepak"),
        ("A man named Buddy came.", "Buddy"),
        ("A man named Thomas, 54, came.", "Thomas"),
        ("Pt goes by Dusty at home.", "Dusty"),
        ("Looking after Zxqvor since spring.", "Zxqvor"),
        ("Initials: T.W., tired.", "T.W."),
        ("P.J. is a tired man.", "P.J."),
        ("M Roy prend trois comprimés.", "M Roy"),
        ("M Lafrenière prend trois comprimés.", "M Lafrenière"),
        ("Zxqvor says it hurts.", "Zxqvor"),
        ("Zxqvor Kakegamic came.", "Zxqvor Kakegamic"),
        ("It was Zxqvor Vxqzor again.", "Zxqvor Vxqzor"),
        ("tammy is a 31 yo nurse", "tammy"),
        ("It was Stefan Brandt again.", "Stefan Brandt"),
        ("pt is sarah mcallister, tired.", "sarah mcallister"),
        ("my patient jasmine ouellette is tired.", "jasmine ouellette"),
        ("SHARON BIRD IS VERY TIRED AND SLEEPS BADLY.", "SHARON BIRD"),
        ("THE PATIENT GRACE KAKEGAMIC SLEEPS BADLY WITH THIS PAIN.", "GRACE KAKEGAMIC"),
        ("Ravi (her son) came.", "Ravi"),
        ("Zxqvor (his wife) came.", "Zxqvor"),
        ("Her neighbour April helps.", "April"),
        ("Patient is J. Kakegamic again.", "J. Kakegamic"),
        ("Spoke to Lorraine by phone.", "Lorraine"),
    ],
)
def test_name_of_somebody_is_refused(text: str, words: str) -> None:
    assert told(text) == [(words, "NAME", "block")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Surgeon Robert Lindqvist declined.", "Robert Lindqvist"),
        ("Her physiotherapist, Melanie Cho, agrees.", "Melanie Cho"),
        ("Letter from Allison Greer, MD today.", "Allison Greer, MD"),
        ("Letter from P. Sivakumar, FRCPC today.", "P. Sivakumar, FRCPC"),
        ("Letter from Cho RN today.", "Cho RN"),
        ("L'ergothérapeute Josée Lapointe propose.", "Josée Lapointe"),
        ("Asked Ravi (physio) too.", "Ravi"),
        ("Gilles the pharmacist counts them.", "Gilles"),
    ],
)
def test_name_of_a_clinician_is_refused(text: str, words: str) -> None:
    assert told(text) == [(words, "PROVIDER", "block")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Discussed with us: Kakegamic again.", "Kakegamic"),
        ("It was Grace Zxqvor again.", "Grace Zxqvor"),
        ("It was Grace again.", "Grace"),
        ("Tyler twist with a bar.", "Tyler"),
        ("It was Zxqvor White again.", "Zxqvor White"),
        ("Will failed eccentric loading.", "Will"),
        ("Pierre au rein depuis 2 ans.", "Pierre"),
        ("It was Zxqvor again.", "Zxqvor"),
        ("I know nathalie well.", "nathalie"),
    ],
)
def test_uncertain_name_is_asked_about(text: str, words: str) -> None:
    assert told(text) == [(words, "NAME", "warn")]


def test_family_name_in_lower_case_is_asked_about_only_before_an_age_or_a_verb() -> None:
    assert told("then kakegamic, 54 yo, ok") == [("kakegamic", "NAME", "warn")]
    assert told("then kakegamic again") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zxqvor Hawkins sign. Thomas test tight, Patrick's test positive, Morel score 12, Zxqvor sign negative.",
        "Test de Zxqvor positif, signe de Lafrenière négatif. Échelle d'Amarjit.",
        "Ashworth 3, Yahr 3, Cobb 22, Risser 5. Dejerine-Roussy. Montgomery-Asberg 28.",
        "A man named Thomas test positive.",
        "QTc 455, CrCl 38, MoCA 24, PAINAD 6, FOLFOX, NSAIDs. T. Pain.",
        "R. Thomas test. X. Hawkins sign.",
        "Frank hematuria. Art therapy. Grace under pressure. Hope was low. Hope is low.",
        "Her husband Naproxen too. Father MI at 50. Wife RN. Surgeon Declined. Name brand: Lyrica.",
        "Her husband, However, agreed. Pt Reports fatigue. Patient (stable). Neurontin (her drug). Stable (physio).",
        "According to Cochrane and Health Canada. Nurse RN. Young MD. Thomas (test).",
        "Grade 3 R. Kakegamic sign. Physio: Sjogren. Her wife. The patient is",
        "THE PAIN IS WORSE AT NIGHT. HOPE IS LOW. WILL TRY DULOXETINE. M MOST DAYS.",
        "the doctor Said no. Thomas. M Pain.",
    ],
)
def test_eponyms_and_words_of_a_case_pass(text: str) -> None:
    assert told(text) == []


def test_kinds_and_tiers_are_the_interface() -> None:
    (finding,) = screen("Her wife Joan helps.")

    assert (finding.kind, finding.tier) == (Kind.NAME, Tier.BLOCK)
    assert (finding.reason, finding.suggestion) == ("finding-name-after-relation", "suggest-the-patient")
