"""T7, satisfaction, and T8, self-efficacy before and after, on matched pairs only (Furlan 2019)."""

from collections.abc import Callable, Mapping, Sequence

from bot.rules.evaluation.cells import (
    Cell,
    Interval,
    Label,
    Number,
    Probability,
    Row,
    Section,
    Table,
    Unknown,
    words,
)
from bot.rules.evaluation.facts import Learner, Pair, Paired, Satisfied
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.groups import DOSES, dose, prescribes

SATISFIED_FROM = 4
SATISFIED, PAIRS = "satisfied", "pairs"
ABOUT = ("session", "didactic", "case", "cycle")
Comparison = Callable[[Sequence[float]], Paired]
Between = Callable[[Sequence[float], Sequence[float]], float | None]


def table_7(satisfaction: Sequence[Satisfied], learners: Mapping[int, Learner]) -> tuple[Table, list[Family]]:
    """Share of 4 or 5 of 5, by what it was about; of the cycle, by presenter and by dose."""
    families: list[Family] = []
    about_rows = []
    for about in ABOUT:
        family = Family.of(
            f"satisfied:{about}",
            (_agree(one) for one in satisfaction if one.about == about),
            names=("yes", "no"),
            population=SATISFIED if about == "cycle" else "",
        )
        families.append(family)
        about_rows.append(Row(Label("about", about), (family.share(["yes"]),)))
    of_cycle = [one for one in satisfaction if one.about == "cycle" and one.person_id in learners]
    presenter = Family.of(
        "satisfied:presenter",
        (_by_presenter(one, learners) for one in of_cycle),
        names=[f"{group}:{answer}" for group in ("yes", "no") for answer in ("yes", "no")],
        population=SATISFIED,
    )
    by_dose = Family.of(
        "satisfied:dose",
        (_by_dose(one, learners) for one in of_cycle),
        names=[f"{band}:{answer}" for band in DOSES for answer in ("yes", "no")],
        population=SATISFIED,
    )
    families += [presenter, by_dose]
    sections = (
        Section(words("by-about"), tuple(about_rows)),
        Section(
            words("by-presenter"),
            tuple(
                Row(words(f"presenter-{group}"), (_agreeing(presenter, group),)) for group in ("yes", "no")
            ),
        ),
        Section(
            words("by-dose-of-sessions"),
            tuple(Row(Label("dose", band), (_agreeing(by_dose, band),)) for band in DOSES),
        ),
    )
    return Table("T7", (words("column-satisfied"),), sections, (words("note-satisfied"),)), families


def table_8(
    pairs: Sequence[Pair], learners: Mapping[int, Learner], compare: Comparison, between: Between
) -> tuple[Table, list[Family]]:
    """Matched pairs: means, difference with its 95 % interval, paired test, effect size dz; by prescriber and dose."""
    known = [pair for pair in pairs if pair.person_id in learners]
    groups: dict[str, Callable[[Pair], str]] = {
        "prescriber": lambda pair: prescribes(learners[pair.person_id].profession),
        "dose": lambda pair: dose(learners[pair.person_id].sessions),
    }
    everybody = Family.of("pairs", ("pair" for _ in known), names=("pair",), population=PAIRS)
    families = [everybody]
    sections = [Section(None, (Row(words("all-pairs"), _compared(known, everybody, None, compare)),))]
    for name, group_of in groups.items():
        family = Family.of(f"pairs:{name}", (group_of(pair) for pair in known), population=PAIRS)
        families.append(family)
        sections.append(
            Section(
                words(f"pairs-by-{name}"),
                tuple(
                    Row(
                        Label(name, group) if group != "missing" else words("missing"),
                        _compared(
                            [pair for pair in known if group_of(pair) == group], family, group, compare
                        ),
                    )
                    for group in _order(name)
                    if group in family.atoms
                ),
            )
        )
        if name == "prescriber":
            rises = {
                group: [pair.post - pair.pre for pair in known if group_of(pair) == group]
                for group in ("prescriber", "other")
            }
            p = between(rises["prescriber"], rises["other"])
            told = tuple(family.sum([group]) for group in rises if group in family.atoms)
            cell = Probability(p, sums=told) if p is not None else Unknown()
            sections.append(
                Section(
                    words("between"),
                    (Row(words("between-prescribers"), (*(Unknown(),) * 4, cell, Unknown())),),
                )
            )
    columns = tuple(words(f"column-{name}") for name in ("pairs", "pre", "post", "difference", "p", "dz"))
    return Table(
        "T8", columns, tuple(sections), (words("note-pairs"), words("note-dz"), words("note-between"))
    ), families


def _order(name: str) -> tuple[str, ...]:
    return DOSES if name == "dose" else ("prescriber", "other", "missing")


def _compared(
    pairs: Sequence[Pair], family: Family, group: str | None, compare: Comparison
) -> tuple[Cell, ...]:
    atoms = [group] if group is not None else list(family.atoms)
    given = (family.sum(atoms),)
    result = compare([pair.post - pair.pre for pair in pairs])
    difference: Cell = Unknown()
    if result.low is not None and result.high is not None:
        difference = Interval(result.mean, result.low, result.high, result.n, sums=given)
    return (
        family.count(*atoms),
        family.mean([pair.pre for pair in pairs], atoms, decimals=2),
        family.mean([pair.post for pair in pairs], atoms, decimals=2),
        difference,
        Probability(result.p, sums=given) if result.p is not None else Unknown(),
        Number(result.dz, 2, sums=given) if result.dz is not None else Unknown(),
    )


def _agree(one: Satisfied) -> str:
    return "yes" if one.value >= SATISFIED_FROM else "no"


def _by_presenter(one: Satisfied, learners: Mapping[int, Learner]) -> str:
    assert one.person_id is not None
    return f"{'yes' if learners[one.person_id].cases else 'no'}:{_agree(one)}"


def _by_dose(one: Satisfied, learners: Mapping[int, Learner]) -> str:
    assert one.person_id is not None
    return f"{dose(learners[one.person_id].sessions)}:{_agree(one)}"


def _agreeing(family: Family, group: str) -> Cell:
    return family.share([f"{group}:yes"], of=[f"{group}:yes", f"{group}:no"])
