"""What becomes of a press, a form or a command: one answer within three seconds, then pages for fifteen minutes."""

import asyncio
import time
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from tests.crash.stand_in import shapes
from tests.crash.stand_in.shapes import Shape
from tests.crash.stand_in.snowflakes import snowflake
from tests.crash.stand_in.world import EPHEMERAL, Refused, World, unknown

SECONDS_TO_ANSWER = 3.0
SECONDS_TO_FOLLOW = 15 * 60.0


class Callback(IntEnum):
    MESSAGE, THINKING, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9


@dataclass
class Interaction:
    """One act of a person. `pages`: what it showed, by message; `acknowledged` ends at the first answer."""

    id: int
    token: str
    user_id: int
    channel_id: int
    source: Shape | None
    began: float
    acknowledged: asyncio.Future[None]
    kind: int | None = None
    modal: Shape | None = None
    choices: list[Shape] = field(default_factory=list)
    pages: dict[int, Shape] = field(default_factory=dict)
    original_id: int | None = None
    is_thinking: bool = False
    acknowledged_after: float | None = None
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    """Set with the first page, form or choice: somebody who waits for the result looks no longer."""

    def page(self) -> Shape | None:
        """The newest page it showed."""
        return next(reversed(self.pages.values()), None)


class Interactions:
    """All interactions by their token."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_token: dict[str, Interaction] = {}

    def open(self, *, user_id: int, channel_id: int, source: Shape | None) -> Interaction:
        interaction_id = snowflake()
        made = Interaction(
            id=interaction_id,
            token=f"t{interaction_id}",
            user_id=user_id,
            channel_id=channel_id,
            source=source,
            began=time.monotonic(),
            acknowledged=asyncio.get_running_loop().create_future(),
        )
        self._by_token[made.token] = made
        return made

    def forget(self, interaction: Interaction) -> None:
        """Nobody asks for it any more: a bench makes thousands."""
        self._by_token.pop(interaction.token, None)

    def answer(self, token: str, body: Shape) -> Shape:
        """The first answer. Raises Refused when it comes twice or too late."""
        one = self._find(token)
        waited = time.monotonic() - one.began
        if one.kind is not None:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        if waited > SECONDS_TO_ANSWER:
            raise unknown("interaction", 10062)
        one.kind, one.acknowledged_after = int(body["type"]), waited
        content = body.get("data") or {}
        shown = None
        match one.kind:
            case Callback.MESSAGE:
                shown = self._show(one, content)
            case Callback.THINKING:
                one.is_thinking = True
                shown = self._show(one, {"flags": int(content.get("flags") or 0) | 1 << 7}, ends=False)
            case Callback.UPDATE if one.source is not None:
                shown = self._world.change(one.source, content)
                one.original_id = int(shown["id"])
                one.pages[one.original_id] = shown
                one.finished.set()
            case Callback.DEFERRED_UPDATE:
                one.original_id = int(one.source["id"]) if one.source else None
            case Callback.MODAL:
                one.modal = content
                one.finished.set()
            case Callback.CHOICES:
                one.choices = content.get("choices") or []
                one.finished.set()
            case _:
                raise Refused(400, 50035, "Invalid Form Body")
        if not one.acknowledged.done():
            one.acknowledged.set_result(None)
        answered: Shape = {"interaction": {"id": str(one.id), "type": 3}}
        if shown is not None:
            answered["interaction"]["response_message_id"] = shown["id"]
            answered["resource"] = {"type": one.kind, "message": shown}
        return answered

    def follow(self, token: str, body: Shape) -> Shape:
        """One more page; the first after "thinking" takes its place."""
        one = self._find_in_time(token)
        if one.is_thinking and one.original_id is not None:
            return self.change(token, one.original_id, body)
        return self._show(one, body)

    def page(self, token: str, message_id: int | None) -> Shape:
        """A page of an interaction; None: its first."""
        one = self._find_in_time(token)
        wanted = message_id or one.original_id
        if wanted is None or wanted not in one.pages:
            raise unknown("Message", 10008)
        return one.pages[wanted]

    def change(self, token: str, message_id: int | None, body: Shape) -> Shape:
        one, shown = self._find_in_time(token), self.page(token, message_id)
        if one.is_thinking:
            one.is_thinking, shown["flags"] = False, shown["flags"] & ~(1 << 7)
            body = {**body, "flags": shown["flags"] | int(body.get("flags") or 0)}
        changed = self._world.change(shown, body)
        one.finished.set()
        return changed

    def take_away(self, token: str, message_id: int | None) -> None:
        one, shown = self._find_in_time(token), self.page(token, message_id)
        del one.pages[int(shown["id"])]

    def _show(self, one: Interaction, body: Shape, *, ends: bool = True) -> Shape:
        page_id = snowflake()
        shown = shapes.message(page_id, one.channel_id, self._world.bot, body)
        one.pages[page_id] = shown
        one.original_id = one.original_id or page_id
        if not int(body.get("flags") or 0) & EPHEMERAL and one.kind == Callback.MESSAGE:
            self._world.messages[one.channel_id][page_id] = shown
        if ends:
            one.finished.set()
        return shown

    def _find(self, token: str) -> Interaction:
        if token not in self._by_token:
            raise unknown("interaction", 10062)
        return self._by_token[token]

    def _find_in_time(self, token: str) -> Interaction:
        if token not in self._by_token:
            raise unknown("Webhook", 10015)
        one = self._by_token[token]
        if time.monotonic() - one.began > SECONDS_TO_FOLLOW:
            raise Refused(401, 50027, "Invalid Webhook Token")
        return one


def values_of(modal: Shape, typed: dict[str, Any]) -> list[Shape]:
    """A form as somebody filled it in, in the shape Discord submits it."""
    components = []
    for number, label in enumerate(modal["components"]):
        part = label.get("component")
        if part is None:
            continue
        name, kind = part["custom_id"], part["type"]
        given = typed.get(name)
        many = kind not in (4, 21, 23)
        filled: Shape = {"type": kind, "id": number + 100, "custom_id": name}
        filled["values" if many else "value"] = (
            (given or []) if many else (given if given is not None else "")
        )
        components.append({"type": 18, "id": number + 1, "component": filled})
    return components
