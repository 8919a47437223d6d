"""T1 to T10 of a synthetic programme against a computation written another way: row by row, in plain Python.

What is hidden is left out here: test_evaluation.py attacks that. It is long because each table has its own way.
"""

import csv
import io
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from bot.reports.evaluation.bundle import formats_of
from bot.sandbox.cohort import make_cohort
from bot.services.evaluation.evaluate import PROFILE_LISTS, Wanted, evaluate
from bot.services.register_server import register_server
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.tables import (
    Case,
    CaseEventRow,
    CloseOut,
    Consent,
    DidacticRating,
    ParticipationEvent,
    Person,
    Recommendation,
    Specialist,
    SurveyAnswer,
    SurveyInvitation,
)

GUILD, NOW = 416, datetime(2026, 12, 1, tzinfo=UTC)
TABLES = (
    Person,
    Consent,
    Specialist,
    ParticipationEvent,
    SurveyAnswer,
    SurveyInvitation,
    Case,
    CaseEventRow,
    Recommendation,
    CloseOut,
    DidacticRating,
)
LISTS = {name: tuple(load_vocabulary().choices(name)) for name in PROFILE_LISTS}
DOCTORS = {
    "family_physician",
    "specialist_physician",
    "pain_physician",
    "psychiatrist",
    "addiction_physician",
}


class Programme:
    """All rows, and the lines of the report."""

    def __init__(self, rows: dict[str, list], lines: dict[str, list[dict[str, str]]]):
        self.rows, self.lines = rows, lines
        said: dict[int, bool] = {}
        for consent in sorted(rows["consents"], key=lambda row: row.id):
            if consent.kind == "evaluation":
                said[consent.person_id] = consent.granted
        staff = {row.person_id for row in rows["specialists"]}
        self.learners = {
            row.id: row
            for row in rows["people"]
            if row.status == "member" and said.get(row.id) and row.id not in staff
        }
        self.events = [row for row in rows["participation_events"] if row.person_id in self.learners]

    def attended(self) -> dict[int, int]:
        sums: Counter = Counter()
        for event in self.events:
            if event.type == "session_attended":
                sums[event.person_id, event.object_id] += event.minutes
        per_person = Counter(person for (person, _), minutes in sums.items() if minutes > 0)
        return {person: per_person[person] for person in self.learners}

    def shown(self, table: str, section: str, code: str, column: str | None = None) -> str:
        for line in self.lines[table]:
            if (line["section"], line["code"]) == (section, code) and column in (None, line["column"]):
                return line["shown"]
        raise LookupError((table, section, code, column))

    def agrees(self, table: str, section: str, code: str, n: int, of: int, column: str | None = None) -> bool:
        shown = self.shown(table, section, code, column)
        return shown in ("–", f"{n:,} of {of:,} ({100 * n / of:.1f}%)" if of else "")


@pytest.fixture(scope="module")
async def programme(tmp_path_factory: pytest.TempPathFactory, keyring) -> Programme:
    path = tmp_path_factory.mktemp("another") / "echo.sqlite3"
    async with Database.open(f"sqlite:///{path}", keyring=keyring) as database:
        await database.write(
            lambda session: register_server(
                session, guild_id=GUILD, language="en-CA", timezone="America/Toronto", now=NOW
            )
        )
        await database.write(
            lambda session: make_cohort(session, guild_id=GUILD, library=load_didactics(), seed=5)
        )
        async with database.read() as session:
            rows = {table.__tablename__: list((await session.exec(select(table))).all()) for table in TABLES}
            report = await evaluate(
                session, guild_id=GUILD, wanted=Wanted(), lists=LISTS, topics=load_topics().ids(), now=NOW
            )
    speaker = Speaker("en-CA", Sentences.load(), load_topics(), load_vocabulary())
    files: dict[str, bytes] = {}
    for make in formats_of(report, speaker, load_didactics(), server_name="Sandbox"):
        files |= make()
    lines = {
        f"T{number}": list(csv.DictReader(io.StringIO(files[f"csv.en-CA/T{number}.csv"].decode("utf-8-sig"))))
        for number in range(1, 11)
    }
    return Programme(rows, lines)


def group(profession: str) -> str:
    if profession in DOCTORS:
        return "physician"
    if profession in ("nurse_practitioner", "physician_assistant"):
        return "nurse_practitioner"
    return profession if profession == "pharmacist" else "allied"


@pytest.mark.parametrize(
    ("section", "field"),
    [
        ("Region", "region"),
        ("Community", "rurality"),
        ("Setting", "setting"),
        ("Years in practice", "years_in_practice"),
        ("Profession", "profession"),
    ],
)
def test_t1_counts_each_answer_of_the_profile(programme, section, field):
    counted = Counter(getattr(person, field) or "missing" for person in programme.learners.values())

    for choice, n in counted.items():
        assert programme.agrees("T1", section, choice, n, len(programme.learners)), choice


