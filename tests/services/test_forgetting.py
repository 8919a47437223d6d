"""What was kept long enough is forgotten, neither before nor in another's place, on both databases."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.rules.retention import Erased
from bot.services.ask_close_out import answer_close_out
from bot.services.forget_old import (
    cases_with_old_text,
    erase_case_text,
    forget_link,
    forget_old_rows,
    people_long_gone,
)
from bot.services.note_presence import note_left, note_presence, people_to_look_for
from bot.services.read_case import read_case
from bot.services.withdraw_case import withdraw_case
from db.repositories import erasing, participation, people
from db.tables import AuditEvent, Case, CaseEventRow, CaseWords, Invitation, Recommendation
from tests.fixtures.programme import AMINA, IRIS, NOON, TORONTO, Programme
from tests.services.case_acts import said
from tests.services.test_close_outs import ANSWERS, answer_all, closed

__all__ = ["closed"]

DAY = timedelta(days=1)
KEEP = timedelta(days=90)


async def due_texts(server: Programme, now: datetime) -> list[tuple[int, int]]:
    async with server.database.read() as session:
        return await cases_with_old_text(session, keep=KEEP, now=now)


async def due_links(server: Programme, now: datetime) -> list[tuple[int, int]]:
    async with server.database.read() as session:
        return await people_long_gone(session, keep=timedelta(days=183), now=now)


async def rows(server: Programme, table):
    async with server.database.read() as session:
        return list((await session.exec(select(table))).all())


async def test_the_text_of_a_closed_case_goes_after_ninety_days(toronto, hub, closed):
    assert await due_texts(toronto, NOON + KEEP - DAY) == []
    assert await due_texts(toronto, NOON + KEEP) == [(TORONTO, closed)]


async def test_where_follow_ups_are_planned_it_goes_ninety_days_after_the_last(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])

    last = NOON + 90 * DAY
    assert await due_texts(toronto, last + KEEP - DAY) == []
    assert await due_texts(toronto, last + KEEP) == [(TORONTO, closed)]


async def test_a_case_that_is_not_over_keeps_its_text_and_a_withdrawn_one_loses_it(toronto, hub):
    live, withdrawn = await toronto.ask(hub["amina"]), await toronto.ask(hub["amina"])
    await toronto.do(withdraw_case, case_id=withdrawn.case_id, person_id=hub["amina"])

    assert await due_texts(toronto, NOON + 1000 * DAY) == [(TORONTO, withdrawn.case_id)]
    with pytest.raises(DomainError) as caught:
        await toronto.do(erase_case_text, case_id=live.case_id, why="age")
    assert caught.value.message_key == "problem-case-open"


async def test_every_text_of_the_case_goes_and_its_events_stay(toronto, hub, closed):
    before = len(await rows(toronto, CaseEventRow))

    assert await toronto.do(erase_case_text, case_id=closed, why="age") is True
    assert await toronto.do(erase_case_text, case_id=closed, why="age") is False

    [case] = await rows(toronto, Case)
    assert (case.question, case.story, case.details, case.text_erased_at) == ("", "", None, NOON)
    assert [row.text for row in await rows(toronto, CaseWords)] == [""]
    assert [(row.text, row.reference) for row in await rows(toronto, Recommendation)] == [("", None)]
    events = await rows(toronto, CaseEventRow)
    assert len(events) == before
    assert [row.note for row in events if row.note] == []
    assert (await toronto.see(read_case, case_id=closed)).is_text_gone
    assert await due_texts(toronto, NOON + 1000 * DAY) == []
    async with toronto.database.read() as session:
        noted = [(one.what, one.object_id) for one in await erasing.unwritten_erasures(session)]
    assert noted == [(Erased.CASE_TEXT, erasing.mark_of(case))]
    assert len(await said(toronto, DeliveryKind.SAID_REFRESH)) == 1


async def test_a_close_out_can_still_be_answered_afterwards(toronto, hub, closed):
    await toronto.do(erase_case_text, case_id=closed, why="age")

    for question, given in ANSWERS.items():
        shown = await toronto.do(
            answer_close_out, case_id=closed, person_id=hub["amina"], question=question, answer=given
        )

    assert shown.question is None


async def test_a_link_goes_half_a_year_after_its_owner_left(toronto, hub):
    await toronto.do(note_left, discord_id=AMINA)
    half_a_year = NOON + timedelta(days=183)

    assert await due_links(toronto, half_a_year - DAY) == []
    assert await due_links(toronto, half_a_year) == [(TORONTO, hub["amina"])]
    gone = {"person_id": hub["amina"], "before": NOON}
    assert await toronto.do(forget_link, now=half_a_year, **gone) is True

    assert await toronto.see(people.find_person, discord_id=AMINA) is None
    assert await due_links(toronto, half_a_year) == []
    events = await toronto.see(participation.everything)
    assert hub["amina"] in {event.person_id for event in events}
    async with toronto.database.read() as session:
        assert [one.what for one in await erasing.unwritten_erasures(session)] == [Erased.LINK]


async def test_who_comes_back_in_time_keeps_everything(toronto, hub):
    await toronto.do(note_left, discord_id=AMINA)
    await toronto.do(note_presence, person_id=hub["amina"], is_here=True, now=NOON + DAY)

    assert await due_links(toronto, NOON + 1000 * DAY) == []
    assert await toronto.do(forget_link, person_id=hub["amina"], before=NOON + 1000 * DAY) is False


async def test_the_clock_starts_when_they_are_first_missed(toronto, hub):
    for day in range(3):
        await toronto.do(note_presence, person_id=hub["amina"], is_here=False, now=NOON + day * DAY)

    assert (await toronto.see(people.get_person, person_id=hub["amina"])).left_at == NOON


async def test_people_are_looked_for_in_turn(toronto):
    everybody = {await toronto.person(discord_id) for discord_id in range(1, 31)}
    seen: list[int] = []
    for hour in range(2):
        wanted = await toronto.see(people_to_look_for)
        assert len(wanted) == 20
        for one in wanted:
            seen.append(one.person_id)
            now = NOON + timedelta(hours=hour)
            await toronto.do(note_presence, person_id=one.person_id, is_here=True, now=now)

    assert set(seen) == everybody


async def test_old_entries_of_log_and_audit_and_old_codes_go_a_batch_at_a_time(toronto, monkeypatch):
    monkeypatch.setattr("bot.services.forget_old.ROWS_AT_ONCE", 2)
    iris = await toronto.person(IRIS)
    for age in (3000, 2600, 2558, 2557, 1):
        when = NOON - age * DAY

        async def write(session, when=when) -> None:
            await participation.record(session, TORONTO, Act.CASE_ASKED, person_id=None, now=when)
            await participation.audit(session, TORONTO, "log_read", person_id=iris, now=when)
            await people.add_invitation(
                session, TORONTO, f"CODE{when}", created_by=iris, now=when, expires_at=when + 30 * DAY
            )

        await toronto.database.write(write)

    keep = {"keep_log": 2557 * DAY, "keep_audit": 2557 * DAY, "now": NOON}
    rounds = [
        await toronto.database.write(lambda session: forget_old_rows(session, **keep)) for _ in range(4)
    ]

    assert rounds == [6, 4, 0, 0]
    assert len(await toronto.see(participation.everything)) == 2
    assert len([one for one in await rows(toronto, AuditEvent) if one.action == "log_read"]) == 2
    assert len(await rows(toronto, Invitation)) == 1
