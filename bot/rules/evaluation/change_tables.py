"""T9, what people mean to change and did (Moore's level 5), and T10, how good the data are."""

from collections.abc import Mapping, Sequence

from bot.rules.close_out import ANSWERS, Barrier, Done, Question
from bot.rules.evaluation.cells import Label, Number, Row, Section, Table, words
from bot.rules.evaluation.facts import ChangeFacts, Flow, QualityFacts
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.groups import MISSING
from bot.rules.evaluation.people_tables import LEARNERS
from bot.rules.evaluation.survey_tables import PAIRS

_PRE, _POST = ("pre_only", "pairs"), ("post_only", "pairs")
_CONSENTED = ("neither", "pre_only", "post_only", "pairs")
_ELIGIBLE = ("not_consented", *_CONSENTED)
PROFILE = ("profession", "years_in_practice", "region", "rurality", "setting")


def flow_family(flow: Flow) -> Family:
    """The line from everybody who joined to matched pairs, as parts of one whole."""
    return Family(
        "flow",
        {
            "not_eligible": flow.joined - flow.eligible,
            "not_consented": flow.eligible - flow.consented,
            "neither": flow.consented - flow.pre - flow.post + flow.pairs,
            "pre_only": flow.pre - flow.pairs,
            "post_only": flow.post - flow.pairs,
            "pairs": flow.pairs,
        },
    )


def flow_links() -> list[tuple[str, tuple[str, ...]]]:
    """Which parts of the flow are the whole of another population: learners, and matched pairs."""
    return [(LEARNERS, _CONSENTED), (PAIRS, ("pairs",))]


def table_9(change: ChangeFacts) -> tuple[Table, list[Family]]:
    """Close-outs, follow-ups, commitments, barriers, professions involved since; missing answers counted."""
    outcomes = _answered("outcome", change.outcomes, ANSWERS[Question.OUTCOME], change.closed)
    referrals = _answered("referral", change.referrals, ANSWERS[Question.REFERRAL], change.closed)
    done = {
        days: _answered(f"done_{days}", answers, [str(one) for one in Done], sum(answers.values()))
        for days, answers in sorted(change.followed_up.items())
    }
    barriers = _answered(
        "case_barrier",
        change.case_barriers,
        [str(one) for one in Barrier],
        sum(change.case_barriers.values()),
    )
    commitments = _answered(
        "commitment", change.commitments, sorted(change.commitments), sum(change.commitments.values())
    )
    general = _several("barrier", change.barriers, change.barrier_answers)
    involved = _several("involved", change.involved, change.involved_answers)
    sections = [
        Section(words("outcomes"), _rows(outcomes, "close_out_outcome")),
        Section(words("referrals"), _rows(referrals, "close_out_referral")),
        *(Section(words("done-after", days=days), _rows(family, "done")) for days, family in done.items()),
        Section(words("case-barriers"), _rows(barriers, "case_barrier")),
        Section(words("commitments"), _rows(commitments, "commitment")),
        Section(words("barriers"), tuple(_yes(family, "barrier", name) for name, family in general.items())),
        Section(
            words("involved"), tuple(_yes(family, "involved", name) for name, family in involved.items())
        ),
    ]
    shown = tuple(section for section in sections if section.rows)
    families = [
        outcomes,
        referrals,
        *done.values(),
        barriers,
        commitments,
        *general.values(),
        *involved.values(),
    ]
    notes = (words("note-close-out"), words("note-barriers"))
    return Table("T9", (words("column-n-percent"),), shown, notes), families


def table_10(
    flow: Family, profile: Mapping[str, Family], quality: QualityFacts, *, hidden: int
) -> tuple[Table, list[Family]]:
    """The flow line, missing answers of the profile, response rates, adjusted records, withdrawals.

    `flow` is `flow_family`; `profile` are the families of T1: the same sums, so that neither gives away the other.
    """
    families = [flow]
    missing = [
        Row(words(f"by-{name.replace('_', '-')}"), (profile[name].share([MISSING]),)) for name in PROFILE
    ]
    responses = []
    for name, (invited, answered) in quality.responses.items():
        family = Family(f"response:{name}", {"yes": answered, "no": max(0, invited - answered)})
        families.append(family)
        responses.append(Row(Label("survey", name), (family.share(["yes"]),)))
    everybody = list(flow.atoms)
    line = [Row(words("flow-joined"), (flow.count(),))]
    for name, part, whole in (
        ("eligible", _ELIGIBLE, everybody),
        ("consented", _CONSENTED, _ELIGIBLE),
        ("pre", _PRE, _CONSENTED),
        ("post", _POST, _CONSENTED),
        ("pairs", ("pairs",), _PRE),
    ):
        line.append(Row(words(f"flow-{name}"), (flow.share(part, of=whole),)))
    records = (
        Row(words("acts"), (Number(quality.acts),)),
        Row(words("acts-without-person"), (Number(quality.acts_without_person),)),
        Row(words("adjusted"), (Number(quality.adjusted),)),
        Row(words("withdrawn"), (_small(families, "withdrawn", quality.withdrawn).count(),)),
        Row(words("hidden-cells"), (Number(hidden),)),
    )
    sections = (
        Section(words("flow"), tuple(line)),
        Section(words("missing-answers"), tuple(missing)),
        *((Section(words("response-rates"), tuple(responses)),) if responses else ()),
        Section(words("records"), records),
    )
    return Table("T10", (words("column-n-percent"),), sections, (words("note-suppression"),)), families


def _small(families: list[Family], name: str, n: int) -> Family:
    family = Family(name, {"yes": n})
    families.append(family)
    return family


def _answered(name: str, counts: Mapping[str, int], codes: Sequence[str], of: int) -> Family:
    atoms = {code: counts.get(code, 0) for code in codes}
    atoms[MISSING] = max(0, of - sum(atoms.values()))
    return Family(f"change:{name}", atoms)


def _several(name: str, counts: Mapping[str, int], of: int) -> dict[str, Family]:
    return {
        choice: Family(f"change:{name}:{choice}", {"yes": n, "no": max(0, of - n)})
        for choice, n in sorted(counts.items())
    }


def _rows(family: Family, kind: str) -> tuple[Row, ...]:
    if not family.total:
        return ()
    return tuple(
        Row(words("missing") if atom == MISSING else Label(kind, atom), (family.share([atom]),))
        for atom, count in family.atoms.items()
        if count or atom != MISSING
    )


def _yes(family: Family, kind: str, name: str) -> Row:
    return Row(Label(kind, name), (family.share(["yes"]),))
