"""Reading an attendance list: bytes to a table, whatever encoding and separator, and which column is which."""

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.errors import DomainError

MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 60
MOST_CELL = 200


class Column(StrEnum):
    """What a column can tell."""

    NAME = "name"
    EMAIL = "email"
    JOINED = "joined"
    LEFT = "left"
    MINUTES = "minutes"
    ATTENDED = "attended"
    WAITED = "waited"
    """Whether the row is of the waiting room: nobody is in the session there."""


_HEADERS: dict[Column, tuple[str, ...]] = {
    Column.NAME: (
        "name original name",
        "nom nom d origine",
        "nom nom original",
        "nom d origine",
        "participant name",
        "nom du participant",
        "nom de la personne",
        "full name",
        "nom complet",
        "display name",
        "name",
        "nom",
        "participant",
        "participants",
        "attendee",
        "attendee name",
        "user name",
        "username",
        "nom d utilisateur",
    ),
    Column.EMAIL: (
        "user email",
        "email",
        "e mail",
        "email address",
        "adresse e mail",
        "adresse courriel",
        "courriel",
        "adresse de courriel",
        "e mail de l utilisateur",
    ),
    Column.JOINED: (
        "join time",
        "joined at",
        "heure d arrivee",
        "heure de connexion",
        "heure d entree",
        "heure a laquelle l utilisateur a rejoint la reunion",
        "rejoint a",
        "first join",
    ),
    Column.LEFT: (
        "leave time",
        "left at",
        "heure de depart",
        "heure de deconnexion",
        "heure de sortie",
        "quitte a",
        "last leave",
    ),
    Column.MINUTES: (
        "duration minutes",
        "total duration minutes",
        "duration",
        "time in session minutes",
        "duree minutes",
        "duree totale minutes",
        "duree",
        "minutes",
        "minutes attended",
        "minutes de presence",
    ),
    Column.ATTENDED: ("attended", "attendance", "present", "presence", "a participe", "attendance status"),
    Column.WAITED: ("in waiting room", "dans la salle d attente", "en salle d attente"),
}
_BY_HEADER = {header: column for column, headers in _HEADERS.items() for header in headers}


@dataclass(frozen=True)
class Listed:
    """A table as it stood in the file. `above`: what stood over the headers, which may tell a time zone."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...]

    def cells(self, at: int) -> list[str]:
        """One column, top to bottom; empty where a row is short."""
        return [row[at] if at < len(row) else "" for row in self.rows]


def read_file(raw: bytes) -> Listed:
    """The table of an attendance list. Raises DomainError for a file that is too large or is no such list."""
    if len(raw) > MOST_BYTES:
        raise DomainError("problem-list-too-large", most=MOST_BYTES // 1_000_000)
    rows = _rows(_text(raw))
    top = _header_row(rows)
    body = tuple(row for row in rows[top + 1 :] if any(row))
    if len(body) > MOST_ROWS:
        raise DomainError("problem-list-too-long", most=MOST_ROWS)
    headers = tuple(header or f"{at + 1}" for at, header in enumerate(rows[top]))
    if not body or len(headers) > MOST_COLUMNS:
        raise DomainError("problem-list-unreadable")
    return Listed(headers, body, tuple(cell for row in rows[:top] for cell in row if cell))


def columns_of(listed: Listed) -> dict[Column, int]:
    """The columns that are recognised by their header; the leftmost where two are."""
    found: dict[Column, int] = {}
    for at, header in enumerate(listed.headers):
        column = _BY_HEADER.get(plain(_without_zone(header)))
        if column is not None:
            found.setdefault(column, at)
    return found


def wants(columns: dict[Column, int]) -> Column | None:
    """The column that has to be asked for: whose it is first, then how long they were there."""
    if Column.NAME not in columns:
        return Column.NAME
    has_times = Column.JOINED in columns and Column.LEFT in columns
    if not has_times and Column.MINUTES not in columns and Column.ATTENDED not in columns:
        return Column.MINUTES
    return None


def plain(text: str) -> str:
    """Letters and digits in lower case, without accents, a space for everything between."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold()))


def _without_zone(header: str) -> str:
    """`Join Time (America/Toronto)` is a join time; which words in brackets belong to a header, the list knows."""
    if plain(header) in _BY_HEADER:
        return header
    return re.sub(r"\([^()]{0,60}\)\s*$", "", header)


def _text(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: Sequence[str] = ("utf-16",)
    elif raw[1:2] == b"\0":
        encodings = ("utf-16-le",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(sign in text for sign in "\0\x01\x02\x03\x04"):
            return text
    raise DomainError("problem-list-unreadable")


def _rows(text: str) -> list[tuple[str, ...]]:
    """Rows with the separator that gives the headers most columns we know, else most columns."""
    tries = []
    for separator in ",;\t":
        try:
            read = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
            rows = [tuple(cell.strip()[:MOST_CELL] for cell in row) for row in read]
        except csv.Error:
            continue
        if rows:
            tries.append((max(_score(row) for row in rows), max(len(row) for row in rows), rows))
    if not tries:
        raise DomainError("problem-list-unreadable")
    return max(tries, key=lambda one: one[:2])[2]


def _header_row(rows: list[tuple[str, ...]]) -> int:
    """The row with most headers we know; without any, the first with two cells or more."""
    best = max(range(len(rows)), key=lambda at: (_score(rows[at]), -at))
    if _score(rows[best]):
        return best
    for at, row in enumerate(rows):
        if sum(bool(cell) for cell in row) > 1:
            return at
    raise DomainError("problem-list-unreadable")


def _score(row: Sequence[str]) -> int:
    known = {
        _BY_HEADER[plain(_without_zone(cell))] for cell in row if plain(_without_zone(cell)) in _BY_HEADER
    }
    return len(known) + (2 if Column.NAME in known else 0)
