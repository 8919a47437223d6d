"""One delivery on its way, and what every kind of delivery needs to be said."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from bot.messenger import Blocked, CannotDeliver, Messenger, Uncertain
from bot.rules.deliveries import mark_of, nonce_of
from bot.rules.space import Part
from bot.services.claim_deliveries import ClaimedDelivery
from bot.services.desk import Desk
from bot.services.reach_person import Reach, reach_person
from bot.services.read_case import CaseView, read_case
from bot.services.register_server import ServerView
from bot.views.speaker import Speaker


@dataclass(frozen=True)
class Said:
    """Where something was said: the message, and the forum post where one was opened. Edits have neither."""

    message_id: int | None = None
    post_id: int | None = None


class Delivering:
    """One delivery on its way: the desk, the messenger, the server, and how to speak there."""

    def __init__(
        self,
        desk: Desk,
        messenger: Messenger,
        delivery: ClaimedDelivery,
        server: ServerView,
        *,
        only_looks: bool = False,
    ) -> None:
        """Gather what every kind needs. `only_looks`: it is looked for, nothing may change."""
        self.desk, self.messenger, self.delivery, self.server = desk, messenger, delivery, server
        self.only_looks = only_looks
        self.nonce = nonce_of(delivery.key)
        self.speaker = self.speak(server.language)
        self.part = Part.CASE_DISCUSSIONS

    def speak(self, language: str) -> Speaker:
        """Speak a language."""
        return Speaker(language, self.desk.sentences, self.desk.topics, self.desk.vocabulary)

    def place(self, part: Part) -> int:
        """The channel that plays a part. Raises Blocked while there is none."""
        self.part = part
        channel_id = self.server.space.get(part)
        if channel_id is None:
            raise Blocked("no-place")
        return channel_id

    async def post(
        self,
        channel_id: int,
        view: discord.ui.LayoutView,
        *,
        pings: Sequence[int] = (),
        alarms: Sequence[int] = (),
    ) -> Said:
        """Post in a channel or thread."""
        self._about_to_say(view)
        said = self.messenger.post(channel_id, view, nonce=self.nonce, pings=pings, alarms=alarms)
        return Said(await said)

    async def write_to(self, reach: Reach, view: discord.ui.LayoutView) -> Said:
        """Send a direct message. Raises DirectMessagesClosed."""
        self._about_to_say(view)
        return Said(await self.messenger.direct_message(reach.discord_id, view, nonce=self.nonce))

    async def open_post(
        self, forum_id: int, title: str, view: discord.ui.LayoutView, *, tags: Sequence[str], reason: str
    ) -> Said:
        """Open a forum post."""
        self._about_to_say(view)
        opened = await self.messenger.open_post(forum_id, title, view, tags=tags, reason=reason)
        return Said(post_id=opened[0], message_id=opened[1])

    def _about_to_say(self, view: discord.ui.LayoutView) -> None:
        """Mark it. Raises Uncertain where the process stood still for so long that another may be saying it."""
        if not self.only_looks and self.desk.clock.now() > self.delivery.claimed_until:
            raise Uncertain("claim-over")
        view.children[0].id = mark_of(self.delivery.key)

    async def case(self) -> CaseView:
        """The case it is about."""
        assert self.delivery.case_id is not None
        async with self.desk.database.glance() as session:
            return await read_case(session, guild_id=self.delivery.guild_id, case_id=self.delivery.case_id)

    async def reader(self) -> Reach:
        """The person it is for. Raises CannotDeliver when their link is gone."""
        assert self.delivery.person_id is not None
        async with self.desk.database.glance() as session:
            reach = await reach_person(
                session, guild_id=self.delivery.guild_id, person_id=self.delivery.person_id
            )
        if reach is None:
            raise CannotDeliver("person-gone", is_final=True)
        return reach


Render = Callable[[Delivering], Awaitable[Said]]
"""What says one kind of delivery."""
