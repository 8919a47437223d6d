"""Any sequence of legal and illegal acts on a case, by any of six people: what must hold after every step."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.rules import case_actions, case_live, case_turns
from bot.rules.cases import (
    CaseEvent,
    CaseState,
    CloseReason,
    Debtor,
    EventType,
    PassReason,
    ReturnReason,
    Status,
    state_of,
)
from bot.rules.deadlines import Limits, debts_of, steps_due
from bot.rules.errors import DomainError
from bot.rules.working_hours import Hours
from tests.conftest import MACHINE

AMINA, IRIS = 1, 9
HUB = {2: "pain_physician", 3: "pain_physician", 4: "pharmacist", 5: "psychologist"}
PEOPLE = st.sampled_from([AMINA, *HUB])
SPECIALISTS = st.sampled_from(sorted(HUB))
NUMBER = "C-2026-0001"
HOURS = Hours("America/Toronto")


class AnyCase(RuleBasedStateMachine):
    """A case in memory: each act asks the rules, and what they refuse leaves no trace."""

    @initialize()
    def asked(self) -> None:
        self.now = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
        self.events = [
            CaseEvent(EventType.ASKED, self.now, AMINA),
            CaseEvent(EventType.OFFERED, self.now, 2, "pain_physician"),
            CaseEvent(EventType.OFFERED, self.now, 4, "pharmacist"),
        ]
        self.refused = 0

    @property
    def state(self) -> CaseState:
        return state_of(self.events)

    def act(self, decide, **details) -> None:
        self.now += timedelta(minutes=7)
        before = list(self.events)
        try:
            decided = decide(self.state, at=self.now, **details)
        except DomainError:
            self.refused += 1
            assert self.events == before
        else:
            self.events += decided

    @rule(person=PEOPLE)
    def accept(self, person: int) -> None:
        profession = HUB.get(person, "pharmacist")
        self.act(case_actions.accept, person_id=person, profession=profession, asker_id=AMINA, number=NUMBER)

    @rule()
    def open_it(self) -> None:
        self.act(case_actions.look_over, person_id=IRIS, asker_id=AMINA, number=NUMBER)

    @rule(person=SPECIALISTS, reason=st.sampled_from(PassReason))
    def pass_on(self, person: int, reason: PassReason) -> None:
        self.act(case_actions.pass_on, person_id=person, profession=HUB[person], reason=reason)

    @rule(person=SPECIALISTS, to=PEOPLE)
    def hand_over(self, person: int, to: int) -> None:
        self.act(
            case_actions.hand_over,
            person_id=person,
            colleague_id=to,
            colleague_profession=HUB.get(to, "pharmacist"),
            asker_id=AMINA,
        )

    @rule(person=PEOPLE)
    def recommend(self, person: int) -> None:
        profession = HUB.get(person, "pharmacist")
        self.act(case_actions.recommend, person_id=person, profession=profession, asker_id=AMINA)

    @rule(person=PEOPLE)
    def discuss_live(self, person: int) -> None:
        self.act(case_live.present_live, person_id=IRIS)
        profession = HUB.get(person, "pharmacist")
        self.act(case_live.recommend_live, person_id=person, profession=profession, asker_id=AMINA)

    @rule(person=PEOPLE)
    def ask_back(self, person: int) -> None:
        profession = HUB.get(person, "pharmacist")
        self.act(case_turns.ask_back, person_id=person, profession=profession, asker_id=AMINA)

    @rule(person=PEOPLE)
    def answer_back(self, person: int) -> None:
        self.act(case_turns.answer_back, person_id=person, asker_id=AMINA)

    @rule(to=PEOPLE)
    def reassign(self, to: int) -> None:
        profession = HUB.get(to, "pharmacist")
        self.act(case_turns.reassign, person_id=IRIS, profession=profession, to=to, asker_id=AMINA)

    @rule(profession=st.sampled_from(sorted(set(HUB.values()))))
    def leave(self, profession: str) -> None:
        """Whoever holds or held a slot leaves the hub; nobody else is found."""
        if profession in self.state.slots:
            self.events.append(CaseEvent(EventType.REASSIGNED, self.now, None, profession, code="left"))

    @rule(person=PEOPLE)
    def say_something(self, person: int) -> None:
        self.act(case_turns.comment, person_id=person, asker_id=AMINA)
        self.act(case_turns.note, person_id=person, asker_id=AMINA)
        self.act(case_turns.raise_concern, person_id=person)

    @rule(stops=st.booleans())
    def pause_or_resume(self, stops: bool) -> None:
        self.act(case_turns.pause if stops else case_turns.resume, person_id=IRIS)

    @rule(person=PEOPLE, is_coordinator=st.booleans())
    def sum_up(self, person: int, is_coordinator: bool) -> None:
        self.act(case_turns.summarise, person_id=person, is_coordinator=is_coordinator)

    @rule(reason=st.sampled_from(CloseReason))
    def close(self, reason: CloseReason) -> None:
        self.act(case_turns.close, person_id=IRIS, reason=reason)

    @rule(person=PEOPLE, is_coordinator=st.booleans())
    def reopen(self, person: int, is_coordinator: bool) -> None:
        self.act(case_turns.reopen, person_id=person, asker_id=AMINA, is_coordinator=is_coordinator)

    @rule(reason=st.sampled_from(ReturnReason))
    def send_back_and_mend(self, reason: ReturnReason) -> None:
        self.act(case_actions.send_back, person_id=IRIS, reason=reason)
        self.act(case_actions.ask_again, person_id=AMINA, asker_id=AMINA)

    @rule(person=PEOPLE)
    def withdraw(self, person: int) -> None:
        self.act(case_actions.withdraw, person_id=person, asker_id=AMINA)

    @rule(hours=st.integers(1, 40))
    def let_time_pass(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        due = steps_due(self.state, self.now, limits=Limits(), hours=HOURS, holidays=frozenset())
        for step in due:
            self.events.append(
                CaseEvent(
                    EventType.REMINDED,
                    self.now,
                    step.debt.holder,
                    step.debt.profession,
                    step.debt.code(step.step),
                )
            )
        again = steps_due(self.state, self.now, limits=Limits(), hours=HOURS, holidays=frozenset())
        assert not {(step.debt.profession, step.step) for step in due} & {
            (step.debt.profession, step.step) for step in again
        }

    @invariant()
    def nobody_owns_two_slots_and_the_asker_none(self) -> None:
        owners = [slot.owner for slot in self.state.slots.values() if slot.owner is not None]
        assert len(owners) == len(set(owners))
        assert AMINA not in [slot.holder for slot in self.state.slots.values()]

    @invariant()
    def somebody_who_has_a_slot_leads_and_nobody_else(self) -> None:
        owners = [
            slot.owner
            for slot in self.state.slots.values()
            if slot.owner is not None and slot.owner not in slot.lapsed
        ]
        assert self.state.lead in (owners or [None])

    @invariant()
    def what_is_over_paused_or_waits_for_the_asker_is_owed_by_nobody_of_the_hub(self) -> None:
        state = self.state
        is_over = state.status in (Status.CLOSED, Status.WITHDRAWN, Status.RETURNED)
        if is_over or state.is_paused or state.is_clarifying:
            assert state.debtor is not Debtor.HUB
            assert debts_of(state, Limits()) == []

    @invariant()
    def an_open_case_is_owed_by_somebody_or_waits_for_a_coordinator(self) -> None:
        state = self.state
        if state.debtor is Debtor.HUB and state.status is not Status.ANSWERED:
            unheld = [slot for slot in state.slots.values() if not slot.is_heard and slot.holder is None]
            assert debts_of(state, Limits()) or unheld or not state.slots

    @invariant()
    def the_hubs_clock_is_a_row_of_stretches_and_runs_while_it_owes(self) -> None:
        clock = self.state.hub_clock
        assert all(stretch.end is not None and stretch.start <= stretch.end for stretch in clock[:-1])
        for earlier, later in pairwise(clock):
            assert earlier.end is not None
            assert earlier.end <= later.start
        assert (self.state.debtor is Debtor.HUB) == bool(clock and clock[-1].end is None)

    @invariant()
    def nothing_said_is_lost(self) -> None:
        state = self.state
        kinds = [event.type for event in self.events]
        assert state.recommendations == kinds.count(EventType.RECOMMENDED) or EventType.ASKED in kinds[1:]
        assert state.is_opened == (EventType.OPENED in kinds)
        assert state_of(self.events[:-1] + self.events[-1:]) == state


TestAnyCase = AnyCase.TestCase
TestAnyCase.settings = settings(MACHINE)
