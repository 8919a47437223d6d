"""Numbers that a cue or their length gives away: charts, claims, licences, plates, serials, long runs."""

import re
from collections.abc import Callable

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.rule import Rule, digits_of, is_measured, looks_like_doses, passes_luhn

_MARK = (
    r"(?P<mark>(?:[\s:#.=]|\b(?:number|numero|num|no|nr|nbr|id|card|carte|is|was|est|de|d'"
    r"|dossier|conduire)\b|n?°){0,12})"
)
_VALUE = (
    r"(?P<id>(?:(?-i:[A-Z]{1,5})[\s-]?|[A-Za-z]{1,3}-?)?\d[0-9A-Za-z]{1,20}"
    r"(?:-[0-9A-Za-z]{1,12}){0,4}(?:\s\d{2,8}){0,4})"
)
_CHART = (
    r"\b(?:mrn|m\.r\.n\.?|medical\srecord|health\srecord|chart|unit|hospital|patient\s?id|hrn"
    r"|emr|dossier(?:\smedical)?|encounter|visit"
    r"|patient(?:\s(?:number|no))?)\b"
)
_STRONG = (
    r"\b(?:wsib|cspaat|vac|nihb|ssna|treaty|traite|status\scard|carte\sde\sstatut|band|bande"
    r"|serial|s/n|sn|serie|vin|passport|passeport"
    r"|registration|immatriculation|matricule)\b"
)
_WEAK = (
    r"\b(?:claim|reclamation|policy|police|file|account|acct|compte|case|ref|reference"
    r"|licen[cs]e|permis|permit|badge|employee|employe"
    r"|student|etudiant|device|specimen|accession|order|prescription|invoice|facture|contract"
    r"|contrat|member(?:ship)?|certificate)\b"
)


def _is_year(value: str) -> bool:
    return re.fullmatch(r"(?:[A-Za-z]{1,5}[\s-]?)?(?:19|20)\d\d", value) is not None


def _is_marked(match: re.Match[str]) -> bool:
    return re.search(r"#|°|\b(?:number|numero|num|no|nr|nbr|id)\b", match["mark"], re.I) is not None


def _is_record(match: re.Match[str], unmarked: int) -> bool:
    value = match["id"]
    needed = 3 if _is_marked(match) else unmarked
    return len(digits_of(value)) >= needed and not _is_year(value) and not is_measured(match)


def _is_strong(match: re.Match[str]) -> bool:
    return _is_record(match, 4)


def _is_weak(match: re.Match[str]) -> bool:
    return _is_record(match, 5)


def _is_vin(match: re.Match[str]) -> bool:
    return len(digits_of(match[0])) >= 5 and sum(character.isalpha() for character in match[0]) >= 3


def _is_long_run(match: re.Match[str]) -> bool:
    return not is_measured(match)


def _is_grouped(match: re.Match[str]) -> bool:
    groups = match[0].split("-")
    return len(digits_of(match[0])) >= 9 and not is_measured(match) and not looks_like_doses(groups)


def _is_bare_sin(match: re.Match[str]) -> bool:
    return passes_luhn(match[0]) and not is_measured(match)


def _rule(cue: str, kind: Kind, reason: str, accept: Callable[[re.Match[str]], bool]) -> Rule:
    return Rule(
        kind,
        reason,
        "suggest-leave-out-number",
        re.compile(rf"{cue}{_MARK}{_VALUE}", re.I),
        accept,
        specificity=6,
    )


RECORD_RULES = (
    _rule(_CHART, Kind.MRN, "finding-chart-number", _is_strong),
    _rule(_STRONG, Kind.OTHER_ID, "finding-other-number", _is_strong),
    _rule(_WEAK, Kind.OTHER_ID, "finding-other-number", _is_weak),
    Rule(
        Kind.OTHER_ID,
        "finding-plate",
        "suggest-leave-out-number",
        re.compile(
            r"\b(?:plates?|plaques?(?:\sd'immatriculation)?)\b[\s:#]{0,3}(?:(?:number"
            r"|numero|no|is|est)\.?[\s:#]{0,3})?"
            r"(?P<id>(?-i:[A-Z]{2,4})[\s-]?\d{2,6}\b|\d{2,4}[\s-]?(?-i:[A-Z]{2,4})\b)",
            re.I,
        ),
        specificity=7,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-other-number",
        "suggest-leave-out-number",
        re.compile(r"(?<![A-Za-z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])", re.I),
        _is_vin,
        specificity=5,
    ),
    Rule(
        Kind.SIN,
        "finding-sin",
        "suggest-leave-out-number",
        re.compile(r"(?<![\d.])\d{9}(?!\d)"),
        _is_bare_sin,
        specificity=4,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-long-number",
        "suggest-leave-out-number",
        re.compile(r"(?<!\d)(?<!\d\.)(?:[A-Za-z]{1,3}-?)?\d{7,60}"),
        _is_long_run,
        specificity=1,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-long-number",
        "suggest-leave-out-number",
        re.compile(r"(?<![\w.-])\d{2,8}(?:-\d{2,8}){1,5}(?![\d-])"),
        _is_grouped,
        specificity=1,
    ),
)
