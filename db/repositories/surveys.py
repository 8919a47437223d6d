"""Rounds of surveys, who is invited to them, and what they answered."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, String, cast, delete, exists, func, literal, or_
from sqlalchemy import select as sql_select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.sessions import SessionState
from bot.rules.surveys import Part, Round, Timepoint
from db.repositories.insert_once import insert_once
from db.tables import (
    Attendance,
    Consent,
    IdentityLink,
    LiveSession,
    Person,
    Server,
    Specialist,
    SurveyAnswer,
    SurveyInvitation,
    SurveyRound,
)


async def find_round(session: AsyncSession, guild_id: int, asked: Round, cycle: str) -> SurveyRound | None:
    """A round of a cycle, if it was ever opened."""
    return await session.get(SurveyRound, (guild_id, asked, cycle))


async def open_round(
    session: AsyncSession, guild_id: int, asked: Round, cycle: str, *, now: datetime
) -> bool:
    """Open a round for the first time; False where it was opened before, and perhaps closed."""
    return await insert_once(session, SurveyRound(guild_id=guild_id, asked=asked, cycle=cycle, opened_at=now))


async def learners(session: AsyncSession, guild_id: int) -> dict[int, datetime | None]:
    """When those joined who may be asked: members here who agreed to evaluation or research, not of the hub."""
    query = select(Person.id, Person.joined_at).where(Person.guild_id == guild_id, _may_be_asked())
    return {person_id: joined_at for person_id, joined_at in (await session.exec(query)).all() if person_id}


async def may_be_asked(session: AsyncSession, guild_id: int, person_id: int) -> bool:
    """Whether this person is one of them."""
    query = select(Person.id).where(Person.guild_id == guild_id, Person.id == person_id, _may_be_asked())
    return (await session.exec(query)).first() is not None


async def servers_that_ask(session: AsyncSession) -> list[int]:
    """Servers where rounds open by themselves, or one is open."""
    query = select(Server.guild_id).where(
        or_(
            col(Server.automatic_surveys).is_(True),
            exists().where(
                col(SurveyRound.guild_id) == col(Server.guild_id), col(SurveyRound.closed_at).is_(None)
            ),
        )
    )
    return list((await session.exec(query.order_by(col(Server.guild_id)))).all())


async def was_invited(session: AsyncSession, guild_id: int, person_id: int, instrument: str) -> bool:
    """Whether a person was ever invited to an instrument."""
    query = select(SurveyInvitation.person_id).where(
        SurveyInvitation.guild_id == guild_id,
        SurveyInvitation.person_id == person_id,
        SurveyInvitation.instrument == instrument,
    )
    return (await session.exec(query.limit(1))).first() is not None


async def invited_to(
    session: AsyncSession, guild_id: int, part: Part, *, cycle: str, object_id: str = ""
) -> set[int]:
    """Everybody who was invited to a part, in a cycle, about an object."""
    query = select(SurveyInvitation.person_id).where(
        SurveyInvitation.guild_id == guild_id,
        _is_of(SurveyInvitation, part),
        SurveyInvitation.cycle == cycle,
        SurveyInvitation.object_id == object_id,
    )
    return set((await session.exec(query)).all())


async def attended_not_asked(
    session: AsyncSession, guild_id: int, part: Part, *, since: datetime
) -> list[tuple[int, str, int]]:
    """Session, its cycle and person of attendances after an instant about which nobody was invited to a part yet."""
    about = literal("session:").concat(cast(col(LiveSession.id), String))
    query = (
        sql_select(col(LiveSession.id), col(LiveSession.cycle), col(Attendance.person_id))
        .join(Attendance, col(LiveSession.id) == col(Attendance.session_id))
        .where(
            col(Attendance.guild_id) == guild_id,
            col(LiveSession.guild_id) == guild_id,
            col(LiveSession.state) == SessionState.HELD,
            col(LiveSession.starts_at) > since,
            col(Attendance.attended).is_(True),
            ~exists().where(
                col(SurveyInvitation.guild_id) == guild_id,
                col(SurveyInvitation.person_id) == col(Attendance.person_id),
                _is_of(SurveyInvitation, part),
                col(SurveyInvitation.object_id) == about,
            ),
        )
        .order_by(col(LiveSession.id), col(Attendance.person_id))
    )
    rows = (await (await session.connection()).execute(query)).all()
    return [(one, cycle, person_id) for one, cycle, person_id in rows if one is not None]


async def invite(session: AsyncSession, invitation: SurveyInvitation) -> bool:
    """Keep an invitation; False where there is one already."""
    return await insert_once(session, invitation)


async def waiting_invitations(
    session: AsyncSession, guild_id: int, *, since: datetime, until: datetime, reminders: int
) -> list[SurveyInvitation]:
    """Invitations between two instants, with fewer reminders, neither completed nor declined, of who may be asked."""
    query = (
        select(SurveyInvitation)
        .join(Person, col(Person.id) == col(SurveyInvitation.person_id))
        .where(
            SurveyInvitation.guild_id == guild_id,
            Person.guild_id == guild_id,
            col(SurveyInvitation.invited_at) > since,
            col(SurveyInvitation.invited_at) <= until,
            col(SurveyInvitation.reminders) < reminders,
            col(SurveyInvitation.completed_at).is_(None),
            col(SurveyInvitation.declined_at).is_(None),
            _may_be_asked(),
        )
        .order_by(col(SurveyInvitation.person_id))
    )
    return list((await session.exec(query)).all())


async def invitations_of(
    session: AsyncSession, guild_id: int, person_id: int, *, to_change: bool = False
) -> list[SurveyInvitation]:
    """Every invitation of a person, oldest first; held until the transaction ends where one is to change."""
    query = (
        select(SurveyInvitation)
        .where(SurveyInvitation.guild_id == guild_id, SurveyInvitation.person_id == person_id)
        .order_by(col(SurveyInvitation.invited_at), col(SurveyInvitation.instrument))
    )
    if to_change:
        query = query.with_for_update().execution_options(populate_existing=True)
    return list((await session.exec(query)).all())


async def answers_of(
    session: AsyncSession, invitation: SurveyInvitation, *, version: int
) -> Mapping[str, int]:
    """What a person answered to a version of what they were invited to, as it is stored."""
    query = select(SurveyAnswer.item, SurveyAnswer.value).where(
        *_answers_to(invitation), SurveyAnswer.version == version
    )
    return dict((await session.exec(query)).all())


async def has_answers(session: AsyncSession, invitation: SurveyInvitation) -> bool:
    """Whether a person answered anything of what they were invited to."""
    query = select(SurveyAnswer.id).where(*_answers_to(invitation)).limit(1)
    return (await session.exec(query)).first() is not None


async def replace_answer(
    session: AsyncSession,
    invitation: SurveyInvitation,
    item: str,
    rows: Mapping[str, int],
    *,
    version: int,
    now: datetime,
) -> None:
    """Put an answer in the place of the one there was to this item, of whichever version."""
    mine = or_(col(SurveyAnswer.item) == item, col(SurveyAnswer.item).startswith(f"{item}.", autoescape=True))
    await session.exec(
        delete(SurveyAnswer)
        .where(*_answers_to(invitation), mine)
        .execution_options(synchronize_session=False)
    )
    session.add_all(
        SurveyAnswer(
            guild_id=invitation.guild_id,
            person_id=invitation.person_id,
            instrument=invitation.instrument,
            version=version,
            timepoint=invitation.timepoint,
            object_id=invitation.object_id,
            cycle=invitation.cycle,
            item=name,
            value=value,
            at=now,
        )
        for name, value in rows.items()
    )
    await session.flush()


async def count_invited(
    session: AsyncSession, guild_id: int, cycle: str, *, object_id: str | None = None
) -> dict[Part, tuple[int, int, int]]:
    """Invited, completed and declined by part, in a cycle; about one object, or about all."""
    query = (
        sql_select(
            col(SurveyInvitation.instrument),
            col(SurveyInvitation.timepoint),
            func.count(),
            func.count(col(SurveyInvitation.completed_at)),
            func.count(col(SurveyInvitation.declined_at)),
        )
        .where(col(SurveyInvitation.guild_id) == guild_id, col(SurveyInvitation.cycle) == cycle)
        .group_by(col(SurveyInvitation.instrument), col(SurveyInvitation.timepoint))
    )
    if object_id is not None:
        query = query.where(col(SurveyInvitation.object_id) == object_id)
    rows = (await (await session.connection()).execute(query)).all()
    return {Part(one, Timepoint(when)): (invited, done, no) for one, when, invited, done, no in rows}


async def count_started(session: AsyncSession, guild_id: int, cycle: str) -> dict[Part, int]:
    """How many gave at least one answer, by part, in a cycle; about each object once."""
    begun = (
        sql_select(
            col(SurveyAnswer.instrument),
            col(SurveyAnswer.timepoint),
            col(SurveyAnswer.person_id),
            col(SurveyAnswer.object_id),
        )
        .where(col(SurveyAnswer.guild_id) == guild_id, col(SurveyAnswer.cycle) == cycle)
        .distinct()
        .subquery()
    )
    query = sql_select(begun.c.instrument, begun.c.timepoint, func.count()).group_by(
        begun.c.instrument, begun.c.timepoint
    )
    rows = (await (await session.connection()).execute(query)).all()
    return {Part(one, Timepoint(when)): count for one, when, count in rows}


async def closed_rounds(session: AsyncSession, guild_id: int) -> set[tuple[Round, str]]:
    """Rounds of every cycle that were closed."""
    query = select(SurveyRound).where(
        SurveyRound.guild_id == guild_id, col(SurveyRound.closed_at).is_not(None)
    )
    return {(row.asked, row.cycle) for row in (await session.exec(query)).all()}


def _may_be_asked() -> ColumnElement[bool]:
    newest = (
        select(func.max(Consent.id))
        .where(
            col(Consent.person_id) == col(Person.id),
            col(Consent.kind).in_((ConsentKind.EVALUATION, ConsentKind.RESEARCH)),
        )
        .group_by(col(Consent.kind))
        .correlate(Person)
    )
    return (
        (col(Person.status) == MemberStatus.MEMBER)
        & col(Person.left_at).is_(None)
        & exists().where(col(IdentityLink.person_id) == col(Person.id))
        & exists().where(col(Consent.id).in_(newest), col(Consent.granted).is_(True))
        & ~exists().where(col(Specialist.person_id) == col(Person.id), col(Specialist.active).is_(True))
    )


def _is_of(table: type[SurveyInvitation], part: Part) -> ColumnElement[bool]:
    return (col(table.instrument) == part.instrument) & (col(table.timepoint) == part.timepoint)


def _answers_to(invitation: SurveyInvitation) -> tuple[ColumnElement[bool], ...]:
    return (
        col(SurveyAnswer.guild_id) == invitation.guild_id,
        col(SurveyAnswer.person_id) == invitation.person_id,
        col(SurveyAnswer.instrument) == invitation.instrument,
        col(SurveyAnswer.timepoint) == invitation.timepoint,
        col(SurveyAnswer.object_id) == invitation.object_id,
        col(SurveyAnswer.cycle) == invitation.cycle,
    )
