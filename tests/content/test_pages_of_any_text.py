"""Whatever Markdown somebody writes: Discord gets whole fences and dead mentions, the page no markup of theirs."""

import re
from html.parser import HTMLParser

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from content.french import keep_together
from content.html_text import to_html
from content.markdown import parse, parse_line, to_discord
from content.page_tree import for_page
from content.typst_text import to_typst

NUMBERS = {"cep2022": 1}
SIGNS = (
    "@everyone <@1> <#1> <t:1> <script>x</script> <b ```  ` ~~~ - 1. 9999999999. > # #### * ** _ [ word \\ ~2~ ^2^ "
    "](https://a.b/<>@here) (javascript:x) <https://a.b/@x> [cep2022] . ; ( ) $ \" ' // /* = + -- & &amp; ! : |"
)
SPACES = (" ", "  ", "    ", "\n", "\n\n", "\u00a0", "\u2028", "\x00", "\x0c")
TABLES = ("\n\n|a|b|\n|--|-:|\n|c|@here|\n\n", "\n\n| a | b |\n|---|---|\n")
ANY_TEXT = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from([*SIGNS.split(" "), *SPACES, *TABLES]), max_size=25).map("".join),
)
MENTION = re.compile(r"@(everyone|here|\d)|(?<!\\)<(#|t:)")


class Seen(HTMLParser):
    """The elements and addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags, self.addresses, self.attributes = set(), [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value for name, value in attrs if name == "href"]


@given(ANY_TEXT, st.integers(40, 200))
def test_discord_gets_whole_fences_dead_mentions_and_short_blocks(text: str, limit: int) -> None:
    for shown in to_discord(parse(text), limit=limit):
        assert len(shown) <= limit
        assert shown.count("```") % 2 == 0, shown
        assert not MENTION.search(shown), shown


@given(ANY_TEXT)
def test_a_page_has_only_our_elements_and_web_addresses(text: str) -> None:
    seen = Seen()
    seen.feed(to_html(for_page(parse(text), NUMBERS, below=2)))

    assert not seen.tags & {"script", "b", "style", "img", "iframe", "h1", "h2"}
    assert seen.attributes <= {"href", "class", "tabindex", "scope", "start"}
    assert all(re.match(r"https?://[^\s/]|#source-1$", address, re.IGNORECASE) for address in seen.addresses)


@given(st.lists(st.text(max_size=60), max_size=6))
def test_headings_leave_no_gap(texts: list[str]) -> None:
    body = "\n\n".join(f"{'#' * (1 + len(text) % 6)} x" for text in texts)
    levels = [int(level) for level in re.findall(r"<h(\d)", to_html(for_page(parse(body), {}, below=2)))]

    assert all(after <= before + 1 for before, after in zip([2, *levels], levels, strict=False))


def typst_takes(markup: str) -> bool:
    """Whether the markup compiles; sources that it links to are put below it."""
    return typst.compile(f"{markup}\n\n#metadata(none) <source-1>\n".encode()).startswith(b"%PDF")


@pytest.mark.parametrize(
    "text",
    [
        "**a**(b) **a**[b] **a**.b **a**;b `x`.y `x`(z) *a*\\[b\\]",
        "#let x = 1\n\n#eval(\"1\") $x$ @source <label> 'q' // no /* comment */ \\u{41} a~b",
        "= no heading\n\n+ no list\n\n/ no: term\n\n- list\n\n    - list\n\n99999999999999999999. x",
        '| a | b |\n|---|--:|\n| #x | c, [d] |\n\n---\n\n> q\n\n```\n"code" \\n \t `\n```',
        '[a](https://b.c/"d\\e) [cep2022] H~2~O ^x^ \u00a0: \u202f! \u2028 \U0001f600 \u05d0',
        "a\\\nb  \nc ... -- --- 1. 2.x",
    ],
)
def test_typst_takes_every_sign_as_text(text: str) -> None:
    assert typst_takes(to_typst(for_page(parse(text), NUMBERS, below=2)))


@given(st.lists(ANY_TEXT, min_size=8, max_size=8))
def test_typst_takes_any_text(texts: list[str]) -> None:
    markup = "\n\n".join(to_typst(for_page(parse(text), NUMBERS, below=2)) for text in texts)

    assert typst_takes(markup)


@given(st.text(max_size=60).filter(str.strip))
def test_a_line_is_one_paragraph(text: str) -> None:
    assert parse_line(text).tag == "p"


@pytest.mark.parametrize("text", ["- 5 mg", "1. first", "# no heading", "> 3 weeks", "    far in"])
def test_a_line_that_looks_like_a_block_keeps_its_words(text: str) -> None:
    assert to_html(parse_line(text)).strip() == text.replace(">", "&gt;").strip()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (
            "Ceci : « mot » ; vraiment ? Oui !",
            "Ceci\u00a0: «\u00a0mot\u00a0»\u202f; vraiment\u202f? Oui\u202f!",
        ),
        ("30 % de *5* : rien", "30\u00a0% de *5*\u00a0: rien"),
        ("| a | b |\n| :--- | ---: |", "| a | b |\n| :--- | ---: |"),
        ("Quoi? Rien; bon!", "Quoi? Rien; bon!"),
    ],
)
def test_french_signs_stay_with_their_words(written: str, kept: str) -> None:
    assert keep_together(written) == kept
    assert kept in to_discord(parse(kept))[0] or "|" in kept
