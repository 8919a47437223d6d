"""Words that say a name comes next: a relation, a role, a label, "named", "I saw"; and letters like MD behind one."""

import re
from collections.abc import Iterator

from bot.rules.identifiers.finding import Kind
from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.passage import Passage
from bot.rules.identifiers.people import NAME, PERHAPS_NAME, PROVIDER
from bot.rules.identifiers.rule import Hit, Sense
from bot.rules.identifiers.vocabulary import (
    is_clinical,
    is_eponym,
    is_family,
    is_family_or_word,
    is_given,
    is_given_or_word,
    is_ordinary,
    is_place_or_word,
    is_provider_role,
    is_relation,
    is_short_name,
    is_unknown,
)
from bot.rules.identifiers.words import Word

RELATIVE = Sense(Kind.NAME, "finding-name-after-relation", "suggest-the-patient", specificity=6)
_LABELS = frozenset(
    [
        "patient",
        "pt",
        "pts",
        "client",
        "cliente",
        "clients",
        "name",
        "names",
        "nom",
        "prenom",
        "re",
        "resident",
        "residente",
        "ms.",
        "surname",
        "initials",
        "subject",
        "sujet",
        "objet",
        "patiente",
        "person",
        "personne",
        "pte",
    ]
)
_NAMED = frozenset(
    [
        "named",
        "nicknamed",
        "nommee",
        "nomme",
        "prenomme",
        "prenommee",
        "surnomme",
        "surnommee",
        "appelle",
        "alias",
        "aka",
    ]
)
_INTRODUCED = re.compile(
    r"\b(?:goes\s(?:now\s)?by|known\s(?:\w{1,12}\s){0,2}as|call(?:s|ed)?\s(?:me|him|her|them|himself|herself)|answers\sto"
    r"|name\s(?:is|was)|(?:patient|pt|client|resident|man|woman|boy|girl)\s(?:\w{1,12}\s)?called"
    r"|connue?\ssous\sle\snom\sde|(?:patiente?|homme|femme)\sappelee?|se\snomme|nom\sest)"
    r"\s{0,2}[:\"'(]{0,2}$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:(?:i|we|today|again|just|je|nous|on)\s(?:\w{1,10}\s){0,2}(?:saw|see|seen|met|follow|treat|have|know|vois|suis"
    r"|suivons|rencontre)|looking\safter|car(?:e|ing)\s(?:of|for)|spoke\s(?:to|with)|talked\s(?:to|with)|meeting\swith"
    r"|(?:is|case|question|consult|advice|referral|concerns?)\s(?:about|regarding|concerning|for)|regarding|concerning"
    r"|about|today|seeing|re|concernant|au\ssujet\sde|a\spropos\sde|question\sfor|saw|with|thank(?:s|\syou)(?:\sto)?|merci(?:\sa)?|hi|hello|hey|dear"
    r"|bonjour|salut|chere?|phoned|called|emailed|texted|rencontre|vue?|revue?)\s{0,2}:?,?\s?$",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"(?<![\w'-])(?P<id>[A-Z][a-z]{2,14})"
    r"(?:,?\s(?:as\s(?:he|she|they|everybody|everyone|we|i|friends|all)\s(?:\w{1,10}\s){0,4}(?:call(?:s|ed)?|known)"
    r"|(?:is|was)\s(?:my|our)\s(?:\w{1,12}\s){0,2}(?:patient|client|pt|resident)"
    r"|,?\s(?:not\s(?:his|her|their)\sreal\sname|a\snickname))|\s(?:he|she|they)\s(?:likes?|prefers?|wants?)\sto\sbe\scalled)"
)
_PREFERS = re.compile(
    r"(?:likes?|prefers?|wants?)\s(?:to\sbe\scalled|the\sname)\s(?P<id>[A-Z][a-z]{1,14}(?:\s[A-Z][a-z]{1,14})?)"
)
_INITIALS = re.compile(
    r"\b(?:initials?|initiales?|patiente?|pt|client|re|mr|mrs|ms|for)\b\s?[:=]?\s?(?P<id>(?-i:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?))",
    re.IGNORECASE,
)
_INITIALS_OF_SOMEBODY = re.compile(
    r"(?<![\w.])(?!U\.S|U\.K|B\.C|P\.O|P\.T|O\.T|E\.R|I\.[VM]|N\.[BSL])[A-Z]\.\s?[A-Z]\."
    r"(?=\s(?:is|has|was|had|says|takes|wants|reports|lives|works|est|a|souffre)\s|,?\s\(?\d{2}\s?(?:yo|y/?o|F|M|ans|years?)\b)"
)
_ARTICLES = frozenset(["her", "his", "their", "the", "our", "a", "son", "sa", "le", "la", "l"])
_MONTHS = frozenset(["april", "may", "june", "august", "avril"])
_MOST_NAMES = 4
_CREDENTIAL = re.compile(r"\s{0,2},?\s{1,2}(?P<letters>[A-Za-z]{2,9})\b")


