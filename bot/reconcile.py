"""Does the server show what the database says? Asked of each server at every connection, then hourly.

Whatever differs becomes a delivery or a change of tags; where nothing differs nothing is done. What Discord does
not let the bot see is left as it is until the next look.
"""

import logging
from datetime import datetime

from bot.logs import incident, new_incident
from bot.rules.space import Part
from bot.services.desk import Desk
from bot.services.leave_hub import give_back_rest, hub_members, leave_hub
from bot.services.note_presence import note_presence, people_to_look_for
from bot.services.read_case import CaseView, list_live
from bot.services.register_server import ServerView, read_server
from bot.services.true_up import (
    note_heard,
    redraw,
    restore_post,
    restore_post_card,
    restore_queue_card,
    servers_to_look_at,
    take_look,
)
from bot.sight import PostSeen, Sight, Unseen, wording_of_view
from bot.views.case_card import case_post_card, queue_card
from bot.views.speaker import Speaker

log = logging.getLogger(__name__)


class Reconciliation:
    """Compares, one server at a time. One that cannot be looked at does not keep the others waiting."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is looked at before there is a sight."""
        self._desk = desk
        self._sight: Sight | None = None

    def attach(self, sight: Sight | None) -> None:
        """Look through this from now on; None: do not look, what is due waits."""
        self._sight = sight

    async def look(self, now: datetime) -> int:
        """Compare every server whose look is due by `now` (aware); how many were looked at."""
        if self._sight is None:
            return 0
        async with self._desk.database.read() as session:
            due = await servers_to_look_at(session, now=now)
        looked = 0
        for guild_id in due:
            if self._sight is None or not self._sight.knows(guild_id):
                continue
            try:
                looked += await self._look_at(self._sight, guild_id, now)
            except Exception:  # the next server must not wait for the one that cannot be looked at
                with incident(new_incident()):
                    log.exception("server could not be compared")
        return looked

    async def _look_at(self, sight: Sight, guild_id: int, now: datetime) -> bool:
        look = await self._desk.database.write(lambda session: take_look(session, guild_id=guild_id, now=now))
        async with self._desk.database.read() as session:
            server = await read_server(session, guild_id=guild_id)
        if look is None or server is None:
            return False
        await self._let_leavers_go(sight, server, now)
        await self._look_for_members(sight, server, now)
        async with self._desk.database.read() as session:
            live = await list_live(session, guild_id=guild_id)
        await self._compare_queue(sight, server, live, now)
        for case in live:
            await self._compare_post(sight, server, case, now)
        await self._hear(sight, server, look.heard_until, now)
        return True

    async def _let_leavers_go(self, sight: Sight, server: ServerView, now: datetime) -> None:
        """Specialists who are not in the server, or have not got the role, give back what they hold."""
        role_id, guild_id = server.space.get(Part.SPECIALIST_ROLE), server.guild_id
        async with self._desk.database.read() as session:
            members = await hub_members(session, guild_id=guild_id)
        for member in members:
            give_back = give_back_rest
            if member.is_active:
                if role_id is None or member.discord_id is None:
                    continue
                try:
                    if await sight.has_role(guild_id, member.discord_id, role_id):
                        continue
                except Unseen as unseen:
                    _skipped("specialist", unseen)
                    continue
                give_back = leave_hub
            await self._desk.database.write(
                lambda session, give_back=give_back, who=member.person_id: give_back(  # type: ignore[misc]
                    session, guild_id=guild_id, person_id=who, now=now
                )
            )

    async def _look_for_members(self, sight: Sight, server: ServerView, now: datetime) -> None:
        """Some of those whose account is known: leaving starts the time after which it is forgotten."""
        guild_id = server.guild_id
        async with self._desk.database.read() as session:
            wanted = await people_to_look_for(session, guild_id=guild_id)
        for person in wanted:
            try:
                is_here = await sight.is_member(guild_id, person.discord_id)
            except Unseen as unseen:
                _skipped("members", unseen)
                return
            await self._desk.database.write(
                lambda session, who=person.person_id, is_here=is_here: note_presence(  # type: ignore[misc]
                    session, guild_id=guild_id, person_id=who, is_here=is_here, now=now
                )
            )

    async def _compare_queue(
        self, sight: Sight, server: ServerView, live: list[CaseView], now: datetime
    ) -> None:
        queue = server.space.get(Part.HUB_QUEUE)
        carded = {case.queue_message_id: case for case in live if case.queue_message_id is not None}
        if queue is None or not carded:
            return
        try:
            seen = await sight.cards(queue, carded.keys())
        except Unseen as unseen:
            _skipped("queue", unseen)
            return
        speaker = self._speaker(server)
        for message_id, case in carded.items():
            if seen[message_id] is None:
                await self._desk.database.write(
                    lambda session, case=case, missing=message_id: restore_queue_card(  # type: ignore[misc]
                        session, guild_id=case.guild_id, case_id=case.id, missing=missing, now=now
                    )
                )
            elif seen[message_id] != wording_of_view(queue_card(speaker, case)):
                await self._redraw(case, now)

    async def _compare_post(self, sight: Sight, server: ServerView, case: CaseView, now: datetime) -> None:
        if case.post_id is None or case.post_message_id is None:
            return
        try:
            seen = await sight.post(case.post_id, case.post_message_id)
            if seen is not None:
                await self._mend_post(sight, server, case, seen, now)
                return
        except Unseen as unseen:
            _skipped("post", unseen)
            return
        missing = case.post_id
        await self._desk.database.write(
            lambda session: restore_post(
                session, guild_id=case.guild_id, case_id=case.id, missing=missing, now=now
            )
        )

    async def _mend_post(
        self, sight: Sight, server: ServerView, case: CaseView, seen: PostSeen, now: datetime
    ) -> None:
        """Its tags are its topics, and it is not in the archive while the case is not over."""
        assert case.post_id is not None
        speaker = self._speaker(server)
        topics = {speaker.topic(topic) for topic in case.topics}
        tags = [tag for tag in seen.known_tags if tag in topics][:5]
        if seen.is_archived or seen.tags != set(tags):
            await sight.tag_post(case.post_id, tags, reason=case.number or "")
        if seen.card is None:
            missing = case.post_message_id
            assert missing is not None
            await self._desk.database.write(
                lambda session: restore_post_card(
                    session, guild_id=case.guild_id, case_id=case.id, missing=missing, now=now
                )
            )
        elif seen.card != wording_of_view(case_post_card(speaker, case)):
            await self._redraw(case, now)

    async def _redraw(self, case: CaseView, now: datetime) -> None:
        await self._desk.database.write(
            lambda session: redraw(
                session, guild_id=case.guild_id, case_id=case.id, version=case.version, now=now
            )
        )

    async def _hear(self, sight: Sight, server: ServerView, after: datetime | None, now: datetime) -> None:
        """What members wrote while the bot was away is heard now; hearing a message twice changes nothing."""
        if after is not None:
            try:
                await sight.hear(
                    server.guild_id,
                    channel_id=server.space.get(Part.CASE_QUESTIONS) if server.typed_questions else None,
                    threads_in={
                        server.space[part]
                        for part in (Part.CASE_DISCUSSIONS, Part.DIDACTICS)
                        if part in server.space
                    },
                    after=after,
                )
            except Unseen as unseen:
                _skipped("messages", unseen)
                return
        await self._desk.database.write(
            lambda session: note_heard(session, guild_id=server.guild_id, now=now)
        )

    def _speaker(self, server: ServerView) -> Speaker:
        return Speaker(server.language, self._desk.sentences, self._desk.topics, self._desk.vocabulary)


def _skipped(what: str, unseen: Unseen) -> None:
    log.warning("not compared", extra={"what": what, "problem": str(unseen)})
