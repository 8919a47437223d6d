"""What falls due in a case, and when."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.case_events import DEPUTIES
from bot.rules.cases import CaseEvent, EventType, Status, state_of
from bot.rules.deadlines import (
    DebtKind,
    Limits,
    Step,
    answer_due,
    deadline_of,
    debts_of,
    next_look,
    steps_ahead,
    steps_due,
)
from bot.rules.space import Review
from bot.rules.working_hours import Hours, is_staffed

HOURS, LIMITS = Hours("America/Toronto"), Limits()
NO_HOLIDAYS: frozenset[date] = frozenset()
FAMILY_DAY = frozenset({date(2026, 2, 16)})
MONDAY_NINE = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
FRIDAY_THREE = datetime(2026, 2, 13, 20, 0, tzinfo=UTC)
AMINA, ORTIZ, FARID, HANA = 1, 2, 3, 4
DOCTOR, PHARMACIST = "pain_physician", "pharmacist"


class Story:
    """A case as it goes on; each event some hours after the first Monday, nine o'clock."""

    def __init__(self, begins: datetime = MONDAY_NINE):
        self.begins, self.events = begins, []
        self.after(0, EventType.ASKED, AMINA)

    def after(self, hours: float, kind: EventType, person=None, profession=None, code=None) -> "Story":
        at = self.begins + timedelta(hours=hours)
        self.events.append(CaseEvent(kind, at, person, profession, code))
        return self

    def at(self, hours: float) -> datetime:
        return self.begins + timedelta(hours=hours)

    @property
    def state(self):
        return state_of(self.events)

    def due(self, now: datetime, holidays=NO_HOLIDAYS) -> list[tuple[str | None, DebtKind, Step]]:
        steps = steps_due(self.state, now, limits=LIMITS, hours=HOURS, holidays=holidays)
        return [(step.debt.profession, step.debt.kind, step.step) for step in steps]

    def ahead(self, holidays=NO_HOLIDAYS):
        return steps_ahead(self.state, limits=LIMITS, hours=HOURS, holidays=holidays)


def offered(begins: datetime = MONDAY_NINE) -> Story:
    return Story(begins).after(0, EventType.OFFERED, ORTIZ, DOCTOR)


def accepted() -> Story:
    return (
        offered().after(1, EventType.ACCEPTED, ORTIZ, DOCTOR).after(1, EventType.OPENED, code="C-2026-0001")
    )


def test_an_offer_is_reminded_after_half_a_working_day():
    assert offered().due(MONDAY_NINE + timedelta(hours=3, minutes=59)) == []
    assert offered().due(MONDAY_NINE + timedelta(hours=4)) == [(DOCTOR, DebtKind.ACCEPT, Step.REMIND)]


def test_after_a_working_day_the_next_specialist_is_asked():
    tuesday_nine = MONDAY_NINE + timedelta(days=1)

    assert offered().due(tuesday_nine) == [(DOCTOR, DebtKind.ACCEPT, Step.NEXT)]


def test_after_a_day_and_a_half_the_coordinators_are_told_through_all_holders():
    story = offered().after(24, EventType.REASSIGNED, None, DOCTOR, "deadline")
    story.after(24, EventType.OFFERED, HANA, DOCTOR)

    assert story.due(story.at(28)) == [
        (DOCTOR, DebtKind.ACCEPT, Step.OVERDUE),
        (DOCTOR, DebtKind.ACCEPT, Step.REMIND),
    ]


def test_a_reminder_waits_until_the_hub_opens_on_tuesday_after_family_day():
    story = offered(FRIDAY_THREE)
    monday, tuesday_eleven = FRIDAY_THREE + timedelta(days=3), datetime(2026, 2, 17, 16, 0, tzinfo=UTC)

    assert story.due(monday, FAMILY_DAY) == []
    assert story.ahead(FAMILY_DAY)[0].at == tuesday_eleven


def test_outside_hours_nothing_is_due():
    seven_in_the_evening = MONDAY_NINE + timedelta(hours=10)

    assert offered().due(seven_in_the_evening) == []


