"""A quiz: which question comes next, how many were right, and what the press of an option stands for."""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

LETTERS = "ABCDE"
"""One for each option a question can have."""
MARK_LENGTH = 8
_PRESS = re.compile(
    rf"(?P<didactic>[a-z][a-z0-9-]{{2,39}});(?P<question>\d{{1,2}});(?P<option>[0-4]);(?P<mark>[0-9a-f]{{{MARK_LENGTH}}})",
    re.ASCII,
)


@dataclass(frozen=True)
class OptionPress:
    """An option of a question of a didactic, both counted from 0. `mark` is of the wording it stood under."""

    didactic_id: str
    question: int
    option: int
    mark: str

    def to_argument(self) -> str:
        """What a button carries, 54 characters at most."""
        return f"{self.didactic_id};{self.question};{self.option};{self.mark}"


def read_press(argument: str) -> OptionPress | None:
    """The option a button carries; None for what no button of ours carries."""
    match = _PRESS.fullmatch(argument)
    if match is None:
        return None
    return OptionPress(match["didactic"], int(match["question"]), int(match["option"]), match["mark"])


def mark_of(question: str, options: Sequence[tuple[str, bool]]) -> str:
    """A short mark of a question's wording and its key: another wording, order or right answer has another mark."""
    told = "\n".join([question, *(f"{is_right:d}{text}" for text, is_right in options)])
    return hashlib.sha256(told.encode()).hexdigest()[:MARK_LENGTH]


def first_unanswered(questions: int, answered: Collection[int]) -> int | None:
    """The first of so many questions that was not answered; None once all were."""
    return next((index for index in range(questions) if index not in answered), None)


def count_right(questions: int, answers: Mapping[int, bool]) -> int:
    """How many of so many questions were answered rightly; what was answered beyond them does not count."""
    return sum(is_right for index, is_right in answers.items() if index in range(questions))


def logged_answer(didactic_id: str, question: int, *, is_right: bool) -> str:
    """What the log says of an answer: `opioid-trial:q1:right`. Questions count from 1 there."""
    return f"{didactic_id}:q{question + 1}:{'right' if is_right else 'wrong'}"
