"""How long the worst texts take. Prints; asserts no time, since machines differ."""

import time

import pytest

from bot.rules.identifiers import screen

_SHAPES = (
    *(
        "A",
        "Aa ",
        "1",
        "1-",
        "@",
        " ",
        "a.",
        "1 ",
        "1.",
        "a-",
        "A.",
        "X'",
        "a@",
        "ab cd ",
        "Mr. A",
        "M. A.A. ",
    ),
    *(
        "12/",
        "Jan 1 ",
        "sin: : :",
        "mrn no ",
        "www.",
        "a:",
        "call ",
        "seen in ",
        "1 Aa Bb Cc ",
        "1 rue de la ",
    ),
    *("ninety ", "case no # ", "\u0300", "ﷺ", "The patient with chronic pain was seen by the team. "),
)


@pytest.mark.parametrize("shape", _SHAPES)
def test_worst_case_is_timed(shape: str) -> None:
    text = (shape * 4000)[:4000]
    began = time.perf_counter()

    findings = screen(text)

    print(f"{shape!r}: {(time.perf_counter() - began) * 1000:.0f} ms")  # noqa: T201
    assert all(0 <= one.start < one.end <= len(text) for one in findings)
