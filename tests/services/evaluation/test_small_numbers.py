"""The whole report gives no small number away, and hides no more than it must."""

from datetime import UTC, datetime

import pytest

from bot.rules.cases import Category
from bot.rules.evaluation.case_tables import table_4, table_5, table_6
from bot.rules.evaluation.cells import Hidden, Share, Table
from bot.rules.evaluation.change_tables import flow_family, table_9, table_10
from bot.rules.evaluation.facts import Facts
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.learning_tables import table_3
from bot.rules.evaluation.people_tables import table_1, table_2
from bot.rules.evaluation.survey_tables import table_7, table_8
from bot.services.evaluation.distributions import paired, welch
from bot.services.evaluation.evaluate import links_between, tables_of
from bot.services.evaluation.read_facts import read_facts
from db.database import Database
from db.repositories.evaluation import Scope
from tests.services.evaluation.attack import attacked, cells
from tests.services.evaluation.synthetic_programme import GUILD, LISTS, NOW, TOPICS, filled

EVERYTHING = Scope(GUILD, datetime(2025, 1, 1, tzinfo=UTC), NOW)


def unprotected(facts: Facts) -> tuple[list[Table], list[Family]]:
    """The ten tables before anything is hidden, and every family in them once."""
    people = {learner.person_id: learner for learner in facts.learners}
    flow, (first, profile) = flow_family(facts.flow), table_1(facts.learners, LISTS)
    built: list[tuple[Table, list[Family]]] = [
        (first, profile),
        table_2(facts.learners),
        table_3(facts.didactics, learners=len(facts.learners)),
        table_4(facts.cases, TOPICS),
        table_5(facts.cases, [str(one) for one in Category]),
        table_6(facts.cases),
        table_7(facts.satisfaction, people),
        table_8(facts.pairs, people, paired, welch),
        table_9(facts.change),
        table_10(flow, {family.name: family for family in profile}, facts.quality, hidden=0),
    ]
    families = {family.name: family for _, found in built for family in [flow, *found]}
    return [table for table, _ in built], list(families.values())


@pytest.mark.parametrize(("seed", "scale"), [(1, 1.0), (2, 0.25), (3, 0.08)])
async def test_nobody_can_work_out_a_small_number_from_the_whole_report(sqlite_url, keyring, seed, scale):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        await filled(database, seed=seed, scale=scale)
        async with database.read() as session:
            facts = await read_facts(session, EVERYTHING, zone="America/Toronto")
    true, families = unprotected(facts)

    safe = tables_of(facts, LISTS, TOPICS)

    assert attacked(safe.tables, true, families, links_between(families)) == []
    assert any(isinstance(cell, Hidden) for cell in cells(safe.tables))
    assert any(isinstance(cell, Share) for cell in cells(safe.tables))


def test_what_is_hidden_in_one_format_is_hidden_in_all(programme):
    hidden = [line for line in programme.lines.all() if line["hidden"] == "yes"]

    assert len(hidden) == programme.report.hidden_cells > 0
    assert {line["shown"] for line in hidden} == {"–"}
    assert all(not line[name] for line in hidden for name in ("n", "of", "percent", "mean"))


def test_most_of_the_report_is_shown_so_that_there_is_something_to_compare(programme):
    lines = programme.lines.all()

    assert sum(line["hidden"] == "yes" for line in lines) < len(lines) / 10
