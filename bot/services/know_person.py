"""Know who is acting: the person behind a Discord id in one server, made at their first act."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus
from db.repositories import people, servers, specialists
from db.tables import Person


@dataclass(frozen=True)
class PersonView:
    """A person of a server by pseudonym, with what routing and replies need."""

    id: int
    guild_id: int
    pseudonym: str
    status: MemberStatus
    language: str
    profession: str | None
    hub_profession: str | None = None
    has_left: bool = False
    """They were not in the server when they were last looked for."""

    @property
    def has_joined(self) -> bool:
        """Whether a coordinator or a code admitted them."""
        return self.status is MemberStatus.MEMBER


async def know_person(
    session: AsyncSession, *, guild_id: int, discord_id: int, language: str, now: datetime
) -> PersonView:
    """The person, made under a new pseudonym if this is their first act here."""
    person = await people.find_person(session, guild_id, discord_id)
    if person is None:
        await servers.lock_server(session, guild_id)
        person = await people.find_person(session, guild_id, discord_id) or await people.add_person(
            session, guild_id, discord_id, language=language, now=now
        )
    return await view_of(session, person)


async def find_person(session: AsyncSession, *, guild_id: int, discord_id: int) -> PersonView | None:
    """The person, if they ever acted here."""
    known = await people.known_person(session, guild_id, discord_id)
    if known is None:
        return None
    return PersonView(
        id=known.id,
        guild_id=guild_id,
        pseudonym=known.pseudonym,
        status=known.status,
        language=known.language,
        profession=known.profession,
        hub_profession=known.hub_profession,
        has_left=known.left_at is not None,
    )


async def view_of(session: AsyncSession, person: Person) -> PersonView:
    """A person's row as a result."""
    assert person.id is not None
    specialist = await specialists.find_specialist(session, person.guild_id, person.id)
    return PersonView(
        id=person.id,
        guild_id=person.guild_id,
        pseudonym=person.pseudonym,
        status=person.status,
        language=person.language,
        profession=person.profession,
        hub_profession=specialist.profession if specialist and specialist.active else None,
        has_left=person.left_at is not None,
    )


async def note_language(session: AsyncSession, *, guild_id: int, person_id: int, language: str) -> None:
    """Remember in which language to write to them when there is no interaction to answer, and that they are here."""
    person = await people.get_person(session, guild_id, person_id)
    if person is not None:
        person.language, person.left_at = language, None
        await session.flush()


async def server_of_person(session: AsyncSession, *, person_id: int) -> int:
    """The server in which a person has this id, for a button in a direct message. Raises DomainError."""
    guild_id = await people.guild_of_person(session, person_id)
    if guild_id is None:
        raise DomainError("problem-press-old")
    return guild_id
