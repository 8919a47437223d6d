"""The command line as a person meets it: one plain sentence and an exit code, never a traceback."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web

from content.sentences import Sentences
from db.database import Database
from db.keys import Keyring, new_key
from tests.bot.test_discord_api import REAL_SHAPE, StandIn
from tests.fixtures.programme import AMINA, TORONTO, opened_in

ROOT = Path(__file__).parents[2]
VALID_DAY = "2026-12-01"
"""A day on which every didactic of the package is valid."""


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An installation in a folder of its own, with nothing but a key and a place for data."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "ECHO_DATA_DIR": str(tmp_path / "data"),
        "ECHO_SECRET_KEYS": new_key(),
        "COLUMNS": "200",
    }


def echo_pain(*arguments: str, environ: dict[str, str], cwd: Path) -> subprocess.CompletedProcess[str]:
    return started("-m", "bot", *arguments, environ=environ, cwd=cwd)


def echo_pain_on(
    day: str, *arguments: str, environ: dict[str, str], cwd: Path
) -> subprocess.CompletedProcess[str]:
    """The same at noon of a day, whatever day it is."""
    program = (
        "from datetime import datetime; from bot.clock import SystemClock; from bot.cli import main; "
        f"SystemClock.now = lambda self: datetime.fromisoformat('{day}T12:00+00:00'); main()"
    )
    return started("-c", program, *arguments, environ=environ, cwd=cwd)


def started(*arguments: str, environ: dict[str, str], cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - a command of our own
        [sys.executable, *arguments],
        env=environ,
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def sentence(key: str, language: str = "en-CA", /, **details: object) -> str:
    return Sentences.load().say(language, key, **details)


def assert_ended_with(result: subprocess.CompletedProcess[str], said: str, *, code: int = 78) -> None:
    assert result.stderr.strip().splitlines()[-1] == said
    assert "Traceback" not in result.stderr
    assert result.returncode == code


def test_a_new_key_stands_alone_on_its_line(surroundings, tmp_path):
    result = echo_pain("keys", "new", environ=surroundings, cwd=tmp_path)

    assert re.fullmatch(r"[\w-]{43}\n", result.stdout)
    assert len(Keyring.from_setting(result.stdout)) == 1


def test_run_without_a_token_says_so(surroundings, tmp_path):
    result = echo_pain("run", environ=surroundings, cwd=tmp_path)

    assert_ended_with(result, sentence("setting-token-missing"))
    assert not (tmp_path / "data").exists()


def test_run_without_a_key_says_so_in_french_too(surroundings, tmp_path):
    environ = surroundings | {"ECHO_SECRET_KEYS": "", "DISCORD_TOKEN": "x", "ECHO_LANGUAGE": "fr-CA"}

    result = echo_pain("run", environ=environ, cwd=tmp_path)

    assert_ended_with(result, sentence("keys-missing", "fr-CA", setting="ECHO_SECRET_KEYS"))


def test_run_with_an_unknown_setting_says_so(surroundings, tmp_path):
    environ = surroundings | {"ECHO_LANGAUGE": "fr-CA"}

    result = echo_pain("run", environ=environ, cwd=tmp_path)

    said = sentence("setting-unknown", setting="ECHO_LANGAUGE", nearest="ECHO_LANGUAGE")
    assert_ended_with(result, said)


def test_run_with_a_token_for_a_stranger_says_so_and_does_not_show_it(surroundings, tmp_path):
    environ = surroundings | {"DISCORD_API_URL": "http://127.0.0.1:1/api/v10", "DISCORD_TOKEN": REAL_SHAPE}

    result = echo_pain("run", environ=environ, cwd=tmp_path)

    assert result.returncode == 78
    assert "127.0.0.1" in result.stderr
    assert REAL_SHAPE not in result.stderr


async def run_against(stand_in: StandIn, environ: dict[str, str], cwd: Path):
    await stand_in.server.start_server()
    try:
        environ = environ | {"DISCORD_API_URL": stand_in.base, "DISCORD_TOKEN": "not-a-real-token"}
        return await asyncio.to_thread(echo_pain, "run", environ=environ, cwd=cwd)
    finally:
        await stand_in.server.close()


async def test_run_with_a_wrong_token_says_so(surroundings, tmp_path):
    class Refusing(StandIn):
        async def rest(self, request: web.Request) -> web.Response:
            if request.match_info["path"] == "gateway":
                return await super().rest(request)
            raise web.HTTPUnauthorized

    result = await run_against(Refusing(), surroundings, tmp_path)

    assert_ended_with(result, sentence("run-token-refused"))


async def test_run_without_an_intent_it_needs_says_so(surroundings, tmp_path):
    class Strict(StandIn):
        async def gateway(self, request: web.Request) -> web.WebSocketResponse:
            socket = web.WebSocketResponse()
            await socket.prepare(request)
            await socket.send_json({"op": 10, "d": {"heartbeat_interval": 40_000}})
            await socket.receive()
            await socket.close(code=4014, message=b"Disallowed intent(s).")
            return socket

    result = await run_against(Strict(), surroundings | {"ECHO_MESSAGE_CONTENT": "1"}, tmp_path)

    assert_ended_with(result, sentence("run-intent-missing"))


def test_run_with_a_database_that_cannot_be_opened_says_so(surroundings, tmp_path):
    (tmp_path / "notes").write_text("no database")
    environ = surroundings | {
        "DISCORD_TOKEN": "x",
        "ECHO_DATABASE_URL": f"sqlite:///{tmp_path}/notes/echo.sqlite3",
    }

    result = echo_pain("run", environ=environ, cwd=tmp_path)

    said = sentence("database-folder", setting="ECHO_DATABASE_URL", place=f"{tmp_path}/notes")
    assert_ended_with(result, said, code=1)


async def test_run_ends_quietly_on_sigterm(surroundings, tmp_path):
    stand_in = StandIn()
    await stand_in.server.start_server()
    environ = surroundings | {"DISCORD_API_URL": stand_in.base, "DISCORD_TOKEN": "not-a-real-token"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environ, cwd=tmp_path, stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(40):
            await stand_in.connected.wait()
            process.send_signal(signal.SIGTERM)
            _, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
        await stand_in.server.close()

    assert process.returncode == 0, errors.decode()
    assert b"Traceback" not in errors


def test_check_finds_an_installation_that_is_in_order(surroundings, tmp_path):
    environ = surroundings | {"DISCORD_TOKEN": "x"}

    result = echo_pain_on(VALID_DAY, "check", environ=environ, cwd=tmp_path)

    assert result.returncode == 0, result.stdout + result.stderr
    for part in ("settings", "token", "keys", "database", "migrations", "content"):
        assert sentence(f"check-{part}") in result.stdout
    assert sentence("check-bad") not in result.stdout
    assert not (tmp_path / "data").exists()


def test_check_names_what_is_wrong(surroundings, tmp_path):
    (tmp_path / "echo.sqlite3").write_text("These are notes, not a database. " * 100)
    environ = surroundings | {
        "ECHO_SECRET_KEYS": "",
        "ECHO_DATABASE_URL": f"sqlite:///{tmp_path}/echo.sqlite3",
    }

    result = echo_pain("check", environ=environ, cwd=tmp_path)

    assert result.returncode == 1
    assert "ECHO_SECRET_KEYS" in result.stdout
    assert "DISCORD_TOKEN" in result.stdout
    assert "ECHO_DATABASE_URL" in result.stdout


def test_check_with_settings_that_cannot_be_read_still_ends_well(surroundings, tmp_path):
    result = echo_pain("check", environ=surroundings | {"ECHO_TIMEZONE": "Toronto"}, cwd=tmp_path)

    assert result.returncode == 1
    assert "ECHO_TIMEZONE" in result.stdout
    assert "Traceback" not in result.stderr


def stored_under(key: str, surroundings: dict[str, str]) -> None:
    """A database of this installation with a person in it."""

    async def write() -> None:
        url = f"sqlite:///{surroundings['ECHO_DATA_DIR']}/echo.sqlite3"
        async with Database.open(url, keyring=Keyring.from_setting(key)) as database:
            await (await opened_in(database, TORONTO)).person(AMINA)

    asyncio.run(write())


def test_run_with_another_key_than_the_stored_one_says_so(surroundings, tmp_path):
    old = new_key()
    stored_under(old, surroundings)

    result = echo_pain("run", environ=surroundings | {"DISCORD_TOKEN": "x"}, cwd=tmp_path)
    checked = echo_pain("check", environ=surroundings | {"DISCORD_TOKEN": "x"}, cwd=tmp_path)

    said = sentence(
        "keys-unknown",
        setting="ECHO_SECRET_KEYS",
        key=Keyring.from_setting(old).active_identity,
        context="identity_links.discord_id",
    )
    assert_ended_with(result, said)
    assert checked.returncode == 1
    assert said.split(" which ")[0] in " ".join(checked.stdout.replace("│", " ").split())


def test_keys_are_rotated_and_the_old_one_may_go(surroundings, tmp_path):
    old, new = new_key(), new_key()
    stored_under(old, surroundings)
    both = surroundings | {"ECHO_SECRET_KEYS": f"{new},{old}"}

    result = echo_pain("keys", "rotate", environ=both, cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    assert sentence("keys-rotated-rows", count=1) in result.stdout
    assert sentence("keys-rotated-all") in result.stdout
    again = echo_pain("keys", "rotate", environ=surroundings | {"ECHO_SECRET_KEYS": new}, cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert_ended_with(
        echo_pain("keys", "rotate", environ=surroundings | {"ECHO_SECRET_KEYS": old}, cwd=tmp_path),
        sentence(
            "keys-unknown",
            setting="ECHO_SECRET_KEYS",
            key=Keyring.from_setting(new).active_identity,
            context="identity_links.discord_id",
        ),
    )


def test_a_backup_is_written_and_restored(surroundings, tmp_path):
    stored_under(surroundings["ECHO_SECRET_KEYS"], surroundings)
    file = tmp_path / "kept.sqlite3"

    written = echo_pain("backup", "--to", str(file), environ=surroundings, cwd=tmp_path)
    refused = echo_pain("restore", str(file), environ=surroundings, cwd=tmp_path)
    restored = echo_pain("restore", str(file), "--replace", environ=surroundings, cwd=tmp_path)

    assert written.stdout.strip() == sentence("backup-written", place=str(file))
    place = f"{surroundings['ECHO_DATA_DIR']}/echo.sqlite3"
    assert_ended_with(refused, sentence("restore-not-empty", place=place), code=1)
    assert restored.returncode == 0, restored.stderr
    assert restored.stdout.strip() == sentence("restore-done", count=0)


def test_the_content_is_in_order(surroundings, tmp_path):
    result = echo_pain_on(VALID_DAY, "content", "check", environ=surroundings, cwd=tmp_path)

    assert result.returncode == 0, result.stdout
