"""Which didactic is due when: a cycle of topics on the weekly slot, less what is skipped, moved or a holiday.

Topics come one after another: a week in which nothing is posted moves the rest of the cycle on by a week, and a
week never has two. What was dealt with already is an argument; nothing here remembers anything.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.rules.errors import DomainError
from bot.rules.schedule import LATE_AFTER, PostState, WeeklySlot, occurrences, resolve_wall_time

CYCLE_WEEKS = 12
"""The length of a cycle where nothing else is set: the programme's own (twelve weeks and four spare topics)."""
MOST_CYCLE_WEEKS = 52
LOOK_AHEAD = timedelta(days=28)


class WhyNot(StrEnum):
    """Why nothing is posted in a week."""

    SKIPPED = "skipped"
    HOLIDAY = "holiday"
    OVER = "over"


class KeptBack(StrEnum):
    """Why a didactic may not be posted: nobody signed it, its review ran out, or nobody approved it for its week."""

    UNSIGNED = "unsigned"
    EXPIRED = "expired"
    UNAPPROVED = "unapproved"


@dataclass(frozen=True)
class WeekChange:
    """What a coordinator decided for one week. `is_skipped` None: holidays decide; the move is in local time."""

    is_skipped: bool | None = None
    moved_to: date | None = None
    moved_minute: int | None = None


NO_CHANGE = WeekChange()


@dataclass(frozen=True)
class Calendar:
    """All that decides what comes. The cycle began on `slot.starts_on`, and `taken` of its `order` are used up.

    `since`: nothing that fell before it is made up for. `done_weeks` and the keys of `changes` are Mondays.
    """

    slot: WeeklySlot
    order: tuple[str, ...]
    since: datetime
    taken: int = 0
    repeats: bool = True
    done_weeks: frozenset[date] = frozenset()
    changes: Mapping[date, WeekChange] = field(default_factory=dict)
    holidays: Container[date] = frozenset()


@dataclass(frozen=True)
class CalendarDay:
    """One week to come, or due: a topic at its place (from 1) in a cycle, or the reason why there is none."""

    day: date
    week_of: date
    at: datetime
    cycle_starts_on: date
    didactic_id: str | None = None
    position: int | None = None
    why_not: WhyNot | None = None
    is_moved: bool = False

    @property
    def key(self) -> str:
        """The local date of the slot, also where the post was moved off it."""
        return self.day.isoformat()


@dataclass(frozen=True)
class DuePost:
    """A day to deal with now: posted (perhaps late), or missed because a newer one is due too."""

    day: CalendarDay
    didactic_id: str
    state: PostState
    late: bool


def days_to_come(calendar: Calendar, *, until: datetime) -> Iterator[CalendarDay]:
    """Every week not dealt with yet whose slot passes up to `until` (aware), oldest first."""
    taken, starts_on = calendar.taken, calendar.slot.starts_on
    for passing in occurrences(calendar.slot, until=until):
        if passing.week_of in calendar.done_weeks:
            continue
        change = calendar.changes.get(passing.week_of, NO_CHANGE)
        at, is_moved = passing.at, False
        if change.moved_to is not None and change.moved_minute is not None:
            at, is_moved = (
                resolve_wall_time(change.moved_to, change.moved_minute, calendar.slot.zone),
                True,
            )
        if at < calendar.since:
            continue
        day = CalendarDay(passing.day, passing.week_of, at, starts_on, is_moved=is_moved)
        if why_not := _why_not(passing.day, change, calendar.holidays):
            yield replace(day, why_not=why_not)
            continue
        if taken >= len(calendar.order):
            if not (calendar.repeats and calendar.order):
                yield replace(day, why_not=WhyNot.OVER)
                continue
            taken, starts_on = 0, passing.day
        taken += 1
        yield replace(day, cycle_starts_on=starts_on, didactic_id=calendar.order[taken - 1], position=taken)


