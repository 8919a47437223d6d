"""What people should have seen against what stands in Discord: lost, doubled, late. Counted in two ways.

By the outbox: each delivery that was sent stands in Discord once; none that is due is left. By what people did: what
they were told had worked is there once, and what they were not answered about is there once at most.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlmodel import select

from bot.rules.deliveries import DeliveryKind, DeliveryState, nonce_of
from bot.rules.space import Part
from db.database import Database
from db.tables import Delivery
from tests.crash.soak.activity import Activity, questions_in_queue, said_in
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.people import button_of

LATE_SECONDS = 150
"""A claim of a process that died is taken over after two minutes; then the next tick says it."""


@dataclass
class Reckoning:
    """Each list names what is wrong; empty lists are what is wanted."""

    expected: int = 0
    seen: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    unsettled: Counter[str] = field(default_factory=Counter)
    late_seconds: list[float] = field(default_factory=list)

    @property
    def late(self) -> int:
        """How many came later than after one lease."""
        return sum(seconds > LATE_SECONDS for seconds in self.late_seconds)


async def rows_of(database: Database) -> list[Delivery]:
    """The whole outbox."""
    async with database.read() as session:
        return list((await session.exec(select(Delivery).order_by(Delivery.id))).all())


def is_open(row: Delivery) -> bool:
    """Whether it should have been said by now and is not settled."""
    is_due = row.due_at <= datetime.now(UTC)
    return (
        row.state is DeliveryState.CLAIMED or (row.state is DeliveryState.PENDING and is_due) or is_held(row)
    )


def is_held(row: Delivery) -> bool:
    """Whether it was refused once and is kept back until it is tried again."""
    return row.state is DeliveryState.PENDING and row.problem is not None


async def reckon(
    discord: StandIn,
    database: Database,
    activities: list[Activity],
    *,
    passed_seconds: Mapping[int, float],
) -> Reckoning:
    """Count, after everything that was due had its time.

    `passed_seconds`: by delivery, time that was only made to pass; it is not lateness.
    """
    found, rows = Reckoning(), await rows_of(database)
    by_nonce = Counter(made.nonce for made in discord.world.made if made.nonce)
    posts = Counter(
        thread["name"].split(" ")[0] + f" in {thread['guild_id']}"
        for thread in discord.world.channels.values()
        if thread.get("thread_metadata") and thread["owner_id"] == discord.world.bot["id"]
    )
    for row in rows:
        _reckon_delivery(row, by_nonce, found)
        if row.sent_at is not None:
            waited = (row.sent_at - row.due_at).total_seconds()
            found.late_seconds.append(waited - passed_seconds.get(row.id or 0, 0.0))
    for name, times in posts.items():
        found.doubled += [f"post {name}"] * (times - 1)
    known = {nonce_of(row.key) for row in rows}
    found.unexpected += [nonce for nonce in by_nonce if nonce not in known]
    for activity in activities:
        _reckon_acts(discord, activity, found)
    return found


def _reckon_delivery(row: Delivery, by_nonce: Counter[str | None], found: Reckoning) -> None:
    times, name = by_nonce[nonce_of(row.key)], f"{row.kind} {row.key}"
    if times > 1:
        found.doubled += [name] * (times - 1)
    if row.state is DeliveryState.SENT:
        if row.message_id is None or row.kind is DeliveryKind.CASE_POST:
            return  # a card that was drawn again, or nothing to say by now; posts are counted by their number
        found.expected += 1
        found.seen += times > 0
        if times == 0:
            found.lost.append(name)
    elif is_open(row):
        found.lost.append(f"{name} still {row.state}")
    elif row.state in (DeliveryState.FAILED, DeliveryState.PARKED):
        found.unsettled[f"{row.state}: {row.kind}: {row.problem}"] += 1


def _reckon_acts(discord: StandIn, activity: Activity, found: Reckoning) -> None:
    clinic, asked = activity.clinic, activity.asked
    threads = {
        int(thread["id"])
        for thread in discord.world.active_threads(clinic.guild.id)
        if thread["parent_id"] == str(clinic.place(Part.CASE_DISCUSSIONS))
    }
    for words, was_told in asked.cases.items():
        _count(found, f"case {words}", questions_in_queue(discord, clinic, words), was_told)
    for words, was_told in asked.recommendations.items():
        times = sum(said_in(discord, thread, words) for thread in threads)
        _count(found, f"recommendation {words}", times, was_told)
    opened = Counter(_case_of(discord, thread) for thread in threads)
    for button, was_told in asked.accepted.items():
        _count(found, f"post of {button}", opened[button.rpartition(":")[2]], was_told)


def _case_of(discord: StandIn, thread_id: int) -> str:
    first = discord.world.messages[thread_id].get(thread_id)
    button = button_of(first, "more") if first else None
    return (button or "").rpartition(":")[2]


def _count(found: Reckoning, name: str, times: int, was_told: bool) -> None:
    found.expected += was_told
    found.seen += was_told and times > 0
    if was_told and times == 0:
        found.lost.append(name)
    found.doubled += [name] * (times - 1)