def test_a_step_that_was_taken_is_not_taken_again():
    story = offered().after(4, EventType.REMINDED, ORTIZ, DOCTOR, "accept:remind")

    assert story.due(story.at(5)) == []


def test_a_new_holder_gets_the_whole_time():
    story = offered().after(24, EventType.REASSIGNED, None, DOCTOR, "deadline")
    story.after(24, EventType.OFFERED, HANA, DOCTOR)

    remind, *_ = [step for step in story.ahead() if step.step is Step.REMIND]

    assert (remind.debt.holder, remind.at) == (HANA, story.at(28))


def test_the_lead_owes_the_first_answer_in_two_days_and_the_others_in_five():
    story = accepted().after(1, EventType.ACCEPTED, FARID, PHARMACIST)

    limits = {debt.holder: debt.limit_days for debt in debts_of(story.state, LIMITS)}

    assert limits == {ORTIZ: 2, FARID: 5}


def test_while_the_asker_owes_the_reply_the_clock_stands():
    story = accepted().after(2, EventType.CLARIFICATION_ASKED, ORTIZ, DOCTOR)

    assert debts_of(story.state, LIMITS) == []
    assert next_look(story.state, story.at(200), limits=LIMITS, hours=HOURS, holidays=NO_HOLIDAYS) is None


def test_the_time_the_asker_took_is_not_the_hubs():
    prompt, slow = accepted(), accepted()
    slow.after(2, EventType.CLARIFICATION_ASKED, ORTIZ, DOCTOR)
    slow.after(26, EventType.CLARIFICATION_ANSWERED, AMINA)

    assert slow.ahead()[0].at - prompt.ahead()[0].at == timedelta(days=1)


def test_a_paused_case_owes_nothing_until_it_goes_on():
    story = offered().after(1, EventType.PAUSED, 9)
    assert story.ahead() == []

    story.after(3, EventType.RESUMED, 9)
    assert story.ahead()[0].at == story.at(6)


def test_a_step_that_fell_due_before_the_pause_is_still_due_after_it():
    story = offered().after(4.5, EventType.PAUSED, 9).after(6, EventType.RESUMED, 9)

    assert story.due(story.at(6)) == [(DOCTOR, DebtKind.ACCEPT, Step.REMIND)]


def test_when_everybody_has_answered_the_lead_owes_the_summary():
    story = accepted().after(2, EventType.RECOMMENDED, ORTIZ, DOCTOR)

    [debt] = debts_of(story.state, LIMITS)

    assert (debt.kind, debt.holder, debt.profession) == (DebtKind.SUMMARY, ORTIZ, None)
    assert story.state.status is Status.ANSWERED


def test_a_reminder_of_the_summary_is_remembered_by_the_case():
    story = accepted().after(2, EventType.RECOMMENDED, ORTIZ, DOCTOR)
    story.after(26, EventType.REMINDED, ORTIZ, None, "summary:remind")

    assert "summary:remind" in debts_of(story.state, LIMITS)[0].taken


def test_a_closed_case_owes_nothing():
    story = accepted().after(2, EventType.CLOSED, 9, code="duplicate")

    assert debts_of(story.state, LIMITS) == []
    assert story.state.hub_clock[-1].end == story.at(2)


def test_nobody_is_reminded_of_what_goes_to_the_next():
    a_week_without_ticks = MONDAY_NINE + timedelta(days=7)

    assert offered().due(a_week_without_ticks) == [
        (DOCTOR, DebtKind.ACCEPT, Step.NEXT),
        (DOCTOR, DebtKind.ACCEPT, Step.OVERDUE),
    ]


def test_when_nobody_is_left_for_a_profession_the_lead_decides():
    story = accepted().after(1, EventType.OFFERED, FARID, PHARMACIST)
    story.after(2, EventType.RECOMMENDED, ORTIZ, DOCTOR).after(3, EventType.PASSED, FARID, PHARMACIST)
    story.after(3, EventType.UNANSWERABLE, None, PHARMACIST)

    [debt] = debts_of(story.state, LIMITS)

    assert (debt.kind, debt.holder, debt.since) == (DebtKind.SUMMARY, ORTIZ, story.at(2))


