r"""A tree as the markup of typst, for a PDF: every sign that could be markup is escaped, so that all text is text.

Typst ends a code expression such as `#strong[…]` at the first sign that cannot belong to it: what follows one
is escaped too where it could be read as a call (`(`, `[`), a field (`.`) or its end (`;`).
"""

import re
from xml.etree.ElementTree import Element

_SIGNS = re.compile(r"""[\\#$*_`<>@\[\]~=+/'"{}]|-(?!(?<=\w-)\w)|\.(?=[.\w])|(?<=\d)\.|\A[(;.,:!?)-]""")
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
_SPANS = {"strong": "strong", "em": "emph", "sub": "sub", "sup": "super"}
_BLOCKS = {"section", "p", "ul", "ol", "pre", "blockquote", "hr", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
_LARGEST_NUMBER = 10**9
_BREAKS = {"br": "#linebreak()", "hr": "\n#line(length: 100%, stroke: 0.5pt)\n"}


def to_typst(tree: Element) -> str:
    """The children of a tree as typst markup. An element that is not known is left out and its text kept."""
    return re.sub(r"\n{3,}", "\n\n", _within(tree)).strip() + "\n"


def _within(element: Element) -> str:
    return _text(element.text) + "".join(_element(child) + _tail(child) for child in element)


def _tail(element: Element) -> str:
    is_gap = element.tag in _BLOCKS and not (element.tail or "").strip()
    return "" if is_gap else _text(element.tail)


def _text(text: str | None) -> str:
    return _SIGNS.sub(r"\\\g<0>", _BLANKS.sub(" ", text or ""))


def _element(element: Element) -> str:
    tag = element.tag
    if tag in _SPANS:
        return f"#{_SPANS[tag]}[{_within(element)}]"
    if tag in _BREAKS:
        return _BREAKS[tag]
    if re.fullmatch("h[1-6]", tag):
        return f"\n\n#heading(level: {tag[1]})[{_within(element)}]\n\n"
    if tag in {"code", "pre"}:
        return _code("".join(element.itertext()), is_block=tag == "pre")
    if tag == "a":
        return _link(element)
    if tag in {"ul", "ol"}:
        return _list(element)
    if tag == "table":
        return _table(element)
    if tag == "blockquote":
        return f"\n\n#quote(block: true)[{_within(element).strip()}]\n\n"
    if tag in {"p", "section"}:
        return f"\n\n{_within(element).strip()}\n\n"
    return _within(element)


def _code(text: str, *, is_block: bool) -> str:
    return (
        f"\n\n#raw(block: true, {_string(text.strip(chr(10)))})\n\n" if is_block else f"#raw({_string(text)})"
    )


def _link(element: Element) -> str:
    address = element.get("href", "")
    to = f"<{address[1:]}>" if address.startswith("#") else _string(address)
    return f"#link({to})[{_within(element)}]"


def _list(items: Element) -> str:
    if items.tag == "ul":
        kind = "#list"
    else:
        numbering = '"A."' if items.get("type") == "A" else '"1."'
        start = min(int(items.get("start", "1")), _LARGEST_NUMBER)
        kind = f"#enum(start: {start}, numbering: {numbering})"
    return f"\n\n{kind}" + "".join(_item(item) for item in items) + "\n\n"


def _item(item: Element) -> str:
    label = f"#metadata(none) <{item.get('id')}>" if item.get("id") else ""
    return f"[{label}{_within(item).strip()}]"


def _table(table: Element) -> str:
    rows = [[f"[{_within(cell).strip()}]" for cell in row] for row in table.iter("tr")]
    first = next(table.iter("tr"), Element("tr"))
    sides = "".join(f"{cell.get('align', 'left')}, " for cell in first)
    lines = [f"table.header{''.join(rows[0])},"] if rows else []
    lines += [f"{', '.join(row)}," for row in rows[1:]]
    inner = "\n  ".join([f"columns: {max(1, len(first))}, align: ({sides}),", *lines])
    return f"\n\n#table(\n  {inner}\n)\n\n"


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
