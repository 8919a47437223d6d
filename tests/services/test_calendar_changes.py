"""What coordinators decide about the calendar holds, once, and only for what is still to come."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.rules.calendar import KeptBack, WhyNot
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.schedule import PostState
from bot.services.change_settings import set_weekly_slot
from bot.services.change_week import approve_week, choose_topic, move_back, move_week, skip_week
from bot.services.plan_posts import plan_posts
from bot.services.post_didactic_now import post_didactic_now
from bot.services.read_calendar import CalendarView, list_weeks_to_come, read_calendar, read_week
from bot.services.set_cycle import CycleSettings, pause_didactics, resume_didactics, set_cycle
from content.loader import load_didactics
from db.repositories import participation
from db.tables import Delivery, DidacticPost
from tests.fixtures.programme import IRIS, NOON, Programme

LIBRARY = load_didactics()
TOPICS = LIBRARY.ids()
WEEK = timedelta(weeks=1)
THIS_WEEK, NEXT_WEEK, WEEK_AFTER = date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)
EARLY = NOON - timedelta(hours=1)
CYCLE = {"weeks": 12, "repeats": True, "skips_holidays": True, "needs_approval": False}


class Calendar:
    """Tuesdays at twelve o'clock in Toronto, as Iris runs them; the first is due at NOON."""

    def __init__(self, server: Programme, iris: int):
        self.server, self.iris = server, iris

    async def change(self, service, *, now=EARLY, **details):
        return await self.server.do(service, now=now, library=LIBRARY, by=self.iris, **details)

    async def plan(self, now=NOON, *, is_live: bool = False) -> int:
        return await self.server.do(plan_posts, library=LIBRARY, now=now, allow_unsigned=not is_live)

    async def month(self, day: date, *, now=EARLY, allow_unsigned: bool = True) -> CalendarView:
        return await self.server.see(
            read_calendar, month=day, library=LIBRARY, allow_unsigned=allow_unsigned, now=now
        )

    async def posts(self) -> list[tuple[str, str]]:
        async with self.server.database.read() as session:
            rows = (await session.exec(select(DidacticPost).order_by(DidacticPost.id))).all()
        return [(row.didactic_id, str(row.state)) for row in rows]

    async def deliveries(self) -> list[DeliveryKind]:
        async with self.server.database.read() as session:
            return [row.kind for row in (await session.exec(select(Delivery).order_by(Delivery.id))).all()]


@pytest.fixture
async def tuesdays(toronto: Programme) -> Calendar:
    iris = await toronto.person(IRIS)
    await toronto.do(set_weekly_slot, now=EARLY, weekday=1, time_of_day="12:00", by=iris)
    return Calendar(toronto, iris)


async def test_a_skipped_week_posts_nothing_and_its_topic_comes_a_week_later(tuesdays):
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=True)

    assert await tuesdays.plan() == 0
    assert await tuesdays.plan(NOON + WEEK) == 1
    assert await tuesdays.posts() == [(TOPICS[0], PostState.DUE)]


async def test_a_skip_can_be_taken_back_until_the_slot(tuesdays):
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=True)
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=False)

    assert await tuesdays.plan() == 1
    with pytest.raises(DomainError, match="problem-week-gone"):
        await tuesdays.change(skip_week, now=NOON, week_of=THIS_WEEK, is_skipped=True)


async def test_a_moved_week_is_posted_once_on_its_new_day(tuesdays):
    friday = NOON + timedelta(days=3, hours=-3)
    day = await tuesdays.change(move_week, week_of=THIS_WEEK, to=date(2026, 11, 27), minute_of_day=9 * 60)

    assert day.at == friday
    assert [await tuesdays.plan(now) for now in (NOON, friday, friday + timedelta(hours=1))] == [0, 1, 0]
    assert await tuesdays.plan(NOON + WEEK) == 1


async def test_a_moved_week_goes_back_to_the_slot(tuesdays):
    await tuesdays.change(move_week, week_of=THIS_WEEK, to=date(2026, 11, 27), minute_of_day=540)
    await tuesdays.change(move_back, week_of=THIS_WEEK)

    assert await tuesdays.plan() == 1


async def test_another_topic_changes_places_with_the_one_that_was_planned(tuesdays):
    await tuesdays.change(choose_topic, week_of=THIS_WEEK, didactic_id=TOPICS[2])

    for week in range(3):
        await tuesdays.plan(NOON + week * WEEK)
    assert [topic for topic, _ in await tuesdays.posts()] == [TOPICS[2], TOPICS[1], TOPICS[0]]


async def test_a_spare_topic_stands_in_and_the_other_waits_outside(tuesdays):
    spare = TOPICS[14]
    await tuesdays.change(choose_topic, week_of=THIS_WEEK, didactic_id=spare)

    view = await tuesdays.month(date(2026, 11, 1))
    assert view.order[0] == spare
    assert TOPICS[0] in view.spare
    with pytest.raises(DomainError, match="problem-didactic-gone"):
        await tuesdays.change(choose_topic, week_of=THIS_WEEK, didactic_id="gone")


