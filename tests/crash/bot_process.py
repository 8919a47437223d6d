"""The bot as it runs in earnest: `echo-pain run` in a process of its own, started, killed and started again."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.crash.stand_in import StandIn

ROOT = Path(__file__).parents[2]
BYTECODE = ROOT / ".pytest_cache" / "bytecode"
"""An installed program is compiled once; a test run with PYTHONDONTWRITEBYTECODE would compile it at every start."""
SECONDS_TO_READY = 180.0


def as_installed() -> dict[str, str]:
    """The environment of a process that runs as if it were installed, without anybody's settings."""
    foreign = ("ECHO_", "DISCORD_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, "PYTHONPYCACHEPREFIX": str(BYTECODE)}


class NotReady(Exception):
    """The process ended, or did not connect in time."""


class BotProcess:
    """One process with its shards. `token` tells the stand-in which process asks."""

    def __init__(
        self,
        discord: StandIn,
        folder: Path,
        *,
        database_url: str,
        secret_keys: str,
        name: str = "one",
        shards: tuple[int, int] | None = None,
        command: Sequence[str] = ("-m", "bot", "run"),
    ) -> None:
        """`shards`: this process's shard and how many there are. `command`: what Python is told to run."""
        self._command = command
        self.discord, self.token = discord, f"token-of-{name}"
        self.shard, self.shard_count = shards or (0, 1)
        self.log = folder / f"{name}.log"
        self.starts = 0
        self.seconds_to_ready: list[float] = []
        self._process: asyncio.subprocess.Process | None = None
        self._environment = {
            **as_installed(),
            "DISCORD_TOKEN": self.token,
            "DISCORD_API_URL": discord.api_url,
            "ECHO_DATA_DIR": str(folder / name),
            "ECHO_DATABASE_URL": database_url,
            "ECHO_SECRET_KEYS": secret_keys,
            "ECHO_SHARD_COUNT": str(self.shard_count),
            "ECHO_SHARD_IDS": str(self.shard),
            "ECHO_LOG_FORMAT": "json",
        }

    @property
    def process_id(self) -> int:
        return self._process_now.pid

    @property
    def _process_now(self) -> asyncio.subprocess.Process:
        assert self._process is not None
        return self._process

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Start it; it is not ready yet."""
        assert not self.is_running
        self.starts += 1
        self._started = time.monotonic()
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    async def ready(self) -> None:
        """Wait until its shard hears of its servers. Raises NotReady, with the end of its log."""
        ended = asyncio.create_task(self._process_now.wait())
        connected = asyncio.create_task(
            self.discord.watching.until(lambda: self.is_connected, seconds=SECONDS_TO_READY)
        )
        await asyncio.wait({ended, connected}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not self.is_connected:
            connected.cancel()
            raise NotReady(self.log.read_text()[-2000:])
        self.seconds_to_ready.append(time.monotonic() - self._started)

    @property
    def is_connected(self) -> bool:
        return any(one.token == self.token for one in self.discord.gateway.connected())

    def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is said."""
        if self.is_running:
            os.kill(self.process_id, signal.SIGKILL)

    async def ended(self) -> None:
        """Wait until it is dead."""
        await self._process_now.wait()

    async def ready_again(self) -> None:
        """Wait until it is ready, unless it is."""
        if not self.is_connected:
            await self.ready()

    async def gone(self) -> None:
        """Wait until it is dead and the stand-in has noticed that its connection is gone."""
        await self._process_now.wait()
        await self.discord.watching.until(lambda: not self.is_connected)

    async def stop(self) -> int:
        """SIGTERM, and the code it ends with."""
        self._process_now.terminate()
        return await self._process_now.wait()
