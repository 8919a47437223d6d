"""The console script: understands what was typed, calls what does it, says why it could not.

Whatever the person who runs the bot can mend ends with one sentence on standard error and no traceback.
Which exit code means what is in bot/ending.py.
"""

import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.clock import SystemClock
from bot.ending import EXIT_PROBLEM, ending_of
from bot.logs import configure_logging
from bot.rules.errors import DomainError
from bot.rules.membership import INVITATION_DAYS
from bot.settings_loader import load_settings, required_keyring, required_token, wished_language
from content.schema import Track
from content.sentences import LANGUAGES, Sentences, language_for
from db.keys import new_key

Language = Literal["en-CA", "fr-CA"]

app = typer.Typer(
    name="echo-pain",
    help="ECHO PAIN on Discord.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
keys = typer.Typer(help="The keys people's words are encrypted with.", no_args_is_help=True)
content = typer.Typer(help="Didactics, topics and sentences.", no_args_is_help=True)
app.add_typer(keys, name="keys")
app.add_typer(content, name="content")


@app.command()
def run() -> None:
    """Run the bot on Discord, until SIGTERM or Ctrl-C."""
    with _said_plainly():
        settings = load_settings()
        required_token(settings)
        required_keyring(settings)  # who has to mend a setting does not wait until everything else is loaded
        configure_logging(settings.log_format)
        gc.disable()  # while it is loaded there is nothing to collect; it is enabled before the bot connects
        from bot.live import run_until_stopped

        asyncio.run(run_until_stopped(settings))


@app.command()
def check(
    network: Annotated[
        bool, typer.Option("--network", help="Also ask Discord and your alert services whether they answer.")
    ] = False,
    alert: Annotated[bool, typer.Option("--alert", help="Also send you an alert, to try the way.")] = False,
) -> None:
    """Say whether settings, keys, database, migrations and content are in order. Changes nothing."""
    from bot.checkup import look_at_everything

    findings = asyncio.run(look_at_everything())
    if findings[0].is_good and (network or alert):
        from bot.reachability import look_outside, try_alert

        settings = load_settings()
        findings += asyncio.run(look_outside(settings)) if network else []
        findings += asyncio.run(try_alert(settings)) if alert else []
    table = Table(title=_say("check-title"))
    for column in ("part", "state", "finding"):
        table.add_column(_say(f"check-column-{column}"), overflow="fold")
    for finding in findings:
        state = f"[green]{_say('check-good')}[/]" if finding.is_good else f"[red]{_say('check-bad')}[/]"
        text = _say(finding.sentence, **finding.details).replace("[", "\\[")
        table.add_row(_say(finding.part), state, text)
    Console().print(table)
    if not all(finding.is_good for finding in findings):
        raise typer.Exit(EXIT_PROBLEM)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the page on this machine; 0 takes a free one.")] = 8765,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
    cohort: Annotated[
        bool, typer.Option(help="Add a synthetic programme of 296 people, for the log and the report.")
    ] = False,
) -> None:
    """Show the bot in a simulated Discord, in the browser. Needs no token and leaves nothing behind."""
    try:
        from bot.sandbox.demo import run_demo
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "simcord":
            raise
        _end("demo-needs-simcord", EXIT_PROBLEM)
    with _said_plainly():
        run_demo(port=port, open_browser=browser, language=language_for(_language()), with_cohort=cohort)


@app.command()
def backup(
    to: Annotated[
        Path | None, typer.Option(help="The file to write; by default a new one in the data folder.")
    ] = None,
) -> None:
    """Write a backup, whether the bot runs or not. Keep it, and the keys, in different places."""
    from bot.backup import back_up

    with _said_plainly():
        written = asyncio.run(back_up(load_settings(), to))
        typer.echo(_say("backup-written", place=str(written)))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file written by `echo-pain backup`.")],
    replace: Annotated[bool, typer.Option(help="Replace a database that has something in it.")] = False,
) -> None:
    """Put a backup in the database's place; people erased since stay erased. The bot must be stopped."""
    from bot.backup import restore as restore_backup

    with _said_plainly():
        restored = asyncio.run(restore_backup(load_settings(), file, replaces=replace))
        if not restored.was_readable:
            typer.echo(_say("restore-unread"), err=True)
        typer.echo(_say("restore-done", count=restored.erased_again))


