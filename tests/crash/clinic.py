"""Servers of the programme in the stand-in, with everybody in them, and the same written in the bot's database.

The database is written by the product's own services, as `/setup`, `/join` and `/hub profile` would.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.rules.membership import ConsentKind
from bot.rules.space import CHANNEL_NAMES, CHANNELS, ROLE_NAMES, ROLES, Part
from bot.services.record_space import record_space
from bot.services.register_server import register_server
from content.topics import load_topics
from db.database import Database
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.shapes import FORUM, TEXT, VOICE
from tests.crash.stand_in.world import Guild
from tests.fixtures.programme import Programme

KINDS = {Part.CASE_DISCUSSIONS: FORUM, Part.ECHO_SESSION: VOICE}
SPECIALISTS = {
    "Ortiz": "pain_physician",
    "Farid": "pharmacist",
    "Grace": "psychologist",
    "Tran": "pharmacist",
}


@dataclass
class Clinic:
    """One server: its places and roles by part, its people by name."""

    guild: Guild
    programme: Programme
    space: dict[Part, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    person_ids: dict[str, int] = field(default_factory=dict)

    def place(self, part: Part) -> int:
        return self.space[part]


def build(discord: StandIn, database: Database, *, shard: int = 0, shard_count: int = 1) -> Clinic:
    """The server in the stand-in; nothing is in the database yet."""
    world = discord.world
    guild = world.add_guild(f"Clinic {shard}", shard=shard, shard_count=shard_count)
    clinic = Clinic(guild, Programme(database, guild.id))
    for part in ROLES:
        clinic.space[part] = world.add_role(guild, ROLE_NAMES[part])
    for part in CHANNELS:
        kind = KINDS.get(part, TEXT)
        tags = (
            [{"name": f"topic {number}", "moderated": False} for number in range(3)]
            if kind == FORUM
            else None
        )
        more = {"available_tags": tags} if tags else {}
        clinic.space[part] = world.add_channel(guild, CHANNEL_NAMES[part], kind, **more)
    for name, part in {
        "Amina": Part.MEMBER_ROLE,
        "Iris": Part.COORDINATOR_ROLE,
        **dict.fromkeys(SPECIALISTS, Part.SPECIALIST_ROLE),
    }.items():
        clinic.people[name] = world.add_person(name)
        guild.members[clinic.people[name]] = {clinic.space[part]}
    return clinic


async def settle_in(clinic: Clinic, *, now: datetime | None = None) -> None:
    """Write the server and its people into the database; the hub works at any hour."""
    now = now or datetime.now(UTC)
    programme = clinic.programme
    await programme.do(register_server, now=now, language="en-CA", timezone="America/Toronto")
    iris = clinic.person_ids["Iris"] = await programme.person(clinic.people["Iris"])
    await programme.do(record_space, now=now, parts=clinic.space, by=iris)
    clinic.person_ids["Amina"] = await programme.member(
        clinic.people["Amina"], consents={ConsentKind.EVALUATION: True}
    )
    topics = tuple(load_topics().ids())
    for name, profession in SPECIALISTS.items():
        clinic.person_ids[name] = await programme.specialist(
            clinic.people[name], profession, topics=topics, capacity=20
        )
