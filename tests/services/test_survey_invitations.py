"""Who is invited and reminded, each once, and when that ends. On both databases."""

import asyncio
import sys
from datetime import timedelta

import pytest

from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Source
from bot.rules.sessions import SessionState
from bot.rules.surveys import Round
from bot.services.answer_survey import answer_survey, decline_survey, hand_in_survey
from bot.services.change_settings import set_weekly_slot
from bot.services.invite_to_surveys import invite_to_surveys
from bot.services.list_open_surveys import list_open_surveys, read_survey_to_send
from bot.services.run_survey_rounds import (
    close_survey_round,
    set_automatic_surveys,
)
from bot.services.withdraw_consent import stop_logging
from db.tables import Attendance, Delivery, LiveSession, SurveyAnswer, SurveyInvitation
from tests.fixtures.programme import NOON, NOTICES
from tests.services.surveying import (
    AGREES,
    INSTRUMENTS,
    LIBRARY,
    PRE,
    add,
    answer,
    completed,
    opened,
    rows,
    seen,
    survey_letters,
)


async def test_only_members_who_agreed_and_are_not_of_the_hub_are_invited_each_once(toronto):
    amina = await toronto.member(consents=AGREES)
    researcher = await toronto.member(12, consents={ConsentKind.RESEARCH: True})
    await toronto.member(13, consents={ConsentKind.CPD: True})
    took_back = await toronto.member(14, consents=AGREES)
    await toronto.do(stop_logging, person_id=took_back, removes_past=False, notices=NOTICES, language="en-CA")
    await toronto.member(21, consents=AGREES)
    await toronto.specialist(21, "pain_physician")
    await toronto.person(15)

    first = await opened(toronto)
    again = await asyncio.gather(*(toronto.do(invite_to_surveys, library=LIBRARY) for _ in range(2)))

    assert (first, again) == (2, [0, 0])
    assert {row.person_id for row in await rows(toronto, SurveyInvitation)} == {amina, researcher}
    assert await survey_letters(toronto) == ["pre;;0", "pre;;0"]


async def test_nothing_of_another_server_is_seen_or_sent(toronto, sudbury):
    amina = await toronto.member(consents=AGREES)
    elsewhere = await sudbury.member(12, consents=AGREES)
    await opened(toronto)

    assert await sudbury.see(list_open_surveys, person_id=elsewhere, now=NOON) == []
    assert await sudbury.see(list_open_surveys, person_id=amina, now=NOON) == []
    with pytest.raises(DomainError, match="problem-survey-gone"):
        await seen(sudbury, amina)


async def test_three_reminders_in_working_hours_then_none_and_none_after_declining_or_closing(toronto):
    amina = await toronto.member(consents=AGREES)
    bruno = await toronto.member(12, consents=AGREES)
    await opened(toronto)
    await toronto.do(decline_survey, person_id=bruno, **PRE)

    for day in range(1, 30):
        await toronto.do(invite_to_surveys, library=LIBRARY, now=NOON + timedelta(days=day))

    sent = [row for row in await rows(toronto, Delivery) if row.kind is DeliveryKind.SURVEY]
    hers = [row for row in sent if row.person_id == amina]
    assert [row.code for row in hers] == ["pre;;0", "pre;;1", "pre;;2", "pre;;3"]
    assert [(row.due_at - NOON).days for row in hers] == [0, 5, 9, 16]
    assert hers[1].due_at.strftime("%a %H:%M") == "Mon 14:00"  # the fourth day is a Saturday
    assert len(sent) == 5
    assert {row.reminders for row in await rows(toronto, SurveyInvitation) if row.person_id == amina} == {3}


async def test_what_is_closed_over_declined_or_taken_back_is_neither_sent_nor_answered(toronto):
    amina = await toronto.member(consents=AGREES)
    await opened(toronto)
    to_send = {"person_id": amina, "instruments": INSTRUMENTS, "language": "en-CA", **PRE}
    later = NOON + timedelta(days=28)
    assert await toronto.see(read_survey_to_send, now=NOON, **to_send)
    assert await toronto.see(read_survey_to_send, now=later, **to_send) is None
    assert await toronto.see(list_open_surveys, person_id=amina, now=later) == []

    await toronto.do(close_survey_round, asked=Round.PRE, library=LIBRARY, by=await toronto.person(31))
    with pytest.raises(DomainError, match="problem-survey-over"):
        await seen(toronto, amina)
    with pytest.raises(DomainError, match="problem-survey-not-open"):
        await toronto.do(close_survey_round, asked=Round.PRE, library=LIBRARY, by=await toronto.person(31))
    await opened(toronto)
    await toronto.do(decline_survey, person_id=amina, **PRE)
    assert await toronto.see(read_survey_to_send, now=NOON, **to_send) is None
    mark = (await seen(toronto, amina)).questions[0].mark

    await toronto.do(stop_logging, person_id=amina, removes_past=False, notices=NOTICES, language="en-CA")
    with pytest.raises(DomainError, match="problem-survey-consent"):
        await toronto.do(
            answer_survey, person_id=amina, mark=mark, given=["complex"], instruments=INSTRUMENTS, **PRE
        )
    assert await rows(toronto, SurveyAnswer) == []


