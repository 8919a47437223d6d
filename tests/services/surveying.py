"""A server whose members are asked: opening a round, answering, and what is kept of it."""

from sqlmodel import select

from bot.rules.deliveries import DeliveryKind
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.surveys import Round
from bot.services.answer_survey import answer_survey
from bot.services.read_survey import read_survey
from bot.services.run_survey_rounds import (
    open_survey_round,
)
from content.instrument import load_instruments
from content.loader import load_didactics
from db.repositories import participation
from db.tables import Delivery
from tests.fixtures.programme import NOON, Programme

LIBRARY, INSTRUMENTS = load_didactics(), load_instruments()
PRE = {"asked": Round.PRE, "key": ""}
AGREES = {ConsentKind.EVALUATION: True}


async def rows(server: Programme, table: type) -> list:
    async with server.database.read() as session:
        return list((await session.exec(select(table))).all())


async def add(server: Programme, *things: object) -> None:
    async def keep(session):
        for thing in things:
            session.add(thing)
            await session.flush()

    await server.database.write(keep)


async def opened(server: Programme, asked: Round = Round.PRE, now=NOON) -> int:
    return await server.do(
        open_survey_round, asked=asked, library=LIBRARY, by=await server.person(31), now=now
    )


async def seen(server: Programme, person_id: int, asked: Round = Round.PRE, key: str = "", now=NOON):
    return await server.see(
        read_survey,
        person_id=person_id,
        asked=asked,
        key=key,
        instruments=INSTRUMENTS,
        language="en-CA",
        now=now,
    )


async def answer(server: Programme, person_id: int, place: int, *given: str, now=NOON, **where) -> int | None:
    where = PRE | where
    view = await seen(server, person_id, where["asked"], where["key"], now)
    return await server.do(
        answer_survey,
        now=now,
        person_id=person_id,
        mark=view.questions[place].mark,
        given=given,
        instruments=INSTRUMENTS,
        **where,
    )


async def completed(server: Programme) -> list[str]:
    events = await server.see(participation.everything)
    return [event.object_id for event in events if event.type is Act.SURVEY_COMPLETED]


async def survey_letters(server: Programme) -> list[str]:
    return [row.code or "" for row in await rows(server, Delivery) if row.kind is DeliveryKind.SURVEY]
