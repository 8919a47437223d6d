"""Acts on a case as tests need them, and what came of them."""

from typing import Any

from sqlmodel import select

from bot.rules.cases import Category, Confidence
from bot.rules.deliveries import DeliveryKind
from bot.rules.recommendations import Kind, Written
from bot.services.accept_case import CaseAccepted, accept_case
from bot.services.give_recommendation import RecommendationGiven, give_recommendations
from db.repositories import cases
from db.tables import Delivery
from tests.fixtures.programme import Programme


async def events(server: Programme, case_id: int) -> list[str]:
    async with server.database.read() as session:
        return [event.type for event in (await cases.events_of(session, [case_id]))[case_id]]


async def said(server: Programme, kind: DeliveryKind) -> list[Delivery]:
    async with server.database.read() as session:
        query = select(Delivery).where(Delivery.kind == kind).order_by(Delivery.id)
        return list((await session.exec(query)).all())


async def recommend(server: Programme, case_id: int, person_id: int, profession: str) -> RecommendationGiven:
    return await server.do(
        give_recommendations,
        case_id=case_id,
        person_id=person_id,
        profession=profession,
        written=[
            Written(
                Kind(Category.PHARMACOLOGICAL, Confidence.SUGGEST),
                "Raise slowly, from a low dose at night.",
                None,
            )
        ],
    )


async def accept(
    server: Programme, case_id: int, person_id: int, profession: str, **when: Any
) -> CaseAccepted:
    return await server.do(accept_case, case_id=case_id, person_id=person_id, profession=profession, **when)