def test_a_slot_without_anybody_has_no_deadline_of_its_own():
    story = Story().after(0, EventType.UNANSWERABLE, None, DOCTOR)

    assert debts_of(story.state, LIMITS) == []


def test_a_deadline_that_has_passed_is_still_known():
    story = offered().after(24, EventType.REMINDED, ORTIZ, DOCTOR, "accept:next")
    [debt] = debts_of(story.state, LIMITS)

    assert deadline_of(story.state, debt, hours=HOURS, holidays=NO_HOLIDAYS) == story.at(24)


def test_a_deadline_is_unknown_while_the_clock_stands():
    story = offered()
    [debt] = debts_of(story.state, LIMITS)
    story.after(1, EventType.PAUSED, 9)

    assert deadline_of(story.state, debt, hours=HOURS, holidays=NO_HOLIDAYS) is None


def test_the_first_answer_is_promised_in_working_days():
    friday_to_wednesday = datetime(2026, 2, 18, 20, 0, tzinfo=UTC)

    due = answer_due(FRIDAY_THREE, limits=LIMITS, hours=HOURS, holidays=FAMILY_DAY)

    assert due == friday_to_wednesday


TICKS = st.lists(st.integers(1, 600), min_size=1, max_size=25)


@given(TICKS)
def test_no_step_is_ever_due_outside_hours(gaps: list[int]):
    now, story = MONDAY_NINE, offered()
    for minutes in gaps:
        now += timedelta(minutes=minutes)
        if story.due(now):
            assert is_staffed(now, hours=HOURS, holidays=NO_HOLIDAYS)


@given(TICKS)
def test_each_step_is_taken_once_however_the_ticks_fall(gaps: list[int]):
    now, story, taken = MONDAY_NINE, offered(), []
    for minutes in gaps:
        now += timedelta(minutes=minutes)
        for step in steps_due(story.state, now, limits=LIMITS, hours=HOURS, holidays=NO_HOLIDAYS):
            code = step.debt.code(step.step)
            taken.append(code)
            story.events.append(CaseEvent(EventType.REMINDED, now, ORTIZ, DOCTOR, code))

    assert len(taken) == len(set(taken))


@given(TICKS)
def test_the_next_look_misses_no_step(gaps: list[int]):
    now, story = MONDAY_NINE, offered()
    for minutes in gaps:
        look = next_look(story.state, now, limits=LIMITS, hours=HOURS, holidays=NO_HOLIDAYS)
        now += timedelta(minutes=minutes)
        if story.due(now):
            assert look is not None
            assert look <= now


FIRST_LOOK = Limits(review=Review.COORDINATOR)


def waiting() -> Story:
    return Story().after(0, EventType.OFFERED, ORTIZ, DOCTOR).after(0, EventType.OFFERED, FARID, PHARMACIST)


def test_where_coordinators_look_first_nothing_else_is_owed_before_they_have():
    [debt] = debts_of(state_of(waiting().events), FIRST_LOOK)

    assert (debt.kind, debt.holder, debt.since, debt.limit_days) == (DebtKind.REVIEW, None, MONDAY_NINE, 1)


def test_accepting_counts_from_the_first_look_on():
    story = waiting().after(48, EventType.OPENED, 9, code="C-2026-0001")

    debts = debts_of(state_of(story.events), FIRST_LOOK)

    assert {debt.kind for debt in debts} == {DebtKind.ACCEPT}
    assert {(debt.since, debt.first_since) for debt in debts} == {(story.at(48), story.at(48))}


def test_a_question_sent_again_is_looked_at_anew():
    story = waiting().after(9, EventType.REMINDED, code=DEPUTIES)
    late = state_of(story.events)
    again = state_of(story.after(10, EventType.RETURNED, 9).after(72, EventType.ASKED, AMINA).events)

    [debt] = debts_of(again, FIRST_LOOK)

    assert (debt.since, debt.taken) == (story.at(72), frozenset())
    assert (late.deputies_may_look, again.deputies_may_look) == (True, False)
