"""The evaluation report written to a folder, for whoever runs the bot; the coordinators' own way is on Discord."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.clock import SystemClock
from bot.reports.evaluation.bundle import STEPS, report_files
from bot.reports.evaluation.making import hash_of
from bot.rules.audited import Audited
from bot.services.evaluation.evaluate import PROFILE_LISTS, Wanted, evaluate
from bot.settings import Settings
from bot.settings_loader import required_keyring
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.repositories import participation

STEPS_OF_A_LANGUAGE = len(STEPS)


async def write_report(
    settings: Settings,
    *,
    guild_id: int,
    wanted: Wanted,
    out: Path,
    languages: Sequence[str],
    show: Callable[[int, int], None],
) -> list[Path]:
    """Write every format in each language below `out`; the files. `show` hears how many steps of how many are done.

    The look is in the server's audit with a hash of what was written. Raises DomainError, SettingProblem, KeyProblem.
    """
    topics, vocabulary, library = load_topics(), load_vocabulary(), load_didactics(settings.content_dir)
    steps = 1 + STEPS_OF_A_LANGUAGE * len(languages)
    show(0, steps)
    async with Database.open(settings.effective_database_url, keyring=required_keyring(settings)) as database:
        async with database.read() as session:
            report = await evaluate(
                session,
                guild_id=guild_id,
                wanted=wanted,
                lists={name: tuple(vocabulary.choices(name)) for name in PROFILE_LISTS},
                topics=topics.ids(),
                now=SystemClock().now(),
            )
        done = 1
        show(done, steps)
        files: dict[str, bytes] = {}
        for language in languages:
            speaker = Speaker(language, Sentences.load(), topics, vocabulary)
            made = await asyncio.to_thread(report_files, report, speaker, library, server_name=str(guild_id))
            files |= made
            done += STEPS_OF_A_LANGUAGE
            show(done, steps)
        written = [_write(out / name, content) for name, content in files.items()]
        await database.write(
            lambda session: participation.audit(
                session,
                guild_id,
                Audited.EVALUATION_REPORT,
                person_id=None,
                now=report.made_at,
                object_id=hash_of(report, files),
            )
        )
    return written


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
