"""The outbox of a test's clinic: something to say, what became of it, and how often people see it."""

from datetime import UTC, datetime

from sqlmodel import select

from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.rules.space import Part
from bot.services.open_case import open_case
from db.repositories import deliveries
from db.tables import Delivery
from tests.crash.clinic import Clinic
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.people import text_of

WAITING = "7"
"""Stands in the notice that the tests put: so many cases wait."""


async def put_notice(clinic: Clinic, key: str = "n1") -> None:
    """A word to the coordinators, due now."""
    await clinic.programme.database.write(
        lambda session: deliveries.put(
            session,
            clinic.guild.id,
            key=key,
            kind=DeliveryKind.COORDINATOR_NOTICE,
            due_at=datetime.now(UTC),
            code=f"notice-digest:{WAITING}",
        )
    )


async def open_a_case(clinic: Clinic) -> int:
    """A case that somebody has looked at: its post and a word to its asker are due. Its id."""
    asked = await clinic.programme.ask(clinic.person_ids["Amina"], now=datetime.now(UTC))
    await clinic.programme.do(
        open_case, now=datetime.now(UTC), case_id=asked.case_id, person_id=clinic.person_ids["Iris"]
    )
    return asked.case_id


async def row(clinic: Clinic, *, key: str = "", kind: DeliveryKind | None = None) -> Delivery:
    """One delivery, by its key or as the only one of its kind."""
    query = select(Delivery).where(Delivery.kind == kind if kind else Delivery.key == key)
    async with clinic.programme.database.read() as session:
        return (await session.exec(query)).one()


async def state_of(clinic: Clinic, key: str = "n1") -> DeliveryState:
    return (await row(clinic, key=key)).state


def notices(discord: StandIn, clinic: Clinic) -> int:
    """How many of the notices the coordinators see."""
    seen = discord.world.messages[clinic.place(Part.COORDINATORS)].values()
    return sum(f"{WAITING} " in text_of(message) for message in seen)


def opened_posts(discord: StandIn, clinic: Clinic) -> int:
    """How many posts stand in the forum."""
    forum = str(clinic.place(Part.CASE_DISCUSSIONS))
    return sum(thread["parent_id"] == forum for thread in discord.world.active_threads(clinic.guild.id))
