"""The simulated Discord's own clock, as the bot sees it."""

from datetime import UTC, datetime

from simcord import Env

START = datetime(2026, 1, 1, tzinfo=UTC)


class SandboxClock:
    """Reads the simulation's time; before a simulation runs, its beginning."""

    def __init__(self) -> None:
        """Not attached yet."""
        self._env: Env | None = None

    def attach(self, env: Env) -> None:
        """Read this simulation's time from now on."""
        self._env = env

    def now(self) -> datetime:
        """The simulated instant, aware, UTC."""
        return self._env.now() if self._env else START
