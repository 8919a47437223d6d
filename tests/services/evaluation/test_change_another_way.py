"""T7 to T10, surveys, change and flow, against a computation written another way: row by row, in plain Python."""

import statistics
from collections import Counter, defaultdict

import pytest
from scipy import stats

from bot.sandbox.cohort.shape import PRESCRIBERS


def test_t7_counts_fours_and_fives(programme):
    def satisfied(values: list[float]) -> tuple[int, int]:
        return sum(value >= 4 for value in values), len(values)

    of_cycle = {
        row.person_id: row.value
        for row in programme.rows.answers
        if row.instrument == "satisfaction" and row.timepoint == "cycle"
    }
    asked, by_asking = programme.rows.asked(), "With the cycle, by whether a case was asked"

    expected = {
        ("About", "didactic"): satisfied([row.score for row in programme.rows.ratings]),
        ("About", "case"): satisfied(
            [row.value_for_asker for row in programme.rows.close_outs if row.value_for_asker]
        ),
        ("About", "cycle"): satisfied(list(of_cycle.values())),
        (by_asking, "presenter-yes"): satisfied([of_cycle[one] for one in of_cycle if one in asked]),
        (by_asking, "presenter-no"): satisfied([of_cycle[one] for one in of_cycle if one not in asked]),
    }
    assert programme.lines.disagreeing("T7", expected) == {}


@pytest.mark.parametrize(
    ("code", "is_in_it"),
    [
        ("all-pairs", lambda profession: True),
        ("prescriber", lambda profession: profession in PRESCRIBERS),
        ("other", lambda profession: profession not in PRESCRIBERS),
    ],
)
def test_t8_compares_each_before_with_their_own_after(programme, code, is_in_it):
    pre, post = programme.rows.efficacy("pre"), programme.rows.efficacy("post")
    people = [
        one for one in sorted(pre.keys() & post.keys()) if is_in_it(programme.rows.learners[one].profession)
    ]
    before, after = [pre[one] for one in people], [post[one] for one in people]
    test = stats.ttest_rel(after, before)
    low, high = test.confidence_interval(0.95)
    rises = [b - a for a, b in zip(before, after, strict=True)]
    mean = statistics.fmean(rises)

    assert programme.lines.row("T8", code) == [
        str(len(people)),
        f"{statistics.fmean(before):.2f} ± {statistics.stdev(before):.2f} (n = {len(people)})",
        f"{statistics.fmean(after):.2f} ± {statistics.stdev(after):.2f} (n = {len(people)})",
        f"{mean:.2f} (95% {low:.2f} to {high:.2f}; n = {len(people)})",
        "<\N{NO-BREAK SPACE}0.001" if test.pvalue < 0.001 else f"{test.pvalue:.3f}",
        f"{mean / statistics.stdev(rises):.2f}",
    ]


def test_t9_counts_close_outs(programme):
    closed = programme.rows.close_outs
    outcomes, referrals = Counter(row.outcome for row in closed), Counter(row.referral for row in closed)

    counted = {
        **{("Close-out: what the case gave", outcome): n for outcome, n in outcomes.items()},
        **{("Close-out: the referral", referral): n for referral, n in referrals.items()},
    }
    expected = {place: (n, len(closed)) for place, n in counted.items()}
    assert programme.lines.disagreeing("T9", expected) == {}


@pytest.mark.parametrize(
    ("instrument", "section"),
    [
        ("barriers", "Barriers to taking part"),
        ("commitment", "Commitments to change"),
        ("interprofessional", "Professions involved since"),
    ],
)
def test_t9_counts_what_was_chosen_of_those_who_answered(programme, instrument, section):
    answers = [row for row in programme.rows.answers if row.instrument == instrument]
    people = {row.person_id for row in answers}
    chosen = Counter(row.item for row in answers if not row.item.endswith(".none"))

    assert len(people) > 100
    expected = {(section, item): (n, len(people)) for item, n in chosen.items()}
    assert programme.lines.disagreeing("T9", expected) == {}
    names = {line["line"] for line in programme.lines.of["T9"] if line["section"] == section}
    assert not any("." in name for name in names)


def test_t10_counts_the_flow_responses_and_what_is_missing(programme):
    answered = defaultdict(set)
    for row in programme.rows.answers:
        if row.instrument == "self_efficacy":
            answered[str(row.timepoint)].add(row.person_id)
    invited = [row for row in programme.rows.invitations if row.timepoint == "pre"]
    people = programme.rows.learners.values()
    both = answered["pre"] & answered["post"]

    expected = {
        ("Flow", "flow-pre"): (len(answered["pre"]), len(people)),
        ("Flow", "flow-post"): (len(answered["post"]), len(people)),
        ("Flow", "flow-pairs"): (len(both), len(answered["pre"])),
        ("Response rates", "self_efficacy:pre"): (
            sum(row.completed_at is not None for row in invited),
            len(invited),
        ),
        **{
            ("Not given in the profile", f"by-{field}"): (
                sum(getattr(person, field) is None for person in people),
                len(people),
            )
            for field in ("region", "setting")
        },
    }
    assert programme.lines.disagreeing("T10", expected) == {}
    nameless = programme.rows.nameless_acts
    assert programme.lines.shown("T10", "Records", "acts-without-person") == f"{nameless:,}"
