"""What a person gets who asks for their own data and progress, on both databases."""

import json

from bot.rules.participation import Act
from bot.services.read_own_data import read_own_data
from bot.services.read_progress import read_progress
from db.repositories import participation, people
from tests.fixtures.programme import AMINA, NOON, QUESTION, STORY
from tests.services.test_close_outs import answer_all, closed

__all__ = ["closed"]


async def test_own_data_is_everything_of_ones_own_and_nothing_of_others(toronto, hub, closed):
    await toronto.draft(hub["amina"], question="A question not sent?")
    await answer_all(toronto, closed, hub["amina"])

    own = await toronto.do(read_own_data, person_id=hub["amina"])

    told = json.dumps(own.tables)
    for words in (QUESTION, STORY, "A question not sent?", "nurse_practitioner", "north_west"):
        assert words in told
    assert {name for name, found in own.tables.items() if found} >= {
        *("people", "identity_links", "consents", "cases", "case_drafts", "close_outs", "follow_ups"),
        *("participation_events", "invitations"),
    }
    assert [row["discord_id"] for row in own.tables["identity_links"]] == [str(AMINA)]
    assert own.tables["recommendations"] == []


async def test_own_data_of_a_specialist_has_what_they_recommended(toronto, hub, closed):
    own = await toronto.do(read_own_data, person_id=hub["ortiz"])

    told = json.dumps(own.tables)
    assert "Raise slowly, from a low dose at night." in told
    assert QUESTION not in told
    assert "conflicts" not in told
    assert {row.get("person_id") for row in own.tables["case_events"]} == {hub["ortiz"]}


async def test_own_data_says_who_looked(toronto, hub):
    pseudonym = (await toronto.see(people.get_person, person_id=hub["amina"])).pseudonym
    await toronto.database.write(
        lambda session: participation.audit(
            session, toronto.guild_id, "log_read", person_id=hub["iris"], now=NOON, object_id=pseudonym
        )
    )

    own = await toronto.do(read_own_data, person_id=hub["amina"])

    assert own.looks == [{"at": NOON.isoformat(), "action": "log_read"}]


async def test_progress_counts_what_stands_under_the_pseudonym(toronto, hub, closed):
    progress = await toronto.see(read_progress, person_id=hub["amina"])

    assert progress.is_logged
    assert (progress.cases, progress.closed_cases, progress.reads) == (1, 1, 0)
    assert progress.times[Act.CASE_ASKED] == 1


async def test_no_code_that_is_still_good_is_in_a_coordinators_own_data(toronto):
    code = await toronto.code()
    own = await toronto.do(read_own_data, person_id=await toronto.person(31))

    assert own.tables["invitations"]
    assert code.replace("-", "") not in json.dumps(own.tables)
