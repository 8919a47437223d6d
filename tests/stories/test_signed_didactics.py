"""On a live server a clinician stands behind every didactic that is posted."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.sandbox.cast import IRIS, JO
from bot.sandbox.person import NothingToPress, text_of
from bot.sandbox.world import World
from db.tables import ContentSignature
from tests.stories import forged
from tests.stories.conftest import said
from tests.stories.test_didactics import FIRST, FIRST_NAME, LATE, THURSDAY_NOON, posts

EXPIRED = datetime(2027, 11, 24, 12, 0, tzinfo=UTC)
"""The day after the review date of every didactic that comes with the bot."""
WEEKS_OF_A_CYCLE = 12
SIGNATURE = {"name": "Dr Elena Ortiz", "licence": "CPSO 00000", "conflict": "none"}


async def review(world: World, didactic: str = FIRST_NAME):
    shown = await world.person(IRIS).slash("general", "didactic review", didactic=didactic)
    return shown.followups[-1]


async def sign(world: World, **changed: str):
    form = await world.person(IRIS).press(await review(world), "sign")
    return await world.person(IRIS).fill(form, {**SIGNATURE, **changed})


def notices(world: World) -> list[str]:
    return [text_of(message) for message in world.person(IRIS).reads("coordinators")]


async def test_what_nobody_signed_is_withheld_and_the_coordinators_are_told_once(live_clinic: World):
    await live_clinic.pass_time(until=THURSDAY_NOON)
    await live_clinic.tick()

    assert posts(live_clinic) == []
    [told] = [text for text in notices(live_clinic) if "not posted" in text]
    assert FIRST in told
    assert "/didactic review" in told


async def test_a_signed_didactic_is_posted_on_time_with_its_reviewer(live_clinic: World):
    signed = await sign(live_clinic)
    await live_clinic.pass_time(until=THURSDAY_NOON)

    [post] = posts(live_clinic)
    assert "Signed" in said(signed)
    assert "Reviewed by Dr Elena Ortiz, CPSO 00000, 2026-01-05" in post
    assert LATE not in post
    assert "Not reviewed" not in post


async def test_a_signature_keeps_name_licence_date_and_conflict_of_interest(live_clinic: World):
    await sign(live_clinic, conflict="Speaker’s fee in 2024")

    async with live_clinic.app.desk.database.read() as session:
        [kept] = (await session.exec(select(ContentSignature))).all()
    assert (kept.name, kept.licence) == ("Dr Elena Ortiz", "CPSO 00000")
    assert (kept.signed_on.isoformat(), kept.conflict_of_interest) == ("2026-01-05", "Speaker’s fee in 2024")


async def test_what_was_withheld_is_posted_late_once_it_is_signed(live_clinic: World):
    await live_clinic.pass_time(until=THURSDAY_NOON)
    await sign(live_clinic)
    await live_clinic.pass_time(by=timedelta(minutes=1))
    await live_clinic.tick()

    [post] = posts(live_clinic)
    assert FIRST in post
    assert LATE in post


async def test_what_is_signed_after_the_next_one_was_due_waits_for_its_turn(live_clinic: World):
    await live_clinic.pass_time(until=THURSDAY_NOON + timedelta(weeks=1))
    await sign(live_clinic)
    await live_clinic.tick()

    assert posts(live_clinic) == []


async def test_a_signed_text_is_not_signed_again(live_clinic: World):
    page = await review(live_clinic)
    await sign(live_clinic)
    iris = live_clinic.person(IRIS)

    form = await iris.press(page, "sign")
    again = await iris.fill(form, SIGNATURE)

    assert "signed already" in said(again)
    with pytest.raises(NothingToPress):
        await iris.press(await review(live_clinic), "sign")


async def test_a_signature_without_words_is_refused_and_nothing_is_kept(live_clinic: World):
    shown = await sign(live_clinic, conflict="—")

    assert "Conflict of interest" in said(shown)
    async with live_clinic.app.desk.database.read() as session:
        assert (await session.exec(select(ContentSignature))).all() == []


async def test_who_is_no_longer_coordinator_does_not_sign(live_clinic: World):
    page = await review(live_clinic)
    await live_clinic.take_role(live_clinic.person(IRIS), "Coordinator")

    shown = await live_clinic.person(IRIS).press(page, "sign")

    assert shown.modal is None
    assert "Only coordinators" in said(shown)


async def test_a_text_that_is_not_the_one_that_was_read_is_not_signed(live_clinic: World):
    iris, page = live_clinic.person(IRIS), await review(live_clinic)
    for changed in (
        f"{FIRST_NAME}:en-CA:0123456789abcdef",
        FIRST_NAME,
        "gone:en-CA:0",
    ):
        form = await forged.press(live_clinic, iris, page, f"echo:sign:{changed}")
        answer = said(await iris.fill(form, SIGNATURE))
        assert "not signed" in answer or "no longer in the library" in answer

    async with live_clinic.app.desk.database.read() as session:
        assert (await session.exec(select(ContentSignature))).all() == []


async def test_a_signature_under_the_english_text_does_not_cover_the_french_one(live_clinic: World):
    await sign(live_clinic)
    await live_clinic.person(JO).slash("general", "setup settings", language="fr-CA")
    await live_clinic.pass_time(until=THURSDAY_NOON)

    assert posts(live_clinic) == []
    assert any("La douleur chronique" in text for text in notices(live_clinic))


async def test_content_past_its_review_date_is_not_posted_though_it_was_signed(live_clinic: World):
    await sign(live_clinic)
    await live_clinic.pass_time(until=THURSDAY_NOON)
    await live_clinic.pass_time(until=EXPIRED)
    for _ in range(WEEKS_OF_A_CYCLE):
        await live_clinic.pass_time(by=timedelta(weeks=1))

    told = [text for text in notices(live_clinic) if "expired" in text]
    assert len(posts(live_clinic)) == 1
    assert any(FIRST in text for text in told)