def introduced_in(passage: Passage) -> Iterator[Hit]:
    """Yield the names that another word announces."""
    for place, word in enumerate(passage.words):
        yield from _announced_by(passage, place, word)
        yield from _behind_a_phrase(passage, place, word)
        yield from _before_letters(passage, place, word)
        yield from _before_a_role(passage, place, word)
    for pattern in (_CALLED_SO, _PREFERS):
        for match in pattern.finditer(passage.text):
            if match["id"].lower() not in read_folded("small_words") and not is_clinical(match["id"].lower()):
                yield Hit(*match.span("id"), NAME)
    for match in _INITIALS.finditer(passage.text):
        yield Hit(*match.span("id"), NAME)
    for match in _INITIALS_OF_SOMEBODY.finditer(passage.text):
        yield Hit(*match.span(), NAME)


def _announced_by(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    following = passage.word(place + 1)
    if following is None:
        return
    parted = following.gap.strip(" \"'(")
    if is_relation(word.key) and parted in ("", ",", ":") and len(following.gap) <= 4:
        if not _is_heading(passage, place) and _is_somebody(
            passage, place + 1, sure=parted == "" and "(" not in following.gap
        ):
            hit = _hit(passage, place + 1, RELATIVE)
            yield Hit(word.start, hit.end, RELATIVE) if word.is_capital and parted == "" else hit
    elif is_provider_role(word.key) and parted in ("", ",", ":") and len(following.gap) <= 4:
        sure = parted == "" and passage.is_name_like(place + 1)
        if sure or _is_somebody(passage, place + 1, sure=False):
            yield _hit(passage, place + 1, PROVIDER)
        elif "(" in following.gap and following.is_capital and is_family_or_word(following.key):
            yield Hit(following.start, following.end, PERHAPS_NAME)
    elif word.key in _LABELS and parted in ("", ":", "=", "-", ",") and len(following.gap) <= 4:
        colon = parted in (":", "=", "-")
        if _is_somebody(passage, place + 1, sure=False) or (
            colon and word.key != "re" and passage.is_name_like(place + 1)
        ):
            yield _hit(passage, place + 1, NAME)
        elif (
            following.key in ("is", "est", "was", "name")
            and passage.follows_closely(place + 1)
            and _is_somebody(passage, place + 2, sure=False)
        ):
            yield _hit(passage, place + 2, NAME)
    elif (
        word.key in _NAMED
        and parted == ""
        and not following.begins_sentence
        and passage.may_be_name(place + 1)
    ):
        if not is_eponym(following.key) or passage.has_age_after(place + 2):
            yield _hit(passage, place + 1, NAME)
    elif word.text == "M" and following.gap == " " and not word.touches_digit and following.is_capital:
        before = passage.text[max(0, word.start - 3) : word.start]
        known = is_family(following.key) or is_family_or_word(following.key) or is_unknown(following.key)
        if known and not any(character.isdigit() for character in before) and not is_clinical(following.key):
            start = word.start
            yield Hit(start, passage.words[passage.run_end(place + 1) - 1].end, NAME)


def _behind_a_phrase(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    if not (word.is_capital or word.is_quiet) or (
        word.begins_sentence and not word.gap.rstrip(" ").endswith(":")
    ):
        return
    dotted = word.is_initial and passage.text[word.end : word.end + 1] == "."
    if not (dotted or passage.may_be_name(place)):
        return
    before = passage.text[max(0, word.start - 40) : word.start]
    if (
        _INTRODUCED.search(before)
        and passage.may_be_name(place)
        and not passage.has_companion_after(place + 1)
    ) or (
        (is_given(word.key) or not is_place_or_word(word.key))
        and not word.is_quiet
        and _SEEN.search(before)
        and _is_somebody(passage, place, sure=False)
    ):
        yield _hit(passage, place, NAME)


def _before_letters(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    letters = _CREDENTIAL.match(passage.text, word.end)
    if (
        letters is None
        or letters["letters"] not in read_folded("credentials")
        or not passage.may_be_name(place)
    ):
        return
    start = place
    while start > place - _MOST_NAMES and passage.follows_closely(start) and passage.is_name_like(start - 1):
        start -= 1
    if start > 0 and passage.words[start - 1].is_initial:
        start -= 1
    if start < place or passage.is_name_like(place):
        yield Hit(passage.words[start].start, letters.end("letters"), PROVIDER)


def _before_a_role(passage: Passage, place: int, word: Word) -> Iterator[Hit]:
    """Ravi (physio), Ravi (her son): a role in brackets is somebody's."""
    role = passage.word(place + 1)
    if role is None or not word.is_capital or word.is_loud:
        return
    bracketed, described = (
        role.gap.startswith(" ("),
        role.gap == " " and role.key in ("the", "le", "la", "l", "our"),
    )
    if not (bracketed or described):
        return
    if role.key in _ARTICLES and passage.follows_closely(place + 2):
        role = passage.words[place + 2]
    if not (is_provider_role(role.key) or is_relation(role.key)) or not passage.may_be_name(place):
        return
    plain = word.begins_sentence and is_ordinary(word.key) and not is_given(word.key)
    if is_eponym(word.key) or plain:
        return
    yield Hit(word.start, word.end, PROVIDER if is_provider_role(role.key) else RELATIVE)


def _is_heading(passage: Passage, place: int) -> bool:
    """Tell telegraphic family histories from names: Wife Pregnant, Dad Parkinson's."""
    word, following = passage.words[place], passage.words[place + 1]
    owned = is_eponym(following.key) and passage.text[following.end : following.end + 2] == "'s"
    named = is_given(following.key) or is_given_or_word(following.key) or is_family_or_word(following.key)
    plain = word.is_capital and is_ordinary(following.key) and not named and following.key not in _MONTHS
    return owned or (plain and passage.run_end(place + 1) - place == 2)


def _is_somebody(passage: Passage, place: int, *, sure: bool) -> bool:
    """Tell whether a name stands here. `sure`: any capitalised word will do; else it must be one of a name."""
    word = passage.word(place)
    if word is None:
        return False
    if word.is_initial and passage.text[word.end : word.end + 1] == "." and passage.is_name_like(place + 1):
        return True
    if sure and word.key in _MONTHS and word.is_capital:
        return True
    if not passage.may_be_name(place) or passage.has_companion_after(place + 1):
        return False
    if word.is_loud or word.is_quiet:
        return is_given(word.key) or (is_given_or_word(word.key) and passage.run_end(place) - place > 1)
    if is_short_name(word.key):
        return passage.is_name_like(place)
    if sure:
        return True
    if is_eponym(word.key):
        return passage.run_end(place) - place > 1
    return passage.is_name_like(place) or (not is_ordinary(word.key) and not is_place_or_word(word.key))


def _hit(passage: Passage, place: int, sense: Sense) -> Hit:
    end = passage.run_end(place)
    return Hit(passage.words[place].start, passage.words[end - 1].end, sense)
