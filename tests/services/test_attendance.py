"""Attendance of live sessions: planned, imported, adjusted, undone; the log adds up throughout. On both databases."""

from datetime import date, timedelta

import pytest

from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act, Source
from bot.rules.sessions import UNDONE, AdjustReason, SessionState, object_of
from bot.services.adjust_attendance import adjust_attendance
from bot.services.consent_notices import Institution, Notices
from bot.services.erase_person import erase_person
from bot.services.forget_old import forget_old_rows
from bot.services.import_attendance import import_attendance
from bot.services.plan_sessions import SessionPlan, plan_sessions
from bot.services.read_attendance import list_sessions, members_of, read_attendance
from bot.services.undo_import import undo_import
from bot.services.withdraw_consent import stop_logging
from content.loader import load_didactics
from content.sentences import Sentences
from db.repositories import participation, sessions
from tests.fixtures.programme import AMINA, IRIS, NOON, Programme

LIBRARY = load_didactics()
BEN, CHLOE = 12, 13
PLAN = SessionPlan(date(2026, 11, 26), 12 * 60, 60)
AFTER = NOON + timedelta(days=3)


@pytest.fixture
async def iris(toronto) -> int:
    return await toronto.person(IRIS)


@pytest.fixture
async def live(toronto, iris) -> int:
    [planned] = await toronto.do(plan_sessions, plan=PLAN, library=LIBRARY, by=iris)
    return planned.session_id


@pytest.fixture
async def roster(toronto) -> dict[str, int]:
    """Amina and Ben may be counted by name; Chloé agreed to nothing."""
    counted = {ConsentKind.EVALUATION: True}
    return {
        "amina": await toronto.member(AMINA, consents=counted),
        "ben": await toronto.member(BEN, consents=counted),
        "chloe": await toronto.member(CHLOE),
    }


async def take_over(server: Programme, live: int, iris: int, minutes: dict[int, int], digest: str = "file"):
    return await server.do(
        import_attendance,
        now=AFTER,
        session_id=live,
        minutes_by_person=minutes,
        digest=digest,
        by=iris,
    )


async def logged(server: Programme, live: int) -> dict[int | None, int]:
    """What the log's entries of a session add up to, by person."""
    found: dict[int | None, int] = {}
    for event in await server.see(participation.everything):
        if event.type is Act.SESSION_ATTENDED and event.object_id == object_of(live):
            found[event.person_id] = found.get(event.person_id, 0) + event.minutes
    return {person: minutes for person, minutes in found.items() if minutes}


async def kept(server: Programme, live: int) -> dict[int, tuple[int, bool, Source]]:
    rows = await server.see(sessions.attendance_of, session_id=live)
    return {row.person_id: (row.minutes, row.attended, row.source) for row in rows}


async def entries(server: Programme) -> int:
    return len(await server.see(participation.everything))


async def test_a_list_is_taken_over_and_who_agreed_to_nothing_counts_without_a_person(
    toronto, iris, live, roster
):
    minutes = {roster["amina"]: 58, roster["ben"]: 20, roster["chloe"]: 60}

    done = await take_over(toronto, live, iris, minutes)

    assert (done.changed, done.nameless) == (2, 1)
    assert await kept(toronto, live) == {
        roster["amina"]: (58, True, Source.IMPORT),
        roster["ben"]: (20, False, Source.IMPORT),
    }
    assert await logged(toronto, live) == {roster["amina"]: 58, None: 60}
    assert (await toronto.see(sessions.find_session, session_id=live)).state is SessionState.HELD


async def test_the_same_list_twice_changes_nothing(toronto, iris, live, roster):
    minutes = {roster["amina"]: 58, roster["chloe"]: 60}
    await take_over(toronto, live, iris, minutes)
    before = await entries(toronto)

    again = await take_over(toronto, live, iris, minutes)

    assert again.is_repeat
    assert await entries(toronto) == before


async def test_the_hub_and_people_of_another_server_are_not_counted(toronto, sudbury, iris, live, hub):
    foreign = await sudbury.member(AMINA, consents={ConsentKind.EVALUATION: True})

    await take_over(toronto, live, iris, {hub["ortiz"]: 60, foreign: 60})

    assert await kept(toronto, live) == {}
    assert await logged(toronto, live) == {}


