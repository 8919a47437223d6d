"""Whoever recommended may say how many minutes it took, on both databases."""

import pytest

from bot.rules.cases import Category, Confidence
from bot.rules.errors import DomainError
from bot.rules.recommendations import Kind
from bot.services.note_minutes import MinutesNoted, note_minutes
from db.tables import Recommendation
from tests.services.case_acts import accept, recommend


async def note(server, recommendation_id: int, person_id: int, minutes: int) -> MinutesNoted:
    return await server.database.write(
        lambda session: note_minutes(
            session,
            guild_id=server.guild_id,
            recommendation_id=recommendation_id,
            person_id=person_id,
            minutes=minutes,
        )
    )


async def kept(server, recommendation_id: int) -> int | None:
    async with server.database.read() as session:
        return (await session.get_one(Recommendation, recommendation_id)).minutes_spent


async def given(toronto, hub) -> tuple[int, int]:
    """A case, and Dr Ortiz's recommendation in it."""
    case_id = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, case_id, hub["ortiz"], "pain_physician")
    return case_id, (await recommend(toronto, case_id, hub["ortiz"], "pain_physician")).recommendation_id


async def test_minutes_are_kept_with_the_recommendation_and_may_be_corrected(toronto, hub):
    case_id, recommendation_id = await given(toronto, hub)
    assert await kept(toronto, recommendation_id) is None

    noted = await note(toronto, recommendation_id, hub["ortiz"], 30)
    await note(toronto, recommendation_id, hub["ortiz"], 10)

    assert noted == MinutesNoted(case_id, Kind(Category.PHARMACOLOGICAL, Confidence.SUGGEST))
    assert await kept(toronto, recommendation_id) == 10


async def test_nobody_else_says_the_minutes_and_none_are_made_up(toronto, sudbury, hub):
    _, recommendation_id = await given(toronto, hub)
    stranger = await sudbury.person(99)

    for server, person_id, which, minutes, key in (
        (toronto, hub["farid"], recommendation_id, 5, "problem-not-your-recommendation"),
        (toronto, hub["ortiz"], recommendation_id, 7, "problem-choice-unknown"),
        (toronto, hub["ortiz"], 4711, 5, "problem-case-gone"),
        (sudbury, stranger, recommendation_id, 5, "problem-case-gone"),
    ):
        with pytest.raises(DomainError) as refused:
            await note(server, which, person_id, minutes)
        assert refused.value.message_key == key
    assert await kept(toronto, recommendation_id) is None
