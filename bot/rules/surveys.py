"""When a survey is asked."""

from enum import StrEnum


class Timepoint(StrEnum):
    """What an answer belongs to: the time before or after a cycle, or one thing that happened in it."""

    JOINING = "joining"
    PRE = "pre"
    POST = "post"
    SESSION = "session"
    DIDACTIC = "didactic"
    CASE = "case"
    CYCLE = "cycle"
    CLOSEOUT = "closeout"
