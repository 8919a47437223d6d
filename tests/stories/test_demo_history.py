"""The two weeks that the demo begins with: everything in them came about through the bot."""

import csv
import io

import pytest

from bot.sandbox.cast import AMINA, BRUNO, CAST, HANA, IRIS
from bot.sandbox.cohort import make_cohort
from bot.sandbox.history import CHAPTERS, live_two_weeks
from bot.sandbox.participation_file import exported_log
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.report_page import report_page
from bot.sandbox.world import World, open_world


@pytest.fixture(scope="module")
async def two_weeks():
    async with open_world() as world:
        chapters = []
        await live_two_weeks(world, begins=chapters.append)
        assert chapters == list(CHAPTERS)
        yield world


def words(messages: list) -> str:
    return "\n".join(text_of(message) for message in messages)


async def test_everybody_of_the_cast_is_there(two_weeks: World):
    assert set(two_weeks.people) == {character.name for character in CAST}


async def test_cases_stand_at_every_stage_of_their_way(two_weeks: World):
    first, second, third = two_weeks.posts()
    queue = words(two_weeks.person(HANA).reads("hub-queue"))

    assert "answered" in text_of(first.history()[0])
    assert "Psychologist" in text_of(second.history()[0])
    assert "no recommendation yet" in text_of(third.history()[0])
    assert "sent back" in queue
    assert "waiting for the hub" in queue


async def test_two_didactics_were_posted_on_time(two_weeks: World):
    seen = two_weeks.person(AMINA).reads("didactics")
    posted = [message for message in seen if any("mark-read" in button for button in buttons_of(message))]

    assert len(posted) == 2
    assert "late" not in words(posted).lower().split()


async def test_a_french_speaker_was_answered_in_french(two_weeks: World):
    assert "Pharmacienne ou pharmacien" in words(two_weeks.person(BRUNO).letters())


async def test_the_log_has_what_they_did_and_no_name(two_weeks: World):
    content = (await exported_log(two_weeks)).decode("utf-8-sig")
    types = {row["type"] for row in csv.DictReader(io.StringIO(content))}

    assert types >= {"joined", "case_asked", "recommendation_given", "didactic_posted", "didactic_completed"}
    assert not any(person.first_name in content for person in two_weeks.people.values())


async def test_nobody_but_iris_sees_the_coordinators_channel(two_weeks: World):
    seers = [person.character for person in two_weeks.people.values() if person.can_see("coordinators")]

    assert seers == [IRIS]


async def test_the_synthetic_programme_fits_beside_the_cast(two_weeks: World):
    desk = two_weeks.app.desk

    cohort = await desk.database.write(
        lambda session: make_cohort(session, guild_id=two_weeks.guild.id, library=desk.library, scale=0.1)
    )

    page = (await report_page(two_weeks, "en-CA")).decode()
    assert cohort.people == 30
    assert "T1. Participants" in page
