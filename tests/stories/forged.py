"""What a changed Discord client can do: send a press or a form that was never offered."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.person import Person, Shown
from bot.sandbox.world import World


def parts(part: Any) -> Iterator[dict[str, Any]]:
    """Every component below one, itself included."""
    for item in part if isinstance(part, list) else [part]:
        yield item
        for below in ("components", "component", "accessory"):
            if item.get(below):
                yield from parts(item[below])


async def press(world: World, person: Person, message: Any, custom_id: str) -> Shown:
    """Press a button of a message as if it carried this id."""
    place = getattr(message, "channel_id", None) or message.channel.id
    stored = world.env.backend.get_message(place, message.id)
    button = next(part for part in parts(stored.components) if part["type"] == 2 and part.get("custom_id"))
    known, button["custom_id"] = button["custom_id"], custom_id
    try:
        actor = person.member.user if world.is_direct(message) else person.member
        return await actor.click(message, custom_id=custom_id)
    finally:
        button["custom_id"] = known


def loosened(form: Shown, **options: str) -> Shown:
    """A form that takes texts of any length or none, and a value that its menu never offered."""
    for part in parts(form._interaction.modal["components"]):
        part.pop("max_length", None)
        part.pop("min_length", None)
        if part["type"] == 4:
            part["required"] = False
        if part.get("custom_id") in options:
            part["options"].append({"label": "Gone", "value": options[part["custom_id"]]})
    return form
