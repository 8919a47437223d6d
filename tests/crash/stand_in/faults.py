"""What goes wrong on demand: an error before or after the effect, an answer that is lost, a delay, a death.

Faults are asked for by method and path (`fnmatch`), and are used up.
"""

import fnmatch
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """BEFORE: nothing happens in Discord. AFTER: it has happened, but the answer says otherwise."""

    BEFORE = "before"
    AFTER = "after"


@dataclass
class Fault:
    """An error (`status`, with Discord's `code`), or a connection that is `cut`; without both only `do` and a delay.

    `do` is called with the token of the process that asked.
    """

    method: str
    path: str
    when: When = When.BEFORE
    status: int | None = None
    code: int = 0
    message: str = "made up"
    cut: bool = False
    delay_seconds: float = 0.0
    do: Callable[[str], None] | None = None
    times: int = 1
    skip: int = 0
    """So many requests that match are let through first."""

    token: str | None = None
    """Of the process whose requests are meant; None: anybody's."""

    @property
    def breaks(self) -> bool:
        """Whether the answer is not the true one."""
        return self.cut or self.status is not None

    def happen(self, token: str) -> None:
        """Do what was to be done."""
        if self.do is not None:
            self.do(token)


class Faults:
    """What will go wrong, and what did."""

    def __init__(self) -> None:
        self.wanted: list[Fault] = []
        self.happened: list[Fault] = []

    def want(self, fault: Fault) -> Fault:
        self.wanted.append(fault)
        return fault

    def forget(self) -> None:
        self.wanted.clear()

    def take(self, method: str, path: str, token: str) -> Fault | None:
        """The fault of this request, if one was wanted."""
        for fault in self.wanted:
            if fault.method not in (method, "*") or not fnmatch.fnmatch(path, fault.path):
                continue
            if fault.token not in (None, token):
                continue
            if fault.skip:
                fault.skip -= 1
                return None
            fault.times -= 1
            if fault.times <= 0:
                self.wanted.remove(fault)
            self.happened.append(fault)
            return fault
        return None
