"""Every query is for one server: of two with the same rows in one database, neither sees the other's."""

import inspect
from datetime import timedelta

import pytest

from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.space import Part
from db.repositories import (
    aging,
    cases,
    credits,
    deliveries,
    didactics,
    erasing,
    learning,
    oddities,
    own_rows,
    participation,
    people,
    servers,
    sessions,
    specialists,
    voice,
)
from tests.db.rows_of_a_server import Rows
from tests.fixtures.programme import AMINA, NOON

REPOSITORIES = (
    *(aging, cases, credits, deliveries, didactics, erasing, learning, oddities, own_rows),
    *(participation, people, servers, sessions, specialists, voice),
)
OF_NO_SERVER = {
    "add_recommendation": "the row names its server",
    "add_post": "the row names its server",
    "add_quiz_answer": "the row names its server",
    "add_rating": "the row names its server",
    "servers_with_digests": "plans by the clock, everywhere",
    "guild_of_person": "finds the server of a button in a direct message",
    "add_signature": "the row names its server",
    "append": "takes a case that was found for a server",
    "events_of": "takes ids of cases that were found for a server",
    "last_note": "takes the id of a case that was found for a server",
    "recommendations_of": "takes the id of a case that was found for a server",
    "guild_of_case": "finds the server of a button in a direct message",
    "consents_of": "takes the id of a person who was found for a server",
    "newest_consents": "takes the id of a person who was found for a server",
    "add_consent": "takes the id of a person who was found for a server",
    "cases_with_old_text": "forgets by the clock, everywhere",
    "people_long_gone": "forgets by the clock, everywhere",
    "delete_old_log": "forgets by the clock, everywhere",
    "delete_old_attendance": "forgets by the clock, everywhere",
    "add_session": "the row names its server",
    "add_import": "the row names its server",
    "remember_before": "the row names its server",
    "delete_attendance": "takes a row that was found for a server",
    "add_stretch": "the row names its server",
    "delete_old_register": "forgets by the clock, everywhere",
    "add_statement": "the row names its server",
    "delete_old_audit": "forgets by the clock, everywhere",
    "delete_old_invitations": "forgets by the clock, everywhere",
    "unwritten_erasures": "the record of erasures is one for all servers",
    "all_erasures": "the record of erasures is one for all servers",
    "has_erasures": "asks about the database, not its rows",
    "note_written": "takes ids of erasures that were read",
    "find_by_mark": "the record of erasures is one for all servers, and names none",
    "find_by_pseudonym": "the record of erasures is one for all servers, and names none",
    "delete_drafts_before": "forgets by the clock, everywhere",
    "claim_due": "delivers by the clock, everywhere",
    "get_delivery": "takes the id of a delivery that was claimed",
    "servers_with_schedule": "plans by the clock, everywhere",
    "count_given_up": "counts for the operator, everywhere",
    "count_by_state": "counts for the operator, everywhere",
    "count_blocked": "counts for the operator, everywhere",
    "count_due": "counts for the operator, everywhere",
    "all_servers": "plans by the clock, everywhere",
    "cases_to_look_at": "looks at what is due by the clock, everywhere",
    "servers_to_look_at": "looks at what is due by the clock, everywhere",
    "look_at_once": "takes the ids of the servers of one connection",
    "servers_with_waiting": "plans by the clock, everywhere",
    "synced_commands": "commands belong to the application",
    "note_commands_synced": "commands belong to the application",
    "_all": "runs a query that names its server",
}


@pytest.fixture
async def two(toronto, sudbury) -> tuple[Rows, Rows]:
    return await Rows(toronto).write(), await Rows(sudbury).write()


async def test_ids_of_another_server_lead_to_nothing(two):
    here, there = two
    see = here.server.see

    for query, foreign in (
        (cases.find_case, {"case_id": there.case}),
        (cases.find_recommendation, {"recommendation_id": there.recommendation}),
        (cases.find_draft, {"person_id": there.person, "draft_id": there.draft}),
        (people.get_person, {"person_id": there.person}),
        (people.by_pseudonym, {"pseudonym": there.pseudonym}),
        (people.find_invitation, {"code": f"CODE{there.server.guild_id}"}),
        (specialists.find_specialist, {"person_id": there.person}),
        (didactics.find_post, {"post_id": there.post}),
    ):
        assert await see(query, **foreign) is None, query.__name__
        assert await there.server.see(query, **foreign) is not None, query.__name__


