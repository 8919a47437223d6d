"""Whom and what a report counts: one server, a period or a cycle, those who agree now. On both databases."""

from datetime import date

import pytest
from sqlmodel import select

from bot.rules.errors import DomainError
from bot.sandbox.cohort.shape import CONSENTED
from bot.services.evaluation.evaluate import Wanted, evaluate
from db.database import Database
from db.tables import Consent, Person
from tests.services.evaluation.published_lines import TABLES
from tests.services.evaluation.synthetic_programme import GUILD, LISTS, NOW, TOPICS, evaluated, filled


async def test_both_databases_give_the_same_report(database):
    await filled(database, scale=0.3)

    report = await evaluated(database)

    assert report.learners == round(CONSENTED * 0.3)
    assert [table.id for table in report.tables] == list(TABLES)


async def test_who_takes_the_agreement_back_is_out_from_then_on(sqlite_url, keyring):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        await filled(database, scale=0.3)
        before = await evaluated(database)

        async def withdraw(session) -> None:
            first = (await session.exec(select(Person))).first()
            session.add(
                Consent(person_id=first.id, kind="evaluation", granted=False, notice_version="1", at=NOW)
            )

        await database.write(withdraw)
        after = await evaluated(database)

    assert after.learners == before.learners - 1


async def test_a_cycle_and_a_period_bound_what_is_counted(one_programme):
    database = one_programme.database

    cycle = await evaluated(database, Wanted(cycle="from-2026-01-05"))
    week = await evaluated(database, Wanted(date(2026, 1, 5), date(2026, 1, 11)))

    assert (cycle.first_day, cycle.cycle) == (date(2026, 1, 8), "from-2026-01-05")
    assert (week.first_day, week.last_day) == (date(2026, 1, 5), date(2026, 1, 11))
    for wanted, problem in (
        (Wanted(cycle="from-1999-01-01"), "problem-cycle-unknown"),
        (Wanted(date(2026, 2, 2), date(2026, 2, 1)), "problem-period"),
    ):
        with pytest.raises(DomainError, match=problem):
            await evaluated(database, wanted)


async def test_another_server_is_not_in_it(one_programme):
    async with one_programme.database.read() as session:
        with pytest.raises(DomainError, match="problem-server-unknown"):
            await evaluate(session, guild_id=GUILD + 1, wanted=Wanted(), lists=LISTS, topics=TOPICS, now=NOW)
