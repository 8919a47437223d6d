"""Two people at the same moment: the database decides, and who came second is told in words, on both databases."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from sqlmodel import func, select

from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.space import Part
from bot.services.accept_case import AcceptedByAnother, accept_case
from bot.services.join_server import approve_member, join_server
from bot.services.know_person import know_person
from bot.services.mark_didactic_read import mark_didactic_read
from bot.services.plan_posts import plan_posts
from bot.services.record_space import record_space
from bot.services.register_server import register_server
from bot.services.save_hub_profile import save_hub_profile
from bot.services.sync_commands import commands_are_synced, note_commands_synced
from bot.services.withdraw_case import withdraw_case
from content.loader import load_didactics
from content.topics import load_topics
from content.vocabulary import load_vocabulary
from db.repositories import cases, didactics, participation
from db.tables import Case, Delivery, DidacticPost, Person
from tests.fixtures.programme import (
    AMINA,
    FARID,
    GRACE,
    IRIS,
    JO,
    NOON,
    NOTICES,
    ORTIZ,
    PROFILE,
    SUDBURY,
    Programme,
)

LIBRARY = load_didactics()
TEN = 10


async def at_once(*acts: Awaitable[Any]) -> tuple[list[Any], list[BaseException]]:
    """What those who succeeded got, and what the others were told."""
    results = await asyncio.gather(*acts, return_exceptions=True)
    refused = [result for result in results if isinstance(result, BaseException)]
    return [result for result in results if not isinstance(result, BaseException)], refused


async def acts_logged(server: Programme) -> list[Act]:
    return [event.type for event in await server.see(participation.everything)]


async def count(server: Programme, table: type) -> int:
    async with server.database.read() as session:
        return (await session.exec(select(func.count()).select_from(table))).one()


async def test_of_ten_pharmacists_who_accept_at_once_one_has_it_and_nine_hear_who(toronto):
    asker = await toronto.member()
    pharmacists = {
        await toronto.specialist(100 + number, "pharmacist"): 100 + number for number in range(TEN)
    }
    case_id = (await toronto.ask(asker, professions_wanted=("pharmacist",))).case_id

    accepted, refused = await at_once(
        *[
            toronto.do(accept_case, case_id=case_id, person_id=person_id, profession="pharmacist")
            for person_id in pharmacists
        ]
    )

    events = (await toronto.database.write(lambda session: cases.events_of(session, [case_id])))[case_id]
    owners = [pharmacists[event.person_id] for event in events if event.type == "accepted"]
    assert [(one.number, one.opened) for one in accepted] == [("C-2026-0001", True)]
    assert [type(error) for error in refused] == [AcceptedByAnother] * 9
    assert [error.owner_discord_id for error in refused] == owners * 9


async def test_specialists_of_different_professions_both_get_their_slot_and_the_case_opens_once(toronto):
    asker = await toronto.member()
    doctor = await toronto.specialist(ORTIZ, "pain_physician")
    pharmacist = await toronto.specialist(FARID, "pharmacist")
    case_id = (await toronto.ask(asker)).case_id

    accepted, refused = await at_once(
        toronto.do(accept_case, case_id=case_id, person_id=doctor, profession="pain_physician"),
        toronto.do(accept_case, case_id=case_id, person_id=pharmacist, profession="pharmacist"),
    )

    assert refused == []
    assert sorted(one.opened for one in accepted) == [False, True]
    assert {one.number for one in accepted} == {"C-2026-0001"}


async def test_cases_that_open_at_once_get_different_numbers(toronto):
    asker = await toronto.member()
    doctor = await toronto.specialist(ORTIZ, "pain_physician", capacity=20)
    asked = [(await toronto.ask(asker)).case_id for _ in range(5)]

    accepted, refused = await at_once(
        *[
            toronto.do(accept_case, case_id=case_id, person_id=doctor, profession="pain_physician")
            for case_id in asked
        ]
    )

    assert refused == []
    assert sorted(one.number for one in accepted) == [f"C-2026-000{n}" for n in range(1, 6)]


async def test_send_pressed_twice_makes_one_case(toronto):
    asker = await toronto.member()
    draft_id = await toronto.draft(asker)

    sent, refused = await at_once(*[toronto.send(asker, draft_id) for _ in range(4)])

    assert len(sent) == 1
    assert [error.message_key for error in refused] == ["problem-draft-sent"] * 3
    assert await count(toronto, Case) == 1


async def test_two_questions_at_once_do_not_go_beyond_a_capacity_of_one(toronto):
    asker = await toronto.member()
    await toronto.specialist(ORTIZ, "pain_physician", capacity=1)
    drafts = [await toronto.draft(asker) for _ in range(4)]

    sent, refused = await at_once(*[toronto.send(asker, draft_id) for draft_id in drafts])

    assert refused == []
    assert sorted(one.offered_to for one in sent) == [(), (), (), ("pain_physician",)]


async def test_two_coordinators_who_approve_the_same_newcomer_admit_them_once(toronto):
    newcomer, iris, jo = [await toronto.person(discord_id) for discord_id in (AMINA, IRIS, JO)]
    await toronto.do(
        join_server,
        person_id=newcomer,
        code=None,
        consents={},
        notices=NOTICES,
        language="en-CA",
        profile=PROFILE,
        vocabulary=load_vocabulary(),
    )

    approved, refused = await at_once(
        *[toronto.do(approve_member, person_id=newcomer, by=by) for by in (iris, jo, iris, jo)]
    )

    audits = [audit.action for audit in await toronto.see(participation.audits_of)]
    assert refused == []
    assert sorted(approved) == [False, False, False, True]
    assert await acts_logged(toronto) == [Act.JOINED]
    assert audits.count("roster_approve") == 1


async def test_of_two_people_with_the_same_code_one_is_admitted(toronto):
    amina, grace = await toronto.person(AMINA), await toronto.person(GRACE)
    code = await toronto.code()

    admitted, refused = await at_once(
        *[
            toronto.do(
                join_server,
                person_id=person_id,
                code=code,
                consents={},
                notices=NOTICES,
                language="en-CA",
                profile=PROFILE,
                vocabulary=load_vocabulary(),
            )
            for person_id in (amina, grace)
        ]
    )

    assert [one.is_member for one in admitted] == [True]
    assert [error.message_key for error in refused] == ["problem-code-used"]
    assert await acts_logged(toronto) == [Act.JOINED]


async def test_a_didactic_marked_as_read_twice_at_once_counts_once(toronto):
    reader = await toronto.member(consents={ConsentKind.EVALUATION: True})
    mark = {"person_id": reader, "didactic_id": "opioid-trial", "library": LIBRARY}

    marked, refused = await at_once(*[toronto.do(mark_didactic_read, **mark) for _ in range(4)])

    assert refused == []
    assert sorted(marked) == [False, False, False, True]
    assert (await acts_logged(toronto)).count(Act.DIDACTIC_COMPLETED) == 1


async def test_a_persons_first_two_acts_at_once_make_one_person(toronto):
    known, refused = await at_once(
        *[toronto.do(know_person, discord_id=AMINA, language="en-CA") for _ in range(4)]
    )

    assert refused == []
    assert len({one.pseudonym for one in known}) == 1
    assert await count(toronto, Person) == 1


async def test_a_server_met_twice_at_once_is_registered_once(database):
    server = Programme(database, SUDBURY)

    made, refused = await at_once(
        *[server.do(register_server, language="fr-CA", timezone="America/Toronto") for _ in range(4)]
    )

    assert refused == []
    assert sorted(made) == [False, False, False, True]


async def test_two_processes_that_plan_the_same_minute_write_one_delivery(toronto):
    await toronto.database.write(
        lambda session: didactics.save_schedule(
            session,
            toronto.guild_id,
            weekday=NOON.weekday(),
            minute_of_day=12 * 60,
            starts_on=NOON.date(),
            now=NOON,
        )
    )

    async def plan() -> int:
        return await toronto.database.write(
            lambda session: plan_posts(
                session, guild_id=toronto.guild_id, library=LIBRARY, now=NOON, allow_unsigned=True
            )
        )

    handled, refused = await at_once(*[plan() for _ in range(4)])

    assert refused == []
    assert sorted(handled) == [0, 0, 0, 1]
    assert await count(toronto, DidacticPost) == 1
    assert await count(toronto, Delivery) == 1


async def test_a_hub_profile_sent_twice_at_once_is_kept(toronto):
    doctor = await toronto.person(ORTIZ)
    profile = {
        "person_id": doctor,
        "profession": "pain_physician",
        "topics": ("headache",),
        "known_topics": load_topics(),
        "vocabulary": load_vocabulary(),
    }

    _, refused = await at_once(*[toronto.do(save_hub_profile, capacity=2, **profile) for _ in range(4)])

    assert refused == []


async def test_the_space_set_up_twice_at_once_is_recorded(toronto):
    administrator = await toronto.person(JO)
    parts = {Part.HUB_QUEUE: 1, Part.COORDINATORS: 2}

    _, refused = await at_once(*[toronto.do(record_space, parts=parts, by=administrator) for _ in range(4)])

    assert refused == []


async def test_processes_that_start_together_may_all_note_the_commands(database):
    async def note() -> None:
        await database.write(
            lambda session: note_commands_synced(session, application_id=1, commands_hash="abc", now=NOON)
        )

    _, refused = await at_once(*[note() for _ in range(4)])

    assert refused == []
    async with database.read() as session:
        assert await commands_are_synced(session, application_id=1, commands_hash="abc")


async def test_a_question_withdrawn_while_it_is_accepted_ends_withdrawn_or_is_refused_in_words(toronto):
    asker = await toronto.member()
    doctor = await toronto.specialist(ORTIZ, "pain_physician")
    case_id = (await toronto.ask(asker)).case_id

    _, refused = await at_once(
        toronto.do(accept_case, case_id=case_id, person_id=doctor, profession="pain_physician"),
        toronto.do(withdraw_case, case_id=case_id, person_id=asker),
    )

    case = await toronto.see(cases.find_case, case_id=case_id)
    assert case.status == "withdrawn"
    assert all(isinstance(error, DomainError) for error in refused)
