"""/participation certificate and accreditor: statements for others, their codes, and the terms. Coordinators only."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.credits import CreditsCog
from bot.cogs.errors import reply
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.credits import StatementKind, accreditor_from
from bot.rules.errors import DomainError
from bot.services.check_statement import check_statement
from bot.services.count_credits import Period
from bot.services.desk import Desk
from bot.services.evaluation.evaluate import list_cycles
from bot.services.know_person import find_person
from bot.services.set_accreditor import read_accreditor, set_accreditor
from bot.views.form import one, submitted
from bot.views.statement_pages import CERTIFICATE, accreditor_form, accreditor_page, checked_page


class CertificatesCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, credits: CreditsCog) -> None:
        """Work at this desk; statements are made as people make their own."""
        self.desk, self.credits = desk, credits
        actions.bring({"form-accreditor": self.accreditor_given})

    @app_commands.command(name=named("certificate"), description=described("command-certificate-what"))
    @app_commands.describe(
        person=described("option-statement-person"),
        code=described("option-statement-code"),
        kind=described("option-statement-kind"),
        first_day=described("option-first-day"),
        last_day=described("option-last-day"),
        cycle=described("option-cycle"),
    )
    async def certificate(
        self,
        interaction: Press,
        person: discord.Member | None = None,
        code: str | None = None,
        kind: Literal["college", "employer"] = "college",
        first_day: str | None = None,
        last_day: str | None = None,
        cycle: str | None = None,
    ) -> None:
        """Make a statement for a person who agreed, or check a code."""
        actor = await self._coordinator(interaction)
        if (person is None) == (code is None):
            raise DomainError("problem-statement-person-or-code")
        if code is not None:
            await self._check(interaction, actor, code)
            return
        assert person is not None
        period = Period.typed(first_day, last_day, cycle)
        async with self.desk.database.read() as session:
            known = await find_person(session, guild_id=actor.guild_id, discord_id=person.id)
        if known is None:
            raise DomainError("problem-log-person-unknown")
        await self.credits.give_statement(
            interaction, actor, person_id=known.id, kind=StatementKind(kind), period=period
        )

    @certificate.autocomplete("cycle")
    async def cycle_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The cycles of the log, newest first."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.RUN_CREDIT):
            return []
        async with self.desk.database.read() as session:
            names = await list_cycles(session, guild_id=actor.guild_id)
        return [app_commands.Choice(name=name, value=name) for name in names if typed in name][:25]

    @app_commands.command(name=named("accreditor"), description=described("command-accreditor-what"))
    async def accreditor(self, interaction: Press) -> None:
        """The terms, to change in a form."""
        actor = await self._coordinator(interaction)
        async with self.desk.database.read() as session:
            known = await read_accreditor(session, guild_id=actor.guild_id)
        programme = interaction.guild.name if interaction.guild else ""
        await interaction.response.send_modal(accreditor_form(actor.speaker, known, programme=programme))

    async def accreditor_given(self, interaction: Press, _: str) -> None:
        """Set the terms that were typed."""
        actor = await self._coordinator(interaction)
        values, now = submitted(interaction), self.desk.clock.now()
        accreditor = accreditor_from(
            programme=one(values, "programme"),
            name=one(values, "name"),
            activity_id=one(values, "activity_id"),
            credits_per_hour=one(values, "credits_per_hour"),
            allows_certificate=one(values, "word") == CERTIFICATE,
        )
        await self.desk.database.write(
            lambda session: set_accreditor(
                session, guild_id=actor.guild_id, accreditor=accreditor, by=actor.person.id, now=now
            )
        )
        await reply(interaction, accreditor_page(actor.speaker, accreditor))

    async def _check(self, interaction: Press, actor: Actor, code: str) -> None:
        now = self.desk.clock.now()
        found = await self.desk.database.write(
            lambda session: check_statement(
                session, guild_id=actor.guild_id, code=code, by=actor.person.id, now=now
            )
        )
        await reply(interaction, checked_page(actor.speaker, found))

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_CREDIT)
        return actor
