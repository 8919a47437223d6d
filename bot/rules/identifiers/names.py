"""A title and the name behind it. An eponym never passes after a title: "Mr. Hoffmann" is a person."""

import re

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.lexicon import read_folded, read_words
from bot.rules.identifiers.rule import Rule
from bot.rules.identifiers.vocabulary import does_what_people_do

_LONGEST_SHORT_TITLE = 4
_LETTER = r"[^\W\d_]"
_CAPITALISED = rf"(?:O'|D'|L'|Mc|Mac)?(?![a-z]){_LETTER}(?:{_LETTER}|['-](?={_LETTER})(?!s\b)){{1,30}}"
_INITIAL = r"(?![a-z])[^\W\d_]\.(?:-?[A-Z]\.){0,2}"
_PARTICLE = (
    r"(?:de\s(?:la\s|los\s)?|du\s|des\s|da\s|dos\s|del\s|della\s|di\s|van\s(?:der\s|den\s"
    r"|de\s)?|von\s(?:der\s)?|ter\s|ten\s|bin\s|ibn\s|al[\s-]|el[\s-]|la\s|le\s|st\.?\s)"
)
_FOLLOWING = rf"(?!(?-i:[A-Z]{{2,40}}\b))(?:{_CAPITALISED}|{_INITIAL})"
_NAME = (
    rf"(?P<name>(?:{_INITIAL}\s?){{0,2}}(?:{_PARTICLE})?(?:{_CAPITALISED}))(?:[\s-]"
    rf"(?:{_PARTICLE})?{_FOLLOWING}){{0,2}}"
)


def _alternatives(words: frozenset[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)


_COURTESY = _alternatives(read_words("courtesy_titles"))
_PROFESSIONAL = _alternatives(read_words("professional_titles"))
_CLINICIAN = _alternatives(read_words("clinician_titles"))


def _first_word(match: re.Match[str]) -> str:
    return re.split(r"[\s']", match["name"])[0].lower().rstrip(".")


def _ends_sentence(match: re.Match[str]) -> bool:
    """A title written out takes no stop: "by the Nurse. Leisure: golf" ends there."""
    return match["stop"] == "." and len(match["title"]) > _LONGEST_SHORT_TITLE


def _is_person(match: re.Match[str]) -> bool:
    """Refuse "MS Contin", "Nurse Practitioner", and a sentence that starts after "the Dr."."""
    word = _first_word(match)
    if _ends_sentence(match):
        return False
    if match["title"] == "MS" or word in read_words("not_after_title"):
        return False
    if (
        f"{match['title']} {match['name']}".lower()
        .replace(".", "")
        .startswith(tuple(read_words("product_names")))
    ):
        return False
    if match["name"] in read_folded("credentials"):
        return False
    if match["title"].islower() and does_what_people_do(word):
        return False
    return not (match["stop"] and word in read_words("sentence_starters"))


def _is_milliseconds(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 2) : match.start()]
    return match[0].startswith("ms") and re.search(r"\d\s?$", before) is not None


def _is_courtesy(match: re.Match[str]) -> bool:
    """A courtesy title ends no sentence, so the capitalised word after it is a name; bare MS is a disease."""
    if match["title"] == "MS" and not (match["stop"] and match["name"].isupper()):
        return False
    if _ends_sentence(match):
        return False
    if _is_milliseconds(match):
        return False
    return _first_word(match) not in read_words("not_after_title")


def _is_monsieur(match: re.Match[str]) -> bool:
    """Tell "M. Gagnon" from "54 M. Pain since": a sex after an age is no title."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if re.search(r"(?:\d|\d\s|\by/?o\s|\bold\s|\bans,?\s|\by\.o\.\s|[/,]\s?)$", before, re.I) and re.search(
        r"\d", before
    ):
        return False
    return _first_word(match) not in read_words("sentence_starters")


def _is_lower_name(match: re.Match[str]) -> bool:
    word = match["name"].lower()
    return (
        not _is_milliseconds(match)
        and word not in read_words("sentence_starters")
        and word not in read_words("not_after_title")
    )


def _is_uncertain_lower_name(match: re.Match[str]) -> bool:
    return _is_lower_name(match) and not match["name"].endswith(("s", "ed", "ing"))


NAME_RULES = (
    Rule(
        Kind.PROVIDER,
        "finding-provider-after-title",
        "suggest-the-surgeon",
        re.compile(r"\b(?:Dr|Dre)\b\.?\s[A-Z]\b(?!['-])(?:\.(?:\s?[A-Z]\.){0,2})?"),
        specificity=4,
    ),
    Rule(
        Kind.NAME,
        "finding-name-after-title",
        "suggest-the-patient",
        re.compile(r"\b(?:Mr|Mrs|Ms|Mme|Mlle)\b\.?\s[A-Z]\b(?!['-])(?:\.(?:\s?[A-Z]\.){0,2})?"),
        specificity=4,
    ),
    Rule(
        Kind.NAME,
        "finding-name-after-title",
        "suggest-the-patient",
        re.compile(rf"\b(?P<title>(?i:{_COURTESY}))\b(?P<stop>\.?)\s{{0,2}}{_NAME}"),
        _is_courtesy,
        specificity=5,
    ),
    Rule(
        Kind.NAME,
        "finding-name-after-title",
        "suggest-the-patient",
        re.compile(rf"(?<![\w.])(?P<title>MM?)(?P<stop>\.)\s{{0,2}}{_NAME}"),
        _is_monsieur,
        specificity=5,
    ),
    Rule(
        Kind.NAME,
        "finding-name-after-title",
        "suggest-the-patient",
        re.compile(rf"\b(?P<title>(?i:{_PROFESSIONAL}))\b(?P<stop>\.?)\s{{1,2}}{_NAME}"),
        _is_person,
        specificity=5,
    ),
    Rule(
        Kind.PROVIDER,
        "finding-provider-after-title",
        "suggest-the-surgeon",
        re.compile(rf"\b(?P<title>(?i:{_CLINICIAN}))\b(?P<stop>\.?)\s{{0,2}}{_NAME}"),
        _is_person,
        specificity=5,
    ),
    Rule(
        Kind.NAME,
        "finding-name-after-title",
        "suggest-the-patient",
        re.compile(
            rf"\b(?:mr|mrs|ms\.|mr\.|mrs\.|mme|mlle|monsieur|madame)\s"
            rf"(?P<name>{_LETTER}{{2,30}})\b"
        ),
        _is_lower_name,
        specificity=4,
    ),
    Rule(
        Kind.PROVIDER,
        "finding-provider-after-title",
        "suggest-the-surgeon",
        re.compile(r"\b(?:dr|dre|dr\.|dre\.)\s(?P<name>[a-z]{3,30})\b"),
        _is_uncertain_lower_name,
        Tier.WARN,
    ),
)
