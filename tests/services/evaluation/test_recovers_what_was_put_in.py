"""The report of the synthetic programme finds the truths that were put into it."""

import statistics
from collections import Counter

import pytest

from bot.sandbox.cohort.shape import CONSENTED, GAIN, JOINED, MEAN_SESSIONS, PRESCRIBERS
from tests.services.evaluation.published_lines import share


def test_the_flow_line_is_the_published_shape(programme):
    assert "296 joined → 264 eligible → 258 agreed" in programme.english["report.en-CA.html"].decode()
    assert programme.lines.shown("T10", "Flow", "flow-pre") == "170 of 258 (65.9%)"
    assert programme.lines.shown("T10", "Flow", "flow-pairs").startswith("110 of 170")


def test_professions_are_recovered(programme):
    professions = Counter(person.profession for person in programme.rows.learners.values())
    physicians = professions["family_physician"] + professions["specialist_physician"]

    assert len(programme.rows.learners) == CONSENTED < JOINED
    assert programme.lines.shown("T1", "Group of professions", "physician") == share(physicians, 258)
    assert programme.lines.shown("T1", "Group of professions", "pharmacist") == share(
        professions["pharmacist"], 258
    )


def test_sessions_are_recovered(programme):
    sessions = list(programme.rows.attended().values())
    mean, sd = statistics.fmean(sessions), statistics.stdev(sessions)

    assert mean == pytest.approx(MEAN_SESSIONS, abs=1.0)
    assert programme.lines.row("T2", "mean-sessions") == [f"{mean:.1f} ± {sd:.1f} (n = 258)"]


def test_self_efficacy_rises_as_much_as_was_put_in_and_more_for_prescribers(one_programme):
    pre, post = one_programme.rows.efficacy("pre"), one_programme.rows.efficacy("post")
    rises: dict[str, list[float]] = {"prescriber": [], "other": []}
    for person in pre.keys() & post.keys():
        prescribes = one_programme.rows.learners[person].profession in PRESCRIBERS
        rises["prescriber" if prescribes else "other"].append(post[person] - pre[person])

    assert rises.keys() == GAIN.keys()
    for code, gain in GAIN.items():
        mean = statistics.fmean(rises[code])
        assert mean == pytest.approx(gain, abs=0.2)
        assert one_programme.lines.row("T8", code)[3].startswith(f"{mean:.2f} (95% ")
