"""One's own credit: the details kept for it, and statements of hours. About oneself alone."""

import asyncio
import io

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions, member_of
from bot.cogs.errors import turn_page
from bot.reports.statement import as_pdf, paper_of
from bot.rules.authority import Action
from bot.rules.credits import StatementKind
from bot.rules.membership import ConsentKind
from bot.rules.registration import registration_from
from bot.services.consent_notices import Notices, read_answers
from bot.services.count_credits import Period
from bot.services.desk import Desk
from bot.services.issue_statement import issue_statement
from bot.services.register_for_credit import read_registration, register_for_credit
from bot.views.credit_pages import register_form, registered_page
from bot.views.form import one, submitted
from bot.views.join_pages import hours_again_page
from content.markdown import escape_typed


class CreditsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of one's own credit."""
        self.desk = desk
        actions.bring(
            {
                "register": self.open_register,
                "form-register": self.register,
                "statement": self.own_statement,
            }
        )

    async def open_register(self, interaction: Press, _: str) -> None:
        """The form, filled in with what is kept; whoever has not agreed is shown the notice first."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.MANAGE_OWN_RECORD)
        async with self.desk.database.read() as session:
            answers = await read_answers(session, person_id=actor.person.id)
            known = await read_registration(session, guild_id=actor.guild_id, person_id=actor.person.id)
        if not answers[ConsentKind.CPD]:
            notice = Notices.at(self.desk).hours(actor.speaker.language)
            await turn_page(interaction, hours_again_page(actor.speaker, notice))
            return
        await interaction.response.send_modal(register_form(actor.speaker, known))

    async def register(self, interaction: Press, _: str) -> None:
        """Keep what was typed, if it can be."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.MANAGE_OWN_RECORD)
        values, now = submitted(interaction), self.desk.clock.now()
        fields = ("legal_name", "college", "licence", "email")
        details = registration_from(**{name: one(values, name) for name in fields})
        await self.desk.database.write(
            lambda session: register_for_credit(
                session, guild_id=actor.guild_id, person_id=actor.person.id, details=details, now=now
            )
        )
        await turn_page(interaction, registered_page(actor.speaker, details))

    async def own_statement(self, interaction: Press, argument: str) -> None:
        """One's own statement of the period that stood on the page."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.MANAGE_OWN_RECORD)
        kind, _, code = argument.partition(";")
        await self.give_statement(
            interaction,
            actor,
            person_id=actor.person.id,
            kind=member_of(StatementKind, kind),
            period=Period.from_code(code),
        )

    async def give_statement(
        self, interaction: Press, actor: Actor, *, person_id: int, kind: StatementKind, period: Period
    ) -> None:
        """Issue it and send the PDF, in the language of the person it is about, to whoever asked for it alone."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        now = self.desk.clock.now()
        issued = await self.desk.database.write(
            lambda session: issue_statement(
                session,
                guild_id=actor.guild_id,
                person_id=person_id,
                kind=kind,
                period=period,
                by=actor.person.id,
                now=now,
            )
        )
        speaker = spoken(self.desk, issued.language)
        server_name = interaction.guild.name if interaction.guild else ""
        paper = paper_of(speaker, issued, programme=server_name)
        pdf = await asyncio.to_thread(as_pdf, paper)
        told = (
            actor.speaker.say("statement-given", code=issued.code)
            if person_id == actor.person.id
            else actor.speaker.say(
                "statement-given-other", person=escape_typed(issued.details.legal_name), code=issued.code
            )
        )
        await interaction.followup.send(
            told, file=discord.File(io.BytesIO(pdf), f"statement-{issued.code}.pdf"), ephemeral=True
        )
