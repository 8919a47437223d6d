"""A Markdown tree made ready for a page: real headings without a gap, sources as links to their list."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

_MARKER = re.compile(r"\[([a-z][a-z0-9-]{2,29})\]")
_HEADING = re.compile(r"^h[1-6]$")
_LITERAL = frozenset({"code", "pre", "a"})


def for_page(tree: Element, numbers: Mapping[str, int], *, below: int) -> Element:
    """The same tree, changed in place: headings start one level under `below`, sources are linked.

    `numbers`: the number of each source in the list, by its key. A paragraph that is all bold is a heading.
    """
    _name_headings(tree)
    _close_gaps(tree, below)
    link_sources(tree, numbers)
    return tree


def link_sources(element: Element, numbers: Mapping[str, int]) -> None:
    """Put a link to the list in the place of every `[key]` that has a number; code stays as it is."""
    if element.tag in _LITERAL:
        return
    children = list(element)
    for child in children:
        link_sources(child, numbers)
    for child in reversed(children):
        _link_in_tail(element, child, numbers)
    _link_in_text(element, numbers)


def _name_headings(tree: Element) -> None:
    for paragraph in list(tree.iter("p")):
        [*only] = paragraph
        if (
            len(only) == 1
            and only[0].tag == "strong"
            and not (paragraph.text or "").strip()
            and not (only[0].tail or "").strip()
        ):
            paragraph.tag = "h6"
            paragraph.text, inner = only[0].text, list(only[0])
            paragraph.remove(only[0])
            paragraph.extend(inner)


def _close_gaps(tree: Element, below: int) -> None:
    open_levels: list[int] = []
    for heading in tree.iter():
        if not _HEADING.match(heading.tag):
            continue
        level = int(heading.tag[1])
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        heading.tag = f"h{min(6, below + len(open_levels))}"


def _link_in_text(element: Element, numbers: Mapping[str, int]) -> None:
    pieces = _pieces(element.text or "", numbers)
    element.text = pieces.pop(0)
    for place, (number, after) in enumerate(zip(pieces[::2], pieces[1::2], strict=True)):
        link = _link(number)
        link.tail = after
        element.insert(place, link)


def _link_in_tail(parent: Element, child: Element, numbers: Mapping[str, int]) -> None:
    pieces = _pieces(child.tail or "", numbers)
    child.tail = pieces.pop(0)
    start = list(parent).index(child) + 1
    for place, (number, after) in enumerate(zip(pieces[::2], pieces[1::2], strict=True), start=start):
        link = _link(number)
        link.tail = after
        parent.insert(place, link)


def _pieces(text: str, numbers: Mapping[str, int]) -> list[str]:
    """Text, number, text, number, …, text."""
    pieces, rest_from = [""], 0
    for found in _MARKER.finditer(text):
        if found[1] in numbers:
            pieces[-1] += text[rest_from : found.start()]
            pieces += [str(numbers[found[1]]), ""]
            rest_from = found.end()
    pieces[-1] += text[rest_from:]
    return pieces


def _link(number: str) -> Element:
    link = Element("a", {"href": f"#source-{number}"})
    link.text = f"[{number}]"
    return link


def part(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child with its text."""
    child = SubElement(parent, tag, attributes)
    child.text = text
    return child
