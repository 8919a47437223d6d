"""docs/authority.md prints the table that the code asks."""

from pathlib import Path

from bot.rules.authority import RIGHTS, Role

DOCUMENT = Path(__file__).parents[2] / "docs" / "authority.md"
WORDS = {
    Role.PRESENT: "anyone in the server",
    Role.MEMBER: "member",
    Role.SPECIALIST: "specialist",
    Role.COORDINATOR: "coordinator",
    Role.ADMINISTRATOR: "administrator",
}


def table() -> str:
    lines = ["| Action | with one's own | with somebody else's |", "|---|---|---|"]
    for action, right in RIGHTS.items():
        cells = (
            ", ".join(WORDS[role] for role in Role if role in roles) or "–"
            for roles in (right.own, right.others)
        )
        lines.append(f"| {action.value.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


def test_the_document_prints_the_table():
    assert table() in DOCUMENT.read_text(encoding="utf-8"), f"put this into {DOCUMENT.name}:\n{table()}"
