"""A coordinator previews, signs, skips a week, moves one, changes a topic, posts one now; in both languages."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.cast import AMINA, BRUNO, IRIS, JO
from bot.sandbox.person import button_of, buttons_of, text_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import said
from tests.stories.test_didactics import FIRST, FIRST_NAME, THURSDAY_NOON, posts

SECOND = "The whole person in ten minutes"
WEEK = timedelta(weeks=1)
FIRST_WEEK, SECOND_WEEK, THIRD_WEEK = "2026-01-05", "2026-01-12", "2026-01-19"
SIGNATURE = {"name": "Dr Elena Ortiz", "licence": "CPSO 00000", "conflict": "none"}


async def open_week(world: World, week: str):
    """Iris opens the calendar, and a week of it."""
    iris = world.person(IRIS)
    month = await iris.slash("coordinators", "didactic schedule")
    return await iris.choose(month.response, "calendar-week", [week])


async def test_the_month_shows_every_week_with_its_topic(clinic: World):
    shown = await clinic.person(IRIS).slash("coordinators", "didactic schedule")

    assert shown.response.ephemeral
    for part in ("January 2026", "Thu, Jan 8", "12:30", f"1. {FIRST}", f"2. {SECOND}", "Not in this cycle"):
        assert part in said(shown), part


async def test_a_coordinator_previews_and_signs_what_comes_on_a_live_server(live_clinic: World):
    iris = live_clinic.person(IRIS)
    week = await open_week(live_clinic, FIRST_WEEK)
    preview = await iris.press(week.response, "week-preview")
    review = await iris.press(week.response, "week-review")
    form = await iris.press(review.followups[-1], "sign")
    await iris.fill(form, SIGNATURE)
    after = await open_week(live_clinic, FIRST_WEEK)
    await live_clinic.pass_time(until=THURSDAY_NOON)

    assert "not signed yet" in said(week)
    assert FIRST in said(preview)
    assert "planned" in said(after)
    assert "week-review" not in "".join(buttons_of(after))
    assert len(posts(live_clinic)) == 1


async def test_a_coordinator_skips_a_week_and_the_topic_comes_a_week_later(clinic: World):
    iris = clinic.person(IRIS)
    week = await open_week(clinic, FIRST_WEEK)
    await iris.press(week.response, "week-skip")
    skipped = text_of(week.response)
    await clinic.pass_time(until=THURSDAY_NOON)
    in_the_first_week = posts(clinic)
    await clinic.pass_time(until=THURSDAY_NOON + WEEK)

    assert "Nothing is posted in this week now" in skipped
    assert button_of(week.response, "week-keep")
    assert in_the_first_week == []
    assert FIRST in posts(clinic)[0]


async def test_a_skip_is_taken_back_by_one_press(clinic: World):
    iris = clinic.person(IRIS)
    await iris.slash("coordinators", "didactic skip", week="2026-01-08")
    week = await open_week(clinic, FIRST_WEEK)
    await iris.press(week.response, "week-keep")
    await clinic.pass_time(until=THURSDAY_NOON)

    assert len(posts(clinic)) == 1


async def test_a_coordinator_moves_a_week_from_a_phone(clinic: World):
    iris = clinic.person(IRIS)
    week = await open_week(clinic, FIRST_WEEK)
    form = await iris.press(week.response, "week-move")
    moved = await iris.fill(form, {"day": "2026-01-09", "time": "9 h 15"})
    await clinic.pass_time(until=datetime(2026, 1, 9, 14, 14, tzinfo=UTC))
    before = posts(clinic)
    await clinic.pass_time(by=timedelta(minutes=1))

    assert "Fri, Jan 9, 09:15" in said(moved)
    assert before == []
    assert len(posts(clinic)) == 1


async def test_a_move_that_cannot_be_is_refused_in_words_and_nothing_changes(clinic: World):
    iris = clinic.person(IRIS)
    for day, time, words in (
        ("2026-01-20", "12:30", "beyond the didactic before or after"),
        ("2026-01-02", "12:30", "has passed"),
        ("tomorrow", "12:30", "cannot read that date"),
        ("2026-01-09", "noon", "cannot read that time"),
    ):
        shown = await iris.slash("coordinators", "didactic move", week="2026-01-08", day=day, time=time)
        assert words in said(shown)
    await clinic.pass_time(until=THURSDAY_NOON)

    assert len(posts(clinic)) == 1


async def test_a_coordinator_gives_a_week_another_topic(clinic: World):
    iris = clinic.person(IRIS)
    week = await open_week(clinic, FIRST_WEEK)
    changed = await iris.choose(week.response, "week-topic", ["opioid-trial"])
    await clinic.pass_time(until=THURSDAY_NOON)

    assert "1. Opioid trial" in said(changed)
    assert "Opioid trial" in posts(clinic)[0]


async def test_a_coordinator_sees_what_is_posted_before_it_is_posted_now(clinic: World):
    iris = clinic.person(IRIS)
    shown = await iris.slash("coordinators", "didactic post")
    seen, before = said(shown), posts(clinic)
    ask = shown.followups[-1]
    await iris.press(ask, "post-now")
    done = text_of(ask)
    month = await iris.slash("coordinators", "didactic schedule")
    again = await forged.press(clinic, iris, month.response, f"echo:post-now:{FIRST_NAME}")
    await clinic.pass_time(until=THURSDAY_NOON)

    assert FIRST in seen
    assert before == []
    assert "is posted" in done
    assert f"2. {SECOND}" in done
    assert "already" in said(again)
    assert [FIRST in post for post in posts(clinic)] == [True, False]
    assert SECOND in posts(clinic)[1]


async def test_a_pause_and_its_end(clinic: World):
    iris = clinic.person(IRIS)
    paused = await iris.slash("coordinators", "didactic pause")
    await clinic.pass_time(until=THURSDAY_NOON)
    meanwhile, told = posts(clinic), said(paused)
    await clinic.pass_time(by=timedelta(hours=1))
    await iris.press(paused.response, "calendar-resume")
    await clinic.pass_time(until=THURSDAY_NOON + WEEK)

    assert "**Paused.**" in told
    assert meanwhile == []
    assert "Paused" not in text_of(paused.response)
    assert [FIRST in post for post in posts(clinic)] == [True]


async def test_the_cycle_is_set_in_one_form_and_each_week_approved_from_then_on(clinic: World):
    iris = clinic.person(IRIS)
    month = await iris.slash("coordinators", "didactic schedule")
    form = await iris.press(month.response, "cycle")
    cycle = {"starts_on": "", "weeks": "16", "repeats": "no", "holidays": "yes", "approval": "yes"}
    changed = await iris.fill(form, cycle)
    await clinic.pass_time(until=THURSDAY_NOON)
    unapproved = posts(clinic)
    week = await open_week(clinic, FIRST_WEEK)
    await iris.press(week.response, "week-approve")
    await clinic.tick()

    assert "0 of 16" in said(changed)
    assert unapproved == []
    assert any("nobody approved" in text_of(message) for message in iris.reads("coordinators"))
    assert len(posts(clinic)) == 1


@pytest.mark.parametrize("weeks", ["0", "ab", "99"])
async def test_a_length_that_is_none_is_refused(clinic: World, weeks: str):
    iris = clinic.person(IRIS)
    month = await iris.slash("coordinators", "didactic schedule")
    form = await iris.press(month.response, "cycle")
    shown = await iris.fill(
        form, {"starts_on": "", "weeks": weeks, "repeats": "no", "holidays": "yes", "approval": "no"}
    )

    assert "number from 1 to 52" in said(shown)


async def test_other_months_are_a_press_away(clinic: World):
    iris = clinic.person(IRIS)
    month = await iris.slash("coordinators", "didactic schedule")
    later = await iris.member.click(month.response, custom_id="echo:calendar:2026-02")
    strange = await forged.press(clinic, iris, month.response, "echo:calendar:2026-13")

    assert "February 2026" in said(later)
    assert "5. " in said(later)
    assert "February" not in said(strange)


async def test_weeks_are_suggested_with_their_topics_to_coordinators_alone(clinic: World):
    place = clinic.channel("coordinators")
    offered = await clinic.person(IRIS).member.autocomplete(place, "didactic skip", "week", "")

    assert offered[0]["value"] == FIRST_WEEK
    assert FIRST in offered[0]["name"]


async def test_before_a_slot_is_set_the_calendar_says_who_sets_it(empty_world: World):
    await empty_world.person(JO).slash("general", "setup space")
    await empty_world.give_role(empty_world.person(IRIS), "Coordinator", by=empty_world.person(JO))

    shown = await empty_world.person(IRIS).slash("coordinators", "didactic schedule")

    assert "An administrator sets both" in said(shown)


async def test_a_member_changes_no_week_by_a_forged_press(clinic: World):
    amina = clinic.person(AMINA)
    panel = amina.reads("case-questions")[0]

    shown = await forged.press(clinic, amina, panel, f"echo:week-skip:{FIRST_WEEK}")
    await clinic.pass_time(until=THURSDAY_NOON)

    assert "Only coordinators" in said(shown)
    assert len(posts(clinic)) == 1


async def test_a_french_speaking_coordinator_signs_moves_and_sees_it_posted(live_clinic: World):
    bruno = live_clinic.person(BRUNO)
    await live_clinic.give_role(bruno, "Coordinator", by=live_clinic.person(JO))
    await live_clinic.person(JO).slash("general", "setup settings", language="fr-CA")
    page = (await bruno.slash("coordinators", "didactic schedule")).response
    await bruno.choose(page, "calendar-week", [FIRST_WEEK])
    unsigned = text_of(page)
    review = await bruno.press(page, "week-review")
    form = await bruno.press(review.followups[-1], "sign")
    await bruno.fill(form, SIGNATURE | {"conflict": "aucun"})
    page = (await bruno.slash("coordinators", "didactic schedule")).response
    await bruno.choose(page, "calendar-week", [FIRST_WEEK])
    form = await bruno.press(page, "week-move")
    await bruno.fill(form, {"day": "2026-01-09", "time": "9 h 15"})
    await live_clinic.pass_time(until=datetime(2026, 1, 9, 14, 15, tzinfo=UTC))

    assert "pas encore signée" in unsigned
    assert "ven. 9 janv., 09" in text_of(page)
    assert "La douleur chronique" in posts(live_clinic)[0]


async def test_a_french_speaking_coordinator_runs_the_calendar_in_french(clinic: World):
    bruno = clinic.person(BRUNO)
    await clinic.give_role(bruno, "Coordinator", by=clinic.person(JO))
    page = await bruno.slash("coordinators", "didactic schedule")
    month = text_of(page.response)
    await bruno.choose(page.response, "calendar-week", [FIRST_WEEK])
    week = text_of(page.response)
    await bruno.press(page.response, "week-skip")
    skipped = text_of(page.response)
    now = await bruno.slash("coordinators", "didactic post", didactic="opioid-trial")
    await bruno.press(now.followups[-1], "post-now")

    assert "janvier 2026" in month
    assert "La douleur chronique" in week
    assert "jeu. 8 janv." in week
    assert "Rien n’est publié cette semaine-là" in skipped
    assert "est publiée" in text_of(now.followups[-1])
