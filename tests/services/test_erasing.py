"""A person asks to be forgotten, or to be logged no more: what goes, what stays, on both databases."""

import asyncio
import json

import pytest
from sqlmodel import select, text

from bot.rules.cases import Status
from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.participation import Act
from bot.rules.retention import Erased
from bot.services.erase_person import erase_person, erase_person_again, what_goes
from bot.services.read_case import read_case
from bot.services.steer_case import reopen_case
from bot.services.withdraw_consent import stop_logging
from db.encrypted import encrypted_tables
from db.metadata import complete_metadata
from db.repositories import erasing, own_rows, participation, people
from db.tables import Case, CaseDraft, CaseWords, Delivery, FollowUp, Recommendation, Specialist
from tests.fixtures.programme import AMINA, GRACE, NOON, NOTICES, QUESTION, STORY, Programme
from tests.services.case_acts import accept, recommend, said
from tests.services.test_close_outs import answer_all, closed

__all__ = ["closed"]


async def rows(server: Programme, table):
    async with server.database.read() as session:
        return list((await session.exec(select(table))).all())


async def named_entries(server: Programme, person_id: int) -> list[Act]:
    events = await server.see(participation.everything)
    return [event.type for event in events if event.person_id == person_id]


async def stop(server: Programme, person_id: int, *, removes_past: bool):
    return await server.do(
        stop_logging, person_id=person_id, removes_past=removes_past, notices=NOTICES, language="en-CA"
    )


async def test_link_drafts_texts_and_profile_are_gone_and_counts_stay(toronto, hub, closed):
    amina = hub["amina"]
    await toronto.draft(amina)
    open_case = (await toronto.ask(amina)).case_id
    before = len(await toronto.see(participation.everything))

    erased = await toronto.do(erase_person, person_id=amina)

    assert (erased.withdrawn, erased.cleared) == (1, 2)
    assert await toronto.see(people.find_person, discord_id=AMINA) is None
    assert await rows(toronto, CaseDraft) == []
    for case in await rows(toronto, Case):
        assert (case.question, case.story, case.details, case.shows_name) == ("", "", None, False)
        assert case.text_erased_at == NOON
    assert (await toronto.see(read_case, case_id=open_case)).status is Status.WITHDRAWN
    assert (await toronto.see(read_case, case_id=closed)).status is Status.CLOSED
    person = await toronto.see(people.get_person, person_id=amina)
    assert (person.status, person.profession) == (MemberStatus.ERASED, "nurse_practitioner")
    assert (person.region, person.rurality, person.setting, person.years_in_practice) == (None,) * 4
    assert await named_entries(toronto, amina) == []
    assert len(await toronto.see(participation.everything)) == before


async def test_nothing_readable_of_hers_is_left_anywhere(toronto, hub, closed):
    await toronto.ask(hub["amina"], details={"age": "50_59"})
    await toronto.do(erase_person, person_id=hub["amina"])

    stored = json.dumps(await toronto.see(own_rows.rows_about, person_id=hub["amina"]), default=str)

    assert [words for words in (QUESTION, STORY, "50_59", "north_west") if words in stored] == []


async def test_what_others_recommended_to_her_stays_for_their_counts(toronto, hub, closed):
    await toronto.do(erase_person, person_id=hub["amina"])

    assert [row.text for row in await rows(toronto, Recommendation)] != [""]
    assert [row.text for row in await rows(toronto, CaseWords)] == ["Raise slowly."]


async def test_follow_ups_end_and_what_was_to_be_said_to_her_is_dropped(toronto, hub, closed):
    await answer_all(toronto, closed, hub["amina"])
    assert len(await rows(toronto, FollowUp)) == 2

    await toronto.do(erase_person, person_id=hub["amina"])

    assert await rows(toronto, FollowUp) == []
    pending = [row for row in await rows(toronto, Delivery) if row.state is DeliveryState.PENDING]
    assert [row.kind for row in pending if row.person_id == hub["amina"]] == []


