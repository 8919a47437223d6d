"""Statements of hours: what they need, what they say, and what their code stands for; on both databases."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.rules.credits import Accreditor, Earned, StatementKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.retention import REGISTER_KEPT
from bot.services.check_statement import check_statement
from bot.services.count_credits import Period, count_credits
from bot.services.erase_person import erase_person
from bot.services.forget_registration import forget_registration
from bot.services.issue_statement import issue_statement
from bot.services.read_progress import read_progress
from bot.services.register_for_credit import register_for_credit
from bot.services.set_accreditor import read_accreditor, set_accreditor
from db.repositories import participation
from db.tables import Statement
from tests.fixtures.programme import AMINA, IRIS, NOON, Programme
from tests.services.test_register import DETAILS, answer, forget

DAY = timedelta(days=1)
CFPC = Accreditor("ECHO PAIN Ontario", "College of Family Physicians of Canada", "A-1", 150)


async def logged(
    server: Programme, person_id: int, act: Act, minutes: int, *, days: int, cycle: str = ""
) -> None:
    await server.database.write(
        lambda session: participation.record(
            session,
            server.guild_id,
            act,
            person_id=person_id,
            now=NOON + days * DAY,
            minutes=minutes,
            cycle=cycle,
        )
    )


@pytest.fixture
async def iris(toronto) -> int:
    return await toronto.person(IRIS)


@pytest.fixture
async def amina(toronto) -> int:
    """Two sessions and some reading; agreed and registered."""
    person_id = await toronto.member(AMINA)
    await answer(toronto, person_id, agrees=True)
    await toronto.do(register_for_credit, person_id=person_id, details=DETAILS)
    await logged(toronto, person_id, Act.SESSION_ATTENDED, 58, days=1, cycle="from-2026-11-23")
    await logged(toronto, person_id, Act.SESSION_ATTENDED, 60, days=8)
    await logged(toronto, person_id, Act.DIDACTIC_COMPLETED, 20, days=9)
    return person_id


async def issue(server: Programme, person_id: int, by: int, *, now=NOON + 10 * DAY, **wanted):
    given = {"kind": StatementKind.COLLEGE, "period": Period()} | wanted
    return await server.do(issue_statement, now=now, person_id=person_id, by=by, **given)


async def refused(server: Programme, person_id: int, by: int, **wanted) -> str:
    with pytest.raises(DomainError) as caught:
        await issue(server, person_id, by, **wanted)
    return caught.value.message_key


async def check(server: Programme, code: str, by: int):
    return await server.do(check_statement, code=code, by=by)


async def test_it_says_what_progress_shows_at_the_accreditors_rate(toronto, amina, iris):
    await toronto.do(set_accreditor, accreditor=CFPC, by=iris)

    issued = await issue(toronto, amina, iris)
    shown = await toronto.see(read_progress, person_id=amina)

    assert issued.figures == shown.credits.earned == Earned(105, 15, 262)
    assert issued.details == DETAILS
    assert issued.accreditor == CFPC == await toronto.see(read_accreditor)
    assert (issued.first_day, issued.last_day, issued.issued_on) == (
        date(2026, 11, 25),
        date(2026, 12, 3),
        date(2026, 12, 4),
    )


async def test_days_and_a_cycle_narrow_it(toronto, amina):
    days = Period(date(2026, 12, 1), date(2026, 12, 2))
    of_days = await toronto.see(count_credits, person_id=amina, period=days)
    cycle = Period(cycle="from-2026-11-23")
    of_cycle = await toronto.see(count_credits, person_id=amina, period=cycle)

    assert of_days.earned == Earned(60, 0, None)
    assert of_cycle.earned == Earned(45, 0, None)
    assert Period.from_code(days.to_code()) == days
    assert Period.from_code(cycle.to_code()) == cycle


async def test_what_is_missing_is_said(toronto, amina, iris):
    ben = await toronto.member(12, consents={ConsentKind.EVALUATION: True})
    chloe = await toronto.member(13)
    await answer(toronto, chloe, agrees=True)

    assert await refused(toronto, ben, iris) == "problem-statement-no-consent"
    assert await refused(toronto, chloe, iris) == "problem-statement-no-details"
    await toronto.do(register_for_credit, person_id=chloe, details=DETAILS)
    await logged(toronto, chloe, Act.SESSION_ATTENDED, 14, days=1)
    assert await refused(toronto, chloe, iris) == "problem-statement-no-hours"
    assert await refused(toronto, amina, iris, period=Period(last_day=date(2020, 1, 1))) == (
        "problem-statement-no-hours"
    )


async def test_nobody_of_another_server_can_be_stated(toronto, sudbury, amina, iris):
    assert await refused(sudbury, amina, await sudbury.person(IRIS)) == "problem-person-gone"
    issued = await issue(toronto, amina, iris)

    assert await check(sudbury, issued.code, await sudbury.person(IRIS)) is None


async def test_its_code_is_found_as_it_is_typed_and_holds_what_was_stated(toronto, amina, iris):
    issued = await issue(toronto, amina, iris)
    await logged(toronto, amina, Act.SESSION_ATTENDED, 60, days=11)

    found = await check(toronto, f" {issued.code.lower()} ", iris)

    assert (found.kind, found.figures) == (StatementKind.COLLEGE, issued.figures)
    assert (found.first_day, found.last_day) == (issued.first_day, issued.last_day)
    assert (found.issued_at, found.discord_id) == (NOON + 10 * DAY, AMINA)
    assert await check(toronto, "ABCD-EFGH-JKLM", iris) is None
    with pytest.raises(DomainError) as caught:
        await check(toronto, "ABCD", iris)
    assert caught.value.message_key == "problem-statement-code"


async def test_the_same_on_one_day_is_one_statement_and_another_day_or_kind_another(toronto, amina, iris):
    first = await issue(toronto, amina, iris)
    again = await issue(toronto, amina, amina)
    employer = await issue(toronto, amina, amina, kind=StatementKind.EMPLOYER)
    tomorrow = await issue(toronto, amina, iris, now=NOON + 11 * DAY)

    assert again.code == first.code
    assert len({first.code, employer.code, tomorrow.code}) == 3


async def test_each_issue_and_each_check_is_audited_where_she_sees_it(toronto, amina, iris):
    issued = await issue(toronto, amina, iris)
    await check(toronto, issued.code, iris)
    await check(toronto, "ABCD-EFGH-JKLM", iris)

    audits = [(row.action, row.object_id[:2]) for row in await toronto.see(participation.audits_of)][-3:]
    assert audits == [("statement_issued", "P-"), ("statement_checked", "P-"), ("statement_checked", "un")]


async def test_a_statement_outlives_the_details_but_not_the_erasing(toronto, amina, iris):
    issued = await issue(toronto, amina, iris)
    await toronto.database.write(lambda session: forget_registration(session, person_id=amina, now=NOON))
    assert (await check(toronto, issued.code, iris)).figures == issued.figures

    await toronto.do(erase_person, person_id=amina)

    assert await check(toronto, issued.code, iris) is None


async def test_statements_are_forgotten_six_years_after_their_issue(toronto, amina, iris):
    await issue(toronto, amina, iris)

    async def kept() -> int:
        async with toronto.database.read() as session:
            return len((await session.exec(select(Statement))).all())

    await forget(toronto, days=REGISTER_KEPT + 9 * DAY)
    assert await kept() == 1
    await forget(toronto, days=REGISTER_KEPT + 11 * DAY)
    assert await kept() == 0
