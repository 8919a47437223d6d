"""What people do in Discord: type a command, press, choose, fill in a form, write. They wait three seconds."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.crash.stand_in import shapes
from tests.crash.stand_in.gateway import Gateway
from tests.crash.stand_in.interactions import SECONDS_TO_ANSWER, Interaction, Interactions, values_of
from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.world import BOT_ID, World

COMMAND, PRESS, FORM = 2, 3, 5
BUTTON, MENU = 2, 3
SECONDS_TO_RESULT = 20.0


class Unanswered(Exception):
    """ "This interaction failed": the bot did not answer in time, or is not there."""


class People:
    """The hands of everybody in the stand-in. An act raises Unanswered where Discord would say that it failed."""

    def __init__(self, world: World, gateway: Gateway, interactions: Interactions) -> None:
        self._world, self._gateway, self._interactions = world, gateway, interactions

    async def command(
        self, user_id: int, channel_id: int, name: str, options: Sequence[Shape] = ()
    ) -> Interaction:
        """Type a slash command; `options` as Discord sends them (a subcommand is one)."""
        known = next((one["id"] for one in self._world.commands if one["name"] == name), "1")
        content = {"id": known, "name": name, "type": 1, "options": list(options)}
        return await self._act(user_id, channel_id, COMMAND, content)

    async def press(self, user_id: int, message: Shape, custom_id: str) -> Interaction:
        """Press a button of a message or page."""
        content = {"component_type": BUTTON, "custom_id": custom_id, "id": 1}
        return await self._act(user_id, int(message["channel_id"]), PRESS, content, source=message)

    async def choose(
        self, user_id: int, message: Shape, custom_id: str, values: Sequence[str]
    ) -> Interaction:
        """Choose in a menu of a message or page."""
        content = {"component_type": MENU, "custom_id": custom_id, "id": 1, "values": list(values)}
        return await self._act(user_id, int(message["channel_id"]), PRESS, content, source=message)

    async def fill(self, user_id: int, opened: Interaction, typed: Mapping[str, Any]) -> Interaction:
        """Fill in and submit the form that an act opened."""
        assert opened.modal is not None, "no form was opened"
        content = {"custom_id": opened.modal["custom_id"], "components": values_of(opened.modal, dict(typed))}
        return await self._act(user_id, opened.channel_id, FORM, content, source=opened.source)

    def write(self, user_id: int, channel_id: int, text: str) -> Shape:
        """Write a message."""
        return self._world.say(channel_id, user_id, {"content": text})

    async def result(self, act: Interaction) -> Shape:
        """The page an act leads to, when it is there; what was "thinking" may take longer."""
        try:
            async with asyncio.timeout(SECONDS_TO_RESULT):
                await act.finished.wait()
        except TimeoutError as late:
            raise Unanswered("no result") from late
        shown = act.page()
        if shown is None:
            raise Unanswered("no page")
        return shown

    def begin(
        self, user_id: int, channel_id: int, kind: int, content: Shape, *, source: Shape | None = None
    ) -> Interaction:
        """Send an act to the bot without waiting. Raises Unanswered while no session hears of it."""
        place = self._world.channel(channel_id)
        guild_id = int(place["guild_id"]) if place.get("guild_id") else None
        session = self._gateway.session_for(guild_id)
        if session is None:
            raise Unanswered("the bot is not connected")
        act = self._interactions.open(user_id=user_id, channel_id=channel_id, source=source)
        told: Shape = {
            "id": str(act.id),
            "application_id": str(BOT_ID),
            "type": kind,
            "token": act.token,
            "version": 1,
            "data": content,
            "channel_id": str(channel_id),
            "channel": place,
            "locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": {},
            "context": 1 if guild_id is None else 0,
            "app_permissions": shapes.EVERYTHING,
            "attachment_size_limit": 26_214_400,
        }
        if source is not None:
            told["message"] = source
        if guild_id is None:
            told["user"] = self._world.user(user_id)
        else:
            may = (
                shapes.EVERYTHING
                if user_id in self._world.guild(guild_id).administrators
                else shapes.ORDINARY
            )
            told["member"] = {**self._world.member(guild_id, user_id), "permissions": may}
            told |= {"guild_id": str(guild_id), "guild_locale": "en-US"}
        self._gateway.send(session, "INTERACTION_CREATE", told)
        return act

    async def _act(
        self, user_id: int, channel_id: int, kind: int, content: Shape, *, source: Shape | None = None
    ) -> Interaction:
        act = self.begin(user_id, channel_id, kind, content, source=source)
        try:
            async with asyncio.timeout(SECONDS_TO_ANSWER):
                await act.acknowledged
        except TimeoutError as late:
            raise Unanswered("no answer in three seconds") from late
        return act


def walk(components: Any) -> Iterator[Shape]:
    """Every component, those within others too."""
    for part in components or ():
        yield part
        yield from walk(part.get("components"))
        yield from walk([part["accessory"]] if part.get("accessory") else ())


def buttons_of(message: Shape) -> list[str]:
    """The custom ids a message offers."""
    return [part["custom_id"] for part in walk(message["components"]) if part.get("custom_id")]


def text_of(message: Shape) -> str:
    """Everything a message says."""
    said = [str(part.get("content") or part.get("label") or "") for part in walk(message["components"])]
    return "\n".join([message["content"], *said]).strip()


def button_of(message: Shape, verb: str) -> str | None:
    """The custom id of a verb on a message."""
    return next((one for one in buttons_of(message) if f"{one}:".startswith(f"echo:{verb}:")), None)
