"""When a server is compared with Discord, and what follows from what was found: deliveries, each under its own key."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import LIVE, WordsKind
from bot.services import case_deliveries
from bot.services.change_case import locked_case
from db.repositories import case_words, cases, servers

HOW_OFTEN = timedelta(hours=1)
OVERLAP = timedelta(minutes=1)
"""Messages of the last minute are read again: Discord's clock need not agree with ours."""
SHOWN = (WordsKind.CLARIFICATION, WordsKind.ANSWER, WordsKind.SUMMARY)
"""Words that stand in a case's post; a note is for the hub alone."""


@dataclass(frozen=True)
class LookTaken:
    """A look at one server, and until when its messages were read; None: never yet."""

    heard_until: datetime | None


async def servers_to_look_at(session: AsyncSession, *, now: datetime) -> list[int]:
    """Servers that are to be compared with Discord by `now` (aware)."""
    return await servers.servers_to_look_at(session, now=now)


async def look_at_once(session: AsyncSession, *, guild_ids: list[int]) -> None:
    """The bot has just connected: whatever happened before is looked for at the next tick."""
    await servers.look_at_once(session, guild_ids)


async def take_look(session: AsyncSession, *, guild_id: int, now: datetime) -> LookTaken | None:
    """Take the look that is due, the next one is in an hour; None when somebody else took it."""
    if not await servers.claim_look(session, guild_id, now=now, next_at=now + HOW_OFTEN):
        return None
    server = await servers.lock_server(session, guild_id)
    return LookTaken(server.heard_until)


async def note_heard(session: AsyncSession, *, guild_id: int, now: datetime) -> None:
    """What members wrote until `now` was read."""
    server = await servers.lock_server(session, guild_id)
    server.heard_until = now - OVERLAP
    await session.flush()


async def restore_queue_card(
    session: AsyncSession, *, guild_id: int, case_id: int, missing: int, now: datetime
) -> None:
    """The card in the queue is gone: another one, once for each that went."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if state.status in LIVE and case.queue_message_id == missing:
        await case_deliveries.put_queue_card_again(session, case, missing=missing, now=now)


async def restore_post(
    session: AsyncSession, *, guild_id: int, case_id: int, missing: int, now: datetime
) -> None:
    """The post is gone: another one with its number, and in it everything that was said by its cards."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if state.status not in LIVE or case.post_id != missing:
        return
    case.post_id = case.post_message_id = None
    await case_deliveries.put_case_post_again(session, case, missing=missing, now=now)
    given = [(row.at, "recommendation", row.id) for row in await cases.recommendations_of(session, case_id)]
    spoken = await case_words.of_case(session, guild_id, case_id, SHOWN)
    for _, kind, row_id in sorted([*given, *((row.at, "words", row.id) for row in spoken)]):
        assert row_id is not None
        await case_deliveries.put_said_again(
            session, case, kind=kind, subject_id=row_id, missing=missing, now=now
        )
    await session.flush()


async def restore_post_card(
    session: AsyncSession, *, guild_id: int, case_id: int, missing: int, now: datetime
) -> None:
    """The post stands, but its card is gone: the card comes back at the end of the post, once."""
    case, state = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if state.status in LIVE and case.post_message_id == missing:
        await case_deliveries.put_case_card_again(session, case, missing=missing, now=now)


async def redraw(session: AsyncSession, *, guild_id: int, case_id: int, version: int, now: datetime) -> None:
    """A card does not show the case as it is: both are drawn again, once for each state of the case."""
    case, _ = await locked_case(session, guild_id=guild_id, case_id=case_id)
    if case.version == version:
        await case_deliveries.put_refresh_again(session, case, now=now)
