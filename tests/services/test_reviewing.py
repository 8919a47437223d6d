"""What coordinators find when they review the log: odd things by name, one person's weeks. On both databases."""

from datetime import timedelta

import pytest

from bot.rules.membership import ConsentKind
from bot.rules.oddities import Oddity
from bot.rules.participation import Act, Source
from bot.rules.sessions import AdjustReason
from bot.services.accept_case import accept_case
from bot.services.adjust_attendance import adjust_attendance
from bot.services.log_act import log_act
from bot.services.note_presence import note_presence
from bot.services.plan_sessions import plan_sessions
from bot.services.read_oddities import count_oddities, read_oddities
from bot.services.read_summary import read_summary
from bot.services.read_timeline import read_timeline
from db.repositories import didactics, participation
from tests.fixtures.programme import AMINA, GRACE, IRIS, NOON, ORTIZ, Programme
from tests.services.test_attendance import BEN, CHLOE, LIBRARY, PLAN

AGREED = {ConsentKind.CPD: True}
FIVE_WEEKS_ON = NOON + timedelta(weeks=5)


async def counts(server: Programme, now=FIVE_WEEKS_ON) -> dict[Oddity, int]:
    found = await server.do(count_oddities, now=now, by=await server.person(IRIS))
    return {kind: count for kind, count in found.items() if count}


async def listed(server: Programme, kind: Oddity, now=FIVE_WEEKS_ON):
    page = await server.do(read_oddities, now=now, kind=kind, page=0, by=await server.person(IRIS))
    assert page.total == len(page.lines)
    return page.lines


async def test_who_agreed_and_did_nothing_for_four_weeks_is_listed_by_name(toronto, sudbury):
    amina, ben = await toronto.member(AMINA, consents=AGREED), await toronto.member(BEN, consents=AGREED)
    await toronto.member(CHLOE)
    await sudbury.member(AMINA, consents=AGREED)
    await toronto.member(ORTIZ, consents=AGREED)
    await toronto.specialist(ORTIZ, "pain_physician")
    await toronto.do(log_act, now=NOON + timedelta(weeks=2), act=Act.DIDACTIC_OPENED, person_id=ben)

    assert [line.discord_id for line in await listed(toronto, Oddity.QUIET)] == [AMINA]
    assert await counts(toronto, now=NOON + timedelta(weeks=3)) == {}
    assert amina != ben


@pytest.fixture
async def live(toronto) -> int:
    by = await toronto.person(IRIS)
    [planned] = await toronto.do(plan_sessions, plan=PLAN, library=LIBRARY, by=by)
    return planned.session_id


async def test_a_session_nobody_attended_is_listed_until_somebody_did_named_or_not(toronto, live):
    by, later = await toronto.person(IRIS), NOON + timedelta(days=4)
    assert await counts(toronto, now=NOON + timedelta(days=2, hours=1)) == {}
    assert await counts(toronto, now=later) == {Oddity.UNATTENDED: 1}

    await toronto.do(
        log_act, now=later, act=Act.SESSION_ATTENDED, person_id=None, object_id=f"session:{live}", minutes=50
    )
    assert await counts(toronto, now=later) == {}

    await toronto.member(AMINA, consents=AGREED)
    await toronto.do(
        adjust_attendance,
        now=later,
        session_id=live,
        discord_id=AMINA,
        minutes=60,
        reason=AdjustReason.MISTAKE,
        by=by,
    )
    [line] = await listed(toronto, Oddity.ADJUSTED, now=later)
    assert (line.discord_id, line.minutes, line.reason) == (AMINA, 60, "mistake")


async def test_more_than_twelve_hours_in_one_day_and_entries_after_leaving_are_listed(toronto):
    amina = await toronto.member(AMINA, consents=AGREED)
    grace = await toronto.member(GRACE, consents=AGREED)
    for hours in (0, 2):
        await toronto.do(
            log_act,
            now=NOON + timedelta(hours=hours),
            act=Act.SESSION_ATTENDED,
            person_id=amina,
            minutes=361,
            source=Source.IMPORT,
        )
    await toronto.do(note_presence, person_id=grace, is_here=False)
    await toronto.do(log_act, now=NOON + timedelta(days=1), act=Act.SESSION_ATTENDED, person_id=grace)

    [long] = await listed(toronto, Oddity.LONG_DAY, now=NOON + timedelta(days=2))
    [late] = await listed(toronto, Oddity.AFTER_LEAVING, now=NOON + timedelta(days=2))

    assert (long.discord_id, long.day, long.minutes) == (AMINA, NOON.date(), 722)
    assert (late.discord_id, late.left_at, late.count) == (GRACE, NOON, 1)


async def test_a_look_at_oddities_is_audited_and_one_at_a_person_by_pseudonym(toronto):
    await toronto.member(AMINA, consents=AGREED)
    by = await toronto.person(IRIS)
    await counts(toronto)
    await listed(toronto, Oddity.QUIET)
    weeks = await toronto.do(read_timeline, discord_id=AMINA, page=3, by=by)

    assert (weeks.page, weeks.pages, weeks.first_at, weeks.last_at) == (0, 1, NOON, NOON)
    audits = await toronto.see(participation.audits_of)
    assert [(one.action, one.object_id) for one in audits][-3:] == [
        ("log_read", "oddities"),
        ("log_read", "oddities:quiet"),
        ("log_read", weeks.pseudonym),
    ]


async def test_the_summary_counts_the_week_and_the_cycle_each_from_its_own_first_day(toronto, sudbury, live):
    amina = await toronto.member(AMINA, consents=AGREED)
    await sudbury.member(AMINA, consents=AGREED)
    by, friday = await toronto.person(IRIS), NOON + timedelta(days=3)
    await toronto.do(
        didactics.save_schedule, weekday=3, minute_of_day=750, starts_on=NOON.date() - timedelta(days=14)
    )
    for days in (0, -2, -20):
        await toronto.do(
            log_act, now=NOON + timedelta(days=days), act=Act.DIDACTIC_COMPLETED, person_id=amina, minutes=4
        )
    await toronto.do(log_act, act=Act.DIDACTIC_POSTED, person_id=None)
    await toronto.do(
        adjust_attendance,
        now=friday,
        session_id=live,
        discord_id=AMINA,
        minutes=60,
        reason=AdjustReason.MISTAKE,
        by=by,
    )
    doctor = await toronto.specialist(ORTIZ, "pain_physician")
    case = await toronto.ask(amina)
    await toronto.do(
        accept_case,
        now=NOON + timedelta(hours=1),
        case_id=case.case_id,
        person_id=doctor,
        profession="pain_physician",
    )

    shown = await toronto.see(read_summary, now=friday)

    week, cycle = shown.week, shown.cycle
    assert (week.first_day, cycle.first_day) == (
        NOON.date() - timedelta(days=1),
        NOON.date() - timedelta(days=14),
    )
    assert (week.didactics_read, cycle.didactics_read) == (1, 2)
    assert (week.active, week.sessions, week.attended) == (1, 1, 1)
    assert (week.cases, week.answered, week.replies, week.first_hub_hours) == (1, 0, 0, None)
    assert [count for _, count in shown.acts_by_week][-4:] == [1, 0, 1, 4]
