"""Markdown read once into a tree, and what people typed shown as they typed it.

Beside what all Markdown has, a tree holds tables, and letters set low (`H~2~O`) or high (`10^6^`). Raw HTML
never gets past the tree: its two handlers are taken out, so that it stays text. Fenced code becomes indented
code before parsing, so that it is in the tree too. Links keep only http and https addresses.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from content.discord_text import to_discord

__all__ = ["escape_typed", "parse", "parse_line", "to_discord"]

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^`]*$")
_UNWANTED = (
    "html",
    "entity",
    "automail",
    "image_link",
    "image_reference",
    "short_image_ref",
    "reference",
    "short_reference",
)
_SCHEMES = re.compile(r"^https?://[^\s/]+", re.IGNORECASE)
_LOW = r"(?<!~)(~)([\w+\-−=()*.,]{1,20})~(?!~)"
_HIGH = r"(?<!\^)(\^)([\w+\-−=()*.,]{1,20})\^(?!\^)"
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])
_DIRECTION = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_ZERO_WIDTH = "\u200b"


class _FencesToIndents(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        result: list[str] = []
        fence = ""
        for line in lines:
            mark = _FENCE.match(line)
            if not fence and mark:
                fence = mark[1]
                result.append("")
            elif fence and mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = ""
                result.append("")
            else:
                result.append(f"    {line}" if fence else line)
        return result


class _NumberedFromItsFirst(OListProcessor):
    LAZY_OL = False


class _KeepTree(Treeprocessor):
    kept: Element | None = None

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "code" and element.text:
                element.text = (
                    str(element.text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                )
            if element.tag == "a" and not _SCHEMES.match(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()
        self.kept = root


def parse(body: str) -> Element:
    """Read Markdown into a tree of plain HTML elements below a `div`; its text is escaped for nothing yet."""
    reader = Markdown(output_format="xhtml", extensions=[TableExtension(use_align_attribute=True)])
    reader.preprocessors.deregister("html_block")
    for name in _UNWANTED:
        reader.inlinePatterns.deregister(name)
    reader.parser.blockprocessors.deregister("reference")
    reader.parser.blockprocessors.register(_NumberedFromItsFirst(reader.parser), "olist", 40)
    reader.inlinePatterns.register(SimpleTagInlineProcessor(_LOW, "sub"), "low", 65)
    reader.inlinePatterns.register(SimpleTagInlineProcessor(_HIGH, "sup"), "high", 65)
    reader.preprocessors.register(_FencesToIndents(reader), "fences_to_indents", 25)
    keeper = _KeepTree(reader)
    reader.treeprocessors.register(keeper, "keep_tree", -10)
    lines = body.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    reader.convert(lines)
    return keeper.kept if keeper.kept is not None else Element("div")


def parse_line(text: str) -> Element:
    """Read one line, which is a paragraph whatever it begins with, into a `p`."""
    found = parse(text)
    if len(found) == 1 and found[0].tag == "p":
        return found[0]
    plain = Element("p")
    plain.text = " ".join(text.translate(_CONTROLS).split(" "))
    return plain


def escape_typed(text: str, *, most: int | None = None) -> str:
    """Make what a person typed appear on Discord exactly as typed, line breaks kept, nothing in it alive.

    No formatting, heading, list, quote, link, mention or timestamp survives, and controls of writing
    direction are dropped. With `most`, the result is shortened to that length with an ellipsis, never in mid-escape.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_DIRECTION)
    pieces = _escaped_pieces(plain)
    if most is None or sum(map(len, pieces)) <= most:
        return "".join(pieces)
    kept: list[str] = []
    length = 1
    for piece in pieces:
        length += len(piece)
        if length > most:
            break
        kept.append(piece)
    return "".join(kept).rstrip() + "…"


def _escaped_pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for place, character in enumerate(text):
        line = text[text.rfind("\n", 0, place) + 1 : place] if character in "#>+-.)" else ""
        if (
            character in "\\*_~`|[]<"
            or (character in "#>+-" and not line.strip(" \t-#>+"))
            or (character in ".)" and line.strip().isdigit())
            or (character == "/" and text[max(0, place - 1) : place + 2] == "://")
        ):
            pieces.append("\\" + character)
        elif character == "@":
            pieces.append("@" + _ZERO_WIDTH)
        else:
            pieces.append(character)
    return pieces
