"""People, the link to their Discord id, what they consented to, and invitations."""

import secrets
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy import and_, bindparam, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from bot.rules.membership import ConsentKind, MemberStatus
from db.keys import Keyring
from db.repositories.prepared import first_row, rows, table_of
from db.tables import Consent, IdentityLink, Invitation, Person, Specialist
from db.types import lookups_in_server

_PSEUDONYM_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def _keyring(session: AsyncSession) -> Keyring:
    keyring: Keyring = session.get_bind().dialect.echo_keyring  # type: ignore[attr-defined]
    return keyring


def _lookups(session: AsyncSession, guild_id: int, discord_id: int) -> list[str]:
    return lookups_in_server(_keyring(session), guild_id, str(discord_id), "identity_links.lookup")


def _code_lookups(session: AsyncSession, guild_id: int, code: str) -> list[str]:
    return lookups_in_server(_keyring(session), guild_id, code, "invitations.lookup")


async def find_person(session: AsyncSession, guild_id: int, discord_id: int) -> Person | None:
    """The person a Discord id stands for in one server."""
    query = (
        select(Person)
        .join(IdentityLink, col(IdentityLink.person_id) == col(Person.id))
        .where(
            col(IdentityLink.lookup).in_(_lookups(session, guild_id, discord_id)), Person.guild_id == guild_id
        )
    )
    return (await session.exec(query)).first()


class KnownPerson(NamedTuple):
    """What is asked of a person at every act; `hub_profession`: as whom they answer, where they take cases."""

    id: int
    pseudonym: str
    status: MemberStatus
    language: str
    profession: str | None
    left_at: datetime | None
    hub_profession: str | None


async def known_person(session: AsyncSession, guild_id: int, discord_id: int) -> KnownPerson | None:
    """Like `find_person`, with the profession they answer for in the hub, in one question to the database."""
    lookups = _lookups(session, guild_id, discord_id)
    by_name = {_lookup_name(place): lookup for place, lookup in enumerate(lookups)}
    row = await first_row(session, _known_person(len(lookups)), guild_id=guild_id, **by_name)
    return KnownPerson._make(row) if row is not None else None


def _lookup_name(place: int) -> str:
    return f"lookup_{place}"


@cache
def _known_person(keys: int) -> sql.Select[Any]:
    """For so many keys: one, or more while they are being changed."""
    person, link, hub = table_of(Person), table_of(IdentityLink), table_of(Specialist)
    guild_id: sql.BindParameter[int] = bindparam("guild_id")
    answers_here = and_(hub.c.person_id == person.c.id, hub.c.guild_id == guild_id, hub.c.active.is_(True))
    found = [person.c[name] for name in KnownPerson._fields[:-1]]
    return (
        sql.select(*found, hub.c.profession)
        .select_from(person)
        .join(link, link.c.person_id == person.c.id)
        .outerjoin(hub, answers_here)
        .where(
            link.c.lookup.in_([bindparam(_lookup_name(place)) for place in range(keys)]),
            person.c.guild_id == guild_id,
        )
    )


async def add_person(
    session: AsyncSession, guild_id: int, discord_id: int, *, language: str, now: datetime
) -> Person:
    """A new person under a random pseudonym, with the link to their Discord id."""
    pseudonym = "P-" + "".join(secrets.choice(_PSEUDONYM_LETTERS) for _ in range(8))
    person = Person(
        guild_id=guild_id, pseudonym=pseudonym, status=MemberStatus.KNOWN, language=language, created_at=now
    )
    session.add(person)
    await session.flush()
    assert person.id is not None
    lookup = _lookups(session, guild_id, discord_id)[0]
    session.add(IdentityLink(person_id=person.id, lookup=lookup, discord_id=str(discord_id)))
    await session.flush()
    return person


async def get_person(session: AsyncSession, guild_id: int, person_id: int) -> Person | None:
    """A person of this server by id."""
    query = select(Person).where(Person.id == person_id, Person.guild_id == guild_id)
    return (await session.exec(query)).first()


async def guild_of_person(session: AsyncSession, person_id: int) -> int | None:
    """The server of a person, for a button in a direct message."""
    return (await session.exec(select(Person.guild_id).where(Person.id == person_id))).first()


