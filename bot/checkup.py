"""What `echo-pain check` looks at: each part, whether it is good, and what was found. Changes nothing."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock, SystemClock
from bot.discord_api import refuse_leaking_token
from bot.rules.errors import DomainError
from bot.settings import Settings
from bot.settings_loader import load_settings, required_keyring, required_token
from content.check import Problem, check_all
from db.database import Database
from db.keys import Keyring, new_key
from db.problems import KeyProblem
from db.revisions import head_revision, is_known


@dataclass(frozen=True)
class Finding:
    """One part of the installation: keys of sentences, and the placeholders of the second."""

    part: str
    is_good: bool
    sentence: str
    details: Mapping[str, object]


async def look_at_everything(
    environ: Mapping[str, str] | None = None, *, clock: Clock | None = None
) -> list[Finding]:
    """One finding for each part, in the order they are needed; settings that cannot be read end it."""
    clock = clock or SystemClock()
    try:
        settings = load_settings(environ)
    except DomainError as problem:
        return [_bad("check-settings", problem), _content(clock)]
    return [
        _good("check-settings", timezone=settings.timezone, language=settings.language),
        _token(settings),
        *await _keys_and_database(settings),
        _content(clock, settings.content_dir),
    ]


def _token(settings: Settings) -> Finding:
    try:
        required_token(settings)
        refuse_leaking_token(settings)
    except DomainError as problem:
        return _bad("check-token", problem)
    return _good("check-token")


async def _keys_and_database(settings: Settings) -> list[Finding]:
    """The keys are looked at twice: whether they can be used, and whether they are those of what is stored."""
    try:
        keyring = required_keyring(settings)
        keys = _good("check-keys", count=len(keyring))
    except DomainError as problem:
        keyring, keys = None, _bad("check-keys", problem)
    head = head_revision()
    file = settings.database_file
    if file is not None and _can_be_made(file):
        new = Finding("check-database", True, "check-database-new", {"place": str(file)})
        return [keys, new, _migrations(None, head)]
    try:
        async with Database.open(
            settings.effective_database_url,
            keyring=keyring or Keyring.from_setting(new_key()),
            migrate=False,
            with_keys=False,
        ) as database:
            revision = await database.revision()
            place = database.url_shown
            if keyring is not None:
                keys = await _keys_of_what_is_stored(database, keyring, keys)
    except DomainError as problem:
        return [keys, _bad("check-database", problem)]
    found = _good("check-database", place=place)
    if not is_known(revision):
        newer = Finding("check-migrations", False, "database-newer", {"place": place})
        return [keys, found, newer]
    return [keys, found, _migrations(revision, head)]


async def _keys_of_what_is_stored(database: Database, keyring: Keyring, keys: Finding) -> Finding:
    try:
        await database.check_keys(keyring)
    except KeyProblem as problem:
        return _bad("check-keys", problem)
    return keys


def _can_be_made(file: Path) -> bool:
    """Whether the file is not there yet and the nearest folder above it that exists may be written to."""
    if file.exists():
        return False
    above = next(folder for folder in file.absolute().parents if folder.exists())
    return above.is_dir() and os.access(above, os.W_OK | os.X_OK)


def _migrations(current: str | None, head: str | None) -> Finding:
    if current == head:
        return _good("check-migrations", head=head or "0")
    if current is None:
        return Finding("check-migrations", True, "check-migrations-new", {"head": head})
    details = {"current": current, "head": head or "0"}
    return Finding("check-migrations", True, "check-migrations-due", details)


def content_problems(clock: Clock, folder: Path | None = None) -> list[Problem]:
    """What is to be mended in the content today, and what will be within ninety days, as warnings.

    `folder`: where the didactics are, if not in the package.
    """
    return check_all(today=clock.now().date(), with_warnings=True, didactics=folder)


def _content(clock: Clock, folder: Path | None = None) -> Finding:
    problems = [problem for problem in content_problems(clock, folder) if not problem.is_warning]
    if problems:
        return Finding("check-content", False, "check-content-bad", {"count": len(problems)})
    return _good("check-content")


def _good(part: str, **details: object) -> Finding:
    return Finding(part, True, f"{part}-good", details)


def _bad(part: str, problem: DomainError) -> Finding:
    return Finding(part, False, problem.message_key, problem.details)
