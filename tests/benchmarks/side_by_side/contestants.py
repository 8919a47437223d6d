"""The two that are compared: how each is started, and how somebody presses it for a plain and for a kept answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.rules.space import Part
from content.living_library import open_library
from db.database import Database
from db.keys import Keyring
from tests.benchmarks.side_by_side.load import Press
from tests.crash.bot_process import BotProcess
from tests.crash.clinic import build, settle_in
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.interactions import Interaction
from tests.crash.stand_in.people import COMMAND, PRESS
from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.world import BOT_ID

BARE = "tests.benchmarks.side_by_side.bare_bot"


@dataclass(frozen=True)
class Contestant:
    """`plain` changes nothing; `kept` is on the disk before it is answered, and can be pressed `most_kept` times."""

    name: str
    process: BotProcess
    plain: Press
    kept: Press
    most_kept: int


def _command(name: str, options: Sequence[Shape] = ()) -> Shape:
    return {"id": "1", "name": name, "type": 1, "options": list(options)}


def bare(discord: StandIn, folder: Path) -> Contestant:
    """The bare bot in a server of its own."""
    world = discord.world
    guild = world.add_guild("Bare")
    channel, person = world.add_channel(guild, "general"), world.add_person("Amina")
    guild.members[person] = set()
    process = BotProcess(
        discord,
        folder,
        database_url="",
        secret_keys="",
        name="bare",
        command=("-m", BARE, str(folder / "bare.sqlite3")),
    )

    def press(name: str) -> Interaction:
        return discord.people.begin(person, channel, COMMAND, _command(name))

    return Contestant("bare", process, lambda _: press("plain"), lambda _: press("kept"), 10**9)


async def echo(discord: StandIn, folder: Path, *, secret_keys: str, members: int) -> Contestant:
    """The product, with a clinic of so many members, each of whom can mark each didactic as read once."""
    url = f"sqlite:///{folder / 'echo.sqlite3'}"
    async with Database.open(url, keyring=Keyring.from_setting(secret_keys)) as database:
        clinic = build(discord, database)
        await settle_in(clinic)
        people = [discord.world.add_person(f"Member {number}") for number in range(members)]
        for person in people:
            clinic.guild.members[person] = {clinic.place(Part.MEMBER_ROLE)}
            await clinic.programme.member(person)
    didactics = sorted(open_library(None).library.ids())
    place = clinic.place(Part.DIDACTICS)
    cards = [_card_of(discord, place, didactic) for didactic in didactics]
    process = BotProcess(discord, folder, database_url=url, secret_keys=secret_keys, name="echo")

    def ask(_: int) -> Interaction:
        command = _command("case", [{"name": "ask", "type": 1, "options": []}])
        return discord.people.begin(
            clinic.people["Amina"], clinic.place(Part.CASE_QUESTIONS), COMMAND, command
        )

    def mark_read(number: int) -> Interaction:
        didactic, person = divmod(number, members)
        content = {"component_type": 2, "custom_id": f"echo:mark-read:{didactics[didactic]}", "id": 1}
        return discord.people.begin(people[person], place, PRESS, content, source=cards[didactic])

    return Contestant("echo", process, ask, mark_read, members * len(didactics))


def _card_of(discord: StandIn, channel_id: int, didactic: str) -> Shape:
    """A posted didactic, as far as its button goes."""
    button = {"type": 2, "style": 3, "label": "Mark as read", "custom_id": f"echo:mark-read:{didactic}"}
    body = {"flags": 1 << 15, "components": [{"type": 1, "components": [button]}]}
    return discord.world.say(channel_id, BOT_ID, body)
