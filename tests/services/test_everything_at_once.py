"""A busy quarter of an hour: everybody does something else at the same moment, and nobody hears of an incident."""

import asyncio

from sqlmodel import select

from bot.rules.cases import PassReason, state_of
from bot.rules.errors import DomainError
from bot.services.accept_case import accept_case
from bot.services.claim_deliveries import claim_deliveries, settle_sent
from bot.services.hand_over_case import hand_over_case
from bot.services.know_person import know_person
from bot.services.pass_case import pass_case
from bot.services.withdraw_case import withdraw_case
from content.topics import load_topics
from db.repositories import cases
from db.tables import Case, CaseEventRow
from tests.fixtures.programme import NOON, Programme

ASKERS, PHARMACISTS, ROUNDS = 4, 4, 3


async def deliver(server: Programme) -> None:
    async def claim_and_settle(session):
        for claimed in await claim_deliveries(session, now=NOON):
            await settle_sent(session, delivery_id=claimed.id, message_id=1, post_id=1, now=NOON)

    await server.database.write(claim_and_settle)


async def test_acts_of_every_kind_at_once_end_in_order(toronto):
    askers = [await toronto.member(100 + number) for number in range(ASKERS)]
    hub = [await toronto.specialist(200 + number, "pharmacist", capacity=20) for number in range(PHARMACISTS)]
    wanted = {"professions_wanted": ("pharmacist",)}
    known = [(await toronto.ask(asker, **wanted)).case_id for asker in askers]
    passing = {"profession": "pharmacist", "reason": PassReason.NO_TIME, "topics": load_topics()}
    acts = []
    for round_number in range(ROUNDS):
        drafts = [(asker, await toronto.draft(asker, **wanted)) for asker in askers]
        acts += [toronto.send(asker, draft) for asker, draft in drafts]
        acts += [
            toronto.do(accept_case, case_id=case_id, person_id=person_id, profession="pharmacist")
            for case_id in known
            for person_id in hub
        ]
        acts += [toronto.do(pass_case, case_id=case_id, person_id=hub[0], **passing) for case_id in known]
        acts += [
            toronto.do(hand_over_case, case_id=case_id, person_id=hub[1], colleague_id=hub[2])
            for case_id in known
        ]
        acts += [toronto.do(withdraw_case, case_id=known[0], person_id=askers[0])]
        acts += [toronto.do(know_person, discord_id=900 + round_number, language="en-CA") for _ in range(3)]
        acts += [deliver(toronto) for _ in range(2)]

    results = await asyncio.gather(*acts, return_exceptions=True)

    assert [
        error for error in results if isinstance(error, BaseException) and not isinstance(error, DomainError)
    ] == []
    async with toronto.database.read() as session:
        stored = (await session.exec(select(Case))).all()
        events = await cases.events_of(session, [case.id for case in stored])
        rows = (await session.exec(select(CaseEventRow).order_by(CaseEventRow.seq))).all()
    assert len(stored) == ASKERS * (ROUNDS + 1)
    for case in stored:
        assert case.status is state_of(events[case.id]).status
        assert [row.seq for row in rows if row.case_id == case.id] == list(range(1, len(events[case.id]) + 1))
    numbers = [case.number for case in stored if case.number]
    assert sorted(numbers) == [f"C-2026-{n:04}" for n in range(1, len(numbers) + 1)]
