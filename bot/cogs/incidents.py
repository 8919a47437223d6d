"""/incident: purge a case everywhere, with a breach record; without a case, the records. For coordinators."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.rules.incidents import IncidentKind, read_told
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.purge_case import list_incidents, purge_case, read_incident
from bot.services.read_case import list_numbers, read_case
from bot.views.form import one, several, submitted
from bot.views.incident_pages import case_label, incident_form, incident_page, incidents_page


class IncidentsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the record."""
        self.desk, self.outbox = desk, outbox
        actions.bring({"incident": self.open_form, "form-incident": self.purged})

    @app_commands.command(name=named("incident"), description=described("command-incident-what"))
    @app_commands.describe(case=described("option-incident-case"))
    @app_commands.guild_only()
    async def incident(self, interaction: Press, case: str | None = None) -> None:
        """The form for a case; without one, the records."""
        actor = await self._coordinator(interaction)
        if case:
            await self._open(interaction, actor, await self._case_id(actor, case))
            return
        async with self.desk.database.read() as session:
            found = await list_incidents(session, guild_id=actor.guild_id)
        await reply(interaction, incidents_page(actor.speaker, found))

    @incident.autocomplete("case")
    async def case_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The newest cases by number, without a word of them, for those who may purge one."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.PURGE_CASE):
            return []
        async with self.desk.database.read() as session:
            numbers = await list_numbers(session, guild_id=actor.guild_id)
        labels = {case_id: case_label(actor.speaker, found, case_id) for case_id, found in numbers.items()}
        return [
            app_commands.Choice(name=label[:100], value=str(case_id))
            for case_id, label in labels.items()
            if typed.lower() in label.lower()
        ][:25]

    async def open_form(self, interaction: Press, argument: str) -> None:
        """The form again, to add who else was told."""
        await self._open(interaction, await self._coordinator(interaction), number(argument))

    async def purged(self, interaction: Press, argument: str) -> None:
        """Purge, keep the record and show it."""
        actor = await self._coordinator(interaction)
        case_id, values, now = number(argument), submitted(interaction), self.desk.clock.now()
        kind, told = member_of(IncidentKind, one(values, "kind")), read_told(several(values, "told"))
        await self.desk.database.write(
            lambda session: purge_case(
                session,
                guild_id=actor.guild_id,
                case_id=case_id,
                kind=kind,
                told=told,
                person_id=actor.person.id,
                now=now,
            )
        )
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self.outbox.deliver_due()
        async with self.desk.database.read() as session:
            found = await read_incident(session, guild_id=actor.guild_id, case_id=case_id)
        assert found is not None
        await turn_page(interaction, incident_page(actor.speaker, found))

    async def _open(self, interaction: Press, actor: Actor, case_id: int) -> None:
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
            found = await read_incident(session, guild_id=actor.guild_id, case_id=case_id)
        label = case_label(actor.speaker, case.number, case_id)
        await interaction.response.send_modal(incident_form(actor.speaker, case_id, label, found))

    async def _case_id(self, actor: Actor, typed: str) -> int:
        """By number as it is written on the case, or by id. Raises DomainError for any other."""
        wanted = typed.strip().upper()
        async with self.desk.database.read() as session:
            numbers = await list_numbers(session, guild_id=actor.guild_id)
        for case_id, found in numbers.items():
            if wanted in (str(case_id), found):
                return case_id
        raise DomainError("problem-case-gone")

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.PURGE_CASE)
        return actor
