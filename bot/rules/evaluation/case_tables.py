"""T4, the cases, T5, who answered whom, and T6, how soon (anchors: eConsult's published figures)."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.rules.evaluation.cells import Cell, Label, Number, Row, Section, Table, Unknown, Words, words
from bot.rules.evaluation.facts import CaseFact
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.groups import MISSING, ROLL_UP, roll_up

CASES = "cases"
MANY_PROFESSIONS = 3
WITHIN = {"24h": timedelta(hours=24), "48h": timedelta(hours=48), "7d": timedelta(days=7)}
INVOLVED = ("mme_1_49", "mme_50_89", "mme_90_plus")
DOSE_BANDS = ("none", *INVOLVED, "unknown", MISSING)
ECONSULT = {
    "pain-median-days": 1.9,
    "base-median-hours": 21,
    "addiction-within-7d": 95,
}
"""Liddy 2016, doi 10.1093/pm/pnw038 (199 chronic pain cases); the Champlain BASE service (14,105 cases, Liddy 2018,
Ann Fam Med 16:120); addiction eConsults, doi 10.46747/cfp.7105e82 (over 95 % answered in 7 days)."""


def table_4(cases: Sequence[CaseFact], topics: Sequence[str]) -> tuple[Table, list[Family]]:
    """Cases: how many, by whom, about what, with which opioid dose. A case has up to three topics."""
    whole = Family.of("cases", ("case" for _ in cases), names=("case",), population=CASES)
    askers = Family.of(
        "askers", (roll_up(case.asker_profession) for case in cases), names=ROLL_UP, population=CASES
    )
    doses = Family.of(
        "doses", (case.dose_band or MISSING for case in cases), names=DOSE_BANDS, population=CASES
    )
    per_topic = [
        Family.of(
            f"topic:{topic}",
            ("yes" if topic in case.topics else "no" for case in cases),
            names=("yes", "no"),
            population=CASES,
        )
        for topic in topics
    ]
    sections = (
        Section(None, (Row(words("all-cases"), (whole.count(),)),)),
        Section(
            words("by-asker"),
            tuple(Row(Label("roll_up", group), (askers.share([group]),)) for group in ROLL_UP),
        ),
        Section(
            words("by-topic"),
            tuple(
                Row(Label("topic", topic), (family.share(["yes"]),))
                for topic, family in zip(topics, per_topic, strict=True)
                if family.atoms["yes"]
            ),
        ),
        Section(
            words("by-dose"),
            (
                Row(words("opioid-involved"), (doses.share(INVOLVED),)),
                *(
                    Row(
                        words("missing") if band == MISSING else Label("opioid_dose", band),
                        (doses.share([band]),),
                    )
                    for band in doses.atoms
                ),
            ),
        ),
    )
    return (
        Table("T4", (words("column-n-percent"),), sections, (words("note-topics"),)),
        [whole, askers, doses, *per_topic],
    )


def table_5(cases: Sequence[CaseFact], families_of_advice: Sequence[str]) -> tuple[Table, list[Family]]:
    """Interprofessional: professions per answered case, who answered whom, families of recommendations."""
    answered = [case for case in cases if case.professions]
    breadth = Family.of(
        "breadth", ("many" if len(case.professions) >= MANY_PROFESSIONS else "few" for case in answered)
    )
    replies = Family.of(
        "replies",
        (f"{roll_up(case.asker_profession)}>{roll_up(by)}" for case in answered for by in case.replies),
        names=[f"{asker}>{by}" for asker in ROLL_UP for by in ROLL_UP],
    )
    advice = Family.of(
        "advice", (family for case in answered for family in case.families), names=families_of_advice
    )
    matrix = tuple(
        Row(
            words("asked-by", group=asker),
            (
                *(replies.count(f"{asker}>{by}") for by in ROLL_UP),
                replies.count(*(f"{asker}>{by}" for by in ROLL_UP)),
            ),
        )
        for asker in ROLL_UP
    )
    empty: tuple[Cell, ...] = (Unknown(),) * len(ROLL_UP)
    sections = (
        Section(
            words("breadth"),
            (
                Row(
                    words("median-professions"),
                    (*empty, breadth.median([len(case.professions) for case in answered])),
                ),
                Row(words("many-professions"), (*empty, breadth.share(["many"]))),
            ),
        ),
        Section(words("matrix"), matrix),
        Section(
            words("by-family"),
            tuple(Row(Label("category", one), (*empty, advice.share([one]))) for one in families_of_advice),
        ),
    )
    columns = (*(words("answered-by", group=by) for by in ROLL_UP), words("column-all"))
    return Table("T5", columns, sections, (words("note-matrix"),)), [breadth, replies, advice]


def table_6(cases: Sequence[CaseFact]) -> tuple[Table, list[Family]]:
    """Hours from asking to any reply, to the hub's first, to all professions; shares within a day, two, a week."""
    families: list[Family] = []
    rows = []
    for name, moment in _MOMENTS.items():
        hours = [
            (at - case.asked_at) / timedelta(hours=1) for case in cases if (at := moment(case)) is not None
        ]
        family = Family.of(
            f"time:{name}", (_bucket(case, moment(case)) for case in cases), names=_BUCKETS, population=CASES
        )
        families.append(family)
        there = [bucket for bucket in _BUCKETS if bucket != "never"]
        rows.append(
            Row(
                words(f"time-{name}"),
                (
                    family.share(there),
                    family.median(hours, there),
                    family.share(_BUCKETS[:1]),
                    family.share(_BUCKETS[:2]),
                    family.share(_BUCKETS[:3]),
                ),
            )
        )
    published = (
        Row(
            words("econsult-pain"),
            (Unknown(), Number(ECONSULT["pain-median-days"] * 24, 1), *(Unknown(),) * 3),
        ),
        Row(words("econsult-base"), (Unknown(), Number(ECONSULT["base-median-hours"], 1), *(Unknown(),) * 3)),
        Row(
            words("econsult-addiction"),
            (*(Unknown(),) * 4, Words(words("over-percent", percent=ECONSULT["addiction-within-7d"]))),
        ),
    )
    columns = tuple(words(f"column-{name}") for name in ("answered", "median-hours", "24h", "48h", "7d"))
    sections = (Section(words("here"), tuple(rows)), Section(words("elsewhere"), published))
    return Table("T6", columns, sections, (words("note-clock"), words("note-econsult"))), families


_BUCKETS = ("24h", "48h", "7d", "later", "never")
_MOMENTS: dict[str, Callable[[CaseFact], datetime | None]] = {
    "any": lambda case: case.first_reply_at,
    "hub": lambda case: case.first_hub_at,
    "all": lambda case: case.all_answered_at,
}


def _bucket(case: CaseFact, at: datetime | None) -> str:
    if at is None:
        return "never"
    return next((name for name, limit in WITHIN.items() if at - case.asked_at < limit), "later")
