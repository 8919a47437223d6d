"""Attendance lists as they really come: headers in French, other encodings, reconnects, several orders of dates."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.attendance_file import MOST_BYTES, MOST_ROWS, Column, columns_of, read_file, wants
from bot.rules.attendance_list import Attendee, attendees_of, zone_of
from bot.rules.attendance_names import Match, Roster
from bot.rules.attendance_times import read_minutes, read_times, zone_named_in
from bot.rules.errors import DomainError

STARTS = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)  # noon in Toronto
TORONTO = "America/Toronto"
ZOOM = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
812 3456 7890,ECHO PAIN,11/26/2026 11:50:00 AM,11/26/2026 01:05:00 PM,host@example.org,75,4

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent
"Diallo, Amina (Guest)",amina@example.org,11/26/2026 11:58:00 AM,11/26/2026 12:20:00 PM,22,Yes,
Amina Diallo,amina@example.org,11/26/2026 12:25:00 PM,11/26/2026 01:02:00 PM,37,Yes,
AMINA DIALLO,,11/26/2026 12:19:00 PM,11/26/2026 12:30:00 PM,11,Yes,
Ben (Ben Roy),,11/26/2026 12:30:00 PM,11/26/2026 01:00:00 PM,30,No,
"""
ZOOM_FRANCAIS = (
    "Nom (nom d'origine);Adresse e-mail;Heure d'arrivée;Heure de départ;Durée (minutes);Invité\r\n"
    "Hélène Gagnon (invitée);h@exemple.ca;26/11/2026 12:00;26/11/2026 12:50;50;Oui\r\n"
)
IECHO = """Participant Name,E-mail,Title,Attended,Minutes
Amina Diallo,amina@example.org,Nurse practitioner,Yes,51
Ben Roy,,Physician,Yes,
Hélène Gagnon,,Pharmacist,No,
"""


def heard(raw: bytes, zone: str = TORONTO) -> dict[str, int]:
    listed = read_file(raw)
    columns = columns_of(listed)
    assert wants(columns) is None
    attendees, unreadable = attendees_of(listed, columns, zone=zone, near=STARTS)
    assert unreadable == 0
    return {one.name: one.minutes_in(STARTS, 60) for one in attendees}


def test_a_zoom_report_joins_the_rows_of_one_person_and_cuts_them_to_the_hour() -> None:
    assert heard(ZOOM.encode()) == {"Diallo, Amina": 60, "Ben (Ben Roy)": 30}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_french_report_reads_the_same_in_every_encoding(encoding: str) -> None:
    assert heard(ZOOM_FRANCAIS.encode(encoding)) == {"Hélène Gagnon": 50}


def test_an_iecho_list_gives_its_minutes_and_a_bare_yes_the_whole_session() -> None:
    assert heard(IECHO.encode()) == {"Amina Diallo": 51, "Ben Roy": 60, "Hélène Gagnon": 0}


def test_times_of_another_zone_are_read_in_it() -> None:
    text = (
        "Name;Join Time (America/Vancouver);Leave Time (America/Vancouver)\n"
        "Ben Roy;2026-11-26 09:00;2026-11-26 09:30"
    )
    listed = read_file(text.encode())

    assert zone_of(listed) == "America/Vancouver"
    assert heard(text.encode(), "America/Vancouver") == {"Ben Roy": 30}


@pytest.mark.parametrize(
    ("cells", "minute"),
    [
        (["11/26/2026 12:05:30 PM"], 5),
        (["26/11/2026 12:05"], 5),
        (["26-11-2026 12 h 05"], 5),
        (["2026-11-26T12:05:00"], 5),
        (["2026-11-26 17:05:00Z"], 5),
        (["2026-11-26 12:05:00-05:00"], 5),
        (["26.11.26, 12:05 p.m."], 5),
    ],
)
def test_dates_are_read_in_several_orders(cells: list[str], minute: int) -> None:
    (found,) = read_times(cells, TORONTO, near=STARTS)

    assert found is not None
    assert found.replace(second=0) == STARTS.replace(minute=minute)


def test_a_date_that_can_be_read_two_ways_is_the_one_of_the_session() -> None:
    third_of_april = datetime(2026, 4, 3, 16, tzinfo=UTC)
    assert read_times(["03/04/2026 12:00"], TORONTO, near=third_of_april) == [third_of_april]
    fourth_of_march = datetime(2026, 3, 4, 17, tzinfo=UTC)
    assert read_times(["03/04/2026 12:00"], TORONTO, near=fourth_of_march) == [fourth_of_march]
    assert (
        read_times(["03/04/2026 12:00", "27/04/2026 12:00"], TORONTO, near=fourth_of_march)[0]
        == third_of_april
    )


