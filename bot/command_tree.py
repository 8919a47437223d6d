"""discord.py's command tree, which also says when a command begins and ends (bot/under_way.py)."""

from typing import Any

import discord
from discord import app_commands


class CommandTree(app_commands.CommandTree[Any]):
    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let every command through; who may do what is asked by the commands themselves."""
        if interaction.type is discord.InteractionType.application_command:
            interaction.client.under_way.begun(interaction.id)
        return True
