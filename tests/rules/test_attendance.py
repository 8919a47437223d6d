"""Minutes of a session: whatever is joined, left, killed or set back, within what is true, never negative or double."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.attendance import (
    MOST_UNSEEN,
    Minutes,
    Stretch,
    bounds_of,
    has_attended,
    logged_minutes,
    measure,
)
from bot.rules.presence import Presence

NOON = datetime(2026, 11, 26, 17, tzinfo=UTC)
HOUR = bounds_of(NOON, 60)
AMINA, BEN = 1, 2


def at(minute: float) -> datetime:
    return NOON + timedelta(minutes=minute)


def stay(first: float, last: float) -> Stretch:
    return Stretch(at(first), at(last))


def test_two_devices_at_once_count_once() -> None:
    assert measure([stay(0, 40), stay(30, 50), stay(35, 36)], HOUR) == Minutes(50, 50)


def test_what_lies_outside_of_the_session_does_not_count() -> None:
    assert measure([stay(-30, 10), stay(55, 90), stay(70, 80)], HOUR) == Minutes(15, 15)


def test_a_stretch_that_ends_before_it_begins_counts_nothing() -> None:
    assert measure([stay(20, 10)], HOUR) == Minutes(0, 0)


def test_seconds_of_two_stretches_add_up_before_they_are_cut_to_minutes() -> None:
    assert measure([stay(0, 0.5), stay(10, 10.5)], HOUR).least == 1


def test_where_nobody_watched_somebody_may_have_been_there() -> None:
    assert measure([stay(0, 20)], HOUR, watched=[stay(-5, 20), stay(30, 60)]) == Minutes(20, 30)


def test_eighty_percent_of_an_hour_is_forty_eight_minutes() -> None:
    assert has_attended(48, 60, 80)
    assert not has_attended(47, 60, 80)
    assert not has_attended(0, 60, 0)
    assert [logged_minutes(50, is_attended=True), logged_minutes(50, is_attended=False)] == [50, 0]


def test_a_restart_does_not_invent_the_minutes_in_which_nobody_looked() -> None:
    presence = Presence()
    presence.came(AMINA, at(0), goes_on=True)
    for minute in range(1, 11):
        presence.look({AMINA}, at(minute), goes_on=True)

    presence.look({AMINA, BEN}, at(11.5), goes_on=False)  # another process, soon after the last look

    watched = [seen.stretch for seen in presence.watches]
    stays = [seen.stretch for seen in presence.stays[AMINA]]
    assert measure(stays, bounds_of(NOON, 11), watched=watched) == Minutes(10, 11)


def test_who_comes_twice_or_leaves_without_having_come_changes_nothing() -> None:
    presence = Presence()
    presence.came(AMINA, at(0), goes_on=True)
    presence.came(AMINA, at(1), goes_on=True)
    presence.left(BEN, at(1), goes_on=True)

    assert len(presence.stays[AMINA]) == 1
    assert BEN not in presence.stays


def test_somebody_who_was_gone_at_a_look_is_counted_until_the_look_before() -> None:
    presence = Presence()
    presence.look({AMINA}, at(0), goes_on=False)
    presence.look({AMINA}, at(1), goes_on=True)
    presence.look(set(), at(2), goes_on=True)
    presence.look({AMINA}, at(3), goes_on=True)
    presence.look({AMINA}, at(4), goes_on=True)

    assert [seen.stretch for seen in presence.stays[AMINA]] == [stay(0, 1), stay(3, 4)]


def test_who_leaves_after_a_silence_is_counted_until_it_began() -> None:
    presence = Presence()
    presence.look({AMINA}, at(0), goes_on=False)
    presence.look({AMINA}, at(1), goes_on=True)
    presence.left(AMINA, at(9), goes_on=True)

    assert [seen.stretch for seen in presence.stays[AMINA]] == [stay(0, 1)]
    assert [seen.stretch for seen in presence.watches] == [stay(0, 1), stay(9, 9)]


class Room:
    """What truly happens, second by second, beside what is written down by a clock that may be set."""

    def __init__(self) -> None:
        self.true_seconds, self.clock_off, self.set_forward = 0, timedelta(), timedelta()
        self.there: set[int] = set()
        self.truth: dict[int, list[Stretch]] = {AMINA: [], BEN: []}
        self.since: dict[int, datetime] = {}
        self.presence, self.is_running, self.goes_on = Presence(), True, False

    @property
    def now(self) -> datetime:
        return NOON - timedelta(minutes=10) + timedelta(seconds=self.true_seconds)

    @property
    def wall(self) -> datetime:
        return self.now + self.clock_off

    def look(self) -> None:
        if self.is_running:
            self.presence.look(set(self.there), self.wall, goes_on=self.goes_on)
            self.goes_on = True

    def moves(self, person: int) -> None:
        coming = person not in self.there
        if coming:
            self.there.add(person)
            self.since[person] = self.now
        else:
            self.there.discard(person)
            self.truth[person].append(Stretch(self.since.pop(person), self.now))
        if self.is_running:
            heard = self.presence.came if coming else self.presence.left
            heard(person, self.wall, goes_on=self.goes_on)
            self.goes_on = True

    def wait(self, seconds: int) -> None:
        for _ in range(seconds // 15):
            self.true_seconds += 15
            self.look()

    def step(self, seconds: int) -> None:
        self.clock_off += timedelta(seconds=seconds)
        self.set_forward += min(max(timedelta(seconds=seconds), timedelta()), MOST_UNSEEN)

    def end(self) -> None:
        self.is_running, self.goes_on = True, False
        self.look()
        for person in list(self.there):
            self.moves(person)

    def measured(self, person: int) -> Minutes:
        stays = [seen.stretch for seen in self.presence.stays.get(person, [])]
        return measure(stays, HOUR, watched=[seen.stretch for seen in self.presence.watches])


HAPPENINGS = st.one_of(
    st.tuples(st.just("wait"), st.integers(0, 900)),
    st.tuples(st.just("moves"), st.sampled_from([AMINA, BEN])),
    st.tuples(st.just("kill"), st.just(0)),
    st.tuples(st.just("start"), st.just(0)),
)
STEPS = st.tuples(st.just("step"), st.integers(-1200, 1200))


def played(happenings: list[tuple[str, int]]) -> Room:
    room = Room()
    for what, how in happenings:
        if what == "wait":
            room.wait(how)
        elif what == "moves":
            room.moves(how)
        elif what == "step":
            room.step(how)
        else:
            room.is_running = what == "start"
            room.goes_on = room.goes_on and room.is_running and what == "start"
    room.end()
    return room


@given(st.lists(HAPPENINGS, max_size=40))
def test_through_any_kills_the_truth_lies_between_the_two_figures(happenings: list[tuple[str, int]]) -> None:
    room = played(happenings)

    for person in (AMINA, BEN):
        measured, true = room.measured(person), measure(room.truth[person], HOUR).least
        assert 0 <= measured.least <= true <= measured.most <= 60


@given(st.lists(st.one_of(HAPPENINGS, STEPS), max_size=40))
def test_through_any_clock_steps_nothing_is_negative_double_or_more_than_was_there(
    happenings: list[tuple[str, int]],
) -> None:
    room = played(happenings)

    for person in (AMINA, BEN):
        measured = room.measured(person)
        true = sum((one.until_at - one.from_at for one in room.truth[person]), timedelta())
        assert 0 <= measured.least <= measured.most <= 60
        assert timedelta(minutes=measured.least) <= true + room.set_forward


@given(st.lists(st.tuples(st.integers(-30, 90), st.integers(-30, 90)), max_size=12))
def test_minutes_are_those_in_which_a_minute_hand_finds_somebody_there(pairs: list[tuple[int, int]]) -> None:
    stays = [stay(first, last) for first, last in pairs]

    minutes_found = sum(any(first <= minute < last for first, last in pairs) for minute in range(60))
    assert measure(stays, HOUR) == Minutes(minutes_found, minutes_found)
