"""Watching a voice channel: from what is seen and heard to stretches of presence, through restarts and clock steps.

A stretch is prolonged only from one look to the next one close to it. Where watching broke off (a restart, a lost
connection, a clock that was set), every stretch ends where it was seen last, and a new one begins with what is seen.
"""

from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.attendance import Stretch, seen_on


@dataclass
class Seen:
    """A stretch that may go on. `row` is where it is kept, None as long as it is not."""

    from_at: datetime
    seen_at: datetime
    is_open: bool = True
    row: int | None = None

    @property
    def stretch(self) -> Stretch:
        """What of it is certain."""
        return Stretch(self.from_at, self.seen_at)


@dataclass
class Presence:
    """What was seen of one session: when it was watched, and who was there when, by person."""

    watches: list[Seen] = field(default_factory=list)
    stays: dict[int, list[Seen]] = field(default_factory=dict)

    def look(self, present: set[int], now: datetime, *, goes_on: bool) -> None:
        """Take in who is there. `goes_on`: nothing that happened since the last look can have been missed."""
        unbroken = self._watch(now, goes_on=goes_on)
        for person_id in present | self.stays.keys():
            stay = self._open(person_id)
            if stay is not None and person_id in present and unbroken:
                stay.seen_at = now
                continue
            if stay is not None:
                stay.is_open = False
            if person_id in present:
                self.stays.setdefault(person_id, []).append(Seen(now, now))

    def came(self, person_id: int, now: datetime, *, goes_on: bool) -> None:
        """Take in that somebody came just now."""
        self._watch(now, goes_on=goes_on)
        if self._open(person_id) is None:
            self.stays.setdefault(person_id, []).append(Seen(now, now))

    def left(self, person_id: int, now: datetime, *, goes_on: bool) -> None:
        """Take in that somebody left just now, or moved to another channel."""
        unbroken = self._watch(now, goes_on=goes_on)
        stay = self._open(person_id)
        if stay is not None:
            if unbroken:
                stay.seen_at = now
            stay.is_open = False

    def _watch(self, now: datetime, *, goes_on: bool) -> bool:
        """Prolong the watch, or begin a new one and end every stay where it was seen last."""
        last = self.watches[-1] if self.watches else None
        if last is not None and last.is_open and goes_on and seen_on(last.seen_at, now):
            last.seen_at = now
            return True
        for seen in (*self.watches, *(stay for stays in self.stays.values() for stay in stays)):
            seen.is_open = False
        self.watches.append(Seen(now, now))
        return False

    def _open(self, person_id: int) -> Seen | None:
        return next((stay for stay in self.stays.get(person_id, ()) if stay.is_open), None)
