"""Ages of 90 and over, which single a person out. "90+" and "90 or over" are what we ask people to write."""

import re

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.rule import Rule

_AGE = r"(?:9\d|1[01]\d)"
_BAND = (
    r"(?!\s?(?:\+|-\s?\d|s\b|plus\b|(?:or|and|ou|et)\s(?:over|older|more|above|up|plus)|"
    r"(?:years?|ans|yrs?|yo)\s(?:\+|(?:or|and|ou|et)\s(?:over|older|more|above|up|plus))))"
)
_OVER = r"(?<!over\s)(?<!above\s)(?<!under\s)(?<!than\s)(?<!least\s)(?<!plus\sde\s)(?<!moins\sde\s)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_WORDS = rf"(?:ninety(?:[\s-]{_ONES})?|(?:one|a)\shundred(?:\sand\s{_ONES})?)"
_FRENCH = (
    r"(?:quatre[\s-]vingts?[\s-](?:dix(?:[\s-](?:sept|huit|neuf))?|onze|douze|treize|quatorze"
    r"|quinze|seize)|nonante(?:[\s-]\w{2,7})?"
    r"|cent(?:[\s-](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?)"
)
_OLD = (
    r"(?:-?\s?year[\s-]{0,2}s?[\s-]?old|\s?-?y\.?\s?/?o\b|\s?y\.o\.|\s?yrs?[\s-]old|\s(?:years?"
    r"|yrs?)\sof\sage|\s?-?y/o)"
)
_PERSON = (
    r"(?:-?\s?(?:year|yr|y)s?)?\s(?:old\s)?(?:woman|man|male|female|lady|gentleman|resident"
    r"|widow(?:er)?|veteran|femme|homme|dame|monsieur)\b"
)


def _is_sex_and_age(match: re.Match[str]) -> bool:
    """Refuse a temperature: "fever 101 F"."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return re.search(r"temp|fever|febrile|\bT\s?[:=]?\s?$", before, re.I) is None


def _rule(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    return Rule(Kind.AGE90, "finding-age-90", "suggest-90-or-over", re.compile(pattern, flags), specificity=4)


AGE_RULES = (
    _rule(rf"(?<![\w.,/-]){_OVER}{_AGE}{_OLD}(?!\s?(?:\+|or\s(?:over|older)|and\s(?:over|older)))"),
    _rule(
        rf"(?<![\w.,/-]){_OVER}{_AGE}\s?-?(?:ans|yrs?|y)\b(?!\s?(?:\+|ago|of\s|later|et\splus"
        rf"|ou\splus|or\s|and\s(?:over|older|up)))"
    ),
    _rule(rf"(?<![\w.,/-]){_OVER}{_AGE}{_PERSON}"),
    _rule(
        rf"\b(?:aged?|agee?(?:\sde)?|turned|turning|turns|age\s?(?:is|was|:|=)|now)\s?:?\s?"
        rf"(?P<id>{_AGE}(?![\d.,%/]\d|\d|%|\s?(?:mg|kg|cm|ml|mcg|units?|x)\b)){_BAND}"
    ),
    _rule(
        rf"\b(?:he|she|they|who|patient|pt|mother|father|elle|il)(?:\sis|\swas|'s)\s"
        rf"(?P<id>{_AGE})(?=[,.;)]?\s(?:and|with|but|et|avec|who|lives)\b|[,;)]|\.\s(?-i:[A-Z])|\.?$){_BAND}"
    ),
    _rule(rf"\b(?P<id>{_AGE}\s?(?:th|rd|nd|st|e))\s(?:birthday|anniversaire)"),
    Rule(
        Kind.AGE90,
        "finding-age-90",
        "suggest-90-or-over",
        re.compile(
            r"(?<![\w./,-])(?:[FMHP]\s?/\s?(?:9\d|1[01]\d)(?!\d|[./]\d|\+)|(?:9\d"
            r"|10\d)\s?/?\s?[FMH]\b(?!/|\d))"
        ),
        _is_sex_and_age,
        specificity=4,
    ),
    _rule(
        rf"\b(?:aged?|turned|turning|turns|now|is|was)\s(?P<id>{_WORDS})\b(?!\s?(?:percent|per|mg"
        rf"|days?|minutes?|weeks?|months?|degrees|or\s|plus|to\s))"
    ),
    _rule(rf"\b{_OVER}{_WORDS}[\s-](?:years?[\s-]old|year[\s-]old|yrs?\sold|years\sof\sage)(?!\sor\s)"),
    _rule(rf"\b{_OVER}{_FRENCH}\sans\b(?!\s(?:et|ou)\splus)"),
    _rule(r"\bcentenarian\b|\bcentenaire\b|\bnonagenarian\b(?=\sof\s\d)"),
)
