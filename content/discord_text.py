"""A Markdown tree as Discord's own Markdown, in blocks short enough for one text display.

What Discord cannot show becomes what it can: a fourth heading in bold, a rule as a line, a narrow table as
aligned text and a wide one as a list, letters set low or high as the signs there are. Mentions are dead.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from content.discord_tables import aligned, fits_telephone, listed

_SPECIAL = re.compile(r"([\\*_~`|<])")
_LINE_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s|#)", re.MULTILINE)
_NAMING = re.compile("<(?=[@#/:]|t:|a:|id:)")
_FENCE = re.compile(r"^((?:> )*\s*)```")
_BLOCKS = {"ul", "ol", "pre", "table", "blockquote"}
_RULE = "─" * 12
_ZERO_WIDTH = "\u200b"
_IN_ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in "<>@`| \n"}
_LOW = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_HIGH = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
)


def to_discord(tree: Element, limit: int = 4000) -> list[str]:
    """Render the tree; each text is at most `limit` characters, and all of them together are the whole.

    Blocks are kept whole where they fit; a longer one is cut at a line, else at a space. Code that is cut is
    closed and opened again.
    """
    texts: list[str] = []
    for block in _blocks(tree):
        for piece in _cut(block, limit):
            if texts and len(texts[-1]) + 2 + len(piece) <= limit:
                texts[-1] += "\n\n" + piece
            else:
                texts.append(piece)
    return texts


def _blocks(parent: Element) -> list[str]:
    found = [escaped] if (escaped := _escape(parent.text or "").strip()) else []
    for child in parent:
        found.append(_block(child))
        if tail := _escape(child.tail or "").strip():
            found.append(tail)
    return [block for block in found if block]


def _block(element: Element) -> str:
    tag = element.tag
    if tag in {"h1", "h2", "h3"}:
        return f"{'#' * int(tag[1])} {_inline(element)}"
    if tag in {"h4", "h5", "h6"}:
        return f"**{_inline(element)}**"
    if tag in {"ul", "ol"}:
        return "\n".join(_items(element, depth=0))
    if tag == "blockquote":
        return "\n".join(f"> {line}" for line in "\n\n".join(_blocks(element)).split("\n"))
    if tag == "pre":
        return _code("".join(element.itertext()).strip("\n"))
    if tag == "table":
        return _table(element)
    if tag == "hr":
        return _RULE
    return _inline(element)


def _code(text: str) -> str:
    return f"```\n{_dead(text)}\n```"


def _dead(text: str) -> str:
    """Text of code: it cannot end the code, and names nobody."""
    words = re.sub("``(?=`)", f"``{_ZERO_WIDTH}", text).replace("@", f"@{_ZERO_WIDTH}")
    return _NAMING.sub(f"<{_ZERO_WIDTH}", words)


def _table(table: Element) -> str:
    rows = list(table.iter("tr"))
    plain = [[" ".join(_plain(cell).split()) for cell in row] for row in rows]
    if fits_telephone(plain) and table.find(".//a") is None:
        to_the_right = [cell.get("align") == "right" for cell in rows[0]] if rows else []
        return _code(aligned(plain, to_the_right))
    return listed([[" ".join(_inline(cell).split()) for cell in row] for row in rows])


def _plain(element: Element) -> str:
    """The words of an element without signs of formatting, letters set low or high as far as there are any."""
    words = element.text or ""
    for child in element:
        words += " " if child.tag == "br" else _plain(child)
        words += child.tail or ""
    return _set(words, element.tag)


def _items(items: Element, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for number, item in enumerate(items, start=int(items.get("start", "1"))):
        mark = f"{number}." if items.tag == "ol" else "-"
        own, below = _own_words(item)
        words = (
            " ".join("\n".join(_blocks(own)).split("\n")) if len(own) and own[0].tag == "p" else _inline(own)
        )
        yield f"{indent}{mark} {words.strip()}".rstrip()
        for child in below:
            if child.tag in {"ul", "ol"}:
                yield from _items(child, depth + 1)
            elif child.tag in _BLOCKS:
                yield from _block(child).split("\n")
            else:
                yield f"{indent}  {' '.join(_span(child).split())}"
            if tail := " ".join(_escape(child.tail or "").split()):
                yield f"{indent}  {tail}"


def _own_words(item: Element) -> tuple[Element, list[Element]]:
    """What stands beside the mark of an item, and what follows from its first inner block on."""
    own, below = Element("li"), [*item]
    own.text = item.text
    while below and below[0].tag not in _BLOCKS:
        own.append(below.pop(0))
    return own, below


def _inline(element: Element) -> str:
    words = _escape(element.text or "")
    for child in element:
        tail = (child.tail or "").lstrip("\n") if child.tag == "br" else child.tail or ""
        span = _span(child)
        words += _ZERO_WIDTH if words.endswith("`") and span.startswith("`") else ""
        words += span + _escape(tail, starts_line=False)
    return words.strip()


def _span(element: Element) -> str:
    tag = element.tag
    if tag == "code":
        words = _dead(" ".join("".join(element.itertext()).split("\n")))
        return f"`` {words} ``" if "`" in words else f"`{words}`"
    if tag == "br":
        return "\n"
    inner = _inline(element)
    if tag == "strong":
        return f"**{inner}**"
    if tag == "em":
        return f"*{inner}*"
    if tag in {"sub", "sup"}:
        return _set(inner, tag)
    if tag == "a":
        address = element.get("href", "").translate(_IN_ADDRESS)
        is_its_own_name = "".join(element.itertext()) == element.get("href")
        return f"<{address}>" if is_its_own_name else f"[{inner}](<{address}>)"
    return inner


def _set(text: str, tag: str) -> str:
    """Text set low or high where every letter can be, else as it is."""
    signs = {"sub": _LOW, "sup": _HIGH}.get(tag)
    return text.translate(signs) if signs and all(ord(letter) in signs for letter in text) else text


def _escape(text: str, *, starts_line: bool = True) -> str:
    words = _SPECIAL.sub(r"\\\1", text).replace("@", f"@{_ZERO_WIDTH}").replace("](", "]\\(")
    if not starts_line:
        return words
    return _LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", words)


def _cut(block: str, limit: int) -> list[str]:
    if len(block) <= limit:
        return [block]
    pieces: list[list[str]] = [[]]
    length, open_with = 0, ""
    for line in block.split("\n"):
        fence = _FENCE.match(line)
        for part in [line] if fence else _parts(line, limit - 16, open_with):
            if pieces[-1] and length + len(part) + 1 + len(open_with) + 4 > limit:
                if open_with:
                    pieces[-1].append(open_with)
                pieces.append([open_with] if open_with else [])
                length = len(open_with)
            pieces[-1].append(part)
            length += len(part) + 1
        if fence:
            open_with = "" if open_with else f"{fence[1]}```"
    return [text for piece in pieces if (text := "\n".join(piece).strip("\n"))]


def _parts(line: str, room: int, open_with: str) -> Iterator[str]:
    """A line in parts that fit, each after the first with the signs of a quote that its code stands in."""
    lead = open_with.removesuffix("```")
    rest = line
    while len(rest) > room:
        end = rest.rfind(" ", len(lead) + 1, room)
        end = end if end > 0 else room
        while end > 1 and rest[end - 1] == "\\":
            end -= 1
        yield rest[:end].rstrip()
        rest = lead + rest[end:].lstrip(" ")
    if rest or not line:
        yield rest
