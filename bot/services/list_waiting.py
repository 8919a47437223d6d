"""Who waits to be admitted, for coordinators."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryKind
from bot.rules.membership import MemberStatus
from db.repositories import deliveries, people


@dataclass(frozen=True)
class WaitingPerson:
    """Someone who filled in the form and had no code; `is_admitted` once they were let in all the same."""

    person_id: int
    discord_id: int
    profession: str
    region: str
    is_admitted: bool = False


async def list_waiting(session: AsyncSession, *, guild_id: int) -> list[WaitingPerson]:
    """Oldest first; people whose link is gone are left out."""
    waiting = [person for person in await people.waiting_people(session, guild_id) if person.id is not None]
    ids = await people.discord_ids(session, guild_id, {person.id for person in waiting if person.id})
    return [
        WaitingPerson(person.id, ids[person.id], person.profession or "", person.region or "")
        for person in waiting
        if person.id in ids
    ]


async def read_waiting(session: AsyncSession, *, guild_id: int, person_id: int) -> WaitingPerson | None:
    """One person who asked to be admitted, or None when their link is gone."""
    person = await people.get_person(session, guild_id, person_id)
    ids = await people.discord_ids(session, guild_id, {person_id})
    if person is None or person_id not in ids:
        return None
    return WaitingPerson(
        person_id,
        ids[person_id],
        person.profession or "",
        person.region or "",
        is_admitted=person.status is MemberStatus.MEMBER,
    )


async def request_messages(session: AsyncSession, *, guild_id: int, person_id: int) -> list[int]:
    """The ids of the messages in which the coordinators were asked about a person."""
    return await deliveries.messages_sent(
        session, guild_id, kind=DeliveryKind.JOIN_REQUEST, person_id=person_id
    )
