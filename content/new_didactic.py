"""A new didactic in both languages: all that a program can know is right, the rest says what is to be written.

What is left to a person begins with TO WRITE, in French with À ÉCRIRE; the check refuses a file that still has it, or
a TODO of its author.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta

from content.loader import Didactic
from content.schema import Strength, Track

MARKS = {"en-CA": "TO WRITE", "fr-CA": "À ÉCRIRE"}
_MARK = re.compile(rf"\b(?:{'|'.join(MARKS.values())}|TODO|À FAIRE)\b[^\n]*")
_VALID_FOR = timedelta(days=365)
_QUESTIONS, _OPTIONS = 3, 3
_SOURCE, _NOWHERE = "source2000", "https://example.org/"

_WORDS = {
    "en-CA": {
        "title": "TO WRITE: the title in English",
        "objective": "TO WRITE: what the reader can do afterwards, beginning with a verb",
        "point": "TO WRITE: a point to remember, with its source",
        "question": "TO WRITE: a question",
        "right": "TO WRITE: the right answer",
        "wrong": "TO WRITE: an answer that many would give",
        "feedback": "TO WRITE: why it is right or wrong, with its source",
        "citation": "TO WRITE / À ÉCRIRE: authors, title, journal, year, pages; then its doi, pmid or url, and its key",
        "first": "**TO WRITE: the first thing.** A short paragraph with its source",
        "second": "**TO WRITE: the second thing.** At most 250 words in all, plain ones",
    },
    "fr-CA": {
        "title": "À ÉCRIRE : le titre en français",
        "objective": "À ÉCRIRE : ce que la personne saura faire ensuite, par un verbe",
        "point": "À ÉCRIRE : un point à retenir, avec sa source",
        "question": "À ÉCRIRE : une question",
        "right": "À ÉCRIRE : la bonne réponse",
        "wrong": "À ÉCRIRE : une réponse que plusieurs donneraient",
        "feedback": "À ÉCRIRE : pourquoi c’est juste ou non, avec sa source",
        "citation": "TO WRITE / À ÉCRIRE: authors, title, journal, year, pages; then its doi, pmid or url, and its key",
        "first": "**À ÉCRIRE : la première chose.** Un court paragraphe avec sa source",
        "second": "**À ÉCRIRE : la deuxième chose.** Au plus 250 mots en tout, des mots simples",
    },
}


def new_didactic(
    didactic_id: str, *, track: Track, week: int, titles: dict[str, str], today: date
) -> dict[str, str]:
    """The text of each file by its place below the folder of didactics, `<track>/<id>.<language>.md`.

    `titles`: by language; one that is missing is left to be written. The review date is `today`.
    """
    return {
        f"{track.value}/{didactic_id}.{language}.md": _file(
            didactic_id, language, track=track, week=week, title=titles.get(language), today=today
        )
        for language in MARKS
    }


def left_to_write(didactic: Didactic) -> Iterator[str]:
    """Each sentence that still says what a person has to write."""
    quiz = [
        text
        for question in didactic.quiz
        for text in (question.text, *(part for one in question.options for part in (one.text, one.feedback)))
    ]
    texts = [
        didactic.title,
        *didactic.objectives,
        *(point.text for point in didactic.take_home),
        *quiz,
        *(reference.citation for reference in didactic.references),
        didactic.body,
    ]
    yield from dict.fromkeys(found.group() for text in texts for found in _MARK.finditer(text))
    yield from (f"the address of {one.key}" for one in didactic.references if one.url == _NOWHERE)


def _file(didactic_id: str, language: str, *, track: Track, week: int, title: str | None, today: date) -> str:
    words = _WORDS[language]
    lines = [
        f"id: {didactic_id}",
        f"week: {week}",
        f"title: {_quoted(title or words['title'])}",
        f"track: {track.value}",
        "minutes: 2",
        "professions: [all]",
        "objectives:",
        *(f"  - {_quoted(words['objective'])}" for _ in range(2)),
        "take_home:",
        *(line for _ in range(3) for line in _point(words)),
        "quiz:",
        *(line for number in range(_QUESTIONS) for line in _question(words, right=number % _OPTIONS)),
        "references:",
        f"  - key: {_SOURCE}",
        f"    citation: {_quoted(words['citation'])}",
        f"    url: {_NOWHERE}",
        "    tag: V",
        "reviewed_by: pending",
        f"reviewed_on: {today.isoformat()}",
        f"expires_on: {(today + _VALID_FOR).isoformat()}",
    ]
    body = "\n\n".join(f"{paragraph} [{_SOURCE}]." for paragraph in (words["first"], words["second"]))
    return "\n".join(["---", *lines, "---", body, ""])


def _point(words: dict[str, str]) -> list[str]:
    return [
        f"  - text: {_sourced(words['point'])}",
        f"    strength: {Strength.PRACTICE.value}",
        f"    source: {_SOURCE}",
    ]


def _question(words: dict[str, str], *, right: int) -> list[str]:
    lines = [f"  - text: {_quoted(words['question'])}", "    options:"]
    for place in range(_OPTIONS):
        lines += [
            f"      - text: {_quoted(words['right' if place == right else 'wrong'])}",
            f"        correct: {'true' if place == right else 'false'}",
            f"        feedback: {_sourced(words['feedback'])}",
        ]
    return lines


def _sourced(text: str) -> str:
    return _quoted(f"{text} [{_SOURCE}].")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
