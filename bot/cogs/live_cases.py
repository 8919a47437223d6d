"""A case in the live session: a coordinator takes it there, and records what was recommended by whom."""

from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import giving_back, turn_page
from bot.cogs.typed_recommendation import filled_in, identifiers_in, read_recommendation_form
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.present_live import present_live, record_live
from bot.services.read_case import read_case
from bot.views.case_pages import findings_page
from bot.views.form import one, submitted
from bot.views.live_pages import live_form, presented_page, recorded_page


class LiveCasesCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the live session."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "present-live": self.present,
                "record-live": self.open_form,
                "form-record-live": self.recorded,
                "mend-record-live": self.mend,
            }
        )

    async def present(self, interaction: Press, argument: str) -> None:
        """Take the case to the session."""
        actor = await self._coordinator(interaction)
        case_id, now = number(argument), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: present_live(
                session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id, now=now
            )
        )
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        await turn_page(interaction, presented_page(actor.speaker, case_id, case.number or ""))
        await self.outbox.deliver_due()

    async def open_form(self, interaction: Press, argument: str) -> None:
        """Open the form: who recommended what."""
        actor = await self._coordinator(interaction)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        if not case.is_presented_live:
            raise DomainError("problem-not-presented")
        await interaction.response.send_modal(live_form(actor.speaker, case_id))

    async def mend(self, interaction: Press, token: str) -> None:
        """Open the form again with the words that did not pass."""
        actor = await self._coordinator(interaction)
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        filled, case_id, who = kept
        chosen = number(who) if who else None
        await interaction.response.send_modal(live_form(actor.speaker, case_id, who=chosen, filled=filled))

    async def recorded(self, interaction: Press, argument: str) -> None:
        """Screen and keep a recommendation of the session."""
        actor = await self._coordinator(interaction)
        values, case_id, now = submitted(interaction), number(argument), self.desk.clock.now()
        filled, who = filled_in(values), one(values, "who")
        token = self.desk.unsent.keep(actor.guild_id, actor.discord_id, (filled, case_id, who), now=now)
        with giving_back("mend-record-live", token):
            if not who:
                raise DomainError("problem-live-who")
            typed = read_recommendation_form(filled)
            findings = await identifiers_in(self.desk, typed, actor.speaker.language)
            if findings:
                page = findings_page(actor.speaker, findings, mend_verb="mend-record-live", token=token)
                await turn_page(interaction, page)
                return
            given_by = number(who)
            given = await self.desk.database.write(
                lambda session: record_live(
                    session,
                    guild_id=actor.guild_id,
                    case_id=case_id,
                    person_id=actor.person.id,
                    given_by=given_by,
                    category=typed.category,
                    confidence=typed.confidence,
                    text=typed.text,
                    reference=typed.reference,
                    now=now,
                )
            )
        self.desk.unsent.forget(token)
        await turn_page(interaction, recorded_page(actor.speaker, case_id, given, given_by))
        await self.outbox.deliver_due()

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.STEER_CASE)
        return actor