async def test_her_cards_are_drawn_again_and_those_in_the_case_too(toronto, hub, closed):
    await toronto.do(erase_person, person_id=hub["amina"])

    kinds = (DeliveryKind.QUEUE_REFRESH, DeliveryKind.CASE_REFRESH, DeliveryKind.SAID_REFRESH)
    keys = [one.key for kind in kinds for one in await said(toronto, kind) if "erased" in one.key]
    assert [key.split(":")[2] for key in keys] == ["queue-erased", "erased", "said-erased"]


async def test_a_specialists_places_go_on_and_their_recommendations_stay_without_a_name(toronto, hub):
    asked = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, asked, hub["ortiz"], "pain_physician")
    await recommend(toronto, asked, hub["ortiz"], "pain_physician")
    await accept(toronto, asked, hub["farid"], "pharmacist")

    erased = await toronto.do(erase_person, person_id=hub["farid"])
    await toronto.do(erase_person, person_id=hub["ortiz"])

    case = await toronto.see(read_case, case_id=asked)
    slots = {slot.profession: slot.owner or slot.offered_to for slot in case.slots}
    assert erased.handed_on == 1
    assert slots == {"pain_physician": None, "pharmacist": GRACE}
    assert [row.text for row in await rows(toronto, Recommendation)] == [
        "Raise slowly, from a low dose at night."
    ]
    asleep = {row.person_id: row for row in await rows(toronto, Specialist) if not row.active}
    assert asleep.keys() == {hub["farid"], hub["ortiz"]}
    assert {row.conflicts for row in asleep.values()} == {""}
    assert await toronto.see(people.discord_ids, person_ids={hub["ortiz"], hub["farid"]}) == {}


async def test_who_comes_back_is_someone_new(toronto, hub):
    await toronto.do(erase_person, person_id=hub["amina"])

    again = await toronto.person(AMINA)

    assert again != hub["amina"]
    with pytest.raises(DomainError) as caught:
        await toronto.do(erase_person, person_id=hub["amina"])
    assert caught.value.message_key == "problem-erased-already"


async def test_another_server_knows_them_still(toronto, sudbury, hub):
    there = await sudbury.member(AMINA)
    await sudbury.ask(there)

    await toronto.do(erase_person, person_id=hub["amina"])

    assert (await sudbury.see(people.find_person, discord_id=AMINA)).id == there
    assert {case.question for case in await rows(toronto, Case)} == {QUESTION}
    with pytest.raises(DomainError):
        await toronto.do(erase_person, person_id=there)


async def test_what_is_told_before_is_what_happens(toronto, hub, closed):
    await toronto.ask(hub["amina"])

    goes = await toronto.see(what_goes, person_id=hub["amina"])

    assert (goes.open_cases, goes.other_cases, goes.held) == (1, 1, 0)
    assert goes.entries == len(await named_entries(toronto, hub["amina"]))
    erased = await toronto.do(erase_person, person_id=hub["amina"])
    assert (erased.withdrawn, erased.cleared) == (1, 2)


async def test_a_case_without_text_is_not_opened_again(toronto, hub, closed):
    await toronto.do(erase_person, person_id=hub["amina"])

    with pytest.raises(DomainError) as caught:
        await toronto.do(reopen_case, case_id=closed, person_id=hub["iris"], is_coordinator=True)

    assert caught.value.message_key == "problem-case-text-gone"


async def test_an_erasure_is_noted_under_the_pseudonym_alone(toronto, hub):
    pseudonym = (await toronto.see(people.get_person, person_id=hub["amina"])).pseudonym

    await toronto.do(erase_person, person_id=hub["amina"])

    async with toronto.database.read() as session:
        [noted] = await erasing.unwritten_erasures(session)
    assert (noted.what, noted.object_id, noted.at) == (Erased.PERSON, pseudonym, NOON)
    audit = (await toronto.see(participation.audits_of))[-1]
    assert (audit.action, audit.person_id, audit.object_id) == ("person_erased", None, pseudonym)


