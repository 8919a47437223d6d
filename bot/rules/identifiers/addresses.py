"""Where somebody lives or gets mail: postal codes, streets, rural routes, post office boxes."""

import re

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.rule import Rule

_FIRST, _OTHER = "[ABCEGHJ-NPRSTVXY]", "[ABCEGHJ-NPRSTV-Z]"
_NAME = r"(?:[A-Z][A-Za-z'-]{1,25}|\d{1,3}(?:st|nd|rd|th))"
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Av|Drive|Dr|Crescent|Cres|Boulevard|Blvd|Lane|Ln|Court|Ct"
    r"|Way|Place|Pl|Terrace|Terr|Highway|Hwy|Line"
    r"|Concession|Sideroad|Trail|Parkway|Pkwy|Circle|Cir|Close|Gate|Row|Square|Sq|Heights|Hts"
    r"|Grove|Path|Walk|Mews|Quay)"
)
_APARTMENT = (
    r"(?:[\s,]{0,3}(?i:apt|apartment|unit|suite|ste|app|appartement|bureau"
    r"|#)\.?\s{0,2}#?\s?[A-Za-z]?\d{1,5}[A-Za-z]?)?"
)
_RUE = (
    r"(?:rue|avenue|av\.|boul\.|boulevard|chemin|ch\.|rang|route|rte|montee|cote|allee|impasse"
    r"|croissant|promenade|place)"
)
_ARTICLE = r"(?:de\s(?:la\s|l')?|du\s|des\s|d')?"
_LOWER_STOP = frozenset(
    {
        "a",
        "the",
        "this",
        "that",
        "one",
        "more",
        "long",
        "day",
        "days",
        "km",
        "m",
        "mile",
        "miles",
        "min",
        "mins",
        "minute",
        "minutes",
        "hour",
        "hours",
        "h",
        "hr",
        "block",
        "blocks",
        "rough",
        "times",
        "years",
        "year",
        "week",
        "weeks",
        "steep",
        "busy",
        "dirt",
        "gravel",
        "country",
    }
)


def _is_postal(match: re.Match[str]) -> bool:
    """Refuse tumour stages (T3N1M0) and chains of spinal levels (L4L5S1), which share the shape."""
    written = match[0].upper()
    if len(written) > 6:
        return True
    stage = re.fullmatch(r"T[0-4]N[0-3]M[01]", written)
    return stage is None and re.fullmatch(r"[CTLS]\d[CTLS]\d[CTLS]\d", written) is None


def _is_lower_street(match: re.Match[str]) -> bool:
    return match["street"] not in _LOWER_STOP


def _rule(pattern: str, *, flags: re.RegexFlag = re.IGNORECASE, specificity: int = 4) -> Rule:
    return Rule(
        Kind.ADDRESS,
        "finding-address",
        "suggest-kind-of-place",
        re.compile(pattern, flags),
        specificity=specificity,
    )


ADDRESS_RULES = (
    Rule(
        Kind.POSTAL,
        "finding-postal-code",
        "suggest-kind-of-place",
        re.compile(
            rf"(?<![A-Za-z0-9])(?:{_FIRST}\d{_OTHER}[\s-]{{0,3}}\d{_OTHER}\d"
            rf"|{_FIRST}\s\d\s{_OTHER}\s{{1,3}}\d\s{_OTHER}\s\d)(?![A-Za-z0-9])",
            re.I,
        ),
        _is_postal,
        specificity=5,
    ),
    Rule(
        Kind.POSTAL,
        "finding-postal-code",
        "suggest-kind-of-place",
        re.compile(
            rf"\b(?:postal(?:\scode)?|code\spostal|fsa|rta|(?:lives?|living|resides?"
            rf"|residing)\s(?:in|near)|habite|demeure)\b"
            rf"[\s:]{{0,3}}(?:(?:is|area|a|starts\swith|beginning)\s)?"
            rf"(?P<id>{_FIRST}\d{_OTHER})(?![A-Za-z0-9])",
            re.I,
        ),
        specificity=4,
    ),
    _rule(
        rf"(?<![\w./])\d{{1,5}}[A-Za-z]?(?:-\d{{1,5}})?,?\s(?:[NSEW]\.?\s|North\s|South\s|East\s"
        rf"|West\s)?(?:{_NAME}\s){{1,3}}{_STREET}\b\.?"
        rf"(?:\s(?:[NSEW]|North|South|East|West)\b\.?)?{_APARTMENT}",
        flags=re.RegexFlag(0),
    ),
    _rule(
        rf"(?<![\w./])\d{{1,5}}[A-Za-z]?,?\s{_RUE}\s{_ARTICLE}(?-i:[A-Z0-9][\w'-]{{0,25}})"
        rf"(?:[\s-](?-i:[A-Z])[\w'-]{{1,25}}){{0,3}}{_APARTMENT}"
    ),
    _rule(rf"\brue\s{_ARTICLE}(?-i:[A-Z])[\w'-]{{1,25}}(?:[\s-](?-i:[A-Z])[\w'-]{{1,25}}){{0,3}}"),
    _rule(
        r"\b(?:at|on|address|lives?|living|resides?|adresse|habite|demeure)\b(?:\sat"
        r"|\son)?\s?:?\s(?P<id>R\.?R\.?\s?#?\s?\d{1,2})\b(?!\s?/|\.\d)"
    ),
    _rule(
        r"\bR\.?R\.?\s?#\s?\d{1,2}\b|\bR\.R\.\s?\d{1,2}\b|\brural\sroute\s#?\d{1,3}\b"
        r"|\broute\srurale\s#?\d{1,3}\b"
    ),
    _rule(
        r"\b(?:G?P\.?\s?O\.?\s?Box|Post\sOffice\sBox|case\spostale|boite\spostale|C\.P\."
        r"|B\.P\.)\s?#?\s?\d{1,6}\b(?!/)"
    ),
    _rule(r"(?<!black\s)(?<!Black\s)\bBox\s#?\d{2,5}\b", flags=re.RegexFlag(0), specificity=1),
    Rule(
        Kind.ADDRESS,
        "finding-address",
        "suggest-kind-of-place",
        re.compile(
            r"(?<![\w./])\d{2,5}\s(?P<street>[a-z]{1,25})\s(?:street|road|avenue|crescent"
            r"|boulevard|drive|st|rd|ave|cres|blvd)\b(?!\s(?:test|of))"
        ),
        _is_lower_street,
        Tier.WARN,
    ),
)

FRENCH_BOXES = _rule(r"\b(?-i:CP|BP)\s\d{1,5}\b(?!/|\s?mm)")
"""In a French text CP and BP are post office boxes; in an English one, chronic pain and blood pressure."""
