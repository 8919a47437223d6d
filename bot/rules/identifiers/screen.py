"""Find what may identify a person in a text that somebody typed."""

import re
from collections.abc import Iterator

from bot.rules.identifiers.addresses import ADDRESS_RULES, FRENCH_BOXES
from bot.rules.identifiers.ages import AGE_RULES
from bot.rules.identifiers.cards import CARD_RULES
from bot.rules.identifiers.contacts import CONTACT_RULES
from bot.rules.identifiers.dates import DATE_RULES
from bot.rules.identifiers.finding import Finding
from bot.rules.identifiers.folding import fold
from bot.rules.identifiers.introductions import introduced_in
from bot.rules.identifiers.listed_organisations import listed_in
from bot.rules.identifiers.names import NAME_RULES
from bot.rules.identifiers.organisation_nouns import named_by_a_noun
from bot.rules.identifiers.overlap import settle
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.people import people_in
from bot.rules.identifiers.places import places_in
from bot.rules.identifiers.records import RECORD_RULES
from bot.rules.identifiers.rule import Hit, Reading, Rule, hits
from bot.rules.identifiers.unknown_words import unknown_in
from bot.rules.identifiers.workplaces import workplaces_in

RULES: tuple[Rule, ...] = (
    *CONTACT_RULES, *CARD_RULES, *RECORD_RULES, *DATE_RULES, *AGE_RULES, *ADDRESS_RULES, *NAME_RULES,
)  # fmt: skip

LOOKS = (
    people_in,
    introduced_in,
    places_in,
    listed_in,
    named_by_a_noun,
    workplaces_in,
    unknown_in,
)
"""Ways to look at the words of a text, besides the patterns."""

_PUBLISHED = re.compile(
    r"\bdoi\b[\s:]{0,3}10\.\d{4,9}/[\w.;()/:-]{1,80}|(?<![\w.])10\.\d{4,9}/[\w.;()/:-]{1,80}"
    r"|https?://(?:dx\.)?doi\.org/10\.\d{4,9}/[\w.;()/:-]{1,80}"
    r"|\bPMID\b[\s:]{0,3}\d{5,8}(?!\d)|\bPMC\s?\d{5,8}(?!\d)|\bNCT\s?\d{8}(?!\d)"
    r"|\bDIN\b[\s:#]{0,3}\d{8}(?!\d)|\bISBN\b[\s:#]{0,3}[\dX-]{10,17}",
    re.IGNORECASE,
)


_REGIONS = re.compile(
    r"\b(?:New Brunswick|Nova Scotia|Prince Edward Island|Newfoundland(?: and Labrador)?|British Columbia|Nunavut|Yukon"
    r"|Northwest Territories|Nouveau-Brunswick|Nouvelle-Ecosse|Ile-du-Prince-Edouard|Terre-Neuve(?:-et-Labrador)?"
    r"|Colombie-Britannique|(?:Northern|Southern|Eastern|Southwestern|Northwestern|Northeastern) Ontario|United States"
    r"|United Kingdom|Etats-Unis|Sri Lanka|Saudi Arabia|South Africa|South Sudan|(?:South|North) Korea|New Zealand"
    r"|Costa Rica|El Salvador|Dominican Republic|Sierra Leone|Burkina Faso|Puerto Rico|Trinidad and Tobago|Cape Verde"
    r"|Great Lakes|Nouvelle-Zelande|Afrique du Sud|Arabie saoudite|Royaume-Uni|Republique dominicaine)\b"
)


def screen(text: str, *, language: str = "en") -> list[Finding]:
    """Return the findings in order of place, none overlapping another; offsets are those of `text` as given.

    Both languages' rules always apply, since people mix them; `language` ("fr", "fr-CA", …) settles only the
    abbreviations that mean different things, such as BP. Never raises on any text, and takes time in
    proportion to its length.
    """
    folded = fold(text)
    readable = _PUBLISHED.sub(lambda match: "\x00" * len(match[0]), folded.text)
    rules = (*RULES, FRENCH_BOXES) if language.lower().startswith("fr") else RULES
    found = settle(
        [*(hit for rule in rules for hit in hits(rule, readable)), *_from_words(Passage(readable))]
    )
    return [_finding(hit.reading, *folded.typed_span(hit.start, hit.end)) for hit in found]


def _from_words(passage: Passage) -> Iterator[Hit]:
    """Yield what the words tell, except where they are a province's or a country's name of several words."""
    regions = [match.span() for match in _REGIONS.finditer(passage.text)]
    for look in LOOKS:
        for hit in look(passage):
            if not any(start <= hit.start and hit.end <= end for start, end in regions):
                yield hit


def _finding(reading: Reading, start: int, end: int) -> Finding:
    return Finding(start, end, reading.kind, reading.tier, reading.reason, reading.suggestion)
