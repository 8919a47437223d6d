"""A year of a large programme: many acts of 5,000 people who agreed."""

import random
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import NOTICE_VERSION, ConsentKind, MemberStatus
from bot.rules.participation import Act, Source
from bot.sandbox.cohort.shape import PROFESSIONS, PROFILE
from bot.services.register_server import register_server
from content.loader import load_didactics
from db.database import Database
from db.keys import Keyring
from db.repositories.didactics import save_schedule
from db.tables import Consent, ParticipationEvent, Person

GUILD, PEOPLE = 416, 5_000
STARTS = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
NOW = STARTS + timedelta(days=365)
MIX = {
    Act.SESSION_ATTENDED: 30,
    Act.DIDACTIC_OPENED: 20,
    Act.DIDACTIC_COMPLETED: 18,
    Act.QUIZ_ANSWERED: 25,
    Act.CASE_COMMENTED: 5,
    Act.CASE_ASKED: 2,
}
BATCH = 20_000


async def fill(session: AsyncSession, events: int) -> None:
    """So many acts of 5,000 people who agreed, over a year."""
    chance, connection = random.Random(1), await session.connection()
    people = [
        {
            "id": number,
            "guild_id": GUILD,
            "pseudonym": f"P-{number:08d}",
            "status": MemberStatus.MEMBER,
            "language": "en-CA",
            "profession": chance.choice(list(PROFESSIONS)),
            "created_at": STARTS,
            "joined_at": STARTS,
            **{name: chance.choice(choices) for name, choices in PROFILE.items()},
        }
        for number in range(1, PEOPLE + 1)
    ]
    agreed = [
        {
            "person_id": person["id"],
            "kind": ConsentKind.EVALUATION,
            "granted": True,
            "notice_version": NOTICE_VERSION,
            "at": STARTS,
        }
        for person in people
    ]
    await connection.execute(insert(Person), people)
    await connection.execute(insert(Consent), agreed)
    didactics, acts = load_didactics().ids(), list(MIX)
    chosen = chance.choices(acts, MIX.values(), k=events)
    for start in range(0, events, BATCH):
        rows = []
        for act in chosen[start : start + BATCH]:
            didactic = chance.choice(didactics)
            result = chance.choice(("right", "right", "right", "wrong"))
            name = {
                Act.SESSION_ATTENDED: f"session:{chance.randint(1, 52)}",
                Act.QUIZ_ANSWERED: f"{didactic}:q{chance.randint(1, 3)}:{result}",
            }.get(act, didactic)
            rows.append(
                {
                    "guild_id": GUILD,
                    "person_id": chance.randint(1, PEOPLE),
                    "at": STARTS + timedelta(seconds=chance.randrange(365 * 86_400)),
                    "cycle": "from-2026-01-05",
                    "type": act,
                    "object_id": name,
                    "minutes": 90 if act is Act.SESSION_ATTENDED else 2,
                    "source": Source.BOT,
                }
            )
        await connection.execute(insert(ParticipationEvent), rows)


async def fill_at(url: str, events: int, keys: str) -> None:
    async with Database.open(url, keyring=Keyring.from_setting(keys)) as database:
        await database.write(
            lambda session: register_server(
                session, guild_id=GUILD, language="en-CA", timezone="America/Toronto", now=NOW
            )
        )
        await database.write(lambda session: fill(session, events))
        await database.write(
            lambda session: save_schedule(
                session, GUILD, weekday=3, minute_of_day=750, starts_on=STARTS.date(), now=STARTS
            )
        )
        async with database._writers.begin() as connection:
            await connection.exec_driver_sql("ANALYZE")
