"""Two processes, a shard each, start together on one empty PostgreSQL: one migrates, one sends the commands."""

import asyncio
import signal

import psycopg
from aiohttp import web

from db.database import Database
from db.migrate import head_revision
from tests.bot.operated import Operated, running
from tests.bot.test_cli import surroundings
from tests.bot.test_discord_api import StandIn

__all__ = ["surroundings"]
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


class Slow(Operated):
    """Takes the commands when the other process waits for its turn, or sends them as well."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.sent = url.replace("+psycopg", ""), 0

    async def rest(self, request: web.Request) -> web.Response:
        if request.method == "PUT" and request.match_info["path"].endswith("/commands"):
            self.sent += 1
            await asyncio.to_thread(self.wait_for_the_other)
        return await StandIn.rest(self, request)

    def wait_for_the_other(self) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            while self.sent < 2 and not connection.execute(WAITING).fetchone()[0]:
                pass


async def test_two_that_start_together_migrate_once_and_send_the_commands_once(
    empty_postgres_url, keyring, secret_keys, surroundings, tmp_path
):
    stand_in = Slow(empty_postgres_url)
    await stand_in.server.start_server()
    both = surroundings | {
        "ECHO_DATABASE_URL": empty_postgres_url,
        "ECHO_SECRET_KEYS": secret_keys,
        "ECHO_SHARD_COUNT": "2",
    }
    try:
        async with (
            running(stand_in, both | {"ECHO_SHARD_IDS": "0"}, tmp_path) as first,
            running(stand_in, both | {"ECHO_SHARD_IDS": "1"}, tmp_path) as second,
        ):
            while stand_in.shards != {0, 1}:
                await stand_in.connected.wait()
                stand_in.connected.clear()
            first.kill()
            await first.wait()
            second.send_signal(signal.SIGTERM)
            _, errors = await second.communicate()
    finally:
        await stand_in.server.close()

    assert stand_in.sent == 1
    assert second.returncode == 0, errors.decode()
    assert b"ERROR" not in errors
    async with Database.open(empty_postgres_url, keyring=keyring, migrate=False) as database:
        assert await database.revision() == head_revision()
