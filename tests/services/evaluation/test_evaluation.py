"""The report of a synthetic programme: it finds what was put in, agrees with another way, gives nothing away.

It is long because one programme, made once, is read by all of them.
"""

import csv
import io
import json
import statistics
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest
from scipy import stats
from sqlmodel import select

from bot.reports.evaluation.bundle import formats_of
from bot.rules.cases import Category
from bot.rules.errors import DomainError
from bot.rules.evaluation.case_tables import table_4, table_5, table_6
from bot.rules.evaluation.cells import Hidden, Share, Table
from bot.rules.evaluation.change_tables import flow_family, table_9, table_10
from bot.rules.evaluation.learning_tables import table_3
from bot.rules.evaluation.people_tables import table_1, table_2
from bot.rules.evaluation.survey_tables import table_7, table_8
from bot.sandbox.cohort import make_cohort
from bot.sandbox.cohort.shape import CONSENTED, GAIN, JOINED, MEAN_SESSIONS, PRESCRIBERS
from bot.services.evaluation.distributions import paired, welch
from bot.services.evaluation.evaluate import PROFILE_LISTS, Report, Wanted, evaluate, links_between, tables_of
from bot.services.evaluation.read_facts import read_facts
from bot.services.register_server import register_server
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.repositories.evaluation import Scope
from db.tables import Case, CaseEventRow, Consent, ParticipationEvent, Person, Recommendation, SurveyAnswer
from tests.services.evaluation.attack import attacked, cells

GUILD = 416
NOW = datetime(2026, 12, 1, tzinfo=UTC)
LISTS = {name: tuple(load_vocabulary().choices(name)) for name in PROFILE_LISTS}
TOPICS = load_topics().ids()
EVERYTHING_SO_FAR = Wanted()
EVERYTHING = Scope(GUILD, datetime(2025, 1, 1, tzinfo=UTC), NOW)


async def evaluated(database: Database, wanted: Wanted = EVERYTHING_SO_FAR) -> Report:
    async with database.read() as session:
        return await evaluate(session, guild_id=GUILD, wanted=wanted, lists=LISTS, topics=TOPICS, now=NOW)


async def filled(database: Database, *, seed: int = 1, scale: float = 1.0) -> None:
    await database.write(
        lambda session: register_server(
            session, guild_id=GUILD, language="en-CA", timezone="America/Toronto", now=NOW
        )
    )
    await database.write(
        lambda session: make_cohort(session, guild_id=GUILD, library=load_didactics(), seed=seed, scale=scale)
    )


@pytest.fixture(scope="module")
async def programme(tmp_path_factory: pytest.TempPathFactory, keyring) -> AsyncIterator[Database]:
    """The programme of 296, once for all tests that only read."""
    path = tmp_path_factory.mktemp("programme") / "echo.sqlite3"
    async with Database.open(f"sqlite:///{path}", keyring=keyring) as database:
        await filled(database)
        yield database


@pytest.fixture(scope="module")
async def report(programme: Database) -> Report:
    return await evaluated(programme)


def files_in(language: str, report: Report) -> dict[str, bytes]:
    speaker = Speaker(language, Sentences.load(), load_topics(), load_vocabulary())
    files: dict[str, bytes] = {}
    for make in formats_of(report, speaker, load_didactics(), server_name="Sandbox"):
        files |= make()
    return files


@pytest.fixture(scope="module")
async def english(report: Report) -> dict[str, bytes]:
    return files_in("en-CA", report)


