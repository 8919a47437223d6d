"""How long the worst texts take. Prints; asserts no time, since machines differ."""

import time

import pytest
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st

from bot.rules.identifiers import screen
from tests.conftest import PROFILE

LONG = 4000
RUNS = 3 if PROFILE == "long" else 1
SHAPES = (
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
    *(
        "John ",
        "Jean de la ",
        "wife John, ",
        "St. ",
        "Hospital of ",
        "Clinique de la ",
        "PAIN CLINIC ",
        "M Aa ",
    ),
    *(
        "North Bay ",
        "lives in Aa ",
        "works at Aa Bb ",
        "J. Aa ",
        "d'Aa ",
        "sarah ",
        "test de ",
        "Thomas test ",
    ),
    *("Aa, MD ", "Mine ", "City of Aa ", "Ontario, ", "fiddler moonias ", "A B C ", "Long Lake ", "named "),
)
slowest: list[tuple[float, str]] = []


def milliseconds(text: str) -> float:
    """Processor time; of a measurement the least of three runs: what else the machine does is not the text's fault."""
    runs: list[float] = []
    for _ in range(RUNS):
        began = time.process_time()
        findings = screen(text)
        runs.append(1000 * (time.process_time() - began))
    assert all(0 <= one.start < one.end <= len(text) for one in findings)
    return min(runs)


@pytest.mark.parametrize("shape", SHAPES)
def test_worst_case_is_timed(shape: str) -> None:
    print(f"{shape!r}: {milliseconds((shape * LONG)[:LONG]):.0f} ms")  # noqa: T201


PIECES = st.one_of(
    st.sampled_from([*SHAPES, "\n", ", ", "(", "é", "'s ", "Dr ", "of "]),
    st.text(alphabet="AaBb .,'-/1é\n@", min_size=1, max_size=4),
)


@given(st.lists(PIECES, min_size=1, max_size=6))
@settings(
    max_examples=1_000 if PROFILE == "long" else 40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
def test_slow_texts_are_searched_for(parts: list[str]) -> None:
    """Steered towards what takes long; prints each text that is slower than all before."""
    piece = "".join(parts)
    taken = milliseconds((piece * LONG)[:LONG])

    target(taken)
    if not slowest or taken > slowest[-1][0]:
        slowest.append((taken, piece))
        print(f"slowest so far, {taken:.0f} ms: {piece!r}")  # noqa: T201