async def test_what_is_held_for_writing_is_of_this_server_too(two):
    here, there = two

    async def hold(session):
        guild_id = here.server.guild_id
        return [
            await cases.lock_case(session, guild_id, there.case),
            await cases.lock_draft(session, guild_id, there.person, there.draft),
            await people.lock_person(session, guild_id, there.person),
            await people.lock_invitation(session, guild_id, f"CODE{there.server.guild_id}"),
        ]

    assert await here.server.database.write(hold) == [None] * 4


async def test_lists_hold_this_servers_rows_alone(two):
    here, there = two
    see = here.server.see

    assert [case.id for case in await see(cases.open_cases)] == [here.case]
    assert [case.id for case in await see(cases.cases_of_asker, asker_id=here.person)] == [here.case]
    assert await see(cases.cases_of_asker, asker_id=there.person) == []
    assert (await see(cases.find_case_of_post, post_id=77)).id == here.case
    assert (await see(cases.last_case_times)).keys() == {here.person}
    assert [person.id for person in await see(people.waiting_people)] == [here.waiting]
    assert (await see(people.people_of, person_ids={here.person, there.person})).keys() == {here.person}
    assert (await see(people.discord_ids, person_ids={here.person, there.person})) == {here.person: AMINA}
    assert (await see(people.find_person, discord_id=AMINA)).id == here.person
    assert [row.person_id for row in await see(specialists.active_specialists)] == [here.person]
    assert (await see(specialists.recent_cases, since=NOON - timedelta(days=28))).keys() == {here.person}
    assert await see(specialists.live_cases_of, person_id=here.person) == [here.case]
    assert await see(specialists.live_cases_of, person_id=there.person) == []
    assert await see(servers.space_of) == {Part.PANEL: here.server.guild_id * 10}
    assert (await see(didactics.find_schedule)).minute_of_day == here.server.guild_id
    assert await see(didactics.done_weeks) == {here.week}
    assert await see(didactics.topic_order) == (f"topic-{here.server.guild_id}",)
    assert [week.moved_minute for week in await see(didactics.weeks_from, week_of=here.week)] == [
        here.server.guild_id
    ]
    assert await see(didactics.positions_taken, cycle_starts_on=NOON.date()) == here.server.guild_id
    assert (await see(didactics.find_post_of_week, week_of=here.week)).id == here.post
    around = {"start": NOON - timedelta(days=1), "end": NOON + timedelta(days=1)}
    assert [post.id for post in await see(didactics.posts_between, **around)] == [here.post]
    assert await see(didactics.is_planned, occurrence=f"of-{here.server.guild_id}")
    assert not await see(didactics.is_planned, occurrence=f"of-{there.server.guild_id}")
    assert (await see(didactics.last_posted)).id == here.post
    assert (await see(didactics.last_planned)).id == here.post
    assert (await see(didactics.last_post_of, didactic_id="opioid-trial")).id == here.post
    assert await see(didactics.read_by, person_id=here.person) == {"opioid-trial"}
    assert await see(didactics.read_by, person_id=there.person) == set()
    assert [post.id for post in await see(didactics.posted_since, since=NOON)] == [here.post]
    assert await see(didactics.signed_hashes) == {f"hash-{here.server.guild_id}", "abc"}
    assert await see(learning.quiz_answers, person_id=there.person) == []
    assert len(await see(learning.quiz_answers, person_id=here.person)) == 1
    assert await see(learning.score_of, person_id=there.person, didactic_id="opioid-trial") is None
    assert await see(learning.score_of, person_id=here.person, didactic_id="opioid-trial") is not None
    assert await see(learning.find_digest, person_id=there.person) is None
    assert (await see(learning.find_digest, person_id=here.person)).minute_of_day == 480
    signed = await see(
        didactics.find_signature, didactic_id="opioid-trial", language="en-CA", content_hash="abc"
    )
    assert signed.name == f"Signed in {here.server.guild_id}"


async def test_counts_are_of_this_server(two):
    here, there = two
    see = here.server.see

    assert await see(cases.count_numbered, year=2026) == 1
    assert await see(deliveries.count_failed) == 1
    assert await see(people.count_alike, person_id=here.person) == 1
    assert await see(people.count_alike, person_id=there.person) == 0


