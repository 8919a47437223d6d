"""T3: what became of each didactic. Opened never counts as learned (Moore's levels 2 and 3)."""

from collections.abc import Sequence

from bot.rules.evaluation.cells import Cell, Label, Number, Row, Section, Share, Table, Unknown, Words, words
from bot.rules.evaluation.facts import DidacticFact
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.people_tables import LEARNERS


def table_3(didactics: Sequence[DidacticFact], *, learners: int) -> tuple[Table, list[Family]]:
    """By didactic, in the order of posting: week, opened, completed, right answers, found useful (4 or 5 of 5)."""
    families: list[Family] = []
    rows = []
    for fact in didactics:
        opened = _part(f"opened:{fact.didactic_id}", fact.opened, learners, LEARNERS)
        completed = _part(f"completed:{fact.didactic_id}", fact.completed, learners, LEARNERS)
        useful = _part(f"useful:{fact.didactic_id}", fact.useful, fact.ratings)
        takers = Family(f"takers:{fact.didactic_id}", {"yes": fact.takers})
        families += [opened, completed, useful, takers]
        rows.append(
            Row(
                Label("didactic", fact.didactic_id),
                (
                    Words(Label("week", fact.posted_on.isoformat())) if fact.posted_on else Unknown(),
                    opened.share(["yes"]),
                    completed.share(["yes"]),
                    _answers(fact, takers),
                    useful.share(["yes"]),
                ),
            )
        )
    columns = tuple(words(f"column-{name}") for name in ("week", "opened", "completed", "quiz", "useful"))
    total = Number(sum(fact.answers for fact in didactics))
    rows.append(Row(words("all-answers"), (Unknown(), Unknown(), Unknown(), total, Unknown())))
    return (
        Table("T3", columns, (Section(None, tuple(rows)),), (words("note-opened"), words("note-quiz"))),
        families,
    )


def _part(name: str, n: int, of: int, population: str = "") -> Family:
    return Family(name, {"yes": n, "no": max(0, of - n)}, population=population)


def _answers(fact: DidacticFact, takers: Family) -> Cell:
    """Right answers of all answers; hidden where fewer than six people gave them."""
    if not fact.answers:
        return Unknown()
    return Share(fact.right, fact.answers, sums=(takers.sum(),))
