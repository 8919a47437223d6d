"""Tables where there are none: a narrow one as aligned text, a wide one as a list with bold labels."""

from collections.abc import Sequence

MOST_COLUMNS_OF_TEXT = 36
"""Characters beside each other in code on a telephone held upright, before they wrap."""
_GAP = "  "


def fits_telephone(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows, aligned, stay beside each other on a telephone."""
    return sum(_widths(rows)) + len(_GAP) * (len(_widths(rows)) - 1) <= MOST_COLUMNS_OF_TEXT


def aligned(rows: Sequence[Sequence[str]], to_the_right: Sequence[bool]) -> str:
    """The rows in columns, a line under the first."""
    widths = _widths(rows)
    lines = [
        _GAP.join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, to_the_right, strict=False)
        ).rstrip()
        for row in rows
    ]
    return "\n".join([*lines[:1], "─" * (sum(widths) + len(_GAP) * (len(widths) - 1)), *lines[1:]])


def listed(rows: Sequence[Sequence[str]]) -> str:
    """Each row below the first as an item: its first cell in bold, then each cell with the name of its column."""
    head, *body = rows
    lines: list[str] = []
    for first, *others in body:
        lines.append(f"- **{first}**" if first else "-")
        lines += [
            f"  - {name}: {cell}" if name else f"  - {cell}"
            for name, cell in zip(head[1:], others, strict=False)
            if cell
        ]
    return "\n".join(lines) if body else " · ".join(f"**{name}**" for name in head if name)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(len(cell) for cell in column) for column in zip(*rows, strict=False)]