async def test_topics_of_a_skipped_week_or_of_the_next_cycle_are_not_changed(tuesdays):
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=True)
    with pytest.raises(DomainError, match="problem-week-without-topic"):
        await tuesdays.change(choose_topic, week_of=THIS_WEEK, didactic_id=TOPICS[2])

    await tuesdays.change(set_cycle, settings=CycleSettings(**CYCLE | {"weeks": 1}))
    with pytest.raises(DomainError, match="problem-week-of-next-cycle"):
        await tuesdays.change(choose_topic, week_of=WEEK_AFTER, didactic_id=TOPICS[2])


async def test_a_pause_posts_nothing_and_what_fell_into_it_is_not_made_up_for(tuesdays):
    await tuesdays.change(pause_didactics)
    with pytest.raises(DomainError, match="problem-didactics-paused"):
        await tuesdays.change(pause_didactics)

    assert await tuesdays.plan(NOON + WEEK) == 0
    await tuesdays.change(resume_didactics, now=NOON + WEEK + timedelta(hours=1))
    with pytest.raises(DomainError, match="problem-didactics-not-paused"):
        await tuesdays.change(resume_didactics)
    assert [await tuesdays.plan(NOON + weeks * WEEK + timedelta(hours=2)) for weeks in (1, 2)] == [0, 1]
    assert await tuesdays.posts() == [(TOPICS[0], PostState.DUE)]


async def test_one_posted_now_is_used_up_and_the_slot_goes_on_with_the_next(tuesdays):
    posted = await tuesdays.change(post_didactic_now, didactic_id=None, allow_unsigned=True)
    await tuesdays.plan()

    assert posted == TOPICS[0]
    assert [topic for topic, _ in await tuesdays.posts()] == [TOPICS[0], TOPICS[1]]


async def test_a_later_topic_posted_now_does_not_come_again_in_this_cycle(tuesdays):
    await tuesdays.change(post_didactic_now, didactic_id=TOPICS[4], allow_unsigned=True)

    view = await tuesdays.month(date(2026, 11, 1))
    assert (view.taken, view.order[:3]) == (1, (TOPICS[4], TOPICS[0], TOPICS[1]))


async def test_a_spare_topic_posted_now_is_one_more(tuesdays):
    await tuesdays.change(post_didactic_now, didactic_id=TOPICS[15], allow_unsigned=True)
    await tuesdays.plan()

    assert [topic for topic, _ in await tuesdays.posts()] == [TOPICS[15], TOPICS[0]]


async def test_pressed_twice_a_didactic_is_posted_once(tuesdays):
    await tuesdays.change(post_didactic_now, didactic_id=TOPICS[3], allow_unsigned=True)
    with pytest.raises(DomainError, match="problem-posted-today"):
        await tuesdays.change(post_didactic_now, didactic_id=TOPICS[3], allow_unsigned=True)

    assert await tuesdays.deliveries() == [DeliveryKind.DIDACTIC]


async def test_what_nobody_signed_is_not_posted_by_hand_either(tuesdays):
    with pytest.raises(DomainError, match="problem-unsigned"):
        await tuesdays.change(post_didactic_now, didactic_id=TOPICS[3], allow_unsigned=False)
    with pytest.raises(DomainError, match="problem-expired"):
        await tuesdays.change(
            post_didactic_now, now=NOON + 60 * WEEK, didactic_id=TOPICS[3], allow_unsigned=True
        )

    assert await tuesdays.posts() == []


async def test_the_first_of_the_next_cycle_posted_now_begins_it(tuesdays):
    await tuesdays.change(set_cycle, settings=CycleSettings(**CYCLE | {"weeks": 2}))
    for week in range(2):
        await tuesdays.plan(NOON + week * WEEK)
    await tuesdays.change(
        post_didactic_now, now=NOON + WEEK + timedelta(days=1), didactic_id=None, allow_unsigned=True
    )

    view = await tuesdays.month(date(2026, 12, 1), now=NOON + WEEK + timedelta(days=1))
    assert (view.starts_on, view.taken) == (date(2026, 12, 2), 1)


async def test_a_new_cycle_begins_on_its_day_with_the_first_topic(tuesdays):
    await tuesdays.plan()
    start = CycleSettings(**CYCLE, starts_on=date(2027, 1, 4))
    await tuesdays.change(set_cycle, now=NOON + timedelta(hours=1), settings=start)

    assert await tuesdays.plan(NOON + WEEK) == 0
    assert await tuesdays.plan(NOON + 6 * WEEK) == 1
    assert [topic for topic, _ in await tuesdays.posts()] == [TOPICS[0], TOPICS[0]]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"weeks": 0}, "problem-cycle-weeks"),
        ({"weeks": 53}, "problem-cycle-weeks"),
        ({"starts_on": date(2026, 11, 1)}, "problem-cycle-past"),
    ],
)
async def test_a_cycle_that_cannot_be_is_refused(tuesdays, changed, problem):
    with pytest.raises(DomainError, match=problem):
        await tuesdays.change(set_cycle, settings=CycleSettings(**CYCLE | changed))


