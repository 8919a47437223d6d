"""Is each didactic short, sourced, the same in both languages, and small enough for one Discord card?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources.abc import Traversable

from content.loader import ContentError, Didactic, didactic_files, read_didactic
from content.markdown import parse, to_discord
from content.new_didactic import left_to_write
from content.problem import Problem
from content.vocabulary import load_vocabulary

LANGUAGES = ("en-CA", "fr-CA")
MOST_WORDS = 250
MOST_CARD_CHARACTERS = 3_800
WORDS_A_MINUTE = 200
MINUTES_OFF = 0.75
"""How far the minutes that a didactic claims may be from those counted: half for rounding, a quarter for French."""
EXPIRY_WARNING = timedelta(days=90)

_MARKER = re.compile(r"\[([a-z][a-z0-9-]{2,29})\]")
_SENTENCE_END = re.compile(r"(?<=[.!?…;:])[»”)*]{0,3}\s+(?=[«“*(]{0,3}[A-ZÀ-ÖØ-Þ])|\n")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_SAME = ("week", "track", "minutes", "professions", "references", "reviewed_by", "reviewed_on", "expires_on")


def check_didactics(folder: Traversable | None = None, *, today: date | None = None) -> list[Problem]:
    """Check every didactic below `folder` (the package's own when none is given); dates only with `today`."""
    return read_and_check(folder, today=today)[1]


def read_and_check(
    folder: Traversable | None = None, *, today: date | None = None
) -> tuple[list[Didactic], list[Problem]]:
    """Every didactic that can be read, and all that is wrong: at a file, or at an id where the languages differ."""
    problems: list[Problem] = []
    didactics: dict[str, dict[str, Didactic]] = {}
    for place, entry in didactic_files(folder):
        try:
            didactic = read_didactic(place, entry)
        except ContentError as problem:
            problems.append(Problem(problem.place, problem.sentence))
            continue
        except UnicodeDecodeError:
            problems.append(Problem(place, "the file is not UTF-8"))
            continue
        except OSError:
            problems.append(Problem(place, "the file cannot be read"))
            continue
        if didactic.language in didactics.get(didactic.id, {}):
            problems.append(Problem(place, "the id stands in two tracks"))
        didactics.setdefault(didactic.id, {})[didactic.language] = didactic
        problems += [Problem(place, sentence) for sentence in _single(didactic)]
        if today is not None:
            problems += _dates(place, didactic, today)
    for didactic_id, by_language in didactics.items():
        problems += [Problem(didactic_id, sentence) for sentence in _twins(by_language)]
    return [one for by_language in didactics.values() for one in by_language.values()], problems


def words(body: str) -> int:
    """Count the words a reader reads: no markers, no signs that stand alone."""
    return sum(bool(re.search(r"\w", word)) for word in _MARKER.sub("", body).split())


def reading_minutes(didactic: Didactic) -> float:
    """How long the card and the questions with their options take, at least one minute."""
    questions = [
        text for one in didactic.quiz for text in (one.text, *(option.text for option in one.options))
    ]
    read = [*_card_texts(didactic), *didactic.objectives, *questions]
    return max(1.0, sum(map(words, read)) / WORDS_A_MINUTE)


def card_characters(didactic: Didactic) -> int:
    """Estimate the length of the didactic's card, addresses of the sources included."""
    references = sum(
        len(one.citation) + len(one.doi or one.pmid or one.url or "") + 28 for one in didactic.references
    )
    points = sum(len(point.text) + 30 for point in didactic.take_home)
    objectives = sum(len(objective) + 3 for objective in didactic.objectives)
    return len("\n".join(to_discord(parse(didactic.body)))) + points + objectives + references


def _single(didactic: Didactic) -> Iterator[str]:
    unwritten = list(left_to_write(didactic))
    yield from (f"still to be written: {sentence[:80]}" for sentence in unwritten)
    counted = reading_minutes(didactic)
    if abs(counted - didactic.minutes) > MINUTES_OFF and not unwritten:
        pace = f"at {WORDS_A_MINUTE} words a minute"
        yield f"minutes says {didactic.minutes}; text and quiz take about {counted:.1f} {pace}"
    if (count := words(didactic.body)) > MOST_WORDS:
        yield f"the text has {count} words, more than {MOST_WORDS}"
    if (length := card_characters(didactic)) >= MOST_CARD_CHARACTERS:
        yield f"the card would have {length} characters, {MOST_CARD_CHARACTERS} or more"
    if unknown := [
        one
        for one in didactic.professions
        if one != "all" and one not in load_vocabulary().choices("profession")
    ]:
        yield f"unknown professions: {', '.join(unknown)}"
    yield from _sources(didactic)


def _sources(didactic: Didactic) -> Iterator[str]:
    keys = {reference.key for reference in didactic.references}
    texts = _card_texts(didactic)
    cited = _markers(texts)
    for key in sorted({*cited, *_markers(_quiz_texts(didactic))} - keys):
        yield f"[{key}] is not among the references"
    for key in sorted(keys - {*cited}):
        yield f"the reference {key} is never cited"
    for point in didactic.take_home:
        if point.source not in _MARKER.findall(point.text):
            yield f"a take-home point does not show its source [{point.source}]: {point.text[:60]}"
    for text in [*texts, *_sourced_quiz_texts(didactic)]:
        for sentence in _SENTENCE_END.split(text):
            if _has_number(sentence) and not _MARKER.search(sentence):
                yield f"a number without a source: {sentence.strip()[:80]}"
    for option in (option for question in didactic.quiz for option in question.options):
        if _has_number(option.text) and not _MARKER.search(option.feedback):
            yield f"the feedback to a number does not show its source: {option.text[:60]}"


def _card_texts(didactic: Didactic) -> list[str]:
    return [didactic.body, *(point.text for point in didactic.take_home)]


def _sourced_quiz_texts(didactic: Didactic) -> list[str]:
    """What states a fact. An option may be wrong, or would be told by its source: its feedback shows it."""
    return [
        text
        for question in didactic.quiz
        for text in (question.text, *(option.feedback for option in question.options))
    ]


def _quiz_texts(didactic: Didactic) -> list[str]:
    options = [option.text for question in didactic.quiz for option in question.options]
    return [*_sourced_quiz_texts(didactic), *options]


def _markers(texts: list[str]) -> list[str]:
    return [key for text in texts for key in _MARKER.findall(text)]


def _has_number(text: str) -> bool:
    return bool(_NUMBER.search(_MARKER.sub("", text)))


def _dates(place: str, didactic: Didactic, today: date) -> Iterator[Problem]:
    if didactic.is_expired(today):
        yield Problem(place, f"expired on {didactic.expires_on.isoformat()}")
    elif didactic.expires_on - today <= EXPIRY_WARNING:
        yield Problem(place, f"expires on {didactic.expires_on.isoformat()}", is_warning=True)


def _twins(by_language: dict[str, Didactic]) -> Iterator[str]:
    missing = [language for language in LANGUAGES if language not in by_language]
    if missing:
        yield f"not written in {', '.join(missing)}"
        return
    one, other = (by_language[language] for language in LANGUAGES)
    yield from (
        f"{name} differs between the languages"
        for name in _SAME
        if getattr(one, name) != getattr(other, name)
    )
    for name, ours, theirs in (
        ("the number of objectives", len(one.objectives), len(other.objectives)),
        ("strength or source of the take-home points", _grades(one), _grades(other)),
        ("the shape of the quiz", _shape(one), _shape(other)),
        ("the order of the sources in the text", _MARKER.findall(one.body), _MARKER.findall(other.body)),
        ("the order of the sources in the quiz", _markers(_quiz_texts(one)), _markers(_quiz_texts(other))),
        ("a figure in the text", _figures(one, _card_texts(one)), _figures(other, _card_texts(other))),
        ("a figure in the quiz", _figures(one, _quiz_texts(one)), _figures(other, _quiz_texts(other))),
    ):
        if ours != theirs:
            yield f"{name} differs between the languages"


def _grades(didactic: Didactic) -> list[tuple[str, str]]:
    return [(point.strength, point.source) for point in didactic.take_home]


def _shape(didactic: Didactic) -> list[list[bool]]:
    return [[option.correct for option in question.options] for question in didactic.quiz]


def _figures(didactic: Didactic, texts: list[str]) -> list[str]:
    """All figures of the texts in one spelling, sorted: the languages may order a sentence differently."""
    found = _NUMBER.findall(_MARKER.sub("", " ".join(texts)))
    if didactic.language.startswith("fr"):
        return sorted(re.sub(r"[\u00a0\u202f]", "", figure).replace(",", ".") for figure in found)
    return sorted(figure.replace(",", "") for figure in found)
