"""docs/operations.md and the units of deploy/ say what the program does: metrics, exit codes, times, hosts."""

import re
from pathlib import Path

from bot.ending import EXIT_AWAY, EXIT_PROBLEM, EXIT_SETTING
from bot.gateway_watch import AWAY_TOO_LONG
from bot.health import DATABASE_SECONDS, LONGEST_TICK, MOST_BETWEEN_TICKS
from bot.live import SECONDS_TO_FINISH
from bot.lookout import SECONDS_BETWEEN_LOOKS
from bot.metrics import Metrics
from bot.reachability import CDN
from bot.settings import DISCORD_API

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
UNITS = ("echo-pain.service", "echo-pain@.service")


def unit(name: str) -> dict[str, list[str]]:
    lines = (ROOT / "deploy" / name).read_text(encoding="utf-8").splitlines()
    found: dict[str, list[str]] = {}
    for line in lines:
        if "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


def test_every_metric_of_ours_is_described_and_no_other():
    ours = {family.name for family in Metrics()._registry.collect() if family.name.startswith("echo_")}
    written = set(re.findall(r"`(echo_[a-z_]+)", TEXT)) - {"echo_pain", "echo_deliveries"}

    assert {name.removesuffix("_total") for name in written} | {"echo_deliveries"} == ours


def test_exit_codes_are_those_of_the_program_and_the_units_know_which_not_to_start_again_after():
    table = set(re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE))

    assert table == {"0", *map(str, (EXIT_PROBLEM, EXIT_AWAY, EXIT_SETTING))}
    for name in UNITS:
        assert unit(name)["RestartPreventExitStatus"] == [str(EXIT_SETTING)]
        assert unit(name)["Restart"] == ["on-failure"]


def test_a_supervisor_waits_longer_than_the_program_takes_to_finish():
    assert f"within {SECONDS_TO_FINISH:.0f} seconds" in TEXT
    for name in UNITS:
        assert int(unit(name)["TimeoutStopSec"][0]) > SECONDS_TO_FINISH + 10


def test_a_process_says_that_it_is_alive_often_enough():
    for name in UNITS:
        assert unit(name)["Type"] == ["notify"]
        assert int(unit(name)["WatchdogSec"][0]) >= 3 * SECONDS_BETWEEN_LOOKS


def test_times_of_health_are_the_real_ones():
    assert (AWAY_TOO_LONG.total_seconds(), "for five minutes" in TEXT) == (300, True)
    assert f"within {DATABASE_SECONDS:.0f} seconds" in TEXT
    assert (MOST_BETWEEN_TICKS.total_seconds(), "less than two minutes ago" in TEXT) == (120, True)
    assert (LONGEST_TICK.total_seconds(), "for less than fifteen" in TEXT) == (900, True)


def test_hosts_are_listed():
    for address in (DISCORD_API, CDN):
        assert f"| `{address.split('/')[2]}` |" in TEXT


def test_the_two_units_differ_only_in_what_is_each_processs_own():
    one, of_several = (unit(name) for name in UNITS)

    differing = {key for key in one.keys() | of_several.keys() if one.get(key) != of_several.get(key)}
    assert differing == {"Description", "Environment", "StateDirectory", "CacheDirectory"}


def test_files_it_points_at_are_there():
    for path in re.findall(r"\b((?:deploy|tests)/[\w./@-]+\w)", TEXT):
        assert (ROOT / path).exists(), path