def test_t1_rolls_professions_up(programme):
    groups = Counter(group(person.profession) for person in programme.learners.values())

    for name, n in groups.items():
        assert programme.agrees("T1", "Group of professions", name, n, len(programme.learners))


def test_t2_counts_doses_hours_and_who_asked(programme):
    attended, learners = programme.attended(), len(programme.learners)
    bands = Counter(
        "0" if n == 0 else "1_3" if n < 4 else "4_19" if n < 20 else "20_plus" for n in attended.values()
    )
    asked = Counter(event.person_id for event in programme.events if event.type == "case_asked")
    minutes = sum(event.minutes or 0 for event in programme.events)

    for band, n in bands.items():
        assert programme.agrees("T2", "Live sessions attended", band, n, learners)
    assert programme.agrees("T2", "Reach", "presenters", len(asked), learners)
    assert programme.agrees("T2", "Reach", "presenters-again", sum(n > 1 for n in asked.values()), len(asked))
    assert programme.shown("T2", "Reach", "hours") == f"{minutes / 60:,.1f}"
    assert programme.shown("T2", "Reach", "acts") == f"{len(programme.events):,}"


def test_t3_counts_readers_answers_and_ratings(programme):
    for didactic in {event.object_id for event in programme.events if event.type == "didactic_completed"}:
        readers = {
            e.person_id
            for e in programme.events
            if e.type == "didactic_completed" and e.object_id == didactic
        }
        given = [e.object_id for e in programme.events if e.object_id.startswith(f"{didactic}:q")]
        scores = [
            row.score
            for row in programme.rows["didactic_ratings"]
            if row.didactic_id == didactic and row.person_id in programme.learners
        ]
        good = [name for name in given if name.endswith("right")]
        useful = [score for score in scores if score > 3]
        assert programme.agrees("T3", "", didactic, len(readers), len(programme.learners), "Read")
        assert programme.agrees("T3", "", didactic, len(good), len(given), "Right answers")
        assert programme.agrees("T3", "", didactic, len(useful), len(scores), "Found useful")


def test_t4_counts_cases_by_asker_topic_and_dose(programme):
    cases = programme.rows["cases"]
    topics = Counter(topic for case in cases for topic in case.topics.split(","))
    doses = Counter((case.details or {}).get("opioid_dose", "missing") for case in cases)

    assert programme.shown("T4", "", "all-cases") == str(len(cases))
    for name, n in Counter(group(case.asker_profession) for case in cases).items():
        assert programme.agrees("T4", "Asked by", name, n, len(cases))
    for topic, n in topics.items():
        assert programme.agrees("T4", "Topic", topic, n, len(cases))
    for band, n in doses.items():
        assert programme.agrees("T4", "Opioid dose of the case", band, n, len(cases))
    involved = sum(n for band, n in doses.items() if band.startswith("mme"))
    assert programme.agrees("T4", "Opioid dose of the case", "opioid-involved", involved, len(cases))


def test_t5_counts_who_answered_whom(programme):
    asker = {case.id: group(case.asker_profession) for case in programme.rows["cases"]}
    professions = defaultdict(set)
    pairs: Counter = Counter()
    for row in programme.rows["recommendations"]:
        professions[row.case_id].add(row.profession)
        pairs[asker[row.case_id], group(row.profession)] += 1
    counts = [len(one) for one in professions.values()]
    low, median, high = statistics.quantiles(counts, n=4, method="inclusive")
    matrix = [
        line
        for line in programme.lines["T5"]
        if line["section"] == "Recommendations, by who asked and who answered"
    ]

    groups = ("physician", "nurse_practitioner", "pharmacist", "allied")
    for place, (asked, answered) in enumerate((a, b) for a in groups for b in (*groups, None)):
        n = sum(count for (a, b), count in pairs.items() if a == asked and answered in (None, b))
        assert matrix[place]["shown"] in (str(n), "–")
    assert f"{median:.1f} [{low:.1f}; {high:.1f}] (n = {len(counts)})" in {
        line["shown"] for line in programme.lines["T5"]
    }
    many = sum(n > 2 for n in counts)
    assert programme.agrees(
        "T5", "Professions per answered case", "many-professions", many, len(counts), "All"
    )


