"""A tree as HTML: only elements and attributes that are listed here, every text escaped."""

from html import escape
from xml.etree.ElementTree import Element

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_BLOCKS = {"section", "p", "ul", "ol", "li", "pre", "blockquote", "hr"}
_AS_THEY_ARE = {*_HEADINGS, *_TABLE, *_BLOCKS, "div", "strong", "em", "code", "br", "sub", "sup"}
_EMPTY = {"hr", "br"}
_HOLD_BLOCKS = {"ul", "ol", "table", "thead", "tbody", "tr", "section"}
_ATTRIBUTES = ("id", "class", "start", "type", "scope")
_ENDS_LINE = {*_HEADINGS, *_TABLE, *_BLOCKS}


def to_html(tree: Element) -> str:
    """The children of a tree as HTML. An element that is not known is left out and its text kept."""
    return _within(tree)


def _within(element: Element) -> str:
    words = "" if element.tag in _HOLD_BLOCKS else escape(element.text or "", quote=False)
    return words + "".join(_element(child) + _tail(child) for child in element)


def _tail(element: Element) -> str:
    is_gap = element.tag in _ENDS_LINE and not (element.tail or "").strip()
    return "" if is_gap else escape(element.tail or "", quote=False)


def _element(element: Element) -> str:
    tag = element.tag
    if tag == "a":
        return f'<a href="{escape(element.get("href", ""))}">{_within(element)}</a>'
    if tag == "table":
        return f'<div class="wide" tabindex="0">{_named("table", element)}</div>\n'
    if tag not in _AS_THEY_ARE:
        return _within(element)
    return _named(tag, element) + ("\n" if tag in _ENDS_LINE - {"th", "td"} else "")


def _named(tag: str, element: Element) -> str:
    given = {name: element.get(name) for name in _ATTRIBUTES}
    if tag == "th":
        given["scope"] = "col"
    if align := element.get("align"):
        given["class"] = f"to-the-{align}"
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items() if value)
    if tag in _EMPTY:
        return f"<{tag}{attributes}>"
    gap = "\n" if tag in _HOLD_BLOCKS - {"tr"} else ""
    return f"<{tag}{attributes}>{gap}{_within(element)}</{tag}>"
