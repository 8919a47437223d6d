"""One short didactic a week: posted on the server's slot, read, marked as read."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, IRIS, LEA, ORTIZ
from bot.sandbox.person import button_of, buttons_of, text_of
from bot.sandbox.world import World
from db.repositories import participation
from tests.stories.conftest import new_code, prepare, said

THURSDAY_NOON = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
"""12:30 in Toronto, the clinic's weekly slot."""
THURSDAY_IN_SUMMER = datetime(2026, 7, 9, 16, 30, tzinfo=UTC)
FIRST = "What chronic pain is, and how to say it"
FIRST_NAME = "what-chronic-pain-is"
LATE = "Posted late"


def posts(world: World) -> list[str]:
    return [text_of(message) for message in world.channel("didactics").history()]


async def read_acts(world: World, act: Act) -> list[str]:
    async with world.app.desk.database.read() as session:
        rows, _ = await participation.page(session, world.guild.id, act=act)
    return [row.object_id for row in rows]


async def test_a_didactic_comes_at_the_servers_local_time_and_no_minute_earlier(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON - timedelta(minutes=1))
    early = posts(clinic)
    await clinic.pass_time(until=THURSDAY_NOON)

    [post] = posts(clinic)
    assert early == []
    assert FIRST in post
    assert LATE not in post


async def test_the_slot_keeps_its_local_time_over_a_change_of_the_clocks(clinic: World):
    await clinic.pass_time(until=THURSDAY_IN_SUMMER - timedelta(minutes=1))
    before = len(posts(clinic))
    await clinic.pass_time(until=THURSDAY_IN_SUMMER)

    assert len(posts(clinic)) == before + 1
    assert LATE not in posts(clinic)[-1]


async def test_two_ticks_at_one_instant_post_once(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON)

    await clinic.tick()

    assert len(posts(clinic)) == 1
    assert await read_acts(clinic, Act.DIDACTIC_POSTED) == [FIRST_NAME]


async def test_a_late_didactic_says_that_it_is_late_and_comes_once(clinic: World):
    await clinic.env.advance_time((THURSDAY_NOON + timedelta(hours=3) - clinic.clock.now()).total_seconds())
    await clinic.restart()
    await clinic.tick()
    await clinic.tick()

    [post] = posts(clinic)
    assert LATE in post


async def test_after_weeks_of_silence_only_the_newest_is_posted_and_names_the_others(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON + timedelta(weeks=2, hours=1))

    [post] = posts(clinic)
    heading, others = post.split("Not posted in the silence before:")
    assert "Goals, validation" in heading
    assert LATE in heading
    assert FIRST in others
    assert "The whole person in ten minutes" in others
    shown = await clinic.person(AMINA).slash("didactics", "didactic missed")
    assert "3 didactics you have not read" in said(shown)
    assert FIRST in said(shown)


async def test_a_post_shows_objectives_strength_sources_and_that_nobody_reviewed_it(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON)

    [post] = posts(clinic)
    for part in ("Objectives", "To remember", "finding of a study", "Sources", "doi.org"):
        assert part in post
    assert "Not reviewed by a clinician yet" in post


async def test_mark_as_read_counts_once_and_says_so_the_second_time(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON)
    amina = clinic.person(AMINA)
    [post] = amina.reads("didactics")

    first = await amina.press(post, "mark-read")
    second = await amina.press(post, "mark-read")

    assert first.response.ephemeral
    assert "Marked as read" in said(first)
    assert "already" in said(second)
    assert await read_acts(clinic, Act.DIDACTIC_COMPLETED) == [FIRST_NAME]


async def test_an_old_mark_as_read_works_after_a_restart(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON)
    amina = clinic.person(AMINA)
    [post] = amina.reads("didactics")
    await clinic.pass_time(by=timedelta(days=40))
    await clinic.restart()

    shown = await amina.press(post, "mark-read")

    assert "Marked as read" in said(shown)


async def test_next_shows_the_newest_card_to_that_person_alone_in_their_language(clinic: World):
    await acts.join_with_code(clinic, BRUNO, await new_code(clinic))
    nothing_yet = await clinic.person(BRUNO).slash("didactics", "didactic next")
    await clinic.pass_time(until=THURSDAY_NOON)

    shown = await clinic.person(BRUNO).slash("didactics", "didactic next")

    assert button_of(shown, "mark-read")
    assert shown.response.ephemeral
    assert "Objectifs" in said(shown)
    assert not any(text_of(shown) == text_of(message) for message in clinic.person(AMINA).reads("didactics"))
    assert "mark-read" not in "".join(buttons_of(nothing_yet))
    assert await read_acts(clinic, Act.DIDACTIC_OPENED) == [FIRST_NAME]


async def test_who_has_not_joined_and_presses_mark_as_read_is_led_to_join(clinic: World):
    await clinic.pass_time(until=THURSDAY_NOON)
    lea = clinic.person(LEA)
    await clinic.give_role(lea, "ECHO Member", by=clinic.person(IRIS))

    shown = await lea.press(lea.reads("didactics")[0], "mark-read")

    assert button_of(shown, "join")
    assert await read_acts(clinic, Act.DIDACTIC_COMPLETED) == []


@pytest.mark.parametrize("command", ["preview", "review"])
async def test_only_coordinators_preview_and_review(empty_world: World, command: str):
    await prepare(empty_world)

    for character in (AMINA, ORTIZ):
        person = empty_world.person(character)
        shown = await person.slash("didactics", f"didactic {command}", didactic="opioid-trial")
        assert "Only coordinators" in said(shown)
        assert "sign" not in "".join(buttons_of(shown))
    allowed = await empty_world.person(IRIS).slash(
        "coordinators", f"didactic {command}", didactic="opioid-trial"
    )
    assert "Opioid trial" in said(allowed)
