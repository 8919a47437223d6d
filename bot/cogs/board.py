"""/case board: every case that is not over, with who owes what, for coordinators."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import turn_page
from bot.cogs.steering import SteeringCog
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.services.desk import Desk
from bot.services.read_board import read_board
from bot.views.board_pages import board_page
from bot.views.form import chosen


class BoardCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, steering: SteeringCog) -> None:
        """Work at this desk; a case chosen on the board opens what `steering` shows of it."""
        self.desk, self.steering = desk, steering
        actions.bring({"board": self.turn, "board-case": self.choose})

    @app_commands.command(name=named("board"), description=described("command-board-what"))
    async def board(self, interaction: Press) -> None:
        """The oldest cases first."""
        await self._show(interaction, 0)

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another page of the board."""
        await self._show(interaction, number(argument))

    async def choose(self, interaction: Press, _: str) -> None:
        """What can be done with the chosen case."""
        await self.steering.more(interaction, "".join(chosen(interaction)[:1]))

    async def _show(self, interaction: Press, page: int) -> None:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.STEER_CASE)
        now = self.desk.clock.now()
        async with self.desk.database.read() as session:
            board = await read_board(session, guild_id=actor.guild_id, now=now)
        await turn_page(interaction, board_page(actor.speaker, board, page))
