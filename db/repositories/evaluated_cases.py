"""What the evaluation reads of the cases of a period: askers, moments, recommendations, close-outs, follow-ups."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import EventType, Status
from db.repositories.evaluation import Scope, consenting, entities_of, rows_of
from db.tables import Case, CaseEventRow, CloseOut, FollowUp, Recommendation


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
        .where(*_counted(scope))
        .order_by(col(Case.id))
    )
    return await rows_of(session, query)


async def case_moments(
    session: AsyncSession, scope: Scope, types: Sequence[EventType]
) -> list[tuple[int, EventType, str | None, datetime]]:
    """Of each case of the period: the first instant of each of these types, by profession."""
    query = (
        select(
            col(CaseEventRow.case_id),
            col(CaseEventRow.type),
            col(CaseEventRow.profession),
            func.min(col(CaseEventRow.at)),
        )
        .where(
            col(CaseEventRow.guild_id) == scope.guild_id,
            col(CaseEventRow.type).in_(types),
            col(CaseEventRow.case_id).in_(select(col(Case.id)).where(*_counted(scope))),
        )
        .group_by(col(CaseEventRow.case_id), col(CaseEventRow.type), col(CaseEventRow.profession))
    )
    return await rows_of(session, query)


async def recommendations_given(session: AsyncSession, scope: Scope) -> list[tuple[int, str, str]]:
    """Case, profession and family of every recommendation for the cases of the period, oldest first."""
    query = (
        select(
            col(Recommendation.case_id),
            col(Recommendation.profession),
            col(Recommendation.category),
        )
        .where(
            col(Recommendation.guild_id) == scope.guild_id,
            col(Recommendation.case_id).in_(select(col(Case.id)).where(*_counted(scope))),
        )
        .order_by(col(Recommendation.at))
    )
    return await rows_of(session, query)


async def close_outs(session: AsyncSession, scope: Scope) -> list[CloseOut]:
    """Close-outs asked in the period, of people who agreed."""
    query = select(CloseOut).where(
        col(CloseOut.guild_id) == scope.guild_id,
        col(CloseOut.asked_at) >= scope.since,
        col(CloseOut.asked_at) < scope.until,
        col(CloseOut.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    return await entities_of(session, query)


async def follow_ups(session: AsyncSession, scope: Scope) -> list[FollowUp]:
    """Follow-ups asked in the period, of people who agreed."""
    query = select(FollowUp).where(
        col(FollowUp.guild_id) == scope.guild_id,
        col(FollowUp.asked_at) >= scope.since,
        col(FollowUp.asked_at) < scope.until,
        col(FollowUp.person_id).in_(consenting(scope.guild_id, scope.consent)),
    )
    return await entities_of(session, query)


def _counted(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """The cases of a period: asked in it, and neither withdrawn nor returned."""
    return (
        col(Case.guild_id) == scope.guild_id,
        col(Case.asked_at) >= scope.since,
        col(Case.asked_at) < scope.until,
        col(Case.status).not_in([Status.WITHDRAWN, Status.RETURNED]),
    )
