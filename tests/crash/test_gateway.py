"""A gateway that breaks a hundred times, in every way it can: no event that was sent is lost or counted twice."""

import asyncio
from collections import Counter
from collections.abc import Sequence

import pytest
from sqlmodel import select

from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.rules.space import Part
from db.tables import ParticipationEvent
from tests.crash.clinic import Clinic
from tests.crash.outbox_seen import open_a_case
from tests.crash.serving import Served
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.gateway import Session
from tests.crash.stand_in.people import COMMAND

TIMES = 100
ASK = {"name": "case", "id": "1", "type": 1, "options": [{"name": "ask", "type": 1, "options": []}]}


@pytest.fixture
async def writers(discord: StandIn, clinic: Clinic) -> Sequence[int]:
    """Members of the clinic, two for each disturbance: a member counts once a day in a case."""
    role = clinic.place(Part.MEMBER_ROLE)
    people = [discord.world.add_person(f"Member {number}") for number in range(2 * TIMES + 1)]
    for person in people:
        clinic.guild.members[person] = {role}
        await clinic.programme.member(person, consents={ConsentKind.EVALUATION: True})
    return people


@pytest.fixture
async def thread(discord: StandIn, clinic: Clinic, served: Served) -> int:
    """The post of a case that is open."""
    served.client.before_identify_hook = _at_once  # the library waits five seconds before each new session
    await open_a_case(clinic)
    await served.app.outbox.deliver_due()
    await served.app.tick(served.watch.now())
    return int(discord.world.active_threads(clinic.guild.id)[0]["id"])


async def _at_once(shard_id: int | None, *, initial: bool = False) -> None:
    return


def session(discord: StandIn, clinic: Clinic) -> Session:
    found = discord.gateway.session_for(clinic.guild.id)
    assert found is not None
    return found


async def everything_is_heard(discord: StandIn, served: Served, author: int, thread: int) -> None:
    """Events come in their order: once the last one was heard and what it led to is done, all were."""
    last = asyncio.create_task(served.client.wait_for("message", timeout=20))
    await asyncio.sleep(0)  # the task has to begin before the message comes
    discord.people.write(author, thread, "The last one")
    await last
    listening = [task for task in asyncio.all_tasks() if task.get_name().startswith("discord.py: ")]
    await asyncio.gather(*listening)


async def comments(clinic: Clinic) -> Counter[int | None]:
    query = select(ParticipationEvent.person_id).where(ParticipationEvent.type == Act.CASE_COMMENTED)
    async with clinic.programme.database.read() as found:
        return Counter((await found.exec(query)).all())


async def test_a_gateway_that_is_cut_or_asks_to_reconnect_a_hundred_times_loses_no_event(
    discord, clinic, served, thread, writers
):
    acts = []
    ways = [
        discord.gateway.drop,
        discord.gateway.ask_to_reconnect,
        lambda one: discord.gateway.invalidate(one, resumable=True),
    ]
    for number in range(TIMES):
        connected = session(discord, clinic)
        resumed = discord.gateway.resumed
        discord.people.write(writers[2 * number], thread, "Before it breaks")
        acts.append(
            discord.people.begin(clinic.people["Amina"], clinic.place(Part.CASE_QUESTIONS), COMMAND, ASK)
        )
        await ways[number % len(ways)](connected)
        discord.people.write(writers[2 * number + 1], thread, "While it is broken")
        await discord.watching.until(lambda resumed=resumed: discord.gateway.resumed > resumed)

    await everything_is_heard(discord, served, writers[-1], thread)

    assert (discord.gateway.identified, discord.gateway.resumed) == (1, TIMES)
    heard = await comments(clinic)
    assert set(heard.values()) == {1}
    assert len(heard) == 2 * TIMES + 1
    assert all(act.acknowledged.done() for act in acts)


async def test_what_was_written_in_a_hundred_times_without_a_session_is_found_when_there_is_one_again(
    discord, clinic, served, thread, writers
):
    for number in range(TIMES):
        connected = session(discord, clinic)
        discord.people.write(writers[2 * number], thread, "Before it is invalid")
        ready = asyncio.create_task(served.client.wait_for("ready", timeout=20))
        await asyncio.sleep(0)
        await discord.gateway.invalidate(connected, resumable=False)
        discord.people.write(writers[2 * number + 1], thread, "Told to nobody")
        await ready
        form = await discord.people.command(
            clinic.people["Amina"], clinic.place(Part.CASE_QUESTIONS), "case", ASK["options"]
        )
        assert form.modal is not None
    await served.app.tick(served.watch.now())  # reads the place in several calls, as Discord gives it

    await everything_is_heard(discord, served, writers[-1], thread)

    assert discord.gateway.identified == TIMES + 1
    heard = await comments(clinic)
    assert set(heard.values()) == {1}
    assert len(heard) == 2 * TIMES + 1
