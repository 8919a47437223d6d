"""Names without a title: a given name on a list, a family name behind it, an initial, an age or a verb after it."""

import re
from collections.abc import Iterator

from bot.rules.identifiers.finding import Kind, Tier
from bot.rules.identifiers.lexicon import read_folded
from bot.rules.identifiers.passage import Passage
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

NAME = Sense(Kind.NAME, "finding-name", "suggest-the-patient", specificity=4)
PERHAPS_NAME = Sense(Kind.NAME, "finding-name", "suggest-the-patient", Tier.WARN, specificity=2)
PROVIDER = Sense(Kind.PROVIDER, "finding-provider", "suggest-the-surgeon", specificity=5)


def people_in(passage: Passage) -> Iterator[Hit]:
    """Yield the names of people, each once; a name behind a role or before letters like MD is a clinician's."""
    place = 0
    while place < len(passage.words):
        end, sense = _person_at(passage, place)
        if sense is None:
            place += 1
            continue
        if passage.has_companion_after(end) and passage.words[end - 1].key in read_folded("facility_nouns"):
            place = end
            continue
        yield Hit(passage.words[place].start, passage.words[end - 1].end, sense)
        place = max(end, place + 1)


def _person_at(passage: Passage, place: int) -> tuple[int, Sense | None]:
    word = passage.words[place]
    if word.is_initial:
        return _initial_and_family(passage, place)
    if (
        not (word.is_capital or word.is_quiet)
        or word.touches_digit
        or word.is_abbreviation
        or is_clinical(word.key)
    ):
        return place, None
    end = passage.run_end(place)
    long = end - place > 1
    if passage.has_companion_before(place) or (not long and passage.has_companion_after(end)):
        return place, None
    if is_given(word.key):
        return end, _given(passage, place, end)
    told = passage.has_age_after(end) or _tells_of_a_person(passage, place, end)
    if is_given_or_word(word.key):
        return end, _word_that_is_a_name(passage, place, end, told=told)
    if is_family(word.key):
        return _family(passage, place, end, told=told)
    if is_short_name(word.key):
        if word.key in _FRENCH_ARTICLES and _is_common(passage, place + 1):
            return place, None
        return (
            (end, _person(passage, place))
            if end - place > 1 and not passage.words[end - 1].is_initial
            else (place, None)
        )
    if is_unknown(word.key):
        return end, _unknown(passage, place, end, told=told)
    return place, None


def _given(passage: Passage, place: int, end: int) -> Sense | None:
    word = passage.words[place]
    if end - place > 1:
        return _person(passage, place)
    if passage.has_age_after(end):
        return NAME
    if is_eponym(word.key):
        return None
    if word.is_quiet:
        return None if is_ordinary(word.key) else PERHAPS_NAME
    doubtful = word.key in read_folded("english_words") or word.key in _FRENCH_WORDS
    if (doubtful and word.begins_sentence and not _acts(passage, end)) or _stands_before_a_thing(
        passage, end
    ):
        return PERHAPS_NAME
    return _person(passage, place)


def _stands_before_a_thing(passage: Passage, end: int) -> bool:
    """Tell a method from a person: "Tyler twist", not "Tyler lifts"."""
    word = passage.word(end)
    if word is None or word.is_capital or not passage.follows_closely(end) or passage.has_verb_after(end):
        return False
    acts = word.key.endswith(("s", "ed", "ly", "t")) and not word.key.endswith(("ist", "ght"))
    return is_ordinary(word.key) and not acts and word.key not in read_folded("small_words")


def _word_that_is_a_name(passage: Passage, place: int, end: int, *, told: bool) -> Sense | None:
    """Grace, Will, Claire: a family name, an age or what only people do must follow."""
    word = passage.words[place]
    if word.is_loud:
        return NAME if end - place > 1 and is_family(passage.words[end - 1].key) else None
    before = passage.word(place - 1)
    heading = (
        before is not None
        and passage.follows_closely(place)
        and before.is_capital
        and is_ordinary(before.key)
        and not is_relation(before.key)
        and end - place == 1
    )
    if (is_eponym(word.key) or heading) and not told:
        return None
    if end - place > 1:
        last = passage.words[end - 1].key
        if is_family(last) or is_given(last) or told:
            return NAME
        return (
            PERHAPS_NAME
            if is_unknown(last) or (is_family_or_word(last) and not word.begins_sentence)
            else None
        )
    if told or _IS_SO_OLD.match(passage.text, word.end):
        return NAME
    return PERHAPS_NAME if not word.begins_sentence or _acts(passage, end) else None


