"""Live sessions as a coordinator runs them: planned, a messy list taken over, looked at, adjusted, undone."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, DEVON, IRIS, JO
from bot.sandbox.person import button_of, buttons_of
from bot.sandbox.world import World
from db.repositories import participation, sessions
from tests.stories import forged
from tests.stories.conftest import new_code, said

BEGINS = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
ZOOM = (
    "\ufeffMeeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "812 3456,ECHO PAIN,01/08/2026 12:20:00 PM,01/08/2026 01:40:00 PM,host@example.org,80,6\n"
    "\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\n"
    '"Diallo, AMINA (Guest)",,01/08/2026 12:25:00 PM,01/08/2026 12:50:00 PM,25,Yes,\n'
    "amina diallo,,01/08/2026 12:45:00 PM,01/08/2026 01:31:00 PM,46,Yes,\n"
    "Bruno T.,,01/08/2026 12:40:00 PM,01/08/2026 01:05:00 PM,25,Yes,\n"
    "Chloe Nguyen,,01/08/2026 12:30:00 PM,01/08/2026 01:30:00 PM,60,No,\n"
    "iPhone (2),,01/08/2026 12:35:00 PM,01/08/2026 01:30:00 PM,55,Yes,\n"
)
FRANCAIS = (
    "Nom (nom d'origine);Adresse e-mail;Heure d'arrivée;Heure de départ;Durée (minutes);Invité\r\n"
    "Amina Diallo (invitée);;08/01/2026 09:30;08/01/2026 10:30;60;Oui\r\n"
)


async def planned(world: World) -> str:
    """The session of January 8, now over; its number."""
    shown = await world.person(IRIS).slash(
        "coordinators", "session plan", day="2026-01-08", time="12:30", didactic="opioid-trial"
    )
    assert "The session is planned" in said(shown)
    [event] = world.env.backend.get_guild(world.guild.id).scheduled_events.values()
    assert event.name.startswith("Live ECHO session: ")
    await world.pass_time(by=timedelta(days=10))
    [choice] = await world.person(IRIS).member.autocomplete(
        world.channel("coordinators"), "session import", "session", ""
    )
    return str(choice["value"])


async def minutes_go_by(world: World, minutes: int) -> None:
    """As they do: with a look at every one of them."""
    for _ in range(minutes):
        await world.pass_time(by=timedelta(minutes=1))


async def members(world: World) -> None:
    """Bruno joins and may be counted; Chloé joins and agrees to nothing."""
    await acts.join_with_code(world, BRUNO, await new_code(world))
    await acts.join_with_code(world, CHLOE, await new_code(world), consents=())


async def imports(world: World, session: str, text: str, encoding: str = "utf-8") -> Any:
    return await world.person(IRIS).slash(
        "coordinators", "session import", session=session, file=("list.csv", text.encode(encoding))
    )


async def logged(world: World) -> dict[str | None, int]:
    """What the log's entries of sessions add up to, by pseudonym's number."""
    async with world.app.desk.database.read() as session:
        events = await participation.everything(session, world.guild.id)
    found: dict[Any, int] = {}
    for event in events:
        if event.type is Act.SESSION_ATTENDED:
            found[event.person_id] = found.get(event.person_id, 0) + (event.minutes or 0)
    return {person: minutes for person, minutes in found.items() if minutes}


async def test_a_messy_list_is_settled_shown_written_down_adjusted_and_undone(clinic: World) -> None:
    iris = clinic.person(IRIS)
    await members(clinic)
    session = await planned(clinic)

    asked = await imports(clinic, session, ZOOM)

    assert "Who is “Bruno T.”?" in said(asked)
    menu = next(
        part
        for part in forged.parts(asked.response.components)
        if str(part.get("custom_id", "")).startswith("echo:import-who")
    )
    bruno = next(one["value"] for one in menu["options"] if "Bruno" in one["label"])
    shown = await iris.choose(asked.response, "import-who", [bruno])
    page = said(shown)
    assert f"✓ <@{clinic.person(AMINA).id}> · 60 min" in page
    assert f"– <@{clinic.person(BRUNO).id}> · 25 min, not long enough" in page
    assert "? iPhone (2) · 55 min, not recognised" in page
    assert await logged(clinic) == {}
    assert buttons_of(shown.response)

    done = await iris.press(shown.response, "import-commit")

    assert "Written down: 2 people" in said(done)
    assert "agreed to no notice" in said(done)
    assert sorted((await logged(clinic)).values()) == [60, 60]
    again = await imports(clinic, session, ZOOM)
    again = await iris.choose(again.response, "import-who", [bruno])
    assert "taken over already" in said(await iris.press(again.response, "import-commit"))
    adjusted = await iris.slash(
        "coordinators",
        "session adjust",
        person=clinic.person(BRUNO).member,
        session=session,
        minutes=55,
        reason="by_telephone",
    )
    assert "55 min (before: 25)" in said(adjusted)
    listed = await iris.slash("coordinators", "session attendance", session=session)
    assert re.search(r"60 min · attended · .*import", said(listed))
    assert "55 min · attended · " in said(listed)
    assert "took part by telephone" in said(listed)

    undo = button_of(listed.response, "import-undo")
    undone = await iris.press(listed.response, "import-undo")

    assert f"<@{clinic.person(AMINA).id}>" not in said(undone)
    assert "55 min" in said(undone)
    assert list((await logged(clinic)).values()) == [55]
    old = await forged.press(clinic, iris, clinic.channel("start-here").history()[0], undo)
    assert "undone already" in said(old)


async def test_times_of_another_zone_are_read_in_the_one_that_is_chosen(clinic: World) -> None:
    iris = clinic.person(IRIS)
    session = await planned(clinic)

    shown = await imports(clinic, session, FRANCAIS, "utf-16")

    assert "None of the times in this list falls into the session" in said(shown)
    shown = await iris.choose(shown.response, "import-zone", ["America/Vancouver"])
    assert f"✓ <@{clinic.person(AMINA).id}> · 60 min" in said(shown)
    commit = button_of(shown.response, "import-commit")
    dropped = await iris.press(shown.response, "import-drop")
    assert "The list is forgotten" in said(dropped)
    late = await forged.press(clinic, iris, clinic.channel("start-here").history()[0], commit)
    assert "Nothing was written down" in said(late)
    assert await logged(clinic) == {}


async def test_a_list_without_known_headers_is_asked_about(clinic: World) -> None:
    iris = clinic.person(IRIS)
    session = await planned(clinic)

    shown = await imports(clinic, session, "Who,How long\nAmina Diallo,58\n")

    assert "Which column holds the names?" in said(shown)
    shown = await iris.choose(shown.response, "import-column", ["0"])
    assert "Which column holds the minutes?" in said(shown)
    shown = await iris.choose(shown.response, "import-column", ["1"])
    assert f"✓ <@{clinic.person(AMINA).id}> · 58 min" in said(shown)


async def test_a_list_waits_for_its_sender_alone_and_for_fifteen_minutes(clinic: World) -> None:
    await clinic.give_role(clinic.person(DEVON), "Coordinator", by=clinic.person(JO))
    session = await planned(clinic)
    shown = await imports(clinic, session, ZOOM.replace("Bruno T.", "Nobody Known"))
    commit = button_of(shown.response, "import-commit")

    borrowed = await forged.press(
        clinic, clinic.person(DEVON), clinic.channel("start-here").history()[0], commit
    )
    await clinic.pass_time(by=timedelta(minutes=16))
    late = await clinic.person(IRIS).press(shown.response, "import-commit")

    assert "only for whoever sent it" in said(borrowed)
    assert "only for whoever sent it" in said(late)
    assert await logged(clinic) == {}


async def test_a_file_that_is_no_list_and_a_session_to_come_are_refused(clinic: World) -> None:
    iris = clinic.person(IRIS)
    session = await planned(clinic)

    assert "not an attendance list" in said(await imports(clinic, session, "PK\x03\x04"))
    assert "not there" in said(await imports(clinic, "999", ZOOM))
    await iris.slash(
        "coordinators", "session plan", day="2026-03-05", time="12:30", weeks=3, place="By video"
    )
    async with clinic.app.desk.database.read() as database:
        [last] = await sessions.newest_sessions(
            database, clinic.guild.id, before=clinic.clock.now() + timedelta(days=90), most=1
        )
    assert "has not begun yet" in said(await imports(clinic, str(last.id), ZOOM))
    assert "planned for that time already" in said(
        await iris.slash("coordinators", "session plan", day="2026-03-05", time="12:30")
    )


async def test_without_the_permission_the_session_is_planned_all_the_same(clinic: World) -> None:
    clinic.limit_bot(manage_events=False)

    shown = await clinic.person(IRIS).slash("coordinators", "session plan", day="2026-02-05", time="12:30")
    check = await clinic.person(JO).slash("general", "setup check")

    assert "could not make a Discord event" in said(shown)
    assert "“Manage Events”" in said(check)


async def test_a_session_in_the_voice_channel_is_counted_by_itself(clinic: World) -> None:
    iris, amina = clinic.person(IRIS), clinic.person(AMINA)
    await members(clinic)
    await iris.slash("coordinators", "session plan", day="2026-01-08", time="12:30")
    room = clinic.channel("ECHO session")
    await clinic.pass_time(until=BEGINS - timedelta(minutes=10))
    await amina.member.join_voice(room)
    await minutes_go_by(clinic, 20)
    await clinic.person(CHLOE).member.join_voice(room)
    await clinic.person(BRUNO).member.join_voice(room)
    await minutes_go_by(clinic, 10)
    await clinic.person(BRUNO).member.leave_voice()
    await clinic.restart()
    await minutes_go_by(clinic, 11)
    clinic.app.voice_watch.lost(0)
    await minutes_go_by(clinic, 5)
    clinic.app.voice_watch.mended(0)
    await minutes_go_by(clinic, 25)

    await clinic.pass_time(by=timedelta(minutes=31))

    settings = await clinic.person(JO).slash("general", "setup settings", attendance_percent=90)
    listed = said(await iris.slash("coordinators", "session attendance", session="1"))
    assert "90% of a session’s minutes" in said(settings)
    assert "90% of the planned minutes or more" in listed
    assert re.search(rf"<@{amina.id}> · 5[0-4] min \(up to 60.*attended", listed)
    assert f"<@{clinic.person(BRUNO).id}> · 10 min" in listed
    assert f"<@{clinic.person(CHLOE).id}>" not in listed


async def test_a_coordinator_reads_everything_in_french(clinic: World) -> None:
    bruno = clinic.person(BRUNO)
    await clinic.give_role(bruno, "Coordinator", by=clinic.person(JO))

    shown = await bruno.slash("coordinators", "session plan", day="2026-01-08", time="9 h 30", weeks=2)
    await clinic.pass_time(by=timedelta(days=9))
    listed = await bruno.slash(
        "coordinators", "session import", session="1", file=("liste.csv", FRANCAIS.encode("utf-8-sig"))
    )
    page = said(listed)
    done = await bruno.press(listed.response, "import-commit")
    attended = await bruno.slash("coordinators", "session attendance", session="1")

    assert "2 séances sont planifiées" in said(shown)
    assert "jeu. 8 janv., 09 h 30" in said(shown).replace("\u00a0", " ")
    assert "rien n’est encore inscrit" in page
    assert "Inscrit : 1 personne" in said(done).replace("\u00a0", " ")
    assert "présence suffisante · d’une liste de présences importée" in said(attended)


async def test_attendance_is_exported_by_name_in_iechos_words_and_the_export_is_audited(
    clinic: World,
) -> None:
    iris = clinic.person(IRIS)
    await members(clinic)
    session = await planned(clinic)
    shown = await imports(clinic, session, ZOOM.replace("Bruno T.", "Somebody Else"))
    await iris.press(shown.response, "import-commit")

    given = await iris.slash("coordinators", "session export", first_day="2026-01-01")

    [file] = [one for message in (given.response, *given.followups) for one in message.attachments]
    lines = (await file.read()).decode("utf-8-sig").splitlines()
    assert lines[0].startswith(
        "Session Date,Session Start Time,Time Zone,Session Title,Participant Name,Title"
    )
    assert "2026-01-08,12:30,America/Toronto,Opioid trial" in lines[1]
    assert "Amina Diallo" in lines[1]
    assert lines[1].endswith("Nurse practitioner,Attendee,Active,60,Yes,import,No")
    assert given.response.ephemeral
    async with clinic.app.desk.database.read() as database:
        audited = await participation.audits_of(database, clinic.guild.id)
    assert audited[-1].action == "attendance_export"
