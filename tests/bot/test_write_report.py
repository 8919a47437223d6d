"""`echo-pain report`: every format in both languages below a folder, audited with a hash; or a sentence why not."""

from datetime import date

import pytest

from bot.rules.errors import DomainError
from bot.sandbox.cohort import make_cohort
from bot.sandbox.cohort.shape import CYCLE
from bot.services.evaluation.evaluate import Wanted
from bot.settings import Settings
from bot.write_report import write_report
from content.loader import load_didactics
from db.database import Database
from db.repositories import participation
from tests.bot.installation import seen, settings
from tests.fixtures.programme import TORONTO, opened_in

__all__ = ["settings"]


async def filled(settings: Settings, keyring) -> None:
    async with Database.open(settings.effective_database_url, keyring=keyring) as database:
        await opened_in(database, TORONTO)
        await database.write(
            lambda session: make_cohort(session, guild_id=TORONTO, library=load_didactics(), scale=0.2)
        )


async def test_all_formats_are_written_in_both_languages_and_audited(settings, keyring, tmp_path):
    await filled(settings, keyring)
    steps: list[tuple[int, int]] = []

    written = await write_report(
        settings,
        guild_id=TORONTO,
        wanted=Wanted(cycle=CYCLE),
        out=tmp_path / "out",
        languages=["en-CA", "fr-CA"],
        show=lambda done, total: steps.append((done, total)),
    )

    names = {path.relative_to(tmp_path / "out").as_posix() for path in written}
    for language in ("en-CA", "fr-CA"):
        assert {f"report.{language}.{ending}" for ending in ("html", "xlsx", "pdf", "json")} <= names
        assert {f"csv.{language}/T{number}.csv" for number in range(1, 11)} <= names
    assert all(path.stat().st_size for path in written)
    assert steps == [(done, 10) for done in range(11)]
    [*_, audited] = await seen(settings, keyring, participation.audits_of)
    assert (audited.action, audited.person_id) == ("evaluation_report", None)
    assert audited.object_id.startswith(f"{CYCLE} sha256:")


async def test_what_cannot_be_reported_leaves_no_file(settings, keyring, tmp_path):
    await filled(settings, keyring)
    for guild_id, wanted, problem in (
        (TORONTO + 1, Wanted(), "problem-server-unknown"),
        (TORONTO, Wanted(cycle="from-1999-01-01"), "problem-cycle-unknown"),
        (TORONTO, Wanted(date(2026, 2, 2), date(2026, 2, 1)), "problem-period"),
    ):
        with pytest.raises(DomainError, match=problem):
            await write_report(
                settings,
                guild_id=guild_id,
                wanted=wanted,
                out=tmp_path / "out",
                languages=["en-CA"],
                show=lambda *_: None,
            )
    assert not (tmp_path / "out").exists()
