"""E-mail, web and network addresses, handles, telephone numbers."""

import re

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.lexicon import read_words
from bot.rules.identifiers.rule import Rule, digits_of, is_measured, looks_like_doses

_AT = (
    r"(?:\s{0,2}@\s{0,2}|\s{0,2}[(\[{]\s{0,2}(?:at|a|arobase|arobas)\s{0,2}[)\]}]\s{0,2}|\s"
    r"(?:arobase|arobas)\s)"
)
_DOT = r"(?:\.|\s{0,2}[(\[{]\s{0,2}(?:dot|point)\s{0,2}[)\]}]\s{0,2}|\s(?:dot|point)\s)"
_LOCAL = r"(?<![\w.+-])[\w.+'-]{1,64}"
_HOST = rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,5}}"
_TOP = r"(?:com|ca|org|net|edu|gov|int|io|gg|ly|fr|uk|eu|info|biz|xyz)"
_TEN = (
    r"(?<![\d])(?<!\d[.,/-])(?:\+?1[\s.-]{0,3})?\(?(?P<area>[2-9]\d\d)\)?[\s./-]{0,3}"
    r"(?P<office>[2-9]\d\d)[\s./-]{0,3}(?P<line>\d{4})(?!\d)"
)
_EXTENSION = r"(?:[\s,;]{0,3}(?:ext|extension|poste|x)\.?[\s:#]{0,2}\d{1,6}(?!\d))?"
_PHONE_CUE = (
    r"\b(?:call(?:ed|s|ing)?|cell(?:ulaire)?|mobile|phone[ds]?|telephone|tel|home|work|fax|text"
    r"(?:ed|s)?|pager|contact|reach(?:ed)?"
    r"|number|numero|telecopieur|appeler|appelez|appel|joindre|joint|rejoindre|texto|local)\b"
)


def _is_foreign_site(match: re.Match[str]) -> bool:
    """Let the guideline sites pass, unless a query could carry something about a person."""
    address = match["id"].lower()
    host = re.sub(r"^https?://", "", address).split("/")[0].split(":")[0].removeprefix("www.")
    known = any(host == site or host.endswith("." + site) for site in read_words("guideline_sites"))
    return not known or "?" in address or "@" in address


def _is_handle(match: re.Match[str]) -> bool:
    """Let "@bedtime" and "stenosis @L4-5" pass."""
    name = match["name"].lower().rstrip(".-_")
    is_level = re.fullmatch(r"[ctls]\d{1,2}(?:-[ctls]?\d{1,2})?", name) is not None
    return not is_level and name not in read_words("not_handles")


def _is_phone(match: re.Match[str]) -> bool:
    return not is_measured(match) and not looks_like_doses([match["area"], match["office"], match["line"]])


def _has_seven_digits(match: re.Match[str]) -> bool:
    return len(digits_of(match[0])) >= 7


def _is_local_number(match: re.Match[str]) -> bool:
    return not is_measured(match)


CONTACT_RULES = (
    Rule(
        Kind.EMAIL,
        "finding-email",
        "suggest-leave-out-contact",
        re.compile(rf"{_LOCAL}{_AT}{_HOST}", re.I),
        specificity=6,
    ),
    Rule(
        Kind.EMAIL,
        "finding-email",
        "suggest-leave-out-contact",
        re.compile(
            rf"{_LOCAL}\sat\s[\w-]{{1,63}}\s?(?:\sdot\s|\sdot"
            rf"|[(\[]dot[)\]])\s?[a-z]{{2,6}}\b",
            re.I,
        ),
        specificity=6,
    ),
    Rule(
        Kind.URL,
        "finding-url",
        "suggest-cite-without-link",
        re.compile(r"(?P<id>(?<![a-z0-9])(?:https?://|ftp://|www\.)[^\s<>\"')\]]{3,300})", re.I),
        _is_foreign_site,
        specificity=5,
    ),
    Rule(
        Kind.URL,
        "finding-url",
        "suggest-cite-without-link",
        re.compile(
            rf"(?<![\w@./-])(?P<id>(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,4}}{_TOP}\b(?![\w-])"
            rf"(?:/[^\s<>\"')\]]{{0,200}})?)"
        ),
        _is_foreign_site,
        specificity=4,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-mention",
        "suggest-leave-out-contact",
        re.compile(r"<(?:@[!&]?|#)\d{5,25}>"),
        specificity=7,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-handle",
        "suggest-leave-out-contact",
        re.compile(r"(?<![\w@.])@(?P<name>[A-Za-z_][\w.-]{1,31})"),
        _is_handle,
        specificity=3,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-handle",
        "suggest-leave-out-contact",
        re.compile(r"(?<![\w#.])[A-Za-z][\w.]{1,31}#\d{4}(?!\d)"),
        specificity=3,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-ip",
        "suggest-leave-out-number",
        re.compile(
            r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)"
            r"(?![\d.]\d|\d)"
        ),
        specificity=5,
    ),
    Rule(
        Kind.OTHER_ID,
        "finding-ip",
        "suggest-leave-out-number",
        re.compile(
            r"(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::(?:[0-9a-f]{1,4}:?){0,6}|[0-9a-f]{1,4})"
            r"(?![\w:])",
            re.I,
        ),
        lambda match: match[0].count(":") >= 4,
        specificity=5,
    ),
    Rule(
        Kind.PHONE,
        "finding-phone",
        "suggest-leave-out-contact",
        re.compile(_TEN + _EXTENSION, re.I),
        _is_phone,
        specificity=4,
    ),
    Rule(
        Kind.PHONE,
        "finding-phone",
        "suggest-leave-out-contact",
        re.compile(rf"{_PHONE_CUE}[^\d\n]{{0,25}}(?P<id>{_TEN}{_EXTENSION})", re.I),
        specificity=8,
    ),
    Rule(
        Kind.PHONE,
        "finding-phone",
        "suggest-leave-out-contact",
        re.compile(r"(?<![\w+])\+\d{1,3}(?:[\s.-]?\(?\d{1,4}\)?){2,6}(?!\d)"),
        _has_seven_digits,
        specificity=4,
    ),
    Rule(
        Kind.PHONE,
        "finding-phone",
        "suggest-leave-out-contact",
        re.compile(
            rf"{_PHONE_CUE}[^\d\n]{{0,25}}(?P<id>\d{{3}}[\s.-]{{0,3}}\d{{4}}{_EXTENSION})"
            rf"(?!\d)",
            re.I,
        ),
        _is_local_number,
        specificity=5,
    ),
    Rule(
        Kind.PHONE,
        "finding-phone",
        "suggest-leave-out-contact",
        re.compile(rf"(?<![\d.,/-])[2-9]\d\d[-.]0\d{{3}}(?![\d/-]){_EXTENSION}", re.I),
        _is_local_number,
        specificity=2,
    ),
)
