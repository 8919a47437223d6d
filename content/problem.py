"""One thing to mend in the content: where, and what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A warning can wait; anything else keeps the content from being used."""

    place: str
    sentence: str
    is_warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.is_warning else ""
        return f"{self.place}: {kind}{self.sentence}"