async def test_a_second_list_adds_and_prolongs_but_never_shortens(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58, roster["chloe"]: 50})

    await take_over(
        toronto, live, iris, {roster["amina"]: 30, roster["ben"]: 55, roster["chloe"]: 60}, digest="second"
    )

    assert await logged(toronto, live) == {roster["amina"]: 58, roster["ben"]: 55, None: 60}


async def test_undoing_the_last_list_brings_back_the_one_before(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 50, roster["chloe"]: 50})
    before = (await kept(toronto, live), await logged(toronto, live))
    await take_over(
        toronto, live, iris, {roster["amina"]: 58, roster["ben"]: 55, roster["chloe"]: 60}, digest="second"
    )
    first, second = await toronto.see(sessions.imports_of, session_id=live)

    with pytest.raises(DomainError) as refused:
        await toronto.do(undo_import, now=AFTER, import_id=first.id, by=iris)
    assert refused.value.message_key == "problem-import-not-last"
    await toronto.do(undo_import, now=AFTER, import_id=second.id, by=iris)

    assert (await kept(toronto, live), await logged(toronto, live)) == before
    undone = [one for one in await toronto.see(participation.everything) if one.adjust_reason == UNDONE]
    assert {one.adjusted_by for one in undone} == {iris}


async def test_everything_undone_leaves_no_attendance_and_sums_of_nothing(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58, roster["chloe"]: 60})
    [found] = await toronto.see(sessions.imports_of, session_id=live)

    await toronto.do(undo_import, now=AFTER, import_id=found.id, by=iris)

    assert await kept(toronto, live) == {}
    assert await logged(toronto, live) == {}
    assert (await toronto.see(sessions.find_session, session_id=live)).state is SessionState.PLANNED
    with pytest.raises(DomainError):
        await toronto.do(undo_import, now=AFTER, import_id=found.id, by=iris)
    again = await take_over(toronto, live, iris, {roster["amina"]: 58, roster["chloe"]: 60})
    assert not again.is_repeat
    assert await logged(toronto, live) == {roster["amina"]: 58, None: 60}


async def adjust(server: Programme, live: int, iris: int, discord_id: int, minutes: int):
    return await server.do(
        adjust_attendance,
        now=AFTER,
        session_id=live,
        discord_id=discord_id,
        minutes=minutes,
        reason=AdjustReason.BY_TELEPHONE,
        by=iris,
    )


async def test_what_is_adjusted_stands_in_the_log_with_who_and_why_and_stays(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 20})

    adjusted = await adjust(toronto, live, iris, AMINA, 60)

    assert (adjusted.before, adjusted.minutes, adjusted.attended) == (20, 60, True)
    await take_over(toronto, live, iris, {roster["amina"]: 58}, digest="second")
    for found in reversed(await toronto.see(sessions.imports_of, session_id=live)):
        await toronto.do(undo_import, now=AFTER, import_id=found.id, by=iris)
    assert await kept(toronto, live) == {roster["amina"]: (60, True, Source.MANUAL)}
    assert await logged(toronto, live) == {roster["amina"]: 60}
    [event] = [one for one in await toronto.see(participation.everything) if one.adjusted_by]
    assert (event.adjusted_by, event.adjust_reason, event.source) == (iris, "by_telephone", Source.MANUAL)


async def test_an_adjustment_below_the_threshold_is_logged_with_its_reason_too(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58})

    await adjust(toronto, live, iris, AMINA, 10)
    await adjust(toronto, live, iris, AMINA, 12)

    assert await logged(toronto, live) == {}
    reasons = [one.adjust_reason for one in await toronto.see(participation.everything) if one.adjusted_by]
    assert reasons == ["by_telephone", "by_telephone"]


