"""Days and months of the calendar, in numbers and in words, English and French. A year alone names nobody."""

import re
from collections.abc import Callable

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.rule import Rule, always, is_measured

_MONTH = (
    r"(?P<month>jan(?:uary|vier|v)?|feb(?:ruary)?|fev(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr"
    r"(?:il)?|may|mai|june?|juin|july?|juil(?:let|l)?"
    r"|aug(?:ust)?|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember"
    r"|embre)?)\b\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th|er|e)\b)?"
_DAYS = rf"{_DAY}(?:\s?(?:-|/|to|and|&|au|et)\s?{_DAY})?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = (
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s|\b(?:lundi"
    r"|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s)?"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty)[\s-]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth?|ninth"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_FRENCH_DAY = (
    r"(?:premier|(?:vingt|trente)[\s-]et[\s-]une?|(?:vingt[\s-])?(?:deux|trois|quatre|cinq|six"
    r"|sept|huit|neuf)|dix(?:[\s-](?:sept|huit|neuf))?"
    r"|onze|douze|treize|quatorze|quinze|seize|vingt|trente)"
)
_EVENT = (
    r"\b(?:seen|saw|admitted|admission|discharged|visit(?:ed)?|appointment|surgery|operated"
    r"|injured|injury|assessed|assessment|injection|injected"
    r"|consult(?:ed|ation)?|died|death|born|fell|accident|mvc|mva|booked|scheduled|attended"
    r"|reviewed|dated|vue?s?|admise?|operee?|hospitalisee?"
    r"|rendez-vous|rdv|accident|chirurgie|consultation|blessee?|ne|nee|decede?e?|congedie?e?)\b"
)
_BIRTH = (
    r"\b(?:d\.?o\.?b|date\s?of\s?birth|birth\s?date|birthday|b-?day|born(?:\son)?|d\.?d\.?n"
    r"|date\sde\snaissance|naissance|nee?\sle|nee?)\b\.?"
    r"[\s:#=(]{0,4}"
)
_AMBIGUOUS = frozenset({"may", "march", "mar", "mars", "sep", "sept"})
_AFTER_MAY = re.compile(
    r"\s{0,2}(?:$|[^\sa-z0-9]|(?:and|at|by|for|in|of|to|with|from|after|before|when|a|au|et|par"
    r"|pour|avec|dans)\b)",
    re.I,
)


def _is_day_month(one: str, two: str) -> bool:
    first, second = int(one), int(two)
    return 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12


def _is_full_date(match: re.Match[str]) -> bool:
    return _is_day_month(match["one"], match["two"])


def _is_short_date(match: re.Match[str]) -> bool:
    return _is_day_month(match["one"], match["two"]) and not is_measured(match)


def _is_year_month(match: re.Match[str]) -> bool:
    """Refuse 2010-11, which is a season of two years."""
    return not is_measured(match) and int(match["month"]) != int(match["year"][2:]) + 1


def _is_named_day(match: re.Match[str]) -> bool:
    """Accept a month with a day, unless the month is an everyday word used as one, or the day is a dose."""
    if match["year"]:
        return True
    if is_measured(match) or re.match(r"\s(?:of|out\sof|sur|des?)\s\d", match.string[match.end() :]):
        return False
    month = match["month"]
    if month.lower() not in _AMBIGUOUS or re.search(r"\d\s?(?:st|nd|rd|th|er|e)\b|\bof\b", match[0], re.I):
        return True
    if month.lower() == "mars":
        return True
    if month.islower():
        return False
    return month.lower() != "may" or _AFTER_MAY.match(match.string, match.end()) is not None


def _is_month_year(match: re.Match[str]) -> bool:
    return not is_measured(match)


def _is_bare_fraction_date(match: re.Match[str]) -> bool:
    """Tell "seen on 9/5" from "power on 4/5": a score is no larger than its denominator."""
    one, two = int(match["one"]), int(match["two"])
    if not _is_day_month(match["one"], match["two"]) or is_measured(match):
        return False
    before = re.split(r"[.;!?\n]\s", match.string[max(0, match.start() - 60) : match.start()])[-1]
    if re.search(_EVENT, before + match["cue"], re.I):
        return True
    return one > two or (
        two not in {2, 3, 4, 5, 10, 15, 20, 24, 30}
        and match["cue"].strip().lower() in {"on", "le", "since", "depuis le"}
    )


def _is_word_date(match: re.Match[str]) -> bool:
    month = match["month"]
    return month.lower() not in _AMBIGUOUS or month[0].isupper() or "of" in match[0].lower()


def _is_ordinal_after(match: re.Match[str]) -> bool:
    return match["month"].lower() not in {"may", "march", "mar"} or match["year"] is not None


