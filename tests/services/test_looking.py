"""Whoever only looks needs no right to write: on PostgreSQL a lock in a session for reading is refused.

It is long because every service that only looks is in one list.
"""

import ast
import inspect
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from bot.rules.cases import Category, Confidence, WordsKind
from bot.rules.errors import DomainError
from bot.rules.library_search import Query
from bot.rules.recommendations import Kind, Written
from bot.rules.schedule import monday_of
from bot.rules.surveys import Round
from bot.services.accept_case import accept_case
from bot.services.ask_close_out import read_close_out
from bot.services.cancel_sessions import read_cancellable
from bot.services.change_settings import set_weekly_slot
from bot.services.consent_notices import outdated_answers, read_answers
from bot.services.erase_person import what_goes
from bot.services.evaluation.evaluate import evaluate, list_cycles
from bot.services.evaluation.export_rows import export_rows
from bot.services.find_didactics import find_didactics
from bot.services.forget_old import cases_with_old_text, people_long_gone
from bot.services.give_recommendation import give_recommendations
from bot.services.hand_over_case import possible_colleagues
from bot.services.hub_hours import is_hub_staffed
from bot.services.invite_to_surveys import servers_with_surveys
from bot.services.join_server import check_code, join_server
from bot.services.keep_draft import guild_of_draft, read_draft
from bot.services.know_person import find_person, server_of_person
from bot.services.leave_hub import hub_members, person_leaving
from bot.services.list_erasures import unwritten_erasures
from bot.services.list_open_surveys import list_open_surveys, read_survey_to_send
from bot.services.list_said import list_said
from bot.services.list_waiting import list_waiting, read_waiting, request_messages
from bot.services.look_at_outbox import count_given_up, look_at_outbox
from bot.services.look_at_server import look_at_server
from bot.services.note_in_case import note_in_case
from bot.services.note_presence import people_to_look_for
from bot.services.open_discussion import read_discussion
from bot.services.plan_digest import servers_with_waiting
from bot.services.plan_posts import servers_with_posts
from bot.services.plan_unread_digests import servers_with_unread_digests
from bot.services.purge_case import list_incidents, read_incident
from bot.services.reach_person import reach_person
from bot.services.read_attendance import (
    list_coming,
    list_sessions,
    members_of,
    percent_of,
    read_session,
    registered_in,
)
from bot.services.read_board import read_board, read_line, read_queue
from bot.services.read_calendar import list_weeks_to_come, read_calendar, read_week
from bot.services.read_case import (
    case_of_post,
    guild_of_case,
    list_live,
    list_numbers,
    list_own_cases,
    read_case,
    read_own_case,
)
from bot.services.read_hub import list_hub
from bot.services.read_hub_profile import read_hub_profile
from bot.services.read_missed import read_missed
from bot.services.read_open_questions import read_open_questions
from bot.services.read_post import read_didactic, read_post
from bot.services.read_progress import read_progress
from bot.services.read_quiz import read_quiz
from bot.services.read_recommendation import list_recommendations, read_recommendation
from bot.services.read_survey import read_survey, read_turnout
from bot.services.read_words import list_notes, read_summary, read_words
from bot.services.register_for_credit import read_registration
from bot.services.register_server import read_server
from bot.services.remind_unread import read_reminder
from bot.services.run_survey_rounds import read_survey_rates
from bot.services.set_accreditor import read_accreditor
from bot.services.set_away import person_in_hub
from bot.services.settle_parked import read_delivery_state
from bot.services.steer_case import possible_specialists
from bot.services.sum_up_case import sum_up_case
from bot.services.sync_commands import commands_are_synced
from bot.services.take_due_steps import cases_due
from bot.services.true_up import servers_to_look_at
from bot.services.watch_voice import sessions_on
from bot.services.what_may_be_read import (
    Shelf,
    must_be_readable,
    read_newest,
    read_readable,
    what_may_be_read,
)
from content.instrument import load_instruments
from content.loader import load_didactics
from content.vocabulary import load_vocabulary
from db.database import Database
from db.repositories import case_words, cases
from db.rotation import count_old, count_without_source
from tests.fixtures.programme import FARID, GRACE, NOON, NOTICES, ORTIZ, PROFILE, TORONTO, Programme
from tests.services.case_acts import accept, recommend

