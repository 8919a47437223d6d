"""Three processes that tick at the same moment bring about what one alone does, nothing twice and nothing missing."""

import asyncio
import logging
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from sqlmodel import func, select

from bot.app import App, open_app
from bot.rules.membership import ConsentKind
from bot.rules.schedule import PostState
from bot.services.change_settings import set_weekly_slot
from bot.services.note_presence import note_left
from bot.services.plan_sessions import SessionPlan, plan_sessions
from bot.services.remind_unread import remind_unread
from bot.services.run_survey_rounds import set_automatic_surveys
from bot.services.watch_voice import look_at_voice
from bot.settings import Settings
from content.loader import load_didactics
from db.database import Database
from db.metadata import complete_metadata
from db.tables import Delivery, DidacticPost
from tests.bot.letters import Watch
from tests.fixtures.programme import AMINA, FARID, GRACE, IRIS, NOON, ORTIZ, SUDBURY, TORONTO, opened_in
from tests.services.surveying import add

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOMENTS = (NOON, NOON + HOUR, NOON + DAY, NOON + 4 * DAY, NOON + 200 * DAY)
"""A post is due; then reminders; digests; a session to be counted; the next post; links to be forgotten."""
LIBRARY = load_didactics()


def posted_in(guild_id: int) -> DidacticPost:
    """What Amina has not read yet."""
    return DidacticPost(
        guild_id=guild_id,
        occurrence="by hand",
        didactic_id=LIBRARY.ids()[-1],
        language="en-CA",
        content_hash="abc",
        state=PostState.POSTED,
        due_at=NOON + HOUR,
        posted_at=NOON + HOUR,
        message_id=1,
    )


async def lived(url: str, keyring) -> None:
    """Two servers in which something is due of every kind that time brings about."""
    async with Database.open(url, keyring=keyring) as database:
        for guild_id in (TORONTO, SUDBURY):
            server = await opened_in(database, guild_id)
            iris = await server.person(IRIS)
            early = NOON - HOUR
            await server.do(set_weekly_slot, now=early, weekday=1, time_of_day="12:00", by=iris)
            amina = await server.member(AMINA, consents={ConsentKind.EVALUATION: True})
            for number in range(50, 51):
                await server.member(number, consents={ConsentKind.EVALUATION: True})
                await server.do(note_left, discord_id=number, now=NOON)
            await server.do(remind_unread, person_id=amina, weekday="wednesday", hour="8")
            for discord_id, profession in (
                (ORTIZ, "pain_physician"),
                (FARID, "pharmacist"),
                (GRACE, "pharmacist"),
            ):
                await server.specialist(discord_id, profession)
            await server.ask(amina)
            await server.do(set_automatic_surveys, is_on=True, library=LIBRARY, by=iris)
            await add(server, posted_in(guild_id))
            plan = SessionPlan((NOON + 2 * DAY).date(), 12 * 60, 60)
            [planned] = await server.do(plan_sessions, plan=plan, library=LIBRARY, by=iris)
            for minute in range(0, 61, 20):
                await server.do(
                    look_at_voice,
                    now=planned.starts_at + timedelta(minutes=minute),
                    session_id=planned.session_id,
                    present=(AMINA,),
                    goes_on=True,
                )


async def ticked(url: str, secret_keys: str, tmp_path, *, processes: int) -> list[App]:
    """So many processes, each with a folder of its own, tick at once at every moment."""
    watch = Watch()
    async with AsyncExitStack() as stack:
        apps = []
        for number in range(processes):
            settings = Settings.model_validate(
                {
                    "database_url": url,
                    "secret_keys": secret_keys,
                    "data_dir": tmp_path / f"machine-{number}",
                    "demo": True,
                }
            )
            apps.append(await stack.enter_async_context(open_app(settings, clock=watch)))
        for moment in MOMENTS:
            watch.time = moment
            await asyncio.gather(*(app.tick(moment) for app in apps))
    return apps


async def everything(url: str, keyring) -> tuple[dict[str, int], list[str]]:
    """How many rows each table has, and the keys of all deliveries."""
    async with Database.open(url, keyring=keyring) as database, database.read() as session:
        counts = {
            table.name: (await session.exec(select(func.count()).select_from(table))).one()
            for table in complete_metadata().sorted_tables
        }
        keys = (await session.exec(select(Delivery.key).order_by(Delivery.key))).all()
    return counts, sorted(keys)


@pytest.fixture
async def alone(sqlite_url, keyring, secret_keys, tmp_path) -> tuple[dict[str, int], list[str]]:
    await lived(sqlite_url, keyring)
    await ticked(sqlite_url, secret_keys, tmp_path / "alone", processes=1)
    return await everything(sqlite_url, keyring)


async def test_three_processes_that_tick_at_once_do_what_one_does(
    alone, postgres_url, keyring, secret_keys, tmp_path, caplog
):
    await lived(postgres_url, keyring)
    with caplog.at_level(logging.ERROR):
        apps = await ticked(postgres_url, secret_keys, tmp_path, processes=3)

    counts, keys = await everything(postgres_url, keyring)
    assert caplog.records == []
    assert keys == alone[1]
    assert counts == alone[0]
    assert counts["didactic_posts"] >= 4
    assert counts["erasures"] == 2
    kinds = {key.partition(":")[0] for key in keys}
    assert kinds >= {"didactic", "digest", "unread", "survey"}, kinds
    records = [app.desk.settings.erasures_file.read_text().splitlines() for app in apps]
    assert [len(set(lines)) == len(lines) == 2 for lines in records] == [True] * 3
