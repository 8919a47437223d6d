"""T1 to T3, who learns and how much, against a computation written another way: row by row, in plain Python."""

from collections import Counter

import pytest

from content.loader import load_didactics
from tests.services.evaluation.published_lines import share
from tests.services.evaluation.raw_rows import group, quartiles


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
    people = programme.rows.learners.values()
    counted = Counter(getattr(person, field) or "missing" for person in people)

    expected = {(section, choice): (n, len(people)) for choice, n in counted.items()}
    assert programme.lines.disagreeing("T1", expected) == {}


def test_t1_rolls_professions_up(programme):
    people = programme.rows.learners.values()
    groups = Counter(group(person.profession) for person in people)

    expected = {("Group of professions", name): (n, len(people)) for name, n in groups.items()}
    assert programme.lines.disagreeing("T1", expected) == {}


def test_t2_counts_doses_hours_and_who_asked(programme):
    attended, learners = list(programme.rows.attended().values()), len(programme.rows.learners)
    bands = Counter("0" if n == 0 else "1_3" if n < 4 else "4_19" if n < 20 else "20_plus" for n in attended)
    asked, events = programme.rows.asked(), programme.rows.events
    minutes = sum(event.minutes or 0 for event in events)

    expected = {
        **{("Live sessions attended", band): (n, learners) for band, n in bands.items()},
        ("Reach", "presenters"): (len(asked), learners),
        ("Reach", "presenters-again"): (sum(n > 1 for n in asked.values()), len(asked)),
    }
    assert programme.lines.disagreeing("T2", expected) == {}
    often = sum(n >= 20 for n in attended)
    assert programme.lines.shown("T2", "Live sessions attended", "20_plus") == share(often, 258)
    assert programme.lines.row("T2", "median-sessions") == [quartiles(attended)]
    assert programme.lines.shown("T2", "Reach", "hours") == f"{minutes / 60:,.1f}"
    assert programme.lines.shown("T2", "Reach", "acts") == f"{len(events):,}"


def test_t3_counts_readers_answers_and_ratings(programme):
    learners, events = len(programme.rows.learners), programme.rows.events
    read = {event.object_id for event in events if event.type == "didactic_completed"}
    listed = {line["code"] for line in programme.lines.of["T3"]} & set(load_didactics().ids())

    assert read <= listed
    for didactic in listed:
        readers = {e.person_id for e in events if e.type == "didactic_completed" and e.object_id == didactic}
        given = [e.object_id for e in events if e.object_id.startswith(f"{didactic}:q")]
        scores = [row.score for row in programme.rows.ratings if row.didactic_id == didactic]
        good = [name for name in given if name.endswith(":right")]
        useful = [score for score in scores if score > 3]
        expected = {
            ("", didactic, "Right answers"): (len(good), len(given)),
            ("", didactic, "Found useful"): (len(useful), len(scores)),
        }
        assert programme.lines.disagreeing("T3", expected) == {}
        assert programme.lines.shown("T3", "", didactic, "Read") == share(len(readers), learners)
        answers = programme.lines.at("T3", "", didactic, "Right answers")
        if answers["of"]:
            assert (answers["n"], answers["of"]) == (str(len(good)), str(len(given)))
