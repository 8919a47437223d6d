"""Authors and journals are no identifiers in a reference; a titled person, a telephone number or a link is."""

import pytest

from bot.rules.case_form import FieldFinding
from bot.rules.citations import without_authors
from bot.rules.identifiers import screen


def found(field: str, text: str) -> list[str]:
    findings = [FieldFinding(field, text[one.start : one.end], one) for one in screen(text)]
    return [one.words for one in without_authors(findings)]


@pytest.mark.parametrize(
    "citation",
    [
        "Busse JW, et al. CMAJ 2017;189:E659-66. doi 10.1503/cmaj.170363",
        "Finnerup, Lancet Neurol 2015;14:162; Krebs (PEG), JGIM 2009;24:733",
        "Kingston Health Sciences Centre, pain manual, 2021",
    ],
)
def test_a_citation_passes(citation: str):
    assert found("reference", citation) == []


def test_the_same_words_elsewhere_are_asked_about():
    assert found("text", "Ask Krzyzewski in Kingston.") != []


@pytest.mark.parametrize("words", ["Mr. Dubois", "416-555-0199", "2021-11-03"])
def test_what_no_citation_is_made_of_still_counts(words: str):
    assert any(words in one for one in found("reference", f"Told by {words}, thank you."))
