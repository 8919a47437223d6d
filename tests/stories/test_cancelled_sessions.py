"""A coordinator takes back a session that was planned: one, the rest of a series, with what Discord shows of it."""

from datetime import timedelta
from typing import Any

from bot.sandbox.cast import AMINA, BRUNO, IRIS, JO
from bot.sandbox.person import button_of, buttons_of
from bot.sandbox.world import World
from tests.stories import forged
from tests.stories.conftest import said


async def plan(world: World, **options: Any) -> Any:
    details = {"day": "2026-01-08", "time": "12:30"} | options
    return await world.person(IRIS).slash("coordinators", "session plan", **details)


def events(world: World) -> list[str]:
    """The days for which Discord shows an event."""
    shown = world.env.backend.get_guild(world.guild.id).scheduled_events.values()
    return sorted(str(event.scheduled_start_time)[:10] for event in shown)


async def coming(world: World, command: str) -> list[dict[str, Any]]:
    return await world.person(IRIS).member.autocomplete(world.channel("coordinators"), command, "session", "")


async def test_a_session_planned_by_mistake_is_two_presses_from_gone(clinic: World) -> None:
    iris = clinic.person(IRIS)
    shown = await plan(clinic)

    asked = await iris.press(shown.response, "session-cancel")
    assert "Cancel the session of Thu, Jan 8, 12:30" in said(asked)
    assert events(clinic) == ["2026-01-08"]
    done = await iris.press(shown.response, "session-cancel-sure")

    assert "The session is cancelled" in said(done)
    assert buttons_of(done.response) == []
    assert events(clinic) == []
    assert "The session is planned" in said(await plan(clinic))


async def test_the_rest_of_a_series_goes_by_the_command(clinic: World) -> None:
    iris = clinic.person(IRIS)
    await plan(clinic, weeks=4)
    first, second, *_ = await coming(clinic, "session cancel")
    assert "Jan 8" in first["name"]

    asked = await iris.slash("coordinators", "session cancel", session=str(second["value"]))
    assert "2 more sessions of the same series follow it" in said(asked)
    done = await iris.press(asked.response, f"session-cancel-sure:{second['value']};following")

    assert "3 sessions are cancelled" in said(done)
    assert events(clinic) == ["2026-01-08"]
    assert [one["name"] for one in await coming(clinic, "session cancel")] == [first["name"]]
    await clinic.pass_time(by=timedelta(days=40))
    assert [one["name"] for one in await coming(clinic, "session attendance")] == [first["name"]]


async def test_pressed_again_or_after_it_began_nothing_is_cancelled(clinic: World) -> None:
    iris = clinic.person(IRIS)
    asked = await iris.press((await plan(clinic, weeks=2)).response, "session-cancel")
    first, second = await coming(clinic, "session cancel")
    sure = button_of(asked.response, "session-cancel-sure")
    await iris.press(asked.response, "session-cancel-sure")

    again = await forged.press(clinic, iris, clinic.channel("start-here").history()[0], sure)
    shown = await iris.slash("coordinators", "session cancel", session=str(second["value"]))
    await clinic.pass_time(by=timedelta(days=14))
    late = await iris.press(shown.response, "session-cancel-sure")

    assert "is cancelled already" in said(again)
    assert "has begun or is over" in said(late)
    assert "is not there" in said(await iris.slash("coordinators", "session cancel", session="999"))
    assert first["value"] != second["value"]


async def test_an_event_that_discord_keeps_is_said_and_one_that_is_gone_is_no_problem(clinic: World) -> None:
    iris = clinic.person(IRIS)
    await plan(clinic, weeks=2)
    _, second = await coming(clinic, "session cancel")
    backend = clinic.env.backend.get_guild(clinic.guild.id)
    first_event = min(backend.scheduled_events.values(), key=lambda event: event.scheduled_start_time)
    del backend.scheduled_events[first_event.id]

    asked = await iris.slash("coordinators", "session cancel", session="1")
    done = await iris.press(asked.response, "session-cancel-sure:1")
    clinic.limit_bot(manage_events=False)
    asked = await iris.slash("coordinators", "session cancel", session=str(second["value"]))
    kept = await iris.press(asked.response, "session-cancel-sure")

    assert "event still" not in said(done)
    assert "One event still stands in Discord" in said(kept)


async def test_only_coordinators_cancel_also_by_a_button_that_was_made_up(clinic: World) -> None:
    await plan(clinic)
    amina = clinic.person(AMINA)

    typed = await amina.slash("general", "session cancel", session="1")
    pressed = await forged.press(
        clinic, amina, clinic.channel("start-here").history()[0], "echo:session-cancel-sure:1;following"
    )

    assert "coordinator" in said(typed).lower()
    assert "coordinator" in said(pressed).lower()
    assert events(clinic) == ["2026-01-08"]


async def test_a_coordinator_cancels_in_french(clinic: World) -> None:
    bruno = clinic.person(BRUNO)
    await clinic.give_role(bruno, "Coordinator", by=clinic.person(JO))
    shown = await bruno.slash("coordinators", "session plan", day="2026-01-08", time="9 h 30", weeks=3)

    asked = await bruno.press(shown.response, "session-cancel")
    page = said(asked)
    done = await bruno.press(shown.response, "session-cancel-sure:1;following")

    assert "Annuler la séance du jeu. 8 janv., 09 h 30" in page.replace("\u00a0", " ").replace("\u202f", " ")
    assert "2 autres séances de la même série la suivent" in page.replace("\u00a0", " ")
    assert "3 séances sont annulées" in said(done).replace("\u00a0", " ")