@pytest.mark.parametrize(
    ("code", "moment"),
    [
        ("time-hub", lambda asked, heard: min(heard.values(), default=None)),
        ("time-all", lambda asked, heard: max(heard.values()) if asked <= heard.keys() else None),
    ],
)
def test_t6_measures_from_asking(programme, code: str, moment: Callable):
    asked, heard = defaultdict(set), defaultdict(dict)
    for event in programme.rows["case_events"]:
        if event.type == "offered":
            asked[event.case_id].add(event.profession)
        elif event.type == "recommended":
            heard[event.case_id].setdefault(event.profession, event.at)
    times = []
    for case in programme.rows["cases"]:
        at = moment(asked[case.id], heard[case.id])
        times.append(None if at is None else (at - case.asked_at).total_seconds() / 3600)
    there = [hours for hours in times if hours is not None]
    low, median, high = statistics.quantiles(there, n=4, method="inclusive")

    assert programme.shown("T6", "Here", code, "Hours, median [quartiles]") in (
        "–",
        f"{median:.1f} [{low:.1f}; {high:.1f}] (n = {len(there)})",
    )
    for column, hours in (("Within 24 h", 24), ("Within 48 h", 48), ("Within 7 days", 168)):
        n = sum(one < hours for one in there)
        assert programme.agrees("T6", "Here", code, n, len(times), column)


def test_t7_counts_fours_and_fives(programme):
    def satisfied(values: list[float]) -> tuple[int, int]:
        return sum(value >= 4 for value in values), len(values)

    ratings = [row.score for row in programme.rows["didactic_ratings"] if row.person_id in programme.learners]
    cases = [
        row.value_for_asker
        for row in programme.rows["close_outs"]
        if row.person_id in programme.learners and row.value_for_asker
    ]
    of_cycle = {
        row.person_id: row.value
        for row in programme.rows["survey_answers"]
        if row.instrument == "satisfaction"
        and row.timepoint == "cycle"
        and row.person_id in programme.learners
    }
    asked = {event.person_id for event in programme.events if event.type == "case_asked"}

    assert programme.agrees("T7", "About", "didactic", *satisfied(ratings))
    assert programme.agrees("T7", "About", "case", *satisfied(cases))
    assert programme.agrees("T7", "About", "cycle", *satisfied(list(of_cycle.values())))
    for code, does in (("presenter-yes", True), ("presenter-no", False)):
        values = [value for person, value in of_cycle.items() if (person in asked) is does]
        assert programme.agrees("T7", "With the cycle, by whether a case was asked", code, *satisfied(values))


def test_t9_counts_close_outs(programme):
    closed = [row for row in programme.rows["close_outs"] if row.person_id in programme.learners]

    for outcome, n in Counter(row.outcome for row in closed).items():
        assert programme.agrees("T9", "Close-out: what the case gave", outcome, n, len(closed))
    for referral, n in Counter(row.referral for row in closed).items():
        assert programme.agrees("T9", "Close-out: the referral", referral, n, len(closed))


@pytest.mark.parametrize(
    ("instrument", "section"),
    [
        ("barriers", "Barriers to taking part"),
        ("commitment", "Commitments to change"),
        ("interprofessional", "Professions involved since"),
    ],
)
def test_t9_counts_what_was_chosen_of_those_who_answered(programme, instrument, section):
    answers = [
        row
        for row in programme.rows["survey_answers"]
        if row.instrument == instrument and row.person_id in programme.learners
    ]
    people = {row.person_id for row in answers}
    chosen = Counter(row.item for row in answers if not row.item.endswith(".none"))

    assert len(people) > 100
    for item, n in chosen.items():
        assert programme.agrees("T9", section, item, n, len(people)), item
    names = {line["line"] for line in programme.lines["T9"] if line["section"] == section}
    assert not any("." in name for name in names)


def test_t10_counts_the_flow_responses_and_what_is_missing(programme):
    answered = defaultdict(set)
    for row in programme.rows["survey_answers"]:
        if row.instrument == "self_efficacy" and row.person_id in programme.learners:
            answered[str(row.timepoint)].add(row.person_id)
    invited = [
        row
        for row in programme.rows["survey_invitations"]
        if row.person_id in programme.learners and row.timepoint == "pre"
    ]
    learners = len(programme.learners)

    assert programme.agrees("T10", "Flow", "flow-pre", len(answered["pre"]), learners)
    assert programme.agrees("T10", "Flow", "flow-post", len(answered["post"]), learners)
    both = len(answered["pre"] & answered["post"])
    assert programme.agrees("T10", "Flow", "flow-pairs", both, len(answered["pre"]))
    done = sum(row.completed_at is not None for row in invited)
    assert programme.agrees("T10", "Response rates", "self_efficacy:pre", done, len(invited))
    for code, field in (("by-region", "region"), ("by-setting", "setting")):
        n = sum(getattr(person, field) is None for person in programme.learners.values())
        assert programme.agrees("T10", "Not given in the profile", code, n, learners)
    nameless = sum(row.person_id is None for row in programme.rows["participation_events"])
    assert programme.shown("T10", "Records", "acts-without-person") == f"{nameless:,}"


def test_most_of_the_report_is_shown_so_that_there_is_something_to_compare(programme):
    lines = [line for table in programme.lines.values() for line in table]

    assert sum(line["hidden"] == "yes" for line in lines) < len(lines) / 10
