"""One card: text in a frame, then rows of buttons or menus. Refuses what Discord would refuse."""

from collections.abc import Iterable, Sequence
from enum import Enum

import discord

from bot.views.actions import ActionButton, ActionSelect
from content.markdown import escape_typed

Pressable = ActionButton | discord.ui.Button[discord.ui.LayoutView]
Part = str | tuple[str, Pressable] | tuple[str, list[Pressable]]
"""Text of a card, text with a button at its side, or text with a row of buttons below it."""
MOST_CHARACTERS = 4_000
MOST_TYPED_CHARACTERS = 3_100
MOST_BUTTONS_IN_A_ROW = 5


def fits_card(*typed: str) -> bool:
    """Whether what somebody typed, Discord's own signs escaped, leaves room for what a card says around it."""
    return sum(len(escape_typed(text)) for text in typed) <= MOST_TYPED_CHARACTERS


class Tone(Enum):
    """The colour of the frame; never the only sign of anything."""

    PLAIN = 0x4F6F8F
    WAITING = 0xB7791F
    GOOD = 0x2F855A
    ALERT = 0xC53030


class CardTooLong(ValueError):
    """More text than one message can show; a mistake of ours, not of the person."""


def card(
    *parts: Part,
    tone: Tone = Tone.PLAIN,
    rows: Iterable[Sequence[Pressable]] = (),
    buttons: Sequence[Pressable] = (),
    menus: Iterable[ActionSelect] = (),
) -> discord.ui.LayoutView:
    """A message of framed parts, a line between them, with its menus, rows and other buttons below.

    The view is already stopped: presses go to the DynamicItems, and nothing is kept in memory per message.
    """
    shown = [part for part in parts if part]
    length = sum(len(part if isinstance(part, str) else part[0]) for part in shown)
    if length > MOST_CHARACTERS:
        raise CardTooLong(f"{length} characters")
    container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(accent_colour=tone.value)
    for index, part in enumerate(shown):
        if index:
            container.add_item(discord.ui.Separator())
        if isinstance(part, str):
            container.add_item(discord.ui.TextDisplay(part))
        elif isinstance(part[1], list):
            container.add_item(discord.ui.TextDisplay(part[0]))
            container.add_item(_row(part[1]))
        else:
            container.add_item(discord.ui.Section(part[0], accessory=part[1]))
    for menu in menus:
        row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
        row.add_item(menu)
        container.add_item(row)
    for pressables in rows:
        container.add_item(_row(pressables))
    for start in range(0, len(buttons), MOST_BUTTONS_IN_A_ROW):
        container.add_item(_row(buttons[start : start + MOST_BUTTONS_IN_A_ROW]))
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    view.stop()
    return view


def _row(buttons: Sequence[Pressable]) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    for button in buttons:
        row.add_item(button)
    return row


def link(label: str, url: str) -> discord.ui.Button[discord.ui.LayoutView]:
    """A button that opens a place."""
    return discord.ui.Button(label=label, url=url, style=discord.ButtonStyle.link)


def message_url(guild_id: int, channel_id: int, message_id: int | None = None) -> str:
    """The address of a channel, or of a message in it."""
    url = f"https://discord.com/channels/{guild_id}/{channel_id}"
    return f"{url}/{message_id}" if message_id else url
