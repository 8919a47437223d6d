"""A case is taken to the live session, and what was recommended there is recorded, on both databases."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.rules.cases import Category, Confidence, Status
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act, Source
from bot.rules.recommendations import Kind, Written
from bot.services.present_live import present_live, record_live
from bot.services.read_case import read_case
from bot.services.read_recommendation import list_recommendations
from bot.services.steer_case import close_case
from db.repositories import participation
from db.tables import Recommendation
from tests.fixtures.programme import AMINA, FARID, GRACE, IRIS, NOON, ORTIZ, Programme
from tests.services.case_acts import accept, events, said

LATER = NOON + timedelta(days=2)


KIND = Kind(Category.BIOPSYCHOSOCIAL, Confidence.SUGGEST)


async def opened(toronto: Programme, hub: dict[str, int]) -> int:
    case_id = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, case_id, hub["ortiz"], "pain_physician")
    return case_id


async def present(server: Programme, hub: dict[str, int], case_id: int, now=NOON) -> None:
    await server.do(present_live, now=now, case_id=case_id, person_id=hub["iris"])


async def record(server: Programme, hub: dict[str, int], case_id: int, given_by: int, **changed):
    details = {
        "case_id": case_id,
        "person_id": hub["iris"],
        "given_by": given_by,
        "written": Written(KIND, "Pace activity before adding anything."),
    }
    return await server.do(record_live, **(details | changed))


async def test_presenting_is_kept_audited_and_told_to_the_asker_once_a_day(toronto, hub):
    case_id = await opened(toronto, hub)

    for now in (NOON, NOON + timedelta(hours=1), LATER):
        await present(toronto, hub, case_id, now)

    audited = [row.action for row in await toronto.see(audits)]
    told = [one.code for one in await said(toronto, DeliveryKind.ASKER_NOTICE)]
    assert (await events(toronto, case_id)).count("presented_live") == 2
    assert audited.count("case_present_live") == 2
    assert told.count("notice-presented-live") == 2
    assert (await toronto.see(read_case, case_id=case_id)).is_presented_live


async def audits(session, *, guild_id: int):
    return await participation.audits_of(session, guild_id)


async def test_a_live_recommendation_is_the_specialists_recorded_by_the_coordinator(toronto, hub):
    case_id = await opened(toronto, hub)
    await present(toronto, hub, case_id)

    first = await record(toronto, hub, case_id, ORTIZ)
    second = await record(toronto, hub, case_id, FARID, written=Written(KIND, "Check the kidneys first."))

    async with toronto.database.read() as session:
        rows = (await session.exec(select(Recommendation).order_by(Recommendation.id))).all()
    case = await toronto.see(read_case, case_id=case_id)
    views = await toronto.see(list_recommendations, case_id=case_id)
    assert [(row.person_id, row.recorded_by) for row in rows] == [
        (hub["ortiz"], hub["iris"]),
        (hub["farid"], hub["iris"]),
    ]
    assert (first.missing, second.missing) == (("pharmacist",), ())
    assert case.status is Status.ANSWERED
    assert [(view.author_discord_id, view.is_live) for view in views] == [(ORTIZ, True), (FARID, True)]


async def test_it_is_logged_for_the_specialist_as_given_live_and_they_are_told(toronto, hub):
    case_id = await opened(toronto, hub)
    ortiz = await toronto.member(ORTIZ, consents={ConsentKind.EVALUATION: True})
    await present(toronto, hub, case_id)

    await record(toronto, hub, case_id, ORTIZ)

    async with toronto.database.read() as session:
        logged, _ = await participation.page(session, toronto.guild_id, act=Act.RECOMMENDATION_GIVEN)
    notices = [
        (one.person_id, one.code)
        for one in await said(toronto, DeliveryKind.SPECIALIST_NOTICE)
        if one.code == "notice-recorded-live"
    ]
    assert [(entry.person_id, entry.source) for entry in logged] == [(ortiz, Source.LIVE)]
    assert notices == [(hub["ortiz"], "notice-recorded-live")]


async def test_a_coordinator_who_is_the_specialist_is_told_nothing_they_know(toronto, hub):
    case_id = await opened(toronto, hub)
    await toronto.specialist(IRIS, "psychologist")
    await present(toronto, hub, case_id)

    await record(toronto, hub, case_id, IRIS)

    assert await said(toronto, DeliveryKind.SPECIALIST_NOTICE) == []
    assert "psychologist" in [
        slot.profession for slot in (await toronto.see(read_case, case_id=case_id)).slots if slot.is_heard
    ]


async def test_what_cannot_be_recorded_leaves_nothing_behind(toronto, sudbury, hub):
    case_id = await opened(toronto, hub)
    with pytest.raises(DomainError) as too_early:
        await record(toronto, hub, case_id, ORTIZ)
    await present(toronto, hub, case_id)
    await sudbury.specialist(91, "pharmacist")
    before = await events(toronto, case_id)

    assert too_early.value.message_key == "problem-not-presented"
    for server, given_by, key in (
        (toronto, AMINA, "problem-not-a-specialist"),
        (toronto, 4711, "problem-not-a-specialist"),
        (toronto, 91, "problem-not-a-specialist"),
        (sudbury, 91, "problem-case-gone"),
    ):
        with pytest.raises(DomainError) as refused:
            await record(server, hub, case_id, given_by)
        assert refused.value.message_key == key
    await toronto.specialist(AMINA, "pharmacist")
    with pytest.raises(DomainError) as by_asker:
        await record(toronto, hub, case_id, AMINA)
    assert by_asker.value.message_key == "problem-live-by-asker"
    assert await events(toronto, case_id) == before
    assert await toronto.see(list_recommendations, case_id=case_id) == []


async def test_neither_before_it_is_open_nor_once_it_is_closed_nor_from_another_server(toronto, sudbury, hub):
    waiting = (await toronto.ask(hub["amina"])).case_id
    closed = await opened(toronto, hub)
    await present(toronto, hub, closed)
    await toronto.do(close_case, case_id=closed, person_id=hub["iris"], reason="duplicate")

    for act, key in (
        (present(toronto, hub, waiting), "problem-accept-first"),
        (present(toronto, hub, closed), "problem-case-closed"),
        (record(toronto, hub, closed, GRACE), "problem-case-closed"),
        (present(sudbury, hub, waiting), "problem-case-gone"),
    ):
        with pytest.raises(DomainError) as refused:
            await act
        assert refused.value.message_key == key
