"""Which revisions of the tables this version of the program knows, read from the migrations' own files.

Alembic says the same; but it is only loaded where there is something to migrate.
"""

import re
from functools import cache
from importlib import resources

_LINE = re.compile(r"^(?P<name>(?:down_)?revision) = (?:'(?P<value>\w+)'|None)$", re.MULTILINE)


@cache
def head_revision() -> str | None:
    """The revision this version of the program needs; None as long as there is no migration."""
    before = _before()
    heads = [revision for revision in before if revision not in before.values()]
    if len(heads) > 1:
        raise RuntimeError(f"more than one newest revision: {heads}")
    return heads[0] if heads else None


def is_known(revision: str | None) -> bool:
    """Whether this version of the program can go on from that revision; not if a newer one made it."""
    return revision is None or revision in _before()


@cache
def _before() -> dict[str, str | None]:
    """Every revision with the one before it."""
    found: dict[str, str | None] = {}
    for entry in (resources.files("db") / "migrations" / "versions").iterdir():
        if entry.name.endswith(".py"):
            said = {line["name"]: line["value"] for line in _LINE.finditer(entry.read_text(encoding="utf-8"))}
            if "revision" in said:
                found[said["revision"]] = said["down_revision"]
    return found
