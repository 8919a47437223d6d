"""/audit: who did what, for administrators. Each look is an entry too."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import turn_page
from bot.cogs.wording import described, named
from bot.rules.audited import Audited
from bot.rules.authority import Action, may
from bot.services.desk import Desk
from bot.services.read_audit import read_audit
from bot.views.audit_pages import audit_page, audited_name


class AuditCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verb that turns the pages."""
        self.desk = desk
        actions.bring({"audit": self.turn})

    @app_commands.command(name=named("audit"), description=described("command-audit-what"))
    @app_commands.describe(action=described("option-audited"))
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def audit(self, interaction: Press, action: str | None = None) -> None:
        """The newest page."""
        await self._show(interaction, member_of(Audited, action) if action else None, 0)

    @audit.autocomplete("action")
    async def action_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The kinds of entries, in words, for those who may read them."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.READ_AUDIT):
            return []
        names = {one: audited_name(actor.speaker, one) for one in Audited}
        return [
            app_commands.Choice(name=name[:100], value=one.value)
            for one, name in names.items()
            if typed.lower() in name.lower()
        ][:25]

    async def turn(self, interaction: Press, argument: str) -> None:
        """Another page, with the filter kept."""
        page, _, action = argument.partition(";")
        await self._show(interaction, member_of(Audited, action) if action else None, number(page))

    async def _show(self, interaction: Press, action: Audited | None, page: int) -> None:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_AUDIT)
        now = self.desk.clock.now()
        shown = await self.desk.database.write(
            lambda session: read_audit(
                session, guild_id=actor.guild_id, action=action, page=page, by=actor.person.id, now=now
            )
        )
        await turn_page(interaction, audit_page(actor.speaker, shown, action))
