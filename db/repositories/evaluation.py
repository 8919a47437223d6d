"""What the evaluation counts, added up in SQL over the log's covering indexes; only who agreed stands for a person.

It is long because every number of the report has its query here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, distinct, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import EventType, Status
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.participation import Act
from db.tables import (
    Case,
    CaseEventRow,
    CloseOut,
    Consent,
    DidacticRating,
    FollowUp,
    ParticipationEvent,
    Person,
    Recommendation,
    Specialist,
    SurveyAnswer,
    SurveyInvitation,
)

Rows = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Scope:
    """Which server, from when to before when (aware), which cycle (None: every one), and what people agreed to."""

    guild_id: int
    since: datetime
    until: datetime
    cycle: str | None = None
    consent: ConsentKind = ConsentKind.EVALUATION


def consenting(guild_id: int, kind: ConsentKind) -> Any:
    """Ids of members of a server whose newest word on a notice is yes and who are no hub staff."""
    newest = (
        select(func.max(col(Consent.id))).where(col(Consent.kind) == kind).group_by(col(Consent.person_id))
    )
    agreed = select(col(Consent.person_id)).where(col(Consent.id).in_(newest), col(Consent.granted))
    staff = select(col(Specialist.person_id)).where(col(Specialist.guild_id) == guild_id)
    return select(col(Person.id)).where(
        col(Person.guild_id) == guild_id,
        col(Person.status) == MemberStatus.MEMBER,
        col(Person.id).in_(agreed),
        col(Person.id).not_in(staff),
    )


async def learners(session: AsyncSession, scope: Scope) -> list[Person]:
    """Who agreed and learns here."""
    query = (
        select(Person)
        .where(col(Person.id).in_(consenting(scope.guild_id, scope.consent)))
        .order_by(col(Person.id))
    )
    return await _entities(session, query)


async def count_joined(session: AsyncSession, scope: Scope) -> tuple[int, int]:
    """How many joined before the end of the period, and how many of them are members now and no hub staff."""
    staff = select(col(Specialist.person_id)).where(col(Specialist.guild_id) == scope.guild_id)
    query = select(
        func.count(),
        func.sum(
            case(
                ((col(Person.status) == MemberStatus.MEMBER) & col(Person.id).not_in(staff), 1),
                else_=0,
            )
        ),
    ).where(col(Person.guild_id) == scope.guild_id, col(Person.joined_at) < scope.until)
    joined, eligible = (await _all(session, query))[0]
    return int(joined), int(eligible or 0)


async def acts_by_person(session: AsyncSession, scope: Scope) -> list[tuple[int, Act, int, int, datetime]]:
    """Of each consenting person and type: how many acts, their minutes, and the last one."""
    query = _in_scope(
        select(
            col(ParticipationEvent.person_id),
            col(ParticipationEvent.type),
            func.count(),
            func.coalesce(func.sum(col(ParticipationEvent.minutes)), 0),
            func.max(col(ParticipationEvent.at)),
        ),
        scope,
    )
    query = query.where(col(ParticipationEvent.person_id).is_not(None)).group_by(
        col(ParticipationEvent.person_id), col(ParticipationEvent.type)
    )
    return await _all(session, query)


async def people_by_object(session: AsyncSession, scope: Scope, act: Act) -> dict[str, int]:
    """Of one type: how many consenting people, by object."""
    query = _in_scope(
        select(col(ParticipationEvent.object_id), func.count(distinct(col(ParticipationEvent.person_id)))),
        scope,
    )
    query = query.where(
        col(ParticipationEvent.type) == act,
        col(ParticipationEvent.person_id).in_(consenting(scope.guild_id, scope.consent)),
    ).group_by(col(ParticipationEvent.object_id))
    return {name: int(count) for name, count in await _all(session, query)}


async def sessions_by_person(session: AsyncSession, scope: Scope) -> dict[int, int]:
    """Of each person: in how many live sessions their entries add up to some minutes.

    An adjustment or an import that was undone adds an entry with the difference, so entries are not counted.
    """
    entries = _in_scope(
        select(col(ParticipationEvent.person_id), col(ParticipationEvent.object_id)), scope
    ).where(
        col(ParticipationEvent.type) == Act.SESSION_ATTENDED,
        col(ParticipationEvent.person_id).is_not(None),
    )
    attended = (
        entries.group_by(col(ParticipationEvent.person_id), col(ParticipationEvent.object_id))
        .having(func.sum(ParticipationEvent.minutes) > 0)
        .subquery()
    )
    query = select(attended.c.person_id, func.count()).group_by(attended.c.person_id)
    return {person: int(count) for person, count in await _all(session, query)}


async def quiz_by_person(session: AsyncSession, scope: Scope) -> dict[int, tuple[int, int]]:
    """Of each person: how many quiz questions they answered, and how many right."""
    right = case((col(ParticipationEvent.object_id).like("%:right"), 1), else_=0)
    query = _in_scope(select(col(ParticipationEvent.person_id), func.count(), func.sum(right)), scope).where(
        col(ParticipationEvent.type) == Act.QUIZ_ANSWERED,
        col(ParticipationEvent.person_id).is_not(None),
    )
    query = query.group_by(col(ParticipationEvent.person_id))
    return {person: (int(count), int(good)) for person, count, good in await _all(session, query)}


async def first_posted(session: AsyncSession, scope: Scope) -> dict[str, datetime]:
    """When each didactic was first posted in the period."""
    query = _in_scope(select(col(ParticipationEvent.object_id), func.min(col(ParticipationEvent.at))), scope)
    query = query.where(col(ParticipationEvent.type) == Act.DIDACTIC_POSTED).group_by(
        col(ParticipationEvent.object_id)
    )
    return dict(await _all(session, query))


async def count_acts(session: AsyncSession, scope: Scope) -> tuple[int, int, int]:
    """All acts of the period, those without a person, and those that were adjusted."""
    query = _in_scope(
        select(
            func.count(),
            func.count() - func.count(col(ParticipationEvent.person_id)),
            func.count(col(ParticipationEvent.adjusted_by)),
        ),
        scope,
    )
    total, nameless, adjusted = (await _all(session, query))[0]
    return int(total), int(nameless), int(adjusted)


async def count_withdrawn(session: AsyncSession, scope: Scope) -> int:
    """How many took an agreement back in the period, or were forgotten."""
    query = _in_scope(select(func.count()), scope).where(col(ParticipationEvent.type) == Act.WITHDREW)
    return int((await _all(session, query))[0][0])


async def cases_asked(
    session: AsyncSession, scope: Scope
) -> list[tuple[int, int, str, str, datetime, dict[str, str] | None]]:
    """Id, asker, their profession, topics, instant and bands of every case of the period that was not withdrawn.

    No text is read or decrypted but the bands.
    """
    query = (
        select(
            col(Case.id),
            col(Case.asker_id),
            col(Case.asker_profession),
            col(Case.topics),
            col(Case.asked_at),
            col(Case.details),
        )
        .where(
            col(Case.guild_id) == scope.guild_id,
            col(Case.asked_at) >= scope.since,
            col(Case.asked_at) < scope.until,
            col(Case.status).not_in([Status.WITHDRAWN, Status.RETURNED]),
        )
        .order_by(col(Case.id))
    )
    return await _all(session, query)


async def ratings(session: AsyncSession, scope: Scope) -> list[tuple[str, int, int]]:
    """Didactic, person and score of every rating in the period by people who agreed."""
    query = select(
        col(DidacticRating.didactic_id), col(DidacticRating.person_id), col(DidacticRating.score)
    ).where(
        col(DidacticRating.guild_id) == scope.guild_id,
        col(DidacticRating.at) >= scope.since,
        col(DidacticRating.at) < scope.until,
        col(DidacticRating.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    return await _all(session, query)


async def first_act(session: AsyncSession, guild_id: int) -> datetime | None:
    """When anything was done here first."""
    query = select(func.min(col(ParticipationEvent.at))).where(col(ParticipationEvent.guild_id) == guild_id)
    first: datetime | None = (await _all(session, query))[0][0]
    return first


async def cycles_of(session: AsyncSession, guild_id: int) -> list[str]:
    """Names of the cycles in the log, newest first; acts outside of any are in none."""
    query = (
        select(col(ParticipationEvent.cycle))
        .where(col(ParticipationEvent.guild_id) == guild_id, col(ParticipationEvent.cycle) != "")
        .group_by(col(ParticipationEvent.cycle))
        .order_by(col(ParticipationEvent.cycle).desc())
    )
    return [row[0] for row in await _all(session, query)]


async def bounds_of_cycle(
    session: AsyncSession, guild_id: int, cycle: str
) -> tuple[datetime, datetime] | None:
    """The first and the last act of a cycle; None where there is none."""
    query = select(func.min(col(ParticipationEvent.at)), func.max(col(ParticipationEvent.at))).where(
        col(ParticipationEvent.guild_id) == guild_id, col(ParticipationEvent.cycle) == cycle
    )
    first, last = (await _all(session, query))[0]
    return (first, last) if first is not None else None


async def case_moments(
    session: AsyncSession, scope: Scope, types: Sequence[EventType]
) -> list[tuple[int, EventType, str | None, datetime]]:
    """Of each case: the first instant of each of these types, by profession."""
    query = (
        select(
            col(CaseEventRow.case_id),
            col(CaseEventRow.type),
            col(CaseEventRow.profession),
            func.min(col(CaseEventRow.at)),
        )
        .where(col(CaseEventRow.guild_id) == scope.guild_id, col(CaseEventRow.type).in_(types))
        .group_by(col(CaseEventRow.case_id), col(CaseEventRow.type), col(CaseEventRow.profession))
    )
    return await _all(session, query)


async def recommendations_given(session: AsyncSession, scope: Scope) -> list[tuple[int, str, str, datetime]]:
    """Case, profession, family and instant of every recommendation, oldest first."""
    query = (
        select(
            col(Recommendation.case_id),
            col(Recommendation.profession),
            col(Recommendation.category),
            col(Recommendation.at),
        )
        .where(col(Recommendation.guild_id) == scope.guild_id)
        .order_by(col(Recommendation.at))
    )
    return await _all(session, query)


async def close_outs(session: AsyncSession, scope: Scope) -> list[CloseOut]:
    """Close-outs asked in the period, of people who agreed."""
    query = select(CloseOut).where(
        col(CloseOut.guild_id) == scope.guild_id,
        col(CloseOut.asked_at) >= scope.since,
        col(CloseOut.asked_at) < scope.until,
        col(CloseOut.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    return await _entities(session, query)


async def follow_ups(session: AsyncSession, scope: Scope) -> list[FollowUp]:
    """Follow-ups asked in the period, of people who agreed."""
    query = select(FollowUp).where(
        col(FollowUp.guild_id) == scope.guild_id,
        col(FollowUp.asked_at) >= scope.since,
        col(FollowUp.asked_at) < scope.until,
        col(FollowUp.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    return await _entities(session, query)


async def survey_answers(
    session: AsyncSession, scope: Scope, instrument: str
) -> list[tuple[int, str, str, str, int]]:
    """Person, timepoint, object, item and value of every answer of people who agreed."""
    query = select(
        col(SurveyAnswer.person_id),
        col(SurveyAnswer.timepoint),
        col(SurveyAnswer.object_id),
        col(SurveyAnswer.item),
        col(SurveyAnswer.value),
    ).where(
        col(SurveyAnswer.guild_id) == scope.guild_id,
        col(SurveyAnswer.instrument) == instrument,
        col(SurveyAnswer.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    if scope.cycle is not None:
        query = query.where(col(SurveyAnswer.cycle) == scope.cycle)
    else:
        query = query.where(col(SurveyAnswer.at) >= scope.since, col(SurveyAnswer.at) < scope.until)
    return await _all(session, query)


async def survey_responses(session: AsyncSession, scope: Scope) -> dict[str, tuple[int, int]]:
    """By instrument and timepoint: how many who agreed were invited, and how many of them completed it."""
    query = select(
        col(SurveyInvitation.instrument),
        col(SurveyInvitation.timepoint),
        func.count(),
        func.count(col(SurveyInvitation.completed_at)),
    ).where(
        col(SurveyInvitation.guild_id) == scope.guild_id,
        col(SurveyInvitation.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    if scope.cycle is not None:
        query = query.where(col(SurveyInvitation.cycle) == scope.cycle)
    else:
        query = query.where(
            col(SurveyInvitation.invited_at) >= scope.since, col(SurveyInvitation.invited_at) < scope.until
        )
    query = query.group_by(col(SurveyInvitation.instrument), col(SurveyInvitation.timepoint))
    return {
        f"{instrument}:{timepoint}": (int(invited), int(completed))
        for instrument, timepoint, invited, completed in await _all(session, query)
    }


async def _entities(session: AsyncSession, query: Any) -> list[Any]:
    return [row[0] for row in (await session.exec(query)).all()]


async def _all(session: AsyncSession, query: Rows) -> list[Any]:
    """Rows as tuples: these queries have more columns than SQLModel's own select can type."""
    return [tuple(row) for row in (await (await session.connection()).execute(query)).all()]


def _in_scope(query: Rows, scope: Scope) -> Rows:
    query = query.where(
        col(ParticipationEvent.guild_id) == scope.guild_id,
        col(ParticipationEvent.at) >= scope.since,
        col(ParticipationEvent.at) < scope.until,
    )
    if scope.cycle is not None:
        query = query.where(col(ParticipationEvent.cycle) == scope.cycle)
    return query
