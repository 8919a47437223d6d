"""Details of a question before it is sent: menus on a page, a second form, and the opioid dose by arithmetic."""

from discord.ext import commands

from bot.cogs.acting import Actor, Press
from bot.cogs.actions import Actions, number
from bot.cogs.cases import CasesCog
from bot.cogs.errors import turn_page
from bot.rules.case_details import FORM_FIELDS
from bot.rules.errors import DomainError
from bot.rules.opioids import DETAIL, MmeTotal, add_up, dose_band
from bot.rules.written_doses import from_code
from bot.services.desk import Desk
from bot.services.keep_draft import Draft, add_details
from bot.views.case_details import details_form, details_page
from bot.views.form import chosen, several, submitted


class CaseDetailsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, cases: CasesCog) -> None:
        """Work at this desk, on the drafts that `cases` keeps."""
        self.desk, self.cases = desk, cases
        actions.bring(
            {
                "details": self.open_page,
                "detail": self.choose,
                "details-more": self.open_form,
                "form-details": self.given,
                "mme-use": self.use_dose,
                "check": self.back,
            }
        )

    async def open_page(self, interaction: Press, argument: str) -> None:
        """The menus."""
        actor = await self.cases.asker_of_draft(interaction, argument)
        await self._show(interaction, actor, await self.cases.draft_of(actor, number(argument)))

    async def choose(self, interaction: Press, argument: str) -> None:
        """Keep one band; none chosen takes it away."""
        draft_id, _, name = argument.partition(";")
        await self._change(interaction, draft_id, {name: "".join(chosen(interaction)[:1])})

    async def open_form(self, interaction: Press, argument: str) -> None:
        """The PEG items and the goals."""
        actor = await self.cases.asker_of_draft(interaction, argument)
        draft = await self.cases.draft_of(actor, number(argument))
        await interaction.response.send_modal(details_form(actor.speaker, draft))

    async def given(self, interaction: Press, argument: str) -> None:
        """Keep what was chosen in the form; what was left empty is taken away."""
        values = submitted(interaction)
        await self._change(
            interaction, argument, {name: ",".join(several(values, name)) for name in FORM_FIELDS}
        )

    async def use_dose(self, interaction: Press, argument: str) -> None:
        """Take the band of a computed total into the details."""
        code, _, draft_id = argument.partition(";")
        intakes = from_code(code)
        total = add_up(intakes) if intakes else None
        band = dose_band(total) if isinstance(total, MmeTotal) else None
        if band is None:
            raise DomainError("problem-press-old")
        await self._change(interaction, draft_id, {DETAIL: band})

    async def back(self, interaction: Press, argument: str) -> None:
        """The check page again."""
        actor = await self.cases.asker_of_draft(interaction, argument)
        await self.cases.show_check_page(
            interaction, actor, await self.cases.draft_of(actor, number(argument))
        )

    async def _change(self, interaction: Press, draft_id: str, changes: dict[str, str]) -> None:
        actor = await self.cases.asker_of_draft(interaction, draft_id)
        draft = await self.desk.database.write(
            lambda session: add_details(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                draft_id=number(draft_id),
                changes=changes,
            )
        )
        await self._show(interaction, actor, draft)

    async def _show(self, interaction: Press, actor: Actor, draft: Draft) -> None:
        await turn_page(interaction, details_page(actor.speaker, draft))
