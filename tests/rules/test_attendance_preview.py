"""An attendance list against the roster: who is certain, who is asked about, who stays unknown."""

from datetime import UTC, datetime

from bot.rules.attendance_file import columns_of, read_file
from bot.rules.attendance_names import Roster
from bot.rules.attendance_preview import Doubt, Preview, Reading, preview

STARTS = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
ROSTER = {1: ["Amina Diallo"], 2: ["Ben Roy"]}
LIST = """Name,User Email,Join Time,Leave Time
Amina Diallo,a@example.org,2026-11-26 12:00,2026-11-26 12:30
iPad,A@example.org,2026-11-26 12:20,2026-11-26 12:50
Ben Ray,,2026-11-26 12:00,2026-11-26 12:10
Zoe Unknown,,2026-11-26 12:00,2026-11-26 13:00
Late Comer,,2026-11-26 15:00,2026-11-26 16:00
"""


def read(text: str = LIST, addresses: dict[int, str] | None = None, **settled: int | None) -> Preview:
    listed = read_file(text.encode())
    names = {name.replace("_", " "): who for name, who in settled.items()}
    reading = Reading(listed, columns_of(listed), "America/Toronto", STARTS, 60, names)
    return preview(reading, Roster(ROSTER, addresses))


def test_one_address_or_nearly_one_name_is_asked_about_and_never_taken_for_certain() -> None:
    shown = read()

    assert shown.minutes == {1: 30}
    assert shown.doubts == (Doubt("iPad", 30, (1,)), Doubt("Ben Ray", 10, (2,)))
    assert shown.unknown == (Doubt("Zoe Unknown", 60, ()),)


def test_an_address_that_one_person_gave_for_credit_is_certain() -> None:
    text = LIST.replace("Ben Ray,,", "BR,Ben@Example.org,")

    assert read(text, {2: "ben@example.ORG"}).minutes == {1: 30, 2: 10}
    assert read(text, {2: "ben@example.org"}, BR=None).minutes == {1: 30}


def test_an_address_that_two_people_gave_or_somebody_who_left_decides_nothing() -> None:
    text = LIST.replace("Ben Ray,,", "BR,ben@example.org,")

    assert read(text, {1: "ben@example.org", 2: "ben@example.org"}).minutes == {1: 30}
    assert read(text, {9: "ben@example.org"}).minutes == {1: 30}


def test_what_is_settled_joins_the_minutes_of_one_person_without_counting_twice() -> None:
    shown = read(iPad=1, Ben_Ray=None)

    assert shown.minutes == {1: 50}
    assert shown.doubts == ()
    assert [one.name for one in shown.unknown] == ["Ben Ray", "Zoe Unknown"]


def test_somebody_who_is_not_of_the_roster_cannot_be_settled_on() -> None:
    assert read(iPad=99).minutes == {1: 30}


def test_a_list_of_another_time_is_said_to_be_elsewhere() -> None:
    assert read(LIST.replace("11-26", "11-25")).is_elsewhere
    assert not read().is_elsewhere
    assert not read("Name,Minutes\nZoe Unknown,0\n").is_elsewhere