async def test_reasons_are_asked_once_and_self_efficacy_in_every_cycle(toronto):
    amina, iris = await toronto.member(consents=AGREES), await toronto.person(31)
    await opened(toronto)
    await toronto.do(set_weekly_slot, weekday=3, time_of_day="12:30", by=iris)
    await opened(toronto)

    asked = [(row.instrument, row.cycle) for row in await rows(toronto, SurveyInvitation)]

    assert sorted(asked) == [("reasons", ""), ("self_efficacy", ""), ("self_efficacy", "from-2026-11-24")]
    assert len((await seen(toronto, amina, key="2026-11-24")).questions) == 12


async def test_automatic_opens_before_at_once_but_not_again_what_a_coordinator_closed(toronto):
    iris = await toronto.person(31)
    await toronto.member(consents=AGREES)
    written = await toronto.do(set_automatic_surveys, is_on=True, library=LIBRARY, by=iris)
    await toronto.do(close_survey_round, asked=Round.PRE, library=LIBRARY, by=iris)
    await toronto.member(12, consents=AGREES)

    assert written == 1
    assert await toronto.do(invite_to_surveys, library=LIBRARY) == 0
    await opened(toronto)
    assert len(await survey_letters(toronto)) == 2


async def test_who_attended_a_session_is_asked_about_it_once_with_one_reminder(toronto):
    amina, bruno = await toronto.member(consents=AGREES), await toronto.member(12, consents=AGREES)
    iris = await toronto.person(31)
    held = {"guild_id": toronto.guild_id, "planned_minutes": 90, "cycle": "from-2026-11-05"}
    await add(
        toronto,
        LiveSession(id=7, starts_at=NOON - timedelta(days=1), state=SessionState.HELD, **held),
        LiveSession(id=8, starts_at=NOON - timedelta(days=9), state=SessionState.HELD, **held),
        LiveSession(id=9, starts_at=NOON - timedelta(days=1), state=SessionState.PLANNED, **held),
    )
    for session_id, person_id, attended in (
        (7, amina, True),
        (7, bruno, False),
        (8, amina, True),
        (9, amina, True),
    ):
        await add(
            toronto,
            Attendance(
                session_id=session_id,
                person_id=person_id,
                guild_id=toronto.guild_id,
                minutes=80,
                attended=attended,
                source=Source.IMPORT,
                at=NOON,
            ),
        )
    assert await toronto.do(invite_to_surveys, library=LIBRARY) == 0

    await toronto.do(set_automatic_surveys, is_on=True, library=LIBRARY, by=iris)
    for day in range(0, 27, 3):
        await toronto.do(invite_to_surveys, library=LIBRARY, now=NOON + timedelta(days=day))
    where = {"asked": Round.SESSION, "key": "7"}
    for place in range(4):
        await answer(toronto, amina, place, "5", **where)
    await toronto.do(hand_in_survey, person_id=amina, instruments=INSTRUMENTS, **where)

    assert [code for code in await survey_letters(toronto) if code.startswith("session")] == [
        "session;7;0",
        "session;7;1",
    ]
    assert {row.cycle for row in await rows(toronto, SurveyAnswer)} == {"from-2026-11-05"}
    assert await completed(toronto) == ["satisfaction:session:session:7"]


async def test_no_more_than_so_many_are_invited_in_one_transaction_and_the_rest_at_the_next(
    toronto, monkeypatch
):
    monkeypatch.setattr(sys.modules[invite_to_surveys.__module__], "MOST_AT_ONCE", 2)
    for number in range(5):
        await toronto.member(100 + number, consents=AGREES)
    later = NOON + timedelta(days=6)

    written = [await opened(toronto)]
    written += [await toronto.do(invite_to_surveys, library=LIBRARY) for _ in range(3)]
    reminded = [await toronto.do(invite_to_surveys, library=LIBRARY, now=later) for _ in range(4)]

    assert written == [2, 2, 1, 0]
    assert reminded == [2, 2, 1, 0]
    assert len(await survey_letters(toronto)) == 10
