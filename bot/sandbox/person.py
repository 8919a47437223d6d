"""A simulated person's hands: slash commands, presses, forms. They can do what a real user could, no more."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.sandbox.cast import Character

if TYPE_CHECKING:
    from bot.sandbox.world import World

STRING_MENU = 3
Shown = Any
"""What an act led to: SimCord's result, with `.response`, `.followups`, `.modal`."""


class NothingToPress(LookupError):
    """The person looked for a button that is not there."""


class Person:
    """Somebody in the sandbox."""

    def __init__(self, world: "World", character: Character, member: Any) -> None:
        """Act as this member of the world's server."""
        self.world, self.character, self.member = world, character, member

    @property
    def id(self) -> int:
        """Their Discord id."""
        return int(self.member.id)

    @property
    def handle(self) -> str:
        """Their account's name, which needs no escaping in an address."""
        return str(self.member.name)

    @property
    def short_name(self) -> str:
        """Their name without their part."""
        return self.character.name.split(" (")[0]

    @property
    def first_name(self) -> str:
        """What their colleagues call them."""
        return self.short_name.removeprefix("Dr ").split()[0]

    async def slash(self, place: str, command: str, /, **options: Any) -> Shown:
        """Type a slash command in a channel."""
        return await self.member.slash(self.world.channel(place), command, **options)

    async def menu(self, name: str, message: Any) -> Shown:
        """Use a message menu."""
        channel = self.world.channel_of(message)
        return await self.member.context_menu(channel, name, message)

    async def press(self, message: Any, verb: str) -> Shown:
        """Press the button of a verb on a message they can see."""
        return await self._actor(message).click(message, custom_id=button_of(message, verb))

    async def choose(self, message: Any, verb: str, values: Sequence[str], *, ending: str = "") -> Shown:
        """Choose in the menu of a verb; where it has several, the one whose id has this ending."""
        menu = button_of(message, verb, ending=ending)
        return await self._actor(message).select(message, list(values), custom_id=menu)

    async def fill(self, shown: Shown, values: Mapping[str, Any]) -> Shown:
        """Fill in and submit the form that was shown."""
        return await self.member.submit_modal(shown, _as_typed(shown, values))

    async def fill_in_direct_messages(self, shown: Shown, values: Mapping[str, Any]) -> Shown:
        """Fill in and submit a form that a button in a direct message opened."""
        return await self.member.user.submit_modal(shown, _as_typed(shown, values))

    async def say(self, place: str, text: str) -> Any:
        """Type a message in a channel."""
        return await self.member.send(self.world.channel(place), text)

    def reads(self, place: str) -> list[Any]:
        """The messages they can see in a channel, oldest first."""
        return list(self.world.channel(place).history(viewer=self.member))

    def letters(self) -> list[Any]:
        """Their direct messages from the bot, oldest first."""
        return list(self.member.user.dm_channel.history())

    def can_see(self, place: str) -> bool:
        """Whether the channel is visible to them."""
        return self.may(place, "view_channel")

    def may(self, place: str, permission: str) -> bool:
        """Whether they have a permission in a channel."""
        return self.world.may(self, self.world.channel(place), permission)

    def _actor(self, message: Any) -> Any:
        return self.member.user if self.world.is_direct(message) else self.member


def text_of(message: Any) -> str:
    """Everything a message (or a shown result) says, for reading in tests."""
    if message is None:
        return ""
    source = getattr(message, "response", None) or message
    raw = getattr(source, "_message", None)
    if raw is not None:
        components = raw.components
        content = raw.content
    else:
        components = [component.to_dict() for component in source.components]
        content = source.content
    return "\n".join([content or "", *_texts(components)]).strip()


def buttons_of(message: Any) -> list[str]:
    """The custom ids a message offers."""
    source = getattr(message, "response", None) or message
    raw = getattr(source, "_message", None)
    components = raw.components if raw is not None else [part.to_dict() for part in source.components]
    return [part["custom_id"] for part in _walk(components) if part.get("custom_id")]


def button_of(message: Any, verb: str, *, ending: str = "") -> str:
    """The custom id of a verb on a message, with this ending. Raises NothingToPress."""
    for found in buttons_of(message):
        if f"{found}:".startswith(f"echo:{verb}:") and found.endswith(ending):
            return found
    raise NothingToPress(verb)


def offers(message: Any, verb: str) -> bool:
    """Whether a message has a button or menu of a verb."""
    return any(f"{found}:".startswith(f"echo:{verb}:") for found in buttons_of(message))


def _as_typed(shown: Shown, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values in the shape each field takes: a menu takes a list, an empty choice is left out."""
    menus = {
        part["custom_id"] for part in _walk(shown.modal["components"]) if part.get("type") == STRING_MENU
    }
    typed = {
        name: [value] if name in menus and isinstance(value, str) else value for name, value in values.items()
    }
    return {name: value for name, value in typed.items() if value not in ([], None)}


def _walk(components: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for component in components:
        found.append(component)
        found += _walk(component.get("components") or ())
        if component.get("accessory"):
            found.append(component["accessory"])
        if component.get("component"):
            found += _walk([component["component"]])
    return found


def _texts(components: Sequence[Mapping[str, Any]]) -> list[str]:
    return [
        str(part.get("content") or part.get("label") or "")
        for part in _walk(components)
        if part.get("content") or part.get("label")
    ]
