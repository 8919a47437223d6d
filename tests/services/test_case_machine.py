"""Any sequence of acts through the services and a real database: nothing is lost, nothing half done stays."""

import asyncio
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlmodel import select

from bot.rules.cases import CloseReason, PassReason, Status, state_of
from bot.rules.errors import DomainError
from bot.services.accept_case import accept_case
from bot.services.ask_back import answer_back, ask_back
from bot.services.hand_over_case import hand_over_case
from bot.services.note_in_case import count_comment, note_in_case, raise_concern
from bot.services.open_case import open_case
from bot.services.pass_case import pass_case
from bot.services.steer_case import close_case, pause_case, reassign_case, reopen_case, resume_case
from bot.services.sum_up_case import sum_up_case
from bot.services.take_due_steps import cases_due, take_due_steps
from bot.services.withdraw_case import withdraw_case
from content.topics import load_topics
from db.database import Database
from db.repositories import cases
from db.tables import Case, CaseEventRow
from tests.conftest import MACHINE
from tests.fixtures.programme import FARID, GRACE, IRIS, NOON, ORTIZ, TORONTO, opened_in
from tests.services.case_acts import recommend

HUB = {ORTIZ: "pain_physician", FARID: "pharmacist", GRACE: "pharmacist"}
WHO = st.sampled_from(["amina", *HUB])
SPECIALIST = st.sampled_from(sorted(HUB))


def machine(migrated: Path, keyring) -> type[RuleBasedStateMachine]:
    """The machine, on copies of a migrated file."""

    class StoredCase(RuleBasedStateMachine):
        @initialize()
        def asked(self) -> None:
            self.folder = tempfile.TemporaryDirectory()
            path = Path(self.folder.name) / "echo.sqlite3"
            shutil.copy(migrated, path)
            self.runner = asyncio.Runner()
            self.opening = Database.open(f"sqlite:///{path}", keyring=keyring)
            self.now, self.seen = NOON, []
            self.runner.run(self._begin())

        async def _begin(self) -> None:
            self.server = await opened_in(await self.opening.__aenter__(), TORONTO)
            self.people = {"amina": await self.server.member(), "iris": await self.server.person(IRIS)}
            for discord_id, profession in HUB.items():
                self.people[discord_id] = await self.server.specialist(discord_id, profession)
            self.case_id = (await self.server.ask(self.people["amina"])).case_id

        def teardown(self) -> None:
            if hasattr(self, "runner"):
                self.runner.run(self.opening.__aexit__(None, None, None))
                self.runner.close()
                self.folder.cleanup()

        def act(self, service, who, **details) -> None:
            self.now += timedelta(minutes=7)
            before = self.runner.run(self._events())
            try:
                self.runner.run(
                    self.server.do(
                        service,
                        now=self.now,
                        case_id=self.case_id,
                        person_id=self.people[who],
                        **details,
                    )
                )
            except DomainError:
                assert self.runner.run(self._events()) == before

        async def _events(self) -> list:
            async with self.server.database.read() as session:
                return (await cases.events_of(session, [self.case_id]))[self.case_id]

        @rule(who=WHO)
        def accept(self, who) -> None:
            self.act(accept_case, who, profession=HUB.get(who, "pharmacist"))

        @rule()
        def open_it(self) -> None:
            self.act(open_case, "iris")

        @rule(who=SPECIALIST, reason=st.sampled_from(PassReason))
        def pass_on(self, who, reason) -> None:
            self.act(pass_case, who, profession=HUB[who], reason=reason, topics=load_topics())

        @rule(who=SPECIALIST, to=SPECIALIST)
        def hand_over(self, who, to) -> None:
            self.act(hand_over_case, who, colleague_id=self.people[to])

        @rule(who=SPECIALIST)
        def recommend(self, who) -> None:
            self.now += timedelta(minutes=7)
            before = self.runner.run(self._events())
            try:
                self.runner.run(recommend(self.server, self.case_id, self.people[who], HUB[who]))
            except DomainError:
                assert self.runner.run(self._events()) == before

        @rule(who=SPECIALIST)
        def ask_back(self, who) -> None:
            self.act(ask_back, who, profession=HUB[who], text="How is the kidney function?")

        @rule(who=WHO)
        def answer_back(self, who) -> None:
            self.act(answer_back, who, text="Normal.")

        @rule(to=SPECIALIST)
        def reassign(self, to) -> None:
            self.act(reassign_case, "iris", to=self.people[to])

        @rule(who=WHO)
        def say_something(self, who) -> None:
            self.act(count_comment, who, hub_profession=HUB.get(who))
            self.act(note_in_case, who, text="Seen before.")
            self.act(raise_concern, who)

        @rule(stops=st.booleans())
        def pause_or_resume(self, stops) -> None:
            self.act(pause_case if stops else resume_case, "iris")

        @rule(who=WHO)
        def sum_up(self, who) -> None:
            self.act(sum_up_case, who, is_coordinator=False, text="Raise slowly.")

        @rule()
        def close(self) -> None:
            self.act(close_case, "iris", reason=CloseReason.DUPLICATE)

        @rule(who=WHO)
        def reopen(self, who) -> None:
            self.act(reopen_case, who, is_coordinator=False)

        @rule(who=WHO)
        def withdraw(self, who) -> None:
            self.act(withdraw_case, who)

        @rule(hours=st.integers(1, 60))
        def tick(self, hours) -> None:
            self.now += timedelta(hours=hours)
            self.runner.run(self._tick())

        async def _tick(self) -> None:
            async with self.server.database.read() as session:
                due = await cases_due(session, now=self.now)
            for _, case_id in due:
                await self.server.do(take_due_steps, case_id=case_id, now=self.now)

        @invariant()
        def events_are_only_ever_added(self) -> None:
            if hasattr(self, "server"):
                events = self.runner.run(self._events())
                assert events[: len(self.seen)] == self.seen
                self.seen = events

        @invariant()
        def the_row_mirrors_what_the_events_add_up_to(self) -> None:
            if hasattr(self, "server"):
                case, numbers = self.runner.run(self._row())
                state = state_of(self.seen)
                assert (case.status, case.number) == (state.status, state.number)
                assert numbers == list(range(1, len(numbers) + 1))
                over = (Status.CLOSED, Status.WITHDRAWN)
                assert case.status not in over or case.next_step_at is None

        async def _row(self) -> tuple[Case, list[int]]:
            async with self.server.database.read() as session:
                [case] = (await session.exec(select(Case))).all()
                query = select(CaseEventRow.seq).order_by(CaseEventRow.seq)
                return case, list((await session.exec(query)).all())

    return StoredCase


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
def test_whatever_people_do_the_stored_case_stays_whole(migrated_sqlite, keyring):
    run_state_machine_as_test(machine(migrated_sqlite, keyring), settings=MACHINE)
