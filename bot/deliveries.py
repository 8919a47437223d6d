"""How each kind of delivery is said: read what it is about, draw it, hand it to the messenger.

A delivery holds ids only; its words are made here, at the moment of sending, in the reader's language.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from bot.messenger import Blocked, CannotDeliver, DirectMessagesClosed, Messenger
from bot.rules.deliveries import DeliveryKind, nonce_of
from bot.rules.space import CHANNEL_NAMES, NEEDED, Part
from bot.services.claim_deliveries import ClaimedDelivery
from bot.services.desk import Desk
from bot.services.list_waiting import read_waiting, request_messages
from bot.services.reach_person import Reach, reach_person
from bot.services.read_case import CaseView, read_case
from bot.services.read_post import read_post
from bot.services.read_recommendation import read_recommendation
from bot.services.register_server import ServerView, read_server
from bot.views.card import Tone, card
from bot.views.case_card import case_post_card, post_title, queue_card
from bot.views.didactic_card import didactic_card
from bot.views.hub_cards import asker_notice, offer_card, recommendation_card
from bot.views.join_pages import join_request_card
from bot.views.speaker import Speaker


@dataclass(frozen=True)
class Said:
    """Where something was said: the message, and the forum post where one was opened. Edits have neither."""

    message_id: int | None = None
    post_id: int | None = None


Render = Callable[["Delivering"], Awaitable[Said]]

REPEATABLE = frozenset({DeliveryKind.QUEUE_REFRESH, DeliveryKind.CASE_REFRESH, DeliveryKind.JOIN_REFRESH})
"""Kinds that may be done twice without anybody noticing."""


class BlockedAt(CannotDeliver):
    """The server does not let the bot speak in the place of a part, or give its role."""

    def __init__(self, part: Part, problem: str) -> None:
        """Say where; it is worth trying again."""
        super().__init__(problem, is_final=False)
        self.part = part


class Delivering:
    """One delivery on its way: the desk, the messenger, the server, and how to speak there."""

    def __init__(
        self, desk: Desk, messenger: Messenger, delivery: ClaimedDelivery, server: ServerView
    ) -> None:
        """Gather what every kind needs."""
        self.desk, self.messenger, self.delivery, self.server = desk, messenger, delivery, server
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

    async def post(self, channel_id: int, view: discord.ui.LayoutView, *, pings: Sequence[int] = ()) -> Said:
        """Post in a channel or thread."""
        return Said(await self.messenger.post(channel_id, view, nonce=self.nonce, pings=pings))

    async def write_to(self, reach: Reach, view: discord.ui.LayoutView) -> Said:
        """Send a direct message. Raises DirectMessagesClosed."""
        return Said(await self.messenger.direct_message(reach.discord_id, view, nonce=self.nonce))

    async def case(self) -> CaseView:
        """The case it is about."""
        assert self.delivery.case_id is not None
        async with self.desk.database.read() as session:
            return await read_case(session, guild_id=self.delivery.guild_id, case_id=self.delivery.case_id)

    async def reader(self) -> Reach:
        """The person it is for. Raises CannotDeliver when their link is gone."""
        assert self.delivery.person_id is not None
        async with self.desk.database.read() as session:
            reach = await reach_person(
                session, guild_id=self.delivery.guild_id, person_id=self.delivery.person_id
            )
        if reach is None:
            raise CannotDeliver("person-gone", is_final=True)
        return reach


async def deliver(desk: Desk, messenger: Messenger, delivery: ClaimedDelivery) -> Said:
    """Say one delivery; where it stands now. Raises CannotDeliver (BlockedAt is one) or Uncertain."""
    async with desk.database.read() as session:
        server = await read_server(session, guild_id=delivery.guild_id)
    if server is None:
        raise CannotDeliver("server-unknown", is_final=True)
    on = Delivering(desk, messenger, delivery, server)
    try:
        return await _KINDS[delivery.kind](on)
    except Blocked as refused:
        raise BlockedAt(on.part, refused.problem) from refused


async def _didactic(on: Delivering) -> Said:
    assert on.delivery.subject_id is not None
    async with on.desk.database.read() as session:
        view = await read_post(
            session,
            guild_id=on.delivery.guild_id,
            post_id=on.delivery.subject_id,
            library=on.desk.library,
            at=on.desk.clock.now(),
        )
    drawn = didactic_card(on.speak(view.language), view)
    return await on.post(on.place(Part.DIDACTICS), drawn)


async def _queue_card(on: Delivering) -> Said:
    case = await on.case()
    asked = [slot.offered_to for slot in case.slots if slot.offered_to is not None]
    return await on.post(on.place(Part.HUB_QUEUE), queue_card(on.speaker, case), pings=asked)


async def _queue_refresh(on: Delivering) -> Said:
    case = await on.case()
    if case.queue_message_id is not None:
        await on.messenger.edit(on.place(Part.HUB_QUEUE), case.queue_message_id, queue_card(on.speaker, case))
    return Said()


async def _case_post(on: Delivering) -> Said:
    case = await on.case()
    if case.post_id is not None:
        return Said(case.post_message_id, case.post_id)
    post_id, message_id = await on.messenger.open_post(
        on.place(Part.CASE_DISCUSSIONS),
        post_title(on.speaker, case),
        case_post_card(on.speaker, case),
        tags=[on.speaker.topic(topic) for topic in case.topics],
        reason=f"{case.number}",
    )
    return Said(message_id, post_id)


async def _case_refresh(on: Delivering) -> Said:
    case = await on.case()
    if case.post_id is not None and case.post_message_id is not None:
        await on.messenger.edit(case.post_id, case.post_message_id, case_post_card(on.speaker, case))
    return Said()


async def _offer(on: Delivering) -> Said:
    case, reach = await on.case(), await on.reader()
    queue = on.place(Part.HUB_QUEUE)
    drawn = offer_card(on.speaker, case, discord_id=reach.discord_id, queue_channel_id=queue)
    return await on.post(queue, drawn, pings=[reach.discord_id])


async def _recommendation(on: Delivering) -> Said:
    assert on.delivery.subject_id is not None
    case = await on.case()
    async with on.desk.database.read() as session:
        given = await read_recommendation(
            session, guild_id=on.delivery.guild_id, recommendation_id=on.delivery.subject_id
        )
    if case.post_id is None:
        raise Blocked("post-not-open-yet")
    return await on.post(case.post_id, recommendation_card(on.speaker, case, given))


async def _asker_notice(on: Delivering) -> Said:
    case, reach = await on.case(), await on.reader()
    code = on.delivery.code or ""
    drawn = asker_notice(on.speak(reach.language), case, code, mention=None)
    try:
        return await on.write_to(reach, drawn)
    except DirectMessagesClosed:
        place = case.post_id or on.place(Part.CASE_QUESTIONS)
        drawn = asker_notice(on.speak(reach.language), case, code, mention=reach.discord_id)
        return await on.post(place, drawn, pings=[reach.discord_id])


async def _join_request(on: Delivering) -> Said:
    assert on.delivery.person_id is not None
    async with on.desk.database.read() as session:
        person = await read_waiting(session, guild_id=on.delivery.guild_id, person_id=on.delivery.person_id)
    if person is None:
        raise CannotDeliver("person-gone", is_final=True)
    return await on.post(on.place(Part.COORDINATORS), join_request_card(on.speaker, person))


async def _join_refresh(on: Delivering) -> Said:
    assert on.delivery.person_id is not None
    guild_id, by = on.delivery.guild_id, on.delivery.subject_id
    async with on.desk.database.read() as session:
        person = await read_waiting(session, guild_id=guild_id, person_id=on.delivery.person_id)
        asked = await request_messages(session, guild_id=guild_id, person_id=on.delivery.person_id)
        approver = await reach_person(session, guild_id=guild_id, person_id=by) if by else None
    if person is not None:
        drawn = join_request_card(on.speaker, person, approved_by=approver.discord_id if approver else None)
        for message_id in asked:
            await on.messenger.edit(on.place(Part.COORDINATORS), message_id, drawn)
    return Said()


async def _member_notice(on: Delivering) -> Said:
    reach = await on.reader()
    await on.messenger.give_role(
        on.delivery.guild_id, reach.discord_id, on.place(Part.MEMBER_ROLE), reason="approved"
    )
    speaker = on.speak(reach.language)
    questions = on.server.space.get(Part.CASE_QUESTIONS)
    text = speaker.say(on.delivery.code or "notice-approved", channel=f"<#{questions}>")
    try:
        return await on.write_to(reach, card(text, tone=Tone.GOOD))
    except DirectMessagesClosed:
        drawn = card(speaker.person(reach.discord_id), text, tone=Tone.GOOD)
        return await on.post(on.place(Part.START_HERE), drawn, pings=[reach.discord_id])


async def _coordinator_notice(on: Delivering) -> Said:
    key, _, detail = (on.delivery.code or "").partition(":")
    details: dict[str, object] = {"id": detail}
    if key == "notice-nobody":
        case = await on.case()
        details = {
            "profession": on.speaker.profession(detail),
            "topics": ", ".join(on.speaker.topic(topic) for topic in case.topics),
            "queue": f"<#{on.server.space.get(Part.HUB_QUEUE, 0)}>",
        }
    if key == "notice-blocked":
        part = Part(detail)
        channel_id = on.server.space.get(part, 0)
        missing = on.messenger.lacks(channel_id, NEEDED[part])
        if missing is None:
            key, details = "notice-channel-gone", {"name": CHANNEL_NAMES[part]}
        else:
            details = {
                "channel": f"<#{channel_id}>",
                "permissions": ", ".join(
                    on.speaker.say(f"permission-{name.replace('_', '-')}") for name in missing or NEEDED[part]
                ),
            }
    role = on.server.space.get(Part.COORDINATOR_ROLE)
    text = on.speaker.say(key, **details)
    drawn = card(f"<@&{role}> {text}" if role else text, tone=Tone.ALERT)
    return await on.post(on.place(Part.COORDINATORS), drawn)


_KINDS: dict[DeliveryKind, Render] = {
    DeliveryKind.DIDACTIC: _didactic,
    DeliveryKind.QUEUE_CARD: _queue_card,
    DeliveryKind.QUEUE_REFRESH: _queue_refresh,
    DeliveryKind.CASE_POST: _case_post,
    DeliveryKind.CASE_REFRESH: _case_refresh,
    DeliveryKind.OFFER: _offer,
    DeliveryKind.RECOMMENDATION: _recommendation,
    DeliveryKind.ASKER_NOTICE: _asker_notice,
    DeliveryKind.JOIN_REQUEST: _join_request,
    DeliveryKind.JOIN_REFRESH: _join_refresh,
    DeliveryKind.MEMBER_NOTICE: _member_notice,
    DeliveryKind.COORDINATOR_NOTICE: _coordinator_notice,
}
