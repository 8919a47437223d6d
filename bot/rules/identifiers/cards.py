"""Health card numbers (Ontario, Québec) and social insurance numbers.

A number that fails its check digit is blocked like one that fits: a typing error is still the patient's
number.
"""

import re

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.rule import Rule, digits_of, is_measured, looks_like_doses, passes_luhn

_GAP = r"[\s._/:-]{0,3}"
_MARK = r"(?:[\s:#.=,-]|\b(?:number|numero|num|no|nr|is|was|est|card|carte)\b){0,12}"
_VERSION = (
    r"(?:[\s,.-]{0,3}(?:version(?:\s?code)?|code(?:\s?de)?\s?version|vc)?[\s:,-]{0,3}"
    r"(?-i:[A-Z]{2})\b|[a-z]{2}\b)?"
)
_TEN = rf"(?<!\d)(?<!\d[.,])\d{{4}}{_GAP}\d{{3}}{_GAP}\d{{3}}(?![\d]|[.,]\d)"
_HEALTH_CUE = (
    r"(?:ohip|health\s?-?card|health\s?number|hcn|hc|h/c|carte\s?(?:de\s?)?(?:sante"
    r"|soleil)|assurance[\s-]maladie|ramq|nam)"
)
_SIN_CUE = r"(?:\bsin|\bs\.i\.n\.?|social\s?insurance|\bnas|\bn\.a\.s\.?|assurance[\s-]sociale)"


def _groups(text: str) -> list[str]:
    digits = digits_of(text)
    return [digits[:4], digits[4:7], digits[7:10]]


def _is_ten(match: re.Match[str]) -> bool:
    return not is_measured(match) and not looks_like_doses(_groups(match[0]))


def _fits(match: re.Match[str]) -> bool:
    return _is_ten(match) and passes_luhn(digits_of(match[0])[:10])


def _misfits(match: re.Match[str]) -> bool:
    return _is_ten(match) and not passes_luhn(digits_of(match[0])[:10])


def _is_sin(match: re.Match[str]) -> bool:
    return not is_measured(match) and not looks_like_doses([match["one"], match["two"], match["three"]])


def _is_cued_card(match: re.Match[str]) -> bool:
    return not is_measured(match)


CARD_RULES = (
    Rule(
        Kind.HEALTH_CARD,
        "finding-health-card",
        "suggest-leave-out-number",
        re.compile(_TEN + _VERSION, re.I),
        _fits,
        specificity=6,
    ),
    Rule(
        Kind.HEALTH_CARD,
        "finding-health-card-luhn",
        "suggest-leave-out-number",
        re.compile(_TEN + _VERSION, re.I),
        _misfits,
        specificity=3,
    ),
    Rule(
        Kind.HEALTH_CARD,
        "finding-health-card",
        "suggest-leave-out-number",
        re.compile(rf"\b{_HEALTH_CUE}{_MARK}(?P<id>\d(?:[\s._/-]{{0,3}}\d){{5,11}}{_VERSION})", re.I),
        _is_cued_card,
        specificity=7,
    ),
    Rule(
        Kind.HEALTH_CARD,
        "finding-ramq",
        "suggest-leave-out-number",
        re.compile(r"(?<![A-Za-z])(?:[A-Z]{4}[\s-]{0,2}|[A-Za-z]{4})\d{4}[\s-]{0,2}\d{4}(?!\d)"),
        specificity=6,
    ),
    Rule(
        Kind.SIN,
        "finding-sin",
        "suggest-leave-out-number",
        re.compile(
            r"(?<![\d])(?<!\d[.,/-])(?P<one>\d{3})[\s.-]{1,3}(?P<two>\d{3})[\s.-]{1,3}"
            r"(?P<three>\d{3})(?![\d]|[-.,/]\d)"
        ),
        _is_sin,
        specificity=5,
    ),
    Rule(
        Kind.SIN,
        "finding-sin",
        "suggest-leave-out-number",
        re.compile(rf"{_SIN_CUE}\b{_MARK}(?P<id>\d(?:[\s._/-]{{0,3}}\d){{6,8}})(?!\d)", re.I),
        specificity=8,
    ),
)
