"""One's own credit: the details kept for it. About oneself alone."""

from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import turn_page
from bot.rules.authority import Action
from bot.rules.membership import ConsentKind
from bot.rules.registration import registration_from
from bot.services.consent_notices import Notices, read_answers
from bot.services.desk import Desk
from bot.services.register_for_credit import read_registration, register_for_credit
from bot.views.credit_pages import register_form, registered_page
from bot.views.form import one, submitted
from bot.views.join_pages import hours_again_page


class CreditsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of one's own credit."""
        self.desk = desk
        actions.bring({"register": self.open_register, "form-register": self.register})

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