LIBRARY = load_didactics()
SHELF = Shelf(LIBRARY, "en-CA", "en-CA", "America/Toronto", NOON, shows_unsigned=True)
ROOT = Path(__file__).parents[2]
ROUND = {"asked": Round.PRE, "key": ""}
CALENDAR = {"library": LIBRARY, "allow_unsigned": True, "now": NOON}
LOOKED_AT = {
    case_of_post: {"post_id": 1},
    check_code: {"code": "{code}", "now": NOON},
    find_person: {"discord_id": ORTIZ},
    hub_members: {},
    is_hub_staffed: {"now": NOON},
    list_hub: {},
    list_said: {"case_id": "{closed}"},
    people_to_look_for: {},
    read_progress: {"person_id": "{asker}"},
    read_accreditor: {},
    read_registration: {"person_id": "{asker}"},
    what_goes: {"person_id": "{asker}"},
    list_incidents: {},
    list_live: {},
    list_coming: {"now": NOON},
    list_numbers: {},
    list_own_cases: {"person_id": "{asker}"},
    read_queue: {"discord_id": 1, "now": NOON},
    list_waiting: {},
    list_notes: {"case_id": "{closed}"},
    list_recommendations: {"case_id": "{closed}"},
    look_at_server: {"library": LIBRARY},
    person_leaving: {"discord_id": ORTIZ},
    find_didactics: {"person_id": "{asker}", "query": Query("opioid"), "shelf": SHELF},
    must_be_readable: {"didactic_id": "opioid-trial", "shelf": SHELF},
    read_missed: {"person_id": "{asker}", "shelf": SHELF},
    read_quiz: {"person_id": "{asker}", "didactic": LIBRARY.get("opioid-trial", "en-CA"), "library": LIBRARY},
    read_newest: {"shelf": SHELF},
    read_readable: {"didactic_id": "opioid-trial", "shelf": SHELF},
    read_reminder: {"person_id": "{asker}"},
    what_may_be_read: {"shelf": SHELF},
    possible_specialists: {"case_id": "{asked}", "person_id": "{asker}", "now": NOON},
    possible_colleagues: {"case_id": "{case}", "person_id": "{owner}"},
    person_in_hub: {"discord_id": ORTIZ},
    read_hub_profile: {"person_id": "{owner}"},
    reach_person: {"person_id": "{asker}"},
    list_cycles: {},
    list_open_surveys: {"person_id": "{asker}", "now": NOON},
    read_survey_to_send: {
        **ROUND,
        "person_id": "{asker}",
        "instruments": load_instruments(),
        "language": "en-CA",
        "now": NOON,
    },
    read_survey_rates: {"library": LIBRARY, "now": NOON},
    read_turnout: {**ROUND, "person_id": "{asker}"},
    members_of: {},
    percent_of: {},
    registered_in: {},
    list_sessions: {"now": NOON},
    sessions_on: {"now": NOON},
    read_calendar: {**CALENDAR, "month": None},
    read_week: {**CALENDAR, "week_of": monday_of(NOON.date()) + timedelta(weeks=1)},
    list_weeks_to_come: {**CALENDAR, "most": 3},
    read_case: {"case_id": "{case}"},
    read_board: {"now": NOON},
    read_close_out: {"case_id": "{closed}"},
    read_delivery_state: {"delivery_id": 1},
    read_didactic: {"didactic_id": "opioid-trial", "language": "en-CA", "library": LIBRARY},
    read_draft: {"person_id": "{asker}", "draft_id": "{draft}"},
    read_incident: {"case_id": "{case}"},
    read_line: {"case_id": "{case}", "now": NOON},
    read_open_questions: {"case_id": "{closed}", "person_id": "{asker}", "now": NOON},
    read_own_case: {"case_id": "{case}", "person_id": "{asker}"},
    read_recommendation: {"recommendation_id": "{recommendation}"},
    read_server: {},
    read_summary: {"case_id": "{closed}"},
    read_waiting: {"person_id": "{waiting}"},
    read_words: {"words_id": "{words}"},
}
WITHOUT_SERVER = {
    *(guild_of_case, guild_of_draft, server_of_person, commands_are_synced, cases_due, servers_to_look_at),
    *(
        servers_with_surveys,
        servers_with_posts,
        servers_with_waiting,
        servers_with_unread_digests,
        cases_with_old_text,
        people_long_gone,
        unwritten_erasures,
        read_answers,
        outdated_answers,
    ),
    *(look_at_outbox, count_given_up),
    *(count_old, count_without_source),
}
"""They look up the server itself, belong to none or to a person who was found, or look at all by the clock."""
SHOWN_ELSEWHERE = {
    read_survey,  # once somebody is invited (test_survey_answers.py)
    read_session,  # once one is planned (test_attendance.py)
    read_cancellable,  # once one is planned (test_cancel_sessions.py)
    export_rows,
    evaluate,  # with a whole programme (tests/services/evaluation)
    read_post,
    request_messages,
    read_discussion,
}
"""Read once a post is due (test_plan_posts.py) or stands in the channel (stories/test_discussions.py),
or once Discord took a request (stories/test_joining.py)."""