async def lock_person(session: AsyncSession, guild_id: int, person_id: int) -> Person | None:
    """A person of this server, held until the transaction ends: they cannot be admitted twice."""
    query = (
        select(Person)
        .where(Person.id == person_id, Person.guild_id == guild_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def people_of(session: AsyncSession, guild_id: int, person_ids: set[int]) -> dict[int, Person]:
    """Several people of this server at once."""
    query = select(Person).where(col(Person.id).in_(person_ids), Person.guild_id == guild_id)
    return {person.id: person for person in (await session.exec(query)).all() if person.id is not None}


async def by_pseudonym(session: AsyncSession, guild_id: int, pseudonym: str) -> Person | None:
    """A person of this server by pseudonym."""
    query = select(Person).where(Person.pseudonym == pseudonym, Person.guild_id == guild_id)
    return (await session.exec(query)).first()


async def discord_ids(session: AsyncSession, guild_id: int, person_ids: set[int]) -> dict[int, int]:
    """Discord ids by person id, for people of this server whose link still exists."""
    query = (
        select(IdentityLink)
        .join(Person, col(Person.id) == col(IdentityLink.person_id))
        .where(col(IdentityLink.person_id).in_(person_ids), Person.guild_id == guild_id)
    )
    return {link.person_id: int(link.discord_id) for link in (await session.exec(query)).all()}


async def waiting_people(session: AsyncSession, guild_id: int) -> list[Person]:
    """People who asked to be admitted, oldest first."""
    query = (
        select(Person)
        .where(Person.guild_id == guild_id, Person.status == MemberStatus.WAITING)
        .order_by(col(Person.id))
    )
    return list((await session.exec(query)).all())


async def members_of(session: AsyncSession, guild_id: int) -> list[int]:
    """Ids of the members of this server."""
    query = select(Person.id).where(Person.guild_id == guild_id, Person.status == MemberStatus.MEMBER)
    return [
        person_id for person_id in (await session.exec(query.order_by(col(Person.id)))).all() if person_id
    ]


async def consents_of(session: AsyncSession, person_id: int) -> dict[ConsentKind, bool]:
    """The newest answer to each notice."""
    return {row.kind: row.granted for row in await rows(session, _consents(), person_id=person_id)}


@cache
def _consents() -> sql.Select[Any]:
    table = table_of(Consent).c
    return (
        sql.select(table.kind, table.granted)
        .where(table.person_id == bindparam("person_id"))
        .order_by(table.id)
    )


async def consents_of_server(session: AsyncSession, guild_id: int) -> dict[int, dict[ConsentKind, bool]]:
    """The newest answers of everyone in this server, by person id."""
    query = (
        select(Consent)
        .join(Person, col(Person.id) == col(Consent.person_id))
        .where(Person.guild_id == guild_id)
        .order_by(col(Consent.id))
    )
    answers: dict[int, dict[ConsentKind, bool]] = {}
    for consent in (await session.exec(query)).all():
        answers.setdefault(consent.person_id, {})[consent.kind] = consent.granted
    return answers


async def newest_consents(session: AsyncSession, person_id: int) -> dict[ConsentKind, Consent]:
    """The newest answer to each notice, with what it answered."""
    query = select(Consent).where(Consent.person_id == person_id).order_by(col(Consent.id))
    return {consent.kind: consent for consent in (await session.exec(query)).all()}


async def add_consent(
    session: AsyncSession,
    person_id: int,
    kind: ConsentKind,
    *,
    granted: bool,
    version: str,
    language: str,
    text_hash: str,
    now: datetime,
) -> None:
    """Record an answer to a notice, and to which text of it."""
    session.add(
        Consent(
            person_id=person_id,
            kind=kind,
            granted=granted,
            notice_version=version,
            at=now,
            language=language,
            text_hash=text_hash,
        )
    )
    await session.flush()


async def add_invitation(
    session: AsyncSession, guild_id: int, code: str, *, created_by: int, now: datetime, expires_at: datetime
) -> None:
    """Keep an invitation; its code encrypted, found by a blind index."""
    session.add(
        Invitation(
            guild_id=guild_id,
            lookup=_code_lookups(session, guild_id, code)[0],
            code=code,
            created_by=created_by,
            created_at=now,
            expires_at=expires_at,
        )
    )
    await session.flush()


async def find_invitation(session: AsyncSession, guild_id: int, code: str) -> Invitation | None:
    """The invitation of a code in this server, used or not."""
    return (await session.exec(_invitation(session, guild_id, code))).first()


async def lock_invitation(session: AsyncSession, guild_id: int, code: str) -> Invitation | None:
    """The invitation of a code, held until the transaction ends: nobody else can use it meanwhile."""
    query = _invitation(session, guild_id, code)
    query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(query)).first()


def _invitation(session: AsyncSession, guild_id: int, code: str) -> SelectOfScalar[Invitation]:
    lookups = _code_lookups(session, guild_id, code)
    return select(Invitation).where(Invitation.guild_id == guild_id, col(Invitation.lookup).in_(lookups))


async def count_alike(session: AsyncSession, guild_id: int, person_id: int) -> int:
    """How many members of this server, the person included, share their profession and region."""
    person = await get_person(session, guild_id, person_id)
    if person is None:
        return 0
    query = (
        select(func.count())
        .select_from(Person)
        .where(
            Person.guild_id == guild_id,
            Person.status == MemberStatus.MEMBER,
            Person.profession == person.profession,
            Person.region == person.region,
        )
    )
    return int((await session.exec(query)).one())
