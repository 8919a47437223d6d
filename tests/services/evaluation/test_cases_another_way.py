"""T4 to T6, cases and their answers, against a computation written another way: row by row, in plain Python."""

from collections import Counter, defaultdict
from collections.abc import Callable

import pytest

from tests.services.evaluation.raw_rows import group, quartiles


def test_t4_counts_cases_by_asker_topic_and_dose(programme):
    cases = programme.rows.cases
    askers = Counter(group(case.asker_profession) for case in cases)
    topics = Counter(topic for case in cases for topic in case.topics.split(","))
    doses = Counter((case.details or {}).get("opioid_dose", "missing") for case in cases)
    involved = sum(n for band, n in doses.items() if band.startswith("mme"))

    assert programme.lines.shown("T4", "", "all-cases") == str(len(cases))
    counted = {
        **{("Asked by", name): n for name, n in askers.items()},
        **{("Topic", topic): n for topic, n in topics.items()},
        **{("Opioid dose of the case", band): n for band, n in doses.items()},
        ("Opioid dose of the case", "opioid-involved"): involved,
    }
    expected = {place: (n, len(cases)) for place, n in counted.items()}
    assert programme.lines.disagreeing("T4", expected) == {}


def test_t5_counts_who_answered_whom(programme):
    asker = {case.id: group(case.asker_profession) for case in programme.rows.cases}
    pairs: Counter = Counter(
        (asker[row.case_id], group(row.profession)) for row in programme.rows.recommendations
    )
    matrix = [
        line
        for line in programme.lines.of["T5"]
        if line["section"] == "Recommendations, by who asked and who answered"
    ]

    groups = ("physician", "nurse_practitioner", "pharmacist", "allied")
    for place, (asked, answered) in enumerate((a, b) for a in groups for b in (*groups, None)):
        n = sum(count for (a, b), count in pairs.items() if a == asked and answered in (None, b))
        assert matrix[place]["shown"] == ("–" if matrix[place]["hidden"] == "yes" else str(n))


def test_t5_counts_professions_per_answered_case(programme):
    professions = defaultdict(set)
    for row in programme.rows.recommendations:
        professions[row.case_id].add(row.profession)
    counts = [len(one) for one in professions.values()]
    many = sum(n > 2 for n in counts)

    assert quartiles(counts) in {line["shown"] for line in programme.lines.of["T5"]}
    section = "Professions per answered case"
    expected = {(section, "many-professions", "All"): (many, len(counts))}
    assert programme.lines.disagreeing("T5", expected) == {}


def test_t5_counts_recommendations_by_family(programme):
    families = Counter(row.category for row in programme.rows.recommendations)

    for family, count in families.items():
        cells = [line for line in programme.lines.of["T5"] if line["code"] == family and line["shown"]]
        assert cells[0]["n"] == str(count)


@pytest.mark.parametrize(
    ("code", "moment"),
    [
        ("time-hub", lambda asked, heard: min(heard.values(), default=None)),
        ("time-all", lambda asked, heard: max(heard.values()) if asked <= heard.keys() else None),
    ],
)
def test_t6_measures_from_asking(programme, code: str, moment: Callable):
    asked, heard = defaultdict(set), defaultdict(dict)
    for event in programme.rows.case_events:
        if event.type == "offered":
            asked[event.case_id].add(event.profession)
        elif event.type == "recommended":
            first = heard[event.case_id].get(event.profession, event.at)
            heard[event.case_id][event.profession] = min(event.at, first)
    times = []
    for case in programme.rows.cases:
        at = moment(asked[case.id], heard[case.id])
        times.append(None if at is None else (at - case.asked_at).total_seconds() / 3600)
    there = [hours for hours in times if hours is not None]

    assert programme.lines.shown("T6", "Here", code, "Hours, median [quartiles]") == quartiles(there)
    expected = {
        ("Here", code, column): (sum(one < hours for one in there), len(times))
        for column, hours in (("Within 24 h", 24), ("Within 48 h", 48), ("Within 7 days", 168))
    }
    assert programme.lines.disagreeing("T6", expected) == {}
