"""What people who agreed answered: ratings of didactics and surveys, with how many were invited."""

from sqlalchemy import func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from db.repositories.evaluation import Scope, consenting, rows_of
from db.tables import DidacticRating, SurveyAnswer, SurveyInvitation


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
    return await rows_of(session, query)


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
    return await rows_of(session, query)


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
        for instrument, timepoint, invited, completed in await rows_of(session, query)
    }
