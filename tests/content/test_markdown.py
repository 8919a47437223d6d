"""The tree holds everything, Discord's text is alive only where the author meant it, typed text not at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.markdown import escape_typed, parse, to_discord


def shown(body: str) -> str:
    return "\n".join(to_discord(parse(body)))


def test_blocks_and_spans_of_discord() -> None:
    body = "# One\n\nA **b** *c* `d*e` [f](https://g.h/i_j)\n\n- k\n    - l\n- m\n\n> n\n\n#### o\n\n***\n\np  \nq"

    assert shown(body).split("\n\n") == [
        "# One",
        "A **b** *c* `d*e` [f](<https://g.h/i_j>)",
        "- k\n  - l\n- m",
        "> n",
        "**o**",
        "────────────",
        "p\nq",
    ]


def test_numbered_and_spaced_lists() -> None:
    assert shown("3. a\n4. b") == "3. a\n4. b"
    assert shown("- a\n\n- b **c**") == "- a\n- b **c**"


@pytest.mark.parametrize(
    ("body", "dead"),
    [
        ("<script>alert(1)</script>", "\\<script>"),
        ("a <b>c</b>", "\\<b>"),
        ("<div>\n\n**x**\n\n</div>", "\\<div>"),
        ("@everyone", "@\u200beveryone"),
        ("<@123>", "\\<@\u200b123>"),
        ("<!-- hidden -->", "\\<!-- hidden -->"),
        ("x || y", "x \\|\\| y"),
    ],
)
def test_html_and_mentions_stay_dead_text(body: str, dead: str) -> None:
    assert dead in shown(body)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.y/z", "/relative", "JaVaScRiPt:x"]
)
def test_only_web_links_remain_links(url: str) -> None:
    text = shown(f"[words]({url})")

    assert text == "words"


def test_fenced_code_is_in_the_tree() -> None:
    tree = parse("Before\n\n```py\nx < 1 & y > 2\n\n**z**\n```\n\nAfter")

    code = tree.find(".//pre/code")
    assert code is not None
    assert (code.text or "").strip() == "x < 1 & y > 2\n\n**z**"
    assert shown("~~~\na ``` b\n~~~") == "```\na ``\u200b` b\n```"
    assert shown("`` a`b ``") == "`` a`b ``"


def test_images_and_markers_stay_readable() -> None:
    assert "![i]" in shown("![i](https://x.y/z.png)")
    assert shown("Half [1] of them [busse2017].") == "Half [1] of them [busse2017]."
    assert shown("") == ""


def test_long_text_is_cut_into_whole_blocks() -> None:
    body = "\n\n".join(f"Paragraph {number} " + "word " * 30 for number in range(20))

    texts = to_discord(parse(body), limit=500)

    assert all(len(text) <= 500 for text in texts)
    assert " ".join(" ".join(texts).split()) == " ".join(body.split())


def test_one_long_block_is_cut_at_spaces_and_code_keeps_its_fence() -> None:
    words = to_discord(parse("word " * 100), limit=50)
    unbroken = to_discord(parse("x" * 120), limit=50)
    code = to_discord(parse("```\n" + "line\n" * 40 + "```"), limit=60)

    assert all(len(text) <= 50 for text in [*words, *unbroken])
    assert "".join(unbroken) == "x" * 120
    assert all(len(text) <= 60 and text.startswith("```\n") and text.endswith("\n```") for text in code)


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("*b* _i_ ~s~ `c` |x|", r"\*b\* \_i\_ \~s\~ \`c\` \|x\|"),
        ("[a](https://b.c)", r"\[a\](https:\//b.c)"),
        ("@everyone <@1> <#2> <t:3:R>", "@\u200beveryone \\<@\u200b1> \\<#2> \\<t:3:R>"),
        ("# h\n> q\n- l\n  - m\n-# s\n1. n\n2) o", "\\# h\n\\> q\n\\- l\n  \\- m\n\\-\\# s\n1\\. n\n2\\) o"),
        (">>> q", r"\>\>\> q"),
        ("```\nx\n```", "\\`\\`\\`\nx\n\\`\\`\\`"),
        ("2 > 1, a-b, 3.5 mg, C#5 (x)", "2 > 1, a-b, 3.5 mg, C#5 (x)"),
        ("a\\b", "a\\\\b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\u202eabc\u2066", "abc"),
        ("", ""),
    ],
)
def test_typed_text_shows_literally(typed: str, escaped: str) -> None:
    assert escape_typed(typed) == escaped


@given(st.text(alphabet="ab1 \n*_~`|[]()<>@#-+.\\:/", max_size=80))
def test_typed_text_can_be_read_back(typed: str) -> None:
    escaped = escape_typed(typed)

    assert re.sub(r"\\([^A-Za-z0-9\s])", r"\1", escaped).replace("\u200b", "") == typed


@given(st.text(max_size=60), st.integers(1, 40))
def test_shortened_text_never_ends_in_mid_escape(typed: str, most: int) -> None:
    escaped = escape_typed(typed, most=most)

    assert len(escaped) <= most
    if escaped.endswith("…"):
        kept = escaped[:-1]
        assert (len(kept) - len(kept.rstrip("\\"))) % 2 == 0
