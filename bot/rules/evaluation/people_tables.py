"""T1, who took part, and T2, how much (Moore's level 1; bands as in Katzman 2019)."""

from collections.abc import Callable, Iterable, Sequence

from bot.rules.evaluation.cells import Cell, Label, Number, Row, Section, Table, words
from bot.rules.evaluation.facts import Learner
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.groups import DOSES, MISSING, ROLL_UP, dose, prescribes, roll_up

LEARNERS = "learners"
Lists = dict[str, tuple[str, ...]]
"""The choices of each list of the profile, in their order."""


def table_1(learners: Sequence[Learner], lists: Lists) -> tuple[Table, list[Family]]:
    """Participants by profession, prescriber, region, rurality, setting and years; missing counted."""
    professions = Family.of(
        "profession",
        (learner.profession or MISSING for learner in learners),
        names=[*lists["profession"], MISSING],
        population=LEARNERS,
    )
    families = [professions]
    sections = [
        Section(None, (Row(words("all-participants"), (professions.count(),)),)),
        Section(
            words("by-roll-up"), tuple(_group_rows(professions, roll_up, "roll_up", (*ROLL_UP, MISSING)))
        ),
        Section(
            words("by-prescriber"),
            tuple(_group_rows(professions, prescribes, "prescriber", ("prescriber", "other", MISSING))),
        ),
        Section(words("by-profession"), tuple(_rows(professions, "profession"))),
    ]
    for name, of in _PROFILE.items():
        family = Family.of(
            name,
            (of(learner) or MISSING for learner in learners),
            names=[*lists[name], MISSING],
            population=LEARNERS,
        )
        families.append(family)
        sections.append(Section(words(f"by-{name.replace('_', '-')}"), tuple(_rows(family, name))))
    return Table(
        "T1", (words("column-n-percent"),), tuple(sections), (words("note-self-reported"),)
    ), families


def table_2(learners: Sequence[Learner]) -> tuple[Table, list[Family]]:
    """Reach and dose: who did anything, how many sessions and didactics each, bands, who was still active late."""
    sessions = Family.of(
        "sessions", (dose(learner.sessions) for learner in learners), names=DOSES, population=LEARNERS
    )
    didactics = Family.of(
        "didactics", (dose(learner.didactics) for learner in learners), names=DOSES, population=LEARNERS
    )
    reached = Family.of(
        "reached",
        ("any" if learner.acts else "none" for learner in learners),
        names=("any", "none"),
        population=LEARNERS,
    )
    late = Family.of(
        "late",
        ("late" if learner.was_active_late else "not" for learner in learners),
        names=("late", "not"),
        population=LEARNERS,
    )
    asked = Family.of(
        "presenters",
        ("once" if learner.cases == 1 else "more" if learner.cases else "none" for learner in learners),
        names=("none", "once", "more"),
        population=LEARNERS,
    )
    everybody = (reached.sum(),)  # what few people did together says much of each
    sections = (
        Section(
            words("reach"),
            (
                Row(words("reached"), (reached.share(["any"]),)),
                Row(words("acts"), (Number(sum(learner.acts for learner in learners), sums=everybody),)),
                Row(
                    words("hours"),
                    (Number(sum(learner.minutes for learner in learners) / 60, 1, sums=everybody),),
                ),
                Row(words("active-late"), (late.share(["late"]),)),
                Row(words("presenters"), (asked.share(["once", "more"]),)),
                Row(words("presenters-again"), (asked.share(["more"], of=["once", "more"]),)),
            ),
        ),
        _dose_section("sessions", sessions, [learner.sessions for learner in learners]),
        _dose_section("didactics", didactics, [learner.didactics for learner in learners]),
    )
    return (
        Table("T2", (words("column-value"),), sections, (words("note-dose"), words("note-late"))),
        [sessions, didactics, reached, late, asked],
    )


def _dose_section(name: str, family: Family, counts: Sequence[float]) -> Section:
    return Section(
        words(f"dose-{name}"),
        (
            Row(words(f"mean-{name}"), (family.mean(counts, decimals=1),)),
            Row(words(f"median-{name}"), (family.median(counts, decimals=1),)),
            *(Row(Label("dose", band), (family.share([band]),)) for band in DOSES),
        ),
    )


def _rows(family: Family, kind: str) -> Iterable[Row]:
    """One line for every choice that anybody made, and what is missing."""
    for atom, count in family.atoms.items():
        if count or atom == MISSING:
            label = words("missing") if atom == MISSING else Label(kind, atom)
            yield Row(label, (family.share([atom]),))


def _group_rows(
    family: Family, group_of: Callable[[str | None], str], kind: str, groups: Iterable[str]
) -> Iterable[Row]:
    for group in groups:
        atoms = [atom for atom in family.atoms if group_of(None if atom == MISSING else atom) == group]
        cell: Cell = family.share(atoms)
        yield Row(words("missing") if group == MISSING else Label(kind, group), (cell,))


_PROFILE: dict[str, Callable[[Learner], str | None]] = {
    "region": lambda learner: learner.region,
    "rurality": lambda learner: learner.rurality,
    "setting": lambda learner: learner.setting,
    "years_in_practice": lambda learner: learner.years_in_practice,
}
