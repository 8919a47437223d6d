"""What can stand in a table of the report. A cell about people or cases knows the sums it gives away."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Label:
    """A name to be said in the reader's language: `kind` is a list (profession, region, …), `words` or `plain`."""

    kind: str
    value: str
    details: tuple[tuple[str, object], ...] = ()


def words(key: str, **details: object) -> Label:
    """A sentence of the messages by the end of its key: `report-<key>`."""
    return Label("words", key, tuple(sorted(details.items())))


@dataclass(frozen=True)
class Sum:
    """A number of people or cases that a reader learns: the atoms of a family that were added up."""

    family: str
    atoms: frozenset[str]


@dataclass(frozen=True)
class Cell:
    """Anything in a table. `sums`: what it tells; `rest`: what a reader then knows too, the whole less the part.

    Where one of them is too small to show, the cell is hidden.
    """

    sums: tuple[Sum, ...] = field(default=(), kw_only=True)
    rest: Sum | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Hidden(Cell):
    """Too few people or cases to be shown, or others could be worked out from it."""


@dataclass(frozen=True)
class Unknown(Cell):
    """Nothing to count: nobody was asked, or nobody answered."""


@dataclass(frozen=True)
class Words(Cell):
    """A name."""

    label: Label


@dataclass(frozen=True)
class Number(Cell):
    """A number that is not about people: acts, hours, a published figure."""

    value: float
    decimals: int = 0


@dataclass(frozen=True)
class Count(Cell):
    """So many people or cases."""

    n: int


@dataclass(frozen=True)
class Share(Cell):
    """So many of so many."""

    n: int
    of: int

    @property
    def percent(self) -> float:
        """Of a hundred."""
        return 100 * self.n / self.of


@dataclass(frozen=True)
class Mean(Cell):
    """Mean and standard deviation (of a sample) of n values."""

    mean: float
    sd: float
    n: int
    decimals: int = 1


@dataclass(frozen=True)
class Median(Cell):
    """Median and quartiles of n values."""

    median: float
    low: float
    high: float
    n: int
    decimals: int = 1


@dataclass(frozen=True)
class Interval(Cell):
    """An estimate with its 95 % confidence interval."""

    value: float
    low: float
    high: float
    n: int
    decimals: int = 2


@dataclass(frozen=True)
class Probability(Cell):
    """A p value."""

    p: float


@dataclass(frozen=True)
class Row:
    """A line: its name and its cells, as many as the table has columns."""

    label: Label
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Section:
    """Lines that belong together under a heading, which may be empty."""

    heading: Label | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table:
    """One table of the report, T1 to T10. `notes` stand below it."""

    id: str
    columns: tuple[Label, ...]
    sections: tuple[Section, ...]
    notes: tuple[Label, ...] = ()
