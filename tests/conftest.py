"""What every test shares: where time zones, examples and databases come from."""

import os
import time

import pytest
from hypothesis import HealthCheck, settings

# A zone nobody would take for UTC or Toronto: a forgotten zone shows at once.
os.environ["TZ"] = "Pacific/Chatham"
time.tzset()

from tests.fixtures import postgres_server as server  # noqa: E402

pytest_plugins = ["tests.fixtures.databases", "tests.fixtures.programme"]

slow_machine = [HealthCheck.too_slow]
settings.register_profile("ci", max_examples=50, deadline=None, suppress_health_check=slow_machine)
settings.register_profile("long", max_examples=2_000, deadline=None, suppress_health_check=slow_machine)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci")
settings.load_profile(PROFILE)
MACHINE = settings(
    max_examples=1_000 if PROFILE == "long" else 50,
    stateful_step_count=50 if PROFILE == "long" else 30,
    deadline=None,
    suppress_health_check=slow_machine,
)
"""For state machines: 50 runs of 30 steps, or 1,000 of 50 in `make check-long`."""


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    if not _is_worker(config):
        server.make_run_folder()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not _is_worker(config):
        server.remove_run_folder()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting of the developer's own shell must not decide a test."""
    for name in list(os.environ):
        if name.startswith(("ECHO_", "DISCORD_")):
            monkeypatch.delenv(name)