async def test_the_log_and_the_audit_are_of_this_server(two):
    here, there = two
    see = here.server.see

    assert [event.person_id for event in await see(participation.everything)] == [here.person]
    page, total = await see(participation.page)
    assert ([event.person_id for event in page], total) == ([here.person], 1)
    assert await see(participation.page, person_id=there.person) == ([], 0)
    assert [audit.person_id for audit in await see(participation.audits_of)] == [here.person]
    asked = {"act": Act.CASE_ASKED, "object_id": "same"}
    assert await see(participation.has_done, person_id=here.person, **asked)
    assert not await see(participation.has_done, person_id=there.person, **asked)


async def test_consents_are_listed_for_this_servers_people(two):
    here, _ = two
    for rows in two:
        await rows.server.database.write(
            lambda session, rows=rows: people.add_consent(
                session,
                rows.person,
                ConsentKind.RESEARCH,
                granted=True,
                version="1",
                language="en-CA",
                text_hash="abc",
                now=NOON,
            )
        )

    assert await here.server.see(people.consents_of_server) == {here.person: {ConsentKind.RESEARCH: True}}


async def test_the_same_person_has_another_pseudonym_in_another_server(two):
    here, there = two

    assert here.pseudonym != there.pseudonym


async def test_changing_a_profile_here_leaves_the_one_there(two):
    here, there = two

    await here.server.database.write(
        lambda session: specialists.save_specialist(
            session,
            here.server.guild_id,
            here.person,
            profession="psychologist",
            topics="sleep",
            capacity=9,
            now=NOON + timedelta(days=1),
        )
    )

    kept = await there.server.see(specialists.find_specialist, person_id=there.person)
    assert (kept.profession, kept.capacity) == ("pharmacist", 1)


async def test_erasing_here_leaves_everything_there(two):
    here, there = two

    async def erase(session) -> None:
        guild_id = here.server.guild_id
        await erasing.erase_question(session, guild_id, [there.case])
        await erasing.erase_words_in(session, guild_id, [there.case])
        await erasing.note_text_erased(session, guild_id, [there.case], now=NOON)
        await erasing.forget_plans(session, guild_id, there.person)
        await learning.delete_digest(session, guild_id, there.person)
        await erasing.unname_events(session, guild_id, there.person)
        await erasing.erase_profile(session, guild_id, there.person)
        assert not await erasing.delete_link(session, guild_id, there.person)
        assert await erasing.lock_to_erase(session, guild_id, there.person) is None

    await here.server.database.write(erase)

    see = there.server.see
    case = await see(cases.find_case, case_id=there.case)
    assert (case.question, case.text_erased_at) == ("?", None)
    assert (await see(cases.find_recommendation, recommendation_id=there.recommendation)).text == "…"
    assert await see(cases.find_draft, person_id=there.person, draft_id=there.draft) is not None
    assert [event.person_id for event in await see(participation.everything)] == [there.person]
    assert (await see(people.find_person, discord_id=AMINA)).region == "east"
    assert len(await see(learning.quiz_answers, person_id=there.person)) == 1
    assert await see(learning.score_of, person_id=there.person, didactic_id="opioid-trial") is not None
    assert await see(learning.find_digest, person_id=there.person) is not None


async def test_own_rows_and_case_lists_are_of_this_server(two):
    here, there = two
    see = here.server.see

    assert (await see(own_rows.rows_about, person_id=there.person))["cases"] == []
    assert len((await see(own_rows.rows_about, person_id=here.person))["cases"]) == 1
    assert await see(own_rows.looks_at, pseudonym=there.pseudonym) == []
    assert await see(erasing.own_case_ids, person_id=there.person) == []
    assert await see(erasing.cases_spoken_in, person_id=there.person) == []
    assert await see(deliveries.said_in_case, case_id=there.case) == []
    assert await see(participation.of_person, person_id=there.person) == []
    assert await see(didactics.count_reads, person_id=there.person) == 0
    assert sorted(await see(aging.people_to_look_for, most=9)) == sorted([here.person, here.waiting])


def test_every_query_names_its_server_or_a_reason_not_to():
    without = {
        name
        for module in REPOSITORIES
        for name, function in inspect.getmembers(module, inspect.iscoroutinefunction)
        if function.__module__ == module.__name__ and "guild_id" not in inspect.signature(function).parameters
    }

    assert without == OF_NO_SERVER.keys()
