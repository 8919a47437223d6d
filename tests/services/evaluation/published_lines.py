"""What a report says, read from its CSV files as an evaluator would read them."""

import csv
import io
from collections.abc import Mapping

TABLES = tuple(f"T{number}" for number in range(1, 11))


def share(n: int, of: int) -> str:
    return f"{n:,} of {of:,} ({100 * n / of:.1f}%)" if of else ""


class PublishedLines:
    """The English CSV lines of each table; a place is section, code and, where there are several, column."""

    def __init__(self, files: Mapping[str, bytes]):
        self.of = {
            table: list(csv.DictReader(io.StringIO(files[f"csv.en-CA/{table}.csv"].decode("utf-8-sig"))))
            for table in TABLES
        }

    def all(self) -> list[dict[str, str]]:
        return [line for lines in self.of.values() for line in lines]

    def at(self, table: str, *place: str) -> dict[str, str]:
        for line in self.of[table]:
            if (line["section"], line["code"], line["column"])[: len(place)] == place:
                return line
        raise LookupError((table, *place))

    def shown(self, table: str, *place: str) -> str:
        return self.at(table, *place)["shown"]

    def row(self, table: str, code: str) -> list[str]:
        """All that stands beside a code, in the order of the columns."""
        return [line["shown"] for line in self.of[table] if line["code"] == code]

    def disagreeing(
        self, table: str, counted: Mapping[tuple[str, ...], tuple[int, int]]
    ) -> dict[tuple[str, ...], str]:
        """Where neither the share that was counted is shown, nor a dash for what is hidden."""
        return {
            place: self.shown(table, *place)
            for place, (n, of) in counted.items()
            if self.shown(table, *place) != ("–" if self.is_hidden(table, *place) else share(n, of))
        }

    def is_hidden(self, table: str, *place: str) -> bool:
        return self.at(table, *place)["hidden"] == "yes"