async def test_where_each_week_is_approved_nothing_is_posted_before_and_then_late(tuesdays):
    await tuesdays.change(set_cycle, settings=CycleSettings(**CYCLE | {"needs_approval": True}))
    await tuesdays.plan()
    line = await tuesdays.server.see(
        read_week, week_of=THIS_WEEK, library=LIBRARY, allow_unsigned=True, now=NOON
    )
    await tuesdays.change(approve_week, now=NOON, week_of=THIS_WEEK, didactic_id=TOPICS[0])
    await tuesdays.plan(NOON + timedelta(hours=1))

    assert line.state is PostState.WITHHELD
    assert await tuesdays.posts() == [(TOPICS[0], PostState.DUE)]


async def test_an_approved_week_is_posted_on_time(tuesdays):
    await tuesdays.change(set_cycle, settings=CycleSettings(**CYCLE | {"needs_approval": True}))
    await tuesdays.change(approve_week, week_of=THIS_WEEK, didactic_id=TOPICS[0])
    await tuesdays.plan()

    async with tuesdays.server.database.read() as session:
        [post] = (await session.exec(select(DidacticPost))).all()
    assert (post.state, post.late) == (PostState.DUE, False)


async def test_a_month_shows_what_was_posted_what_comes_and_what_is_a_holiday(tuesdays):
    await tuesdays.plan()
    december = await tuesdays.month(date(2026, 12, 1), now=NOON + timedelta(hours=1))
    november = await tuesdays.month(date(2026, 11, 1), now=NOON + timedelta(hours=1))

    assert [line.local_at.day for line in december.lines] == [1, 8, 15, 22, 29]
    assert [line.didactic_id for line in december.lines] == list(TOPICS[1:6])
    assert [(line.local_at.day, line.state) for line in november.lines] == [(24, PostState.DUE)]


async def test_a_holiday_in_the_slot_is_shown_and_left_out(tuesdays):
    await tuesdays.server.do(set_weekly_slot, now=NOON, weekday=4, time_of_day="12:00", by=tuesdays.iris)

    december = await tuesdays.month(date(2026, 12, 1), now=NOON)

    christmas = next(line for line in december.lines if line.local_at.day == 25)
    assert (christmas.why_not, christmas.didactic_id) == (WhyNot.HOLIDAY, None)


async def test_what_is_unsigned_is_shown_four_weeks_ahead(tuesdays):
    view = await tuesdays.month(date(2026, 11, 1), allow_unsigned=False)

    assert [line.didactic_id for line in view.to_mend] == list(TOPICS[:4])
    assert {line.kept_back for line in view.to_mend} == {KeptBack.UNSIGNED}
    assert (await tuesdays.month(date(2026, 11, 1))).to_mend == ()


async def test_weeks_are_offered_soonest_first(tuesdays):
    lines = await tuesdays.server.see(
        list_weeks_to_come, library=LIBRARY, allow_unsigned=True, now=EARLY, most=3
    )

    assert [line.week_of for line in lines] == [THIS_WEEK, NEXT_WEEK, WEEK_AFTER]


async def test_without_a_slot_there_is_no_calendar(toronto):
    with pytest.raises(DomainError, match="problem-no-slot"):
        await toronto.see(read_calendar, month=None, library=LIBRARY, allow_unsigned=True, now=NOON)


async def test_each_server_has_its_own_weeks_and_order(tuesdays, sudbury):
    iris = await sudbury.person(IRIS)
    await sudbury.do(set_weekly_slot, now=EARLY, weekday=1, time_of_day="12:00", by=iris)
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=True)
    await tuesdays.change(choose_topic, week_of=NEXT_WEEK, didactic_id=TOPICS[5])

    there = await sudbury.see(
        read_calendar, month=date(2026, 11, 1), library=LIBRARY, allow_unsigned=True, now=EARLY
    )
    assert (there.lines[0].didactic_id, there.order) == (TOPICS[0], TOPICS[:12])


async def test_every_change_is_in_the_audit(tuesdays):
    await tuesdays.change(skip_week, week_of=THIS_WEEK, is_skipped=True)
    await tuesdays.change(pause_didactics)
    await tuesdays.change(post_didactic_now, didactic_id=TOPICS[3], allow_unsigned=True)

    audited = [row.action for row in await tuesdays.server.see(participation.audits_of)]
    assert audited[-3:] == ["didactic_week_changed", "didactic_cycle", "didactic_posted_now"]