def _rule(
    pattern: str,
    accept: Callable[[re.Match[str]], bool] = always,
    *,
    specificity: int = 5,
    reason: str = "finding-date",
) -> Rule:
    compiled = re.compile(pattern, re.I)
    return Rule(Kind.DATE, reason, "suggest-relative-time", compiled, accept, specificity=specificity)


DATE_RULES = (
    _rule(
        rf"(?<![\d.])(?:{_YEAR})\s?(?P<sep>[-/.])\s?(?P<one>\d{{1,2}})\s?(?P=sep)\s?"
        rf"(?P<two>\d{{1,2}})(?!\d)",
        _is_full_date,
    ),
    _rule(
        rf"(?<![\d.])(?P<one>\d{{1,2}})\s?(?P<sep>[-/.])\s?(?P<two>\d{{1,2}})\s?"
        rf"(?P=sep)\s?{_YEAR}(?!\d)",
        _is_full_date,
    ),
    _rule(rf"(?<![\w.])(?P<one>\d\d)\s(?P<two>\d\d)\s{_YEAR}(?!\d)", _is_full_date, specificity=3),
    _rule(
        r"(?<![\w.,/-])(?P<one>\d{1,2})(?P<sep>[-/])(?P<two>\d{1,2})(?P=sep)\d\d(?![\w/]"
        r"|[-.,]\d)",
        _is_short_date,
    ),
    _rule(r"(?<![\w.,/-])(?P<one>\d{1,2})\.(?P<two>\d\d)\.\d\d(?![\w/]|[-.,]\d)", _is_short_date),
    _rule(
        rf"(?<![\w.,/-])(?:0?[1-9]|1[0-2])\s?[/-]\s?{_YEAR}(?![\w/]|[-.,]\d)", _is_month_year, specificity=2
    ),
    _rule(
        rf"(?<![\w.,/-])(?P<year>{_YEAR})[/-](?P<month>0[1-9]|1[0-2])(?![\w/]|[-.,]\d)",
        _is_year_month,
        specificity=2,
    ),
    _rule(
        rf"{_BIRTH}(?P<id>\d{{1,4}}(?:[\s./-]{{1,3}}\d{{1,4}}){{1,2}}|\d{{6,8}})(?!\d)",
        specificity=8,
        reason="finding-birth-date",
    ),
    _rule(rf"(?<!\d){_YEAR}[\s/-]{{1,2}}{_MONTH}[\s/-]{{1,2}}{_DAY}(?!\d)"),
    _rule(
        rf"{_WEEKDAY}\b{_MONTH}\s{{0,2}}-?\s{{0,2}}(?:the\s)?{_DAYS}"
        rf"(?P<year>\s{{0,2}}[,/-]\s{{0,2}}(?:{_YEAR}|'?\d\d)|\s{{1,2}}(?:{_YEAR}|'\d\d))?"
        r"(?![\d:%]|[.,]\d)",
        _is_named_day,
    ),
    _rule(
        rf"{_WEEKDAY}(?<![\d.])(?:the\s)?{_DAYS}\s{{0,2}}-?(?:of\s|de\s|d')?\s?{_MONTH}"
        rf"(?P<year>[\s,/-]{{1,3}}(?:{_YEAR}|'?\d\d(?![\d:h%]|[.,]\d|\s?[a-z])))?",
        _is_named_day,
    ),
    _rule(rf"\b{_MONTH}(?:[\s,/-]{{1,3}}|\s(?:of|de)\s){_YEAR}(?!\d)", _is_month_year, specificity=3),
    _rule(rf"\b{_MONTH}\s?'\d\d(?!\d)", specificity=3),
    _rule(rf"\b{_ORDINAL}\s(?:day\s)?(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?", _is_word_date),
    _rule(rf"\b{_MONTH}\s(?:the\s)?{_ORDINAL}\b(?P<year>,?\s{_YEAR})?", _is_ordinal_after),
    _rule(rf"\b{_FRENCH_DAY}\s{_MONTH}(?:\s{_YEAR})?", _is_word_date),
    _rule(
        r"(?P<cue>\b(?:on|seen|saw|admitted|since|from|until|by|dated|le|du|au|depuis\sle|vue?"
        r"|admise?)\s(?:the\s|le\s)?)"
        r"(?P<id>(?P<one>\d{1,2})/(?P<two>\d{1,2}))(?![\d/%]|[.,]\d)",
        _is_bare_fraction_date,
        specificity=2,
    ),
    Rule(
        Kind.DATE,
        "finding-month",
        "suggest-relative-time",
        re.compile(
            rf"{_EVENT}\s(?:\w{{1,12}}\s){{0,2}}(?:in|en|early|late|mid|debut|fin)\s?-?"
            rf"(?P<id>\b{_MONTH})(?!\s\d)",
            re.I,
        ),
        lambda match: not match["month"].islower() or match["month"] not in {"may", "march", "mar"},
        tier=Tier.WARN,
    ),
)