def _family(passage: Passage, place: int, end: int, *, told: bool) -> tuple[int, Sense | None]:
    word = passage.words[place]
    given = passage.word(end)
    if given is not None and given.gap == ", " and is_given(given.key) and given.is_capital:
        return passage.run_end(end), NAME
    if is_eponym(word.key) and not told:
        return end, None
    if end - place > 1 and not is_place_or_word(word.key):
        return end, _person(passage, place)
    if word.is_quiet:
        return end, PERHAPS_NAME if told else None
    if _YEAR.match(passage.text, word.end):
        return end, None
    return end, _person(passage, place) if told else PERHAPS_NAME


def _unknown(passage: Passage, place: int, end: int, *, told: bool) -> Sense | None:
    word = passage.words[place]
    if word.is_loud:
        return None
    if end - place > 1:
        last = passage.words[end - 1].key
        surely = is_family(last) or is_given(last) or is_unknown(last)
        return _person(passage, place) if surely or told else PERHAPS_NAME
    return _person(passage, place) if told else PERHAPS_NAME


def _initial_and_family(passage: Passage, place: int) -> tuple[int, Sense | None]:
    """R. Balakrishnan; S. J. White. An ordinary word behind a letter is a list: "B. Pain"."""
    following = place + 1
    while (
        following < place + 3
        and (word := passage.word(following)) is not None
        and word.is_initial
        and word.gap in (". ", ".", ".-", " ")
    ):
        following += 1
    word = passage.word(following)
    if word is None or word.gap not in (". ", ".", " ") or not passage.may_be_name(following):
        return place, None
    dotted = "." in word.gap
    if passage.has_companion_after(following + 1) or (is_eponym(word.key) and not dotted):
        return place, None
    if is_family(word.key) or (dotted and is_unknown(word.key)) or (dotted and is_given(word.key)):
        preceded = passage.text[max(0, passage.words[place].start - 3) : passage.words[place].start]
        lone_letter = not dotted and passage.words[place].text in "ALRXI"
        if lone_letter or any(character.isdigit() for character in preceded):
            return place, None
        return passage.run_end(following), _person(passage, place)
    return place, None


def _tells_of_a_person(passage: Passage, place: int, end: int) -> bool:
    """A verb that only a person is the subject of; "is" and "has" also follow things."""
    word = passage.word(end)
    if word is None or not passage.has_verb_after(end):
        return False
    return word.key not in read_folded("verbs_of_things")


def _acts(passage: Passage, end: int) -> bool:
    verb = passage.word(end)
    return (
        verb is not None and passage.has_verb_after(end) and verb.key not in read_folded("verbs_of_anything")
    )


def _is_common(passage: Passage, place: int) -> bool:
    """Tell whether an everyday or clinical word stands here: La Psychologie, Le Programme."""
    word = passage.word(place)
    return word is not None and (is_ordinary(word.key) or is_clinical(word.key))


_IS_SO_OLD = re.compile(r"(?:\s(?:is|was|turned)|\sa)\s[1-8]\d(?=\s(?:and|with|ans)\b|,)")
_YEAR = re.compile(r"(?:\set\sal\.?,?)?\s\(?(?:19|20)\d\d\b")
_FRENCH_ARTICLES = frozenset({"la", "le", "du", "de", "les", "des"})
_FRENCH_WORDS = frozenset({"pierre", "claire", "marine", "victoire", "prudence", "juste", "noel", "reine"})


def _person(passage: Passage, place: int) -> Sense:
    before = list(passage.words[max(0, place - 2) : place])
    close = before[-1:] if passage.words[place].gap.strip(" ,:(") == "" else []
    return PROVIDER if any(is_provider_role(word.key) for word in close) else NAME
