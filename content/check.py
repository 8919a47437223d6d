"""Everything that must hold before content is used: didactics, topics, vocabulary, sentences, survey instruments.

`python -m content.check` lists what is to be mended and ends with 1 when anything is.
"""

import sys
from datetime import UTC, date, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

from content.check_didactics import check_didactics
from content.check_instruments import check_instruments
from content.check_messages import check_messages
from content.problem import Problem
from content.topics import read_topics
from content.vocabulary import read_vocabulary

__all__ = ["Problem", "check_all"]


def check_all(
    folder: Traversable | None = None,
    *,
    today: date | None = None,
    with_warnings: bool = False,
    didactics: Traversable | None = None,
) -> list[Problem]:
    """Check the package's content, or a folder laid out like it; its didactics from elsewhere where one says so.

    Dates are looked at only with `today`. Warnings, which can wait, are left out unless asked for.
    """
    root = files("content") if folder is None else folder
    problems = [
        *check_didactics(didactics or root / "didactics", today=today),
        *check_lists(root),
        *check_messages(root / "messages"),
        *check_instruments(root / "instruments"),
    ]
    return [problem for problem in problems if with_warnings or not problem.is_warning]


def check_lists(root: Traversable) -> list[Problem]:
    """Check the topics and the vocabulary, and that they know the same professions."""
    problems: list[Problem] = []
    topics = vocabulary = None
    try:
        topics = read_topics(root / "topics.yaml")
    except ValueError as problem:
        problems.append(Problem("topics.yaml", str(problem)))
    try:
        vocabulary = read_vocabulary(root / "vocabulary.yaml")
    except ValueError as problem:
        problems.append(Problem("vocabulary.yaml", str(problem)))
    if topics and vocabulary:
        unknown = sorted(set(topics.hub_professions()) - set(vocabulary.choices("profession")))
        if unknown:
            problems.append(Problem("topics.yaml", f"unknown professions: {', '.join(unknown)}"))
    return problems


def main() -> int:
    """Print every problem, warnings too; 1 when something has to be mended."""
    problems = check_all(today=datetime.now(UTC).date(), with_warnings=True)
    for problem in problems:
        print(problem)
    if any(not problem.is_warning for problem in problems):
        return 1
    print("The content is in order.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