async def test_what_cannot_be_adjusted_is_refused(toronto, iris, live, roster):
    for discord_id, minutes, problem in (
        (AMINA, 61, "problem-adjust-minutes"),
        (AMINA, -1, "problem-adjust-minutes"),
        (CHLOE, 60, "problem-adjust-no-consent"),
        (IRIS, 60, "problem-adjust-no-member"),
        (999, 60, "problem-adjust-no-member"),
    ):
        with pytest.raises(DomainError) as refused:
            await adjust(toronto, live, iris, discord_id, minutes)
        assert refused.value.message_key == problem


async def test_a_session_that_has_not_begun_has_no_attendance(toronto, iris, live, roster):
    for service, details in (
        (import_attendance, {"minutes_by_person": {roster["amina"]: 60}, "digest": "file"}),
        (adjust_attendance, {"discord_id": AMINA, "minutes": 60, "reason": AdjustReason.MISTAKE}),
    ):
        with pytest.raises(DomainError) as refused:
            await toronto.do(service, now=NOON, session_id=live, by=iris, **details)
        assert refused.value.message_key == "problem-session-not-begun"
        with pytest.raises(DomainError) as refused:
            await toronto.do(service, now=AFTER, session_id=live + 99, by=iris, **details)
        assert refused.value.message_key == "problem-session-gone"


async def test_each_look_at_a_list_is_audited(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58, roster["ben"]: 20})

    shown = await toronto.do(read_attendance, now=AFTER, session_id=live, by=iris)

    assert [(line.discord_id, line.minutes, line.attended) for line in shown.lines] == [
        (AMINA, 58, True),
        (BEN, 20, False),
    ]
    assert [one.action for one in await toronto.see(participation.audits_of)][-1] == "session_read"
    assert [one.session_id for one in await toronto.see(list_sessions, now=AFTER)] == [live]
    assert await toronto.see(list_sessions, now=NOON) == []
    assert await toronto.see(members_of) == {
        AMINA: roster["amina"],
        BEN: roster["ben"],
        CHLOE: roster["chloe"],
    }


async def test_who_removes_their_past_entries_or_is_erased_has_no_attendance(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58, roster["ben"]: 55})

    await toronto.do(
        stop_logging,
        now=AFTER,
        person_id=roster["amina"],
        removes_past=True,
        notices=Notices(Sentences.load(), Institution()),
        language="en-CA",
    )
    await toronto.do(erase_person, now=AFTER, person_id=roster["ben"])

    assert await kept(toronto, live) == {}
    assert await logged(toronto, live) == {None: 58 + 55}


async def test_attendance_goes_with_the_log_of_its_age(toronto, iris, live, roster):
    await take_over(toronto, live, iris, {roster["amina"]: 58, roster["chloe"]: 60})

    async def forget(session, *, guild_id, now):
        return await forget_old_rows(
            session, keep_log=timedelta(days=30), keep_audit=timedelta(days=9999), now=now
        )

    await toronto.do(forget, now=AFTER + timedelta(days=20))
    assert len(await kept(toronto, live)) == 1
    await toronto.do(forget, now=AFTER + timedelta(days=40))

    assert await kept(toronto, live) == {}
    assert await toronto.see(sessions.imports_of, session_id=live) == []
    assert await logged(toronto, live) == {}


async def test_another_servers_sessions_are_not_there(toronto, sudbury, iris, live, roster):
    stranger = await sudbury.person(IRIS)
    await take_over(toronto, live, iris, {roster["amina"]: 58})
    [found] = await toronto.see(sessions.imports_of, session_id=live)

    for service, details in (
        (import_attendance, {"session_id": live, "minutes_by_person": {}, "digest": "file"}),
        (
            adjust_attendance,
            {"session_id": live, "discord_id": AMINA, "minutes": 1, "reason": AdjustReason.MISTAKE},
        ),
        (read_attendance, {"session_id": live}),
        (undo_import, {"import_id": found.id}),
    ):
        with pytest.raises(DomainError) as refused:
            await sudbury.do(service, now=AFTER, by=stranger, **details)
        assert refused.value.message_key in ("problem-session-gone", "problem-press-old")

    assert await sudbury.see(list_sessions, now=AFTER) == []
    assert await sudbury.see(members_of) == {}