@pytest.fixture
async def known(toronto: Programme) -> dict[str, object]:
    """A server in which there is something to look at."""
    asker = await toronto.member()
    owner = await toronto.specialist(ORTIZ, "pain_physician")
    await toronto.specialist(FARID, "pain_physician", topics=("headache",))
    case_id = (await toronto.ask(asker)).case_id
    await toronto.do(accept_case, case_id=case_id, person_id=owner, profession="pain_physician")
    await toronto.do(
        give_recommendations,
        case_id=case_id,
        person_id=owner,
        profession="pain_physician",
        written=[Written(Kind(Category.SAFETY, Confidence.SUGGEST), "Offer naloxone.", None)],
    )
    waiting = await toronto.person(GRACE)
    await toronto.do(set_weekly_slot, weekday=1, time_of_day="12:30", by=waiting)
    await toronto.do(
        join_server,
        person_id=waiting,
        code=None,
        consents={},
        notices=NOTICES,
        language="en-CA",
        profile=PROFILE,
        vocabulary=load_vocabulary(),
    )
    closed = (await toronto.ask(asker)).case_id
    await accept(toronto, closed, owner, "pain_physician")
    await recommend(toronto, closed, owner, "pain_physician")
    noting = {"case_id": closed, "person_id": owner}
    await toronto.do(note_in_case, **noting, text="Seen before.")
    await toronto.do(sum_up_case, **noting, is_coordinator=False, text="Raise slowly.")
    async with toronto.database.read() as session:
        given = await cases.recommendations_of(session, case_id)
        [note] = await case_words.of_case(session, TORONTO, closed, [WordsKind.NOTE])
    return {
        "{closed}": closed,
        "{asked}": (await toronto.ask(asker)).case_id,
        "{words}": note.id,
        "{asker}": asker,
        "{owner}": owner,
        "{case}": case_id,
        "{waiting}": waiting,
        "{draft}": await toronto.draft(asker),
        "{code}": await toronto.code(),
        "{recommendation}": given[0].id,
    }


async def test_everything_that_is_looked_at_is_seen_without_the_right_to_write(toronto, known):
    for service, details in LOOKED_AT.items():
        filled = {
            name: known.get(value, value) if isinstance(value, str) else value
            for name, value in details.items()
        }

        await toronto.see(service, **filled)


async def test_the_servers_of_a_case_and_of_a_draft_are_found_for_a_press_in_a_direct_message(toronto, known):
    async with toronto.database.read() as session:
        assert await guild_of_case(session, case_id=known["{case}"]) == TORONTO
        assert await guild_of_draft(session, draft_id=known["{draft}"]) == TORONTO
        with pytest.raises(DomainError):
            await guild_of_case(session, case_id=99)
        with pytest.raises(DomainError):
            await guild_of_draft(session, draft_id=99)


async def test_postgresql_refuses_a_lock_where_one_only_looks(postgres_url, keyring):
    async with Database.open(postgres_url, keyring=keyring) as database, database.read() as session:
        with pytest.raises(DBAPIError, match="read-only"):
            await cases.lock_case(session, TORONTO, 1)


def test_nothing_else_is_looked_at_by_the_cogs_and_the_deliveries():
    tried = LOOKED_AT.keys() | WITHOUT_SERVER | SHOWN_ELSEWHERE
    names = {service.__name__ for service in tried}

    assert services_in_reading_sessions() - names == set()
    assert all(inspect.iscoroutinefunction(service) for service in tried)


def services_in_reading_sessions() -> set[str]:
    """Names of what is awaited with the session of an `async with … .read() as session` in bot/."""
    found = set()
    for path in (path for path in (ROOT / "bot").rglob("*.py") if "sandbox" not in path.parts):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.AsyncWith) and "database.read()" in ast.unparse(node.items[0]):
                found |= {
                    call.value.func.id
                    for call in ast.walk(node)
                    if isinstance(call, ast.Await)
                    and isinstance(call.value, ast.Call)
                    and isinstance(call.value.func, ast.Name)
                }
    return found