@pytest.mark.parametrize("cell", ["", "soon", "31/02/2026 12:00", "11/26/2026 13:00 PM", "99/99/2026 12:00"])
def test_what_is_no_time_is_none(cell: str) -> None:
    assert read_times([cell], TORONTO, near=STARTS) == [None]


def test_durations_are_minutes_however_written() -> None:
    assert [read_minutes(cell) for cell in ("62", "62 min", "1:02:10", "61,5", "-3", "long")] == [
        62,
        62,
        62,
        61,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Join Time (GMT-5)", "Etc/GMT+5"),
        ("Start (UTC+2)", "Etc/GMT-2"),
        ("Heure (EST)", "America/Toronto"),
        ("Zone: America/Winnipeg", "America/Winnipeg"),
        ("Guest (YES) and/or America/Nowhere, GMT+40", None),
    ],
)
def test_a_zone_named_by_the_list_is_found(text: str, zone: str | None) -> None:
    assert zone_named_in([text]) == zone


def test_columns_without_a_known_header_are_asked_for() -> None:
    listed = read_file(b"Who,How long\nAmina Diallo,58\n")
    columns = columns_of(listed)

    assert wants(columns) is Column.NAME
    columns[Column.NAME] = 0
    assert wants(columns) is Column.MINUTES
    columns[Column.MINUTES] = 1
    assert wants(columns) is None
    assert attendees_of(listed, columns, zone=TORONTO, near=STARTS)[0] == [
        Attendee("Amina Diallo", minutes=58)
    ]


def test_minutes_in_the_waiting_room_are_none_of_the_session() -> None:
    text = "Name,Duration (Minutes),In Waiting Room\nBen Roy,5,Yes\nBen Roy,40,No\n"
    assert heard(text.encode()) == {"Ben Roy": 40}


def test_rows_that_say_nothing_are_counted() -> None:
    listed = read_file(b"Name,Minutes\n,12\nBen Roy,soon\nAmina Diallo,3\n")

    found, unreadable = attendees_of(listed, columns_of(listed), zone=TORONTO, near=STARTS)

    assert [one.name for one in found] == ["Amina Diallo"]
    assert unreadable == 2


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "problem-list-unreadable"),
        (b"Dear team,\n", "problem-list-unreadable"),
        (b"PK\x03\x04 an office file", "problem-list-unreadable"),
        (b"\xff\xfe\x00\xd8", "problem-list-unreadable"),
        (b"Name,Minutes\n", "problem-list-unreadable"),
        (b"just one column\nand another\n", "problem-list-unreadable"),
        (b"x" * (MOST_BYTES + 1), "problem-list-too-large"),
        (b"Name,Minutes\n" + b"A B,1\n" * (MOST_ROWS + 1), "problem-list-too-long"),
        (b'a,"' + b"b" * 200_000, "problem-list-unreadable"),
    ],
)
def test_a_file_that_is_no_attendance_list_is_refused(raw: bytes, problem: str) -> None:
    with pytest.raises(DomainError) as refused:
        read_file(raw)
    assert refused.value.message_key == problem


@given(st.binary(max_size=400) | st.text(alphabet='Name,;\t\n"Minutes0', max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        listed = read_file(raw)
    except DomainError:
        return
    columns = {Column.NAME: 0, Column.MINUTES: len(listed.headers) - 1} | columns_of(listed)
    found, unreadable = attendees_of(listed, columns, zone=TORONTO, near=STARTS)
    assert len(found) + unreadable <= len(listed.rows)
    assert all(0 <= one.minutes_in(STARTS, 60) <= 60 for one in found)


ROSTER = {
    1: ["Amina Diallo", "amina_d"],
    2: ["Dr Rafael Ortiz"],
    3: ["Hélène Gagnon-Roy"],
    4: ["Ana Roy", "Al"],
    5: ["Ola Okafor (pain physician)"],
}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("diallo, AMINA (Guest)", Match(1)),
        ("Ami (Amina Diallo)", Match(1)),
        ("Helene GAGNON ROY (invitée)", Match(3)),
        ("Rafael Ortiz", Match(None, (2,))),
        ("Amina D.", Match(None, (1,))),
        ("Amina Dialo", Match(None, (1,))),
        ("Helene Gagnon", Match(None, (3,))),
        ("Al", Match(None, (4,))),
        ("Physician", Match(None, (5,))),
        ("pain physician", Match(None, (5,))),
        ("Ola Okafor", Match(5)),
        ("iPhone", Match()),
        ("A", Match()),
        ("Dr", Match()),
    ],
)
def test_only_the_same_name_is_certain(cell: str, expected: Match) -> None:
    assert Roster(ROSTER).match(cell) == expected


def test_a_name_that_two_people_have_is_certain_for_neither() -> None:
    assert Roster({4: ["Ana Roy"], 5: ["Roy Ana"]}).match("Ana Roy") == Match(None, (4, 5))