def lines_of(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    text = files[f"csv.en-CA/{table}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def shown(files: dict[str, bytes], table: str, code: str, *, column: int = 0) -> str:
    found = [line for line in lines_of(files, table) if line["code"] == code]
    return found[column]["shown"]


class Raw:
    """The rows themselves, counted by hand: no SQL that adds up, none of the report's rules."""

    def __init__(self, people, consents, events, answers, cases, case_events, recommendations):
        agreed = {row.person_id: row.granted for row in consents if row.kind == "evaluation"}
        self.people = {
            person.id: person for person in people if person.status == "member" and agreed.get(person.id)
        }
        self.events = [event for event in events if event.person_id in self.people]
        self.answers = [answer for answer in answers if answer.person_id in self.people]
        self.cases, self.case_events, self.recommendations = cases, case_events, recommendations

    def sessions(self) -> dict[int, int]:
        attended = Counter(event.person_id for event in self.events if event.type == "session_attended")
        return {person: attended[person] for person in self.people}

    def efficacy(self, point: str) -> dict[int, float]:
        given = defaultdict(list)
        for answer in self.answers:
            if answer.instrument == "self_efficacy" and answer.timepoint == point:
                given[answer.person_id].append(answer.value)
        return {person: statistics.fmean(values) for person, values in given.items()}


@pytest.fixture(scope="module")
async def raw(programme: Database) -> Raw:
    async with programme.read() as session:
        tables = (Person, Consent, ParticipationEvent, SurveyAnswer, Case, CaseEventRow, Recommendation)
        return Raw(*[(await session.exec(select(table))).all() for table in tables])


def test_the_flow_line_is_the_published_shape(english):
    assert "296 joined → 264 eligible → 258 agreed" in english["report.en-CA.html"].decode()
    assert shown(english, "T10", "flow-pre") == "170 of 258 (65.9%)"
    assert shown(english, "T10", "flow-pairs").startswith("110 of 170")


def test_professions_are_recovered(english, raw):
    professions = Counter(person.profession for person in raw.people.values())
    physicians = professions["family_physician"] + professions["specialist_physician"]

    assert len(raw.people) == CONSENTED < JOINED
    assert shown(english, "T1", "physician") == f"{physicians} of 258 ({100 * physicians / 258:.1f}%)"
    assert shown(english, "T1", "pharmacist").startswith(f"{professions['pharmacist']} of 258")


def test_sessions_are_recovered_and_agree_with_another_computation(english, raw):
    sessions = list(raw.sessions().values())
    mean, sd = statistics.fmean(sessions), statistics.stdev(sessions)
    low, median, high = statistics.quantiles(sessions, n=4, method="inclusive")

    assert mean == pytest.approx(MEAN_SESSIONS, abs=1.0)
    assert shown(english, "T2", "mean-sessions") == f"{mean:.1f} ± {sd:.1f} (n = 258)"
    assert shown(english, "T2", "median-sessions") == f"{median:.1f} [{low:.1f}; {high:.1f}] (n = 258)"
    often = sum(count >= 20 for count in sessions)
    assert shown(english, "T2", "20_plus") == f"{often} of 258 ({100 * often / 258:.1f}%)"


def test_each_didactic_agrees_with_the_log_read_line_by_line(english, raw):
    for line in lines_of(english, "T3"):
        if line["column"] == "Read" and line["code"] in load_didactics().ids():
            readers = {
                e.person_id
                for e in raw.events
                if e.type == "didactic_completed" and e.object_id == line["code"]
            }
            assert line["shown"] == f"{len(readers)} of 258 ({100 * len(readers) / 258:.1f}%)"
        if line["column"] == "Right answers" and line["of"]:
            of_it = [e.object_id for e in raw.events if e.object_id.startswith(f"{line['code']}:q")]
            right = sum(name.endswith(":right") for name in of_it)
            if line["code"] in load_didactics().ids():
                assert (line["n"], line["of"]) == (str(right), str(len(of_it)))


def test_self_efficacy_rises_as_much_as_was_put_in_and_more_for_prescribers(english, raw):
    pre, post = raw.efficacy("pre"), raw.efficacy("post")
    pairs = sorted(pre.keys() & post.keys())
    for code, people in (
        ("all-pairs", pairs),
        ("prescriber", [one for one in pairs if raw.people[one].profession in PRESCRIBERS]),
        ("other", [one for one in pairs if raw.people[one].profession not in PRESCRIBERS]),
    ):
        before, after = [pre[one] for one in people], [post[one] for one in people]
        test = stats.ttest_rel(after, before)
        low, high = test.confidence_interval(0.95)
        rises = [b - a for a, b in zip(before, after, strict=True)]
        mean = statistics.fmean(rises)
        cells = [line["shown"] for line in lines_of(english, "T8") if line["code"] == code]
        assert cells == [
            str(len(people)),
            f"{statistics.fmean(before):.2f} ± {statistics.stdev(before):.2f} (n = {len(people)})",
            f"{statistics.fmean(after):.2f} ± {statistics.stdev(after):.2f} (n = {len(people)})",
            f"{mean:.2f} (95% {low:.2f} to {high:.2f}; n = {len(people)})",
            "<\N{NO-BREAK SPACE}0.001" if test.pvalue < 0.001 else f"{test.pvalue:.3f}",
            f"{mean / statistics.stdev(rises):.2f}",
        ]
        if code in GAIN:
            assert mean == pytest.approx(GAIN[code], abs=0.2)


def test_times_to_reply_agree_with_the_events_read_one_by_one(english, raw):
    first = {}
    for event in raw.case_events:
        if event.type == "recommended":
            first[event.case_id] = min(event.at, first.get(event.case_id, event.at))
    hours = [
        (first[case.id] - case.asked_at).total_seconds() / 3600 for case in raw.cases if case.id in first
    ]
    low, median, high = statistics.quantiles(hours, n=4, method="inclusive")

    cells = [line["shown"] for line in lines_of(english, "T6") if line["code"] == "time-hub"]
    assert cells[1] == f"{median:.1f} [{low:.1f}; {high:.1f}] (n = {len(hours)})"
    within = sum(hour < 24 for hour in hours)
    if within not in range(len(raw.cases) - 5, len(raw.cases)):
        assert cells[2].startswith(f"{within} of {len(raw.cases)}")


def test_recommendations_are_counted_by_family(english, raw):
    families = Counter(row.category for row in raw.recommendations)

    for family, count in families.items():
        cells = [line for line in lines_of(english, "T5") if line["code"] == family and line["shown"]]
        assert cells[0]["n"] == str(count)


def test_every_table_comes_in_both_languages_and_all_formats(report, english):
    french = files_in("fr-CA", report)

    for language, files in (("en-CA", english), ("fr-CA", french)):
        page = files[f"report.{language}.html"].decode()
        assert f'<html lang="{language}">' in page
        assert [f'id="T{number}"' in page for number in range(1, 11)] == [True] * 10
        assert page.count("<svg") == 5
        assert "<script" not in page
        assert files[f"report.{language}.pdf"].startswith(b"%PDF")
        assert [table["id"] for table in json.loads(files[f"report.{language}.json"])["tables"]] == [
            f"T{number}" for number in range(1, 11)
        ]
    assert "Sentiment d’efficacité" in french["report.fr-CA.html"].decode()
    assert "1,00" in french["report.fr-CA.html"].decode()


def test_the_workbook_has_a_sheet_a_table_and_native_charts(english):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(english["report.en-CA.xlsx"]))

    assert book.sheetnames == ["Text", *(f"T{number}" for number in range(1, 11)), "Data dictionary"]
    assert [name for name in book.sheetnames if book[name]._charts] == ["T1", "T2", "T3", "T6", "T7"]


def test_what_is_hidden_in_one_format_is_hidden_in_all(report, english):
    hidden = [
        line for number in range(1, 11) for line in lines_of(english, f"T{number}") if line["hidden"] == "yes"
    ]

    assert len(hidden) == report.hidden_cells > 0
    assert {line["shown"] for line in hidden} == {"–"}
    assert all(not line[name] for line in hidden for name in ("n", "of", "percent", "mean"))


@pytest.mark.parametrize(("seed", "scale"), [(1, 1.0), (2, 0.25), (3, 0.08)])
async def test_nobody_can_work_out_a_small_number_from_the_whole_report(sqlite_url, keyring, seed, scale):
    async with Database.open(sqlite_url, keyring=keyring) as database:
        await filled(database, seed=seed, scale=scale)
        async with database.read() as session:
            facts = await read_facts(session, EVERYTHING, zone="America/Toronto")

    people = {learner.person_id: learner for learner in facts.learners}
    flow, (first, profile) = flow_family(facts.flow), table_1(facts.learners, LISTS)
    built: list[tuple[Table, list]] = [
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
    true = [table for table, _ in built]
    families = list({family.name: family for _, found in built for family in [flow, *found]}.values())

    safe = tables_of(facts, LISTS, TOPICS)

    assert attacked(safe.tables, true, families, links_between(families)) == []
    assert any(isinstance(cell, Hidden) for cell in cells(safe.tables))
    assert any(isinstance(cell, Share) for cell in cells(safe.tables))


async def test_both_databases_give_the_same_report(database):
    await filled(database, scale=0.3)

    report = await evaluated(database)

    assert report.learners == round(CONSENTED * 0.3)
    assert [table.id for table in report.tables] == [f"T{number}" for number in range(1, 11)]


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


async def test_a_cycle_and_a_period_bound_what_is_counted(programme):
    cycle = await evaluated(programme, Wanted(cycle="from-2026-01-05"))
    week = await evaluated(programme, Wanted(date(2026, 1, 5), date(2026, 1, 11)))

    assert (cycle.first_day, cycle.cycle) == (date(2026, 1, 8), "from-2026-01-05")
    assert (week.first_day, week.last_day) == (date(2026, 1, 5), date(2026, 1, 11))
    for wanted, problem in (
        (Wanted(cycle="from-1999-01-01"), "problem-cycle-unknown"),
        (Wanted(date(2026, 2, 2), date(2026, 2, 1)), "problem-period"),
    ):
        with pytest.raises(DomainError, match=problem):
            await evaluated(programme, wanted)


async def test_another_server_is_not_in_it(programme):
    async with programme.read() as session:
        with pytest.raises(DomainError, match="problem-server-unknown"):
            await evaluate(session, guild_id=GUILD + 1, wanted=Wanted(), lists=LISTS, topics=TOPICS, now=NOW)