def due_posts(calendar: Calendar, *, now: datetime) -> list[DuePost]:
    """What is due at `now` (aware). Of several only the newest is posted, marked late after 15 minutes; no flood."""
    horizon = now + timedelta(weeks=1)
    due = [
        (day, day.didactic_id)
        for day in days_to_come(calendar, until=horizon)
        if day.didactic_id is not None and day.at <= now
    ]
    return [
        DuePost(
            day=day,
            didactic_id=didactic_id,
            state=PostState.DUE if index == len(due) - 1 else PostState.MISSED,
            late=now - day.at > LATE_AFTER,
        )
        for index, (day, didactic_id) in enumerate(due)
    ]


def next_day(calendar: Calendar, *, after: datetime) -> CalendarDay | None:
    """The first day later than `after` (aware) on which something is posted; None within a year: the cycle is over."""
    horizon = max(after, resolve_wall_time(calendar.slot.starts_on, 0, calendar.slot.zone))
    return next(
        (
            day
            for day in days_to_come(calendar, until=horizon + timedelta(weeks=MOST_CYCLE_WEEKS))
            if day.didactic_id is not None and day.at > after
        ),
        None,
    )


def find_week(calendar: Calendar, week_of: date, *, now: datetime) -> CalendarDay:
    """The week that begins on a Monday, if it is still to come. Raises DomainError when it is not."""
    end = resolve_wall_time(week_of + timedelta(weeks=1), 0, calendar.slot.zone)
    for day in days_to_come(calendar, until=end):
        if day.week_of == week_of and day.at > now:
            return day
    raise DomainError("problem-week-gone")


def check_move(calendar: Calendar, week_of: date, to: date, minute_of_day: int, *, now: datetime) -> None:
    """Raise DomainError unless the week's post may move there: to come, and between its two neighbours."""
    find_week(calendar, week_of, now=now)
    slot = calendar.slot
    at = resolve_wall_time(to, minute_of_day, slot.zone)
    if at <= now:
        raise DomainError("problem-move-past")
    own = week_of + timedelta(days=slot.weekday)
    before, after = (
        _time_of(calendar, own + timedelta(weeks=weeks), slot.minute_of_day) for weeks in (-1, 1)
    )
    if not before < at < after:
        raise DomainError("problem-move-far")


def with_topic_at(order: tuple[str, ...], *, taken: int, position: int, didactic_id: str) -> tuple[str, ...]:
    """The order with a topic at a place (from 1) still to come: the two change places, or it stands in for the other.

    Raises DomainError for a place that is used up, and for a topic that was already posted in this cycle.
    """
    if not taken < position <= len(order):
        raise DomainError("problem-week-gone")
    if didactic_id in order[:taken]:
        raise DomainError("problem-topic-posted")
    changed = list(order)
    if didactic_id in order[taken:]:
        changed[order.index(didactic_id, taken)] = order[position - 1]
    changed[position - 1] = didactic_id
    return tuple(changed)


def with_topic_now(order: tuple[str, ...], *, taken: int, didactic_id: str) -> tuple[str, ...]:
    """The order with a topic still to come brought forward to be the next; unchanged for any other topic."""
    coming = order[taken:]
    if didactic_id not in coming:
        return order
    return (*order[:taken], didactic_id, *(one for one in coming if one != didactic_id))


def order_of(chosen: tuple[str, ...], *, known: tuple[str, ...], weeks: int) -> tuple[str, ...]:
    """A cycle of `weeks` topics: the chosen ones that still exist, then the others in the curriculum's order.

    Where there are fewer topics than weeks, the cycle is as long as the curriculum.
    """
    kept = tuple(dict.fromkeys(one for one in chosen if one in known))
    return (*kept, *(one for one in known if one not in kept))[:weeks]


def _time_of(calendar: Calendar, day: date, minute_of_day: int) -> datetime:
    change = calendar.changes.get(day - timedelta(days=day.weekday()), NO_CHANGE)
    if change.moved_to is not None and change.moved_minute is not None:
        return resolve_wall_time(change.moved_to, change.moved_minute, calendar.slot.zone)
    return resolve_wall_time(day, minute_of_day, calendar.slot.zone)


def _why_not(day: date, change: WeekChange, holidays: Container[date]) -> WhyNot | None:
    if change.is_skipped:
        return WhyNot.SKIPPED
    if change.is_skipped is None and change.moved_to is None and day in holidays:
        return WhyNot.HOLIDAY
    return None