async def test_erasing_again_after_a_restore_takes_the_same_person_only(toronto, hub):
    person = await toronto.see(people.get_person, person_id=hub["amina"])
    again = {"pseudonym": person.pseudonym, "erased_at": NOON}

    assert await toronto.do(erase_person_again, **again) is True
    assert await toronto.do(erase_person_again, **again) is False
    assert await toronto.do(erase_person_again, pseudonym="P-NOBODY22", erased_at=NOON) is False


async def test_stopping_keeps_the_past_and_logs_nothing_more(toronto, hub):
    await toronto.ask(hub["amina"])

    stopped = await stop(toronto, hub["amina"], removes_past=False)
    await toronto.ask(hub["amina"])

    assert (stopped.was_logged, stopped.removed) == (True, 0)
    assert await named_entries(toronto, hub["amina"]) == [Act.JOINED, Act.CASE_ASKED, Act.WITHDREW]
    async with toronto.database.read() as session:
        answers = await people.consents_of(session, hub["amina"])
    assert answers == dict.fromkeys(ConsentKind, False)


async def test_stopping_and_removing_cuts_the_past_from_the_pseudonym(toronto, hub):
    await toronto.ask(hub["amina"])
    before = len(await toronto.see(participation.everything))

    stopped = await stop(toronto, hub["amina"], removes_past=True)
    again = await stop(toronto, hub["amina"], removes_past=True)

    assert stopped.removed > 0
    assert (again.was_logged, again.removed) == (False, 0)
    assert await named_entries(toronto, hub["amina"]) == []
    assert len(await toronto.see(participation.everything)) == before + 1
    assert (await toronto.see(people.find_person, discord_id=AMINA)).id == hub["amina"]


async def test_sending_and_being_forgotten_at_the_same_moment_leave_no_text(toronto, hub):
    for round_number in range(4):
        asker = await toronto.member(100 + round_number)
        drafts = [await toronto.draft(asker) for _ in range(3)]

        results = await asyncio.gather(
            *(toronto.send(asker, draft) for draft in drafts),
            toronto.do(erase_person, person_id=asker),
            return_exceptions=True,
        )

        assert [
            one for one in results if isinstance(one, Exception) and not isinstance(one, DomainError)
        ] == []
    assert {case.question for case in await rows(toronto, Case)} <= {""}
    assert await rows(toronto, CaseDraft) == []


GOES_WITH_THE_PERSON = {
    *("identity_links.discord_id", "case_drafts.form", "cases.question", "cases.story", "cases.details"),
    "cases.confirmed_words",
    *("cpd_register.legal_name", "cpd_register.college", "cpd_register.licence", "cpd_register.email"),
    *("case_words.text", "case_events.note"),  # in their own cases
}
STAYS = {
    "recommendations.text": "stands in another person's case, whose asker acts on it; goes with that case's text",
    "recommendations.reference": "the same",
    "content_signatures.name": "a clinician's signature, recorded for the programme, not the recorder's own",
    "content_signatures.licence": "the same",
    "content_signatures.conflict_of_interest": "the same",
    "invitations.code": "a code for somebody else; deleted thirty days after it expires",
}


def test_every_encrypted_column_goes_with_the_person_or_has_a_reason_to_stay():
    encrypted = {
        f"{table.name}.{column}"
        for table in encrypted_tables(complete_metadata())
        for column in table.contexts
    }

    assert encrypted == GOES_WITH_THE_PERSON | STAYS.keys()


async def test_the_link_table_is_empty_when_everybody_is_forgotten(toronto, hub):
    for person_id in hub.values():
        await toronto.do(erase_person, person_id=person_id)

    async with toronto.database.read() as session:
        assert (await session.exec(text("SELECT count(*) FROM identity_links"))).scalar_one() == 0
