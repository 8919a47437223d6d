"""The participation log: in order, append-only, a page at a time; each look and each export is audited."""

import ast
import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.services.export_log import COLUMNS, export_log
from bot.services.log_act import log_act
from bot.services.read_log import LogFilter, read_log
from content.sentences import Sentences
from db.repositories import participation, people
from tests.fixtures.programme import AMINA, GRACE, IRIS, NOON, Programme

ROOT = Path(__file__).parents[2]
EVENING = NOON.replace(hour=4, minute=30)
"""Half past eleven in the evening before, in Toronto."""


async def act(server: Programme, person_id: int | None, object_id: str, *, now=NOON, act=Act.DIDACTIC_OPENED):
    await server.do(log_act, now=now, act=act, person_id=person_id, object_id=object_id)


async def look(server: Programme, wanted: LogFilter = LogFilter(), page: int = 0):  # noqa: B008 - frozen
    return await server.do(read_log, wanted=wanted, page=page, by=await server.person(IRIS))


async def export(server: Programme, first_day=None, last_day=None):
    exported = await server.do(
        export_log,
        first_day=first_day,
        last_day=last_day,
        by=await server.person(IRIS),
        sentences=Sentences.load(),
        language="en-CA",
    )
    return exported, list(csv.DictReader(io.StringIO(exported.csv.decode("utf-8-sig"))))


async def test_acts_are_kept_in_the_order_they_happened(toronto):
    for number, minutes in enumerate((5, 0, 0, 3)):
        await act(toronto, None, f"n{number}", now=NOON + timedelta(minutes=minutes))

    assert [event.object_id for event in await toronto.see(participation.everything)] == [
        "n1",
        "n2",
        "n3",
        "n0",
    ]
    assert [line.object_id for line in (await look(toronto)).lines] == ["n0", "n3", "n2", "n1"]


async def test_a_page_holds_ten_and_says_how_many_there_are(toronto):
    for number in range(21):
        await act(toronto, None, f"n{number}", now=NOON + timedelta(minutes=number))

    last = await look(toronto, page=2)

    assert ([line.object_id for line in last.lines], last.total, last.pages) == (["n0"], 21, 3)


async def test_of_a_very_long_log_the_newest_thousand_are_paged_and_the_rest_are_said(toronto, monkeypatch):
    monkeypatch.setattr("bot.services.read_log.MOST_COUNTED", 20)
    for number in range(23):
        await act(toronto, None, f"n{number}", now=NOON + timedelta(minutes=number))

    first, beyond = await look(toronto), await look(toronto, page=7)

    assert (first.total, first.has_more, first.pages) == (20, True, 2)
    assert (beyond.page, beyond.lines[-1].object_id) == (1, "n3")


async def test_days_are_those_of_the_server_and_both_included(toronto):
    await act(toronto, None, "evening before", now=EVENING)
    await act(toronto, None, "noon")

    day = NOON.date()
    found = {
        first: [
            line.object_id for line in (await look(toronto, LogFilter(first_day=first, last_day=first))).lines
        ]
        for first in (day - timedelta(days=1), day)
    }

    assert found == {day - timedelta(days=1): ["evening before"], day: ["noon"]}


async def test_a_person_is_found_by_who_they_are_and_shown_by_pseudonym(toronto):
    amina = await toronto.member(consents={ConsentKind.CPD: True})
    await toronto.member(GRACE, consents={ConsentKind.CPD: True})

    page = await look(toronto, LogFilter(person_discord_id=AMINA))

    pseudonym = (await toronto.see(people.get_person, person_id=amina)).pseudonym
    assert [(line.act, line.discord_id, line.pseudonym) for line in page.lines] == [
        (Act.JOINED, AMINA, pseudonym)
    ]
    with pytest.raises(DomainError) as refused:
        await look(toronto, LogFilter(person_discord_id=404))
    assert refused.value.message_key == "problem-log-person-unknown"


async def test_each_look_and_each_export_is_audited_by_pseudonym(toronto):
    amina = await toronto.member(consents={ConsentKind.CPD: True})
    iris = await toronto.person(IRIS)
    await look(toronto, LogFilter(person_discord_id=AMINA))
    await look(toronto, LogFilter(act=Act.JOINED))
    await export(toronto)

    pseudonym = (await toronto.see(people.get_person, person_id=amina)).pseudonym
    audits = await toronto.see(participation.audits_of)
    assert [(one.action, one.object_id) for one in audits if one.person_id == iris][-3:] == [
        ("log_read", pseudonym),
        ("log_read", "joined"),
        ("log_export", "rows=1"),
    ]


async def test_an_export_names_only_who_agreed_to_the_evaluation_and_no_day(toronto):
    amina = await toronto.member(consents={ConsentKind.EVALUATION: True})
    await toronto.member(GRACE, consents={ConsentKind.CPD: True})

    exported, rows = await export(toronto)

    pseudonym = (await toronto.see(people.get_person, person_id=amina)).pseudonym
    assert tuple(rows[0]) == COLUMNS
    assert [(row["pseudonym"], row["iso_week"], row["type"]) for row in rows] == [
        (pseudonym, "2026-W48", "joined"),
        ("", "2026-W48", "joined"),
    ]
    assert (exported.rows, exported.without_person) == (2, 1)
    for hidden in (str(AMINA), str(GRACE), NOON.date().isoformat()):
        assert hidden not in exported.csv.decode()


async def test_an_export_of_days_without_acts_has_a_heading_and_nothing_else(toronto):
    exported, rows = await export(toronto, date(2020, 1, 1), date(2020, 1, 2))

    assert (rows, exported.rows) == ([], 0)
    assert exported.csv.decode("utf-8-sig").startswith("event_id,pseudonym")


APPEND_ONLY = {"CaseEventRow", "ParticipationEvent", "AuditEvent", "Consent"}
FORGETTING = {
    (
        "erasing",
        "update",
        "CaseEventRow",
    ): "the words of a note go with their author or by age; the event stays",
    ("erasing", "update", "ParticipationEvent"): "the person goes from the entry; the entry stays",
    ("aging", "delete", "ParticipationEvent"): "older than ECHO_KEEP_LOG_DAYS",
    ("aging", "delete", "AuditEvent"): "older than ECHO_KEEP_AUDIT_DAYS",
}


def test_no_statement_changes_or_deletes_what_is_append_only_but_to_forget():
    changed = {
        (path.stem, call.func.id, ast.unparse(call.args[0]))
        for folder in ("db", "bot")
        for path in (ROOT / folder).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"update", "delete"}
        and call.args
    }

    assert {"Case", "CaseDraft"} <= {table for _, _, table in changed}
    assert {one for one in changed if one[2] in APPEND_ONLY} == FORGETTING.keys()
