"""Buttons and menus that keep working after a restart: what they do stands in their custom id.

`echo:<verb>:<argument>` is matched by these DynamicItems and handed to the client's `actions`, which know the
handler of each verb and answer every error. Forms carry the same kind of id; they are handed over by the client.
"""

import re
from typing import Any, Protocol, cast

import discord

TEMPLATE = re.compile(r"echo:(?P<verb>[a-z-]{1,40})(?::(?P<argument>.{0,70}))?\Z")


class ActionTable(Protocol):
    async def run(self, interaction: discord.Interaction[Any], verb: str, argument: str) -> None:
        """Do what a verb stands for; never raises."""
        ...


def custom_id(verb: str, argument: object = "") -> str:
    """The id of a press: at most 100 characters, or Discord refuses the message."""
    return f"echo:{verb}:{argument}" if argument != "" else f"echo:{verb}"


async def hand_over(interaction: discord.Interaction[Any], verb: str, argument: str) -> None:
    """Give a press to the client's table of actions."""
    table = cast("ActionTable", interaction.client.actions)
    await table.run(interaction, verb, argument)


class ActionButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=TEMPLATE):
    """A button whose verb and argument survive the process."""

    def __init__(
        self,
        verb: str,
        argument: object = "",
        *,
        label: str | None = None,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        disabled: bool = False,
    ) -> None:
        """A press of it runs the verb with the argument."""
        super().__init__(
            discord.ui.Button(
                label=label, style=style, disabled=disabled, custom_id=custom_id(verb, argument)
            )
        )
        self.verb, self.argument = verb, str(argument)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> "ActionButton":
        """Bring a pressed button back from its id."""
        return cls(match["verb"], match["argument"] or "")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Run the verb."""
        await hand_over(interaction, self.verb, self.argument)


class ActionSelect(discord.ui.DynamicItem[discord.ui.Select[Any]], template=TEMPLATE):
    """A menu whose verb and argument survive the process; its handler reads the chosen values."""

    def __init__(
        self,
        verb: str,
        argument: object = "",
        *,
        placeholder: str | None = None,
        options: list[discord.SelectOption] | None = None,
        least: int = 1,
        most: int = 1,
    ) -> None:
        """A choice in it runs the verb with the argument; with `least` 0, a choice can be taken back."""
        super().__init__(
            discord.ui.Select(
                placeholder=placeholder,
                options=options or [discord.SelectOption(label="–")],
                min_values=least,
                max_values=most,
                custom_id=custom_id(verb, argument),
            )
        )
        self.verb, self.argument = verb, str(argument)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> "ActionSelect":
        """Bring a menu back from its id."""
        return cls(match["verb"], match["argument"] or "")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Run the verb."""
        await hand_over(interaction, self.verb, self.argument)
