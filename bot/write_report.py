"""The evaluation report written to a folder, for whoever runs the bot; the coordinators' own way is on Discord."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.clock import SystemClock
from bot.reports.evaluation.making import draw_report
from bot.services.evaluation.evaluate import Wanted
from bot.settings import Settings
from bot.settings_loader import required_keyring
from bot.views.speaker import Speaker
from content.loader import load_didactics
from content.sentences import Sentences
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.database import Database


async def write_report(
    settings: Settings,
    *,
    guild_id: int,
    wanted: Wanted,
    out: Path,
    languages: Sequence[str],
    show: Callable[[int, int], None],
) -> list[Path]:
    """Write every format in each language below `out`; the files. `show` hears how many formats of how many are done.

    The look is in the server's audit with a hash of what was written. Raises DomainError, SettingProblem, KeyProblem.
    """
    sentences, topics, vocabulary = Sentences.load(), load_topics(), load_vocabulary()

    async def tell(done: int, steps: int) -> None:
        show(done, steps)

    async with Database.open(settings.effective_database_url, keyring=required_keyring(settings)) as database:
        _, files = await draw_report(
            database,
            guild_id=guild_id,
            wanted=wanted,
            speakers=[Speaker(language, sentences, topics, vocabulary) for language in languages],
            library=load_didactics(settings.content_dir),
            server_name=str(guild_id),
            by=None,
            now=SystemClock().now(),
            tell=tell,
        )
    return [_write(out / name, content) for name, content in files.items()]


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