@app.command()
def report(
    server: Annotated[int, typer.Option(help="The Discord id of the server.")],
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day.")] = None,
    cycle: Annotated[str | None, typer.Option(help="A cycle by its name, like from-2026-01-05.")] = None,
    out: Annotated[Path, typer.Option(file_okay=False, help="The folder to write to.")] = Path("report"),
    language: Annotated[Language | None, typer.Option(help="One language; else both.")] = None,
) -> None:
    """Write the evaluation: page, workbook, PDF, CSV set and JSON. Small numbers are not in it."""
    from bot.services.evaluation.evaluate import Wanted
    from bot.write_report import write_report

    wanted = Wanted(first.date() if first else None, last.date() if last else None, cycle)
    with _said_plainly():
        settings = load_settings()
        with Progress(console=Console(stderr=True)) as progress:
            bar = progress.add_task(_say("report-writing"), total=None)
            written = asyncio.run(
                write_report(
                    settings,
                    guild_id=server,
                    wanted=wanted,
                    out=out,
                    languages=[language] if language else list(LANGUAGES),
                    show=lambda done, total: progress.update(bar, completed=done, total=total),
                )
            )
        typer.echo(_say("report-written", count=len(written), place=str(out)))


@keys.command("new")
def keys_new() -> None:
    """Print a new key, alone on one line: the value of ECHO_SECRET_KEYS."""
    typer.echo(new_key())


@keys.command("rotate")
def keys_rotate() -> None:
    """Encrypt everything stored again under the first key of ECHO_SECRET_KEYS. The bot may run meanwhile."""
    from bot.rotate_keys import rotate_keys

    with _said_plainly():
        settings = load_settings()
        with Progress(console=Console(stderr=True)) as progress:
            bar = progress.add_task(_say("keys-rotating"), total=None)
            rotated = asyncio.run(
                rotate_keys(
                    settings, show=lambda done, total: progress.update(bar, completed=done, total=total)
                )
            )
        typer.echo(_say("keys-rotated-rows", count=rotated.done))
        if rotated.is_complete:
            typer.echo(_say("keys-rotated-all"))
            return
        for table, count in rotated.left.items():
            typer.echo(_say("keys-rotated-left", table=table, count=count), err=True)
        if rotated.unreadable:
            _end("keys-rotated-unreadable", EXIT_PROBLEM, count=rotated.unreadable)
        if rotated.left:
            _end("keys-rotated-again", EXIT_PROBLEM)
        _end("keys-rotated-codes", EXIT_PROBLEM, count=rotated.codes_left, days=INVITATION_DAYS)


@content.command("check")
def content_check(
    folder: Annotated[
        Path | None,
        typer.Option(
            exists=True, file_okay=False, help="The folder of didactics; else ECHO_CONTENT_DIR, else our own."
        ),
    ] = None,
) -> None:
    """Say what has to be corrected in the content."""
    from bot.checkup import content_problems

    problems = content_problems(SystemClock(), folder or _content_dir())
    for problem in problems:
        typer.echo(str(problem))
    if not all(problem.is_warning for problem in problems):
        raise typer.Exit(EXIT_PROBLEM)
    typer.echo(_say("content-good"))


@content.command("new")
def content_new(
    name: Annotated[str, typer.Argument(help="Its id: small letters, digits and hyphens.")],
    track: Annotated[Track, typer.Option(help="The strand of the curriculum.")],
    week: Annotated[int, typer.Option(min=1, max=52, help="When its turn comes.")],
    title: Annotated[str | None, typer.Option(help="Its title in English.")] = None,
    title_fr: Annotated[str | None, typer.Option(help="Its title in French.")] = None,
    folder: Annotated[
        Path, typer.Option(help="The folder of didactics, with a folder for each track.")
    ] = Path("content/didactics"),
) -> None:
    """Write the two files of a new didactic, with TO WRITE where a person has to."""
    from bot.new_content import write_new_didactic

    given = {"en-CA": title, "fr-CA": title_fr}
    with _said_plainly():
        written = write_new_didactic(
            folder,
            name,
            track=track,
            week=week,
            titles={language: text for language, text in given.items() if text is not None},
            today=SystemClock().now().date(),
        )
    for path in written:
        typer.echo(str(path))
    typer.echo(_say("content-new-written"))


def main() -> None:
    """What the console script calls."""
    app()


@contextmanager
def _said_plainly() -> Iterator[None]:
    """Inside it, what the person can mend ends the program with one sentence."""
    try:
        yield
    except Exception as error:
        ending = ending_of(error)
        if ending is None:
            raise
        _end(ending.sentence, ending.code, **ending.details)


def _end(sentence: str, code: int, **details: object) -> NoReturn:
    typer.echo(_say(sentence, **details), err=True)
    raise typer.Exit(code)


def _say(sentence: str, **details: object) -> str:
    return Sentences.load().say(language_for(_language()), sentence, **details)


def _content_dir() -> Path | None:
    """The folder of the settings; none where the settings cannot be read, which `check` says."""
    try:
        return load_settings().content_dir
    except DomainError:
        return None


def _language() -> str | None:
    """The language of the settings; of the environment alone where the settings cannot be read."""
    try:
        return load_settings().language
    except DomainError:
        return wished_language()
