"""What people were told is logged is in the log, whenever the process is killed."""

from sqlalchemy import func
from sqlmodel import select

from bot.rules.participation import Act
from db.database import Database
from db.keys import Keyring
from db.tables import ParticipationEvent
from tests.benchmarks.side_by_side.contestants import echo
from tests.benchmarks.side_by_side.round import AT_ONCE, killed_while_pressed

MEMBERS = 40
ENOUGH = 60


async def test_no_participation_event_that_was_acknowledged_is_lost_at_a_sigkill(
    discord, tmp_path, secret_keys
):
    one = await echo(discord, tmp_path, secret_keys=secret_keys, members=MEMBERS)
    await one.process.start()
    try:
        await one.process.ready()
        acknowledged = await killed_while_pressed(one, range(one.most_kept), after_acknowledged=ENOUGH)
    finally:
        one.process.kill()

    url, keyring = f"sqlite:///{tmp_path / 'echo.sqlite3'}", Keyring.from_setting(secret_keys)
    query = select(func.count()).where(ParticipationEvent.type == Act.DIDACTIC_COMPLETED)
    async with Database.open(url, keyring=keyring) as database, database.read() as session:
        logged = int((await session.exec(query)).one())
    assert ENOUGH <= acknowledged <= logged <= acknowledged + AT_ONCE
