"""Every command is in the README's tables, and the tables name no command that is not there."""

import re
from pathlib import Path

import typer
from discord import AppCommandType, app_commands

from bot.cli import app as console
from bot.sandbox.world import open_world

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"^## Commands\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FIRST_CELL = re.compile(r"^\| ((?:`|\*\*).+?) \|", re.MULTILINE)
SLASH, MENU, SHELL = "`/", "**", "`echo-pain "


def documented(start: str) -> list[str]:
    """The first cells of the tables under Commands that name one kind of command."""
    section = SECTION.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert section is not None, "README.md has no section Commands"
    cells = FIRST_CELL.findall(section[1])
    assert all(cell.startswith((SLASH, MENU, SHELL)) for cell in cells), cells
    return [cell for cell in cells if cell.startswith(start)]


async def registered(kind: AppCommandType) -> list[str]:
    """English names that a running bot has registered, subcommands with their group."""
    async with open_world() as world:
        return [
            command.qualified_name
            for command in world.env.bot.tree.walk_commands(type=kind)
            if not isinstance(command, app_commands.Group)
        ]


def console_commands() -> list[str]:
    """What the console script understands, groups with their commands."""
    root = typer.main.get_command(console)
    return [
        name
        for command in root.commands.values()
        for name in (
            [f"{command.name} {inner}" for inner in command.commands]
            if hasattr(command, "commands")
            else [command.name]
        )
    ]


async def test_the_readme_has_every_slash_command_and_no_other():
    names = await registered(AppCommandType.chat_input)

    assert sorted(documented(SLASH)) == sorted(f"`/{name}`" for name in names)


async def test_the_readme_has_every_message_menu_and_no_other():
    names = await registered(AppCommandType.message)

    assert sorted(documented(MENU)) == sorted(f"**{name}**" for name in names)


async def test_there_is_no_menu_on_people():
    assert await registered(AppCommandType.user) == []


def test_the_readme_has_every_console_command_and_no_other():
    assert sorted(documented(SHELL)) == sorted(f"`echo-pain {name}`" for name in console_commands())
