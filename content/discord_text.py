"""A Markdown tree as Discord's own Markdown, in blocks short enough for one text display.

What Discord cannot show becomes what it can: a fourth heading in bold, a rule as a line. Mentions are dead.
"""

import re
from xml.etree.ElementTree import Element

_SPECIAL = re.compile(r"([\\*_~`|<])")
_LINE_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s|#)", re.MULTILINE)
_RULE = "─" * 12
_ZERO_WIDTH = "\u200b"


def to_discord(tree: Element, limit: int = 4000) -> list[str]:
    """Render the tree; each text is at most `limit` characters, and all of them together are the whole.

    Blocks are kept whole where they fit; a longer one is cut at a line, else at a space.
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
        return "```\n" + "".join(element.itertext()).strip("\n").replace("```", f"``{_ZERO_WIDTH}`") + "\n```"
    if tag == "hr":
        return _RULE
    return _inline(element)


def _items(items: Element, depth: int) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(items, start=int(items.get("start", "1"))):
        mark = f"{number}." if items.tag == "ol" else "-"
        nested = [child for child in item if child.tag in {"ul", "ol"}]
        own = Element("li")
        own.text = item.text
        own.extend(child for child in item if child.tag not in {"ul", "ol"})
        words = (
            " ".join("\n".join(_blocks(own)).split("\n")) if len(own) and own[0].tag == "p" else _inline(own)
        )
        lines.append(f"{'  ' * depth}{mark} {words.strip()}")
        for inner in nested:
            lines.extend(_items(inner, depth + 1))
    return lines


def _inline(element: Element) -> str:
    words = _escape(element.text or "")
    for child in element:
        tail = (child.tail or "").lstrip("\n") if child.tag == "br" else child.tail or ""
        words += _span(child) + _escape(tail, starts_line=False)
    return words.strip()


def _span(element: Element) -> str:
    tag = element.tag
    if tag == "code":
        words = "".join(element.itertext())
        return f"`` {words} ``" if "`" in words else f"`{words}`"
    if tag == "br":
        return "\n"
    inner = _inline(element)
    if tag == "strong":
        return f"**{inner}**"
    if tag == "em":
        return f"*{inner}*"
    if tag == "a":
        return f"[{inner}](<{element.get('href', '')}>)"
    return inner


def _escape(text: str, *, starts_line: bool = True) -> str:
    words = _SPECIAL.sub(r"\\\1", text).replace("@", f"@{_ZERO_WIDTH}").replace("](", "]\\(")
    if not starts_line:
        return words
    return _LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", words)


def _cut(block: str, limit: int) -> list[str]:
    if len(block) <= limit:
        return [block]
    is_code = block.startswith("```\n")
    room = limit - 8 if is_code else limit
    rest = block[4:-4] if is_code else block
    pieces: list[str] = []
    while rest:
        end = len(rest)
        if end > room:
            end = max(rest.rfind("\n", 0, room), rest.rfind(" ", 0, room))
            end = end if end > 0 else room
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip("\n ")
    return [f"```\n{piece}\n```" for piece in pieces] if is_code else pieces
