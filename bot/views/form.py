"""Forms (modals): built from fields, sent once, read back from what Discord submits. Nothing waits in memory."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

MOST_LABEL = 45
MOST_DESCRIPTION = 100


def form(title: str, custom_id: str, *fields: discord.ui.Label[Any]) -> discord.ui.Modal:
    """A form of at most five fields. It is already stopped, so that submits are read from the interaction."""
    modal = discord.ui.Modal(title=title[:MOST_LABEL], custom_id=custom_id)
    for field in fields:
        modal.add_item(field)
    modal.stop()
    return modal


def text_field(
    name: str,
    label: str,
    *,
    description: str | None = None,
    default: str | None = None,
    most: int,
    long: bool = False,
    required: bool = True,
) -> discord.ui.Label[Any]:
    """A field to type in. What stands in it already is cut to `most`: Discord refuses the form otherwise."""
    return _label(
        label,
        description,
        discord.ui.TextInput(
            custom_id=name,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            default=default[:most] if default else None,
            max_length=most,
            required=required,
        ),
    )


def menu_field(
    name: str,
    label: str,
    choices: Mapping[str, str],
    *,
    description: str | None = None,
    chosen: Sequence[str] = (),
    most: int = 1,
    required: bool = True,
) -> discord.ui.Label[Any]:
    """A field to choose one or several of up to 25 in."""
    options = [
        discord.SelectOption(label=text[:100], value=value, default=value in chosen)
        for value, text in choices.items()
    ]
    return _label(
        label,
        description,
        discord.ui.Select(
            custom_id=name,
            options=options,
            min_values=1 if required else 0,
            max_values=min(most, len(options)),
            required=required,
        ),
    )


def radio_field(
    name: str,
    label: str,
    choices: Mapping[str, str],
    *,
    description: str | None = None,
    chosen: str | None = None,
    required: bool = True,
) -> discord.ui.Label[Any]:
    """A field to choose one of two to ten in."""
    options = [
        discord.RadioGroupOption(label=text[:100], value=value, default=value == chosen)
        for value, text in choices.items()
    ]
    return _label(
        label, description, discord.ui.RadioGroup(custom_id=name, options=options, required=required)
    )


def tick_field(
    name: str, label: str, choices: Mapping[str, str], *, description: str | None = None
) -> discord.ui.Label[Any]:
    """A field in which everything must be ticked."""
    options = [discord.CheckboxGroupOption(label=text[:100], value=value) for value, text in choices.items()]
    return _label(
        label,
        description,
        discord.ui.CheckboxGroup(
            custom_id=name, options=options, min_values=len(options), max_values=len(options), required=True
        ),
    )


def people_field(
    name: str,
    label: str,
    *,
    description: str | None = None,
    chosen: Sequence[int] = (),
    most: int = 25,
    required: bool = False,
) -> discord.ui.Label[Any]:
    """A field to choose up to 25 people of the server in, or nobody if not `required`; `chosen` are Discord ids."""
    return _label(
        label,
        description,
        discord.ui.UserSelect(
            custom_id=name,
            min_values=1 if required else 0,
            max_values=most,
            required=required,
            default_values=[discord.Object(id=one, type=discord.User) for one in chosen[:most]],
        ),
    )


def submitted(interaction: discord.Interaction[Any]) -> dict[str, str | list[str]]:
    """What was typed (a string) or chosen (a list) in a form, by field name."""
    found: dict[str, str | list[str]] = {}
    sent: dict[str, Any] = dict(interaction.data or {})
    _collect(sent.get("components", ()), found)
    return found


def one(values: Mapping[str, str | list[str]], name: str) -> str:
    """The single value of a field; empty when nothing was given."""
    value = values.get(name, "")
    return value if isinstance(value, str) else (value[0] if value else "")


def several(values: Mapping[str, str | list[str]], name: str) -> tuple[str, ...]:
    """All values of a field."""
    value = values.get(name, ())
    return (value,) if isinstance(value, str) and value else tuple(value)


def _collect(components: Any, found: dict[str, str | list[str]]) -> None:
    for component in components:
        if "custom_id" in component and ("value" in component or "values" in component):
            value = component.get("value") if "values" not in component else component["values"]
            found[component["custom_id"]] = (
                [str(item) for item in value] if isinstance(value, list) else str(value or "")
            )
        if "component" in component:
            _collect([component["component"]], found)
        _collect(component.get("components", ()), found)


def _label(label: str, description: str | None, component: Any) -> discord.ui.Label[Any]:
    return discord.ui.Label(
        text=label[:MOST_LABEL],
        description=description[:MOST_DESCRIPTION] if description else None,
        component=component,
    )


def chosen(interaction: discord.Interaction[Any]) -> list[str]:
    """What was chosen in a menu that stands in a message."""
    sent: dict[str, Any] = dict(interaction.data or {})
    return [str(value) for value in sent.get("values", ())]


def pressed_id(interaction: discord.Interaction[Any]) -> str:
    """The custom id of a press or of a form; empty where there is none."""
    sent: dict[str, Any] = dict(interaction.data or {})
    return str(sent.get("custom_id", ""))
