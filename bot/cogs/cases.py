"""Asking: every way in leads to one form, one screening, one check page."""

from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import turn_page
from bot.cogs.wording import described, named
from bot.cogs.written_forms import TypedForm, Values, WrittenForm, WrittenForms
from bot.rules.authority import Action
from bot.rules.case_form import CaseForm, check_form, split_typed_question
from bot.rules.deadlines import answer_due
from bot.rules.errors import DomainError
from bot.rules.working_hours import next_staffed
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.holidays_here import holidays_around
from bot.services.keep_draft import (
    Draft,
    choose_name,
    guild_of_draft,
    keep_draft,
    read_draft,
    replace_draft,
)
from bot.services.read_case import guild_of_case, read_own_case
from bot.services.read_hub import list_hub
from bot.services.send_draft import send_draft
from bot.views.card import fits_card
from bot.views.case_forms import case_form
from bot.views.case_pages import check_page, sent_page
from bot.views.form import one, several


class CasesCog(commands.Cog):
    case = app_commands.Group(name=named("case"), description=described("command-case-what"), guild_only=True)

    def __init__(self, desk: Desk, actions: Actions, forms: WrittenForms, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of asking."""
        self.desk, self.outbox = desk, outbox
        forms.take("case", WrittenForm(self._author, self.draw, self.keep))
        actions.bring(
            {
                "ask": self.open_form,
                "mend-draft": self.mend_draft,
                "mend-case": self.mend_case,
                "show-name": self.show_name,
                "hide-name": self.hide_name,
                "send": self.send,
            }
        )

    @case.command(name=named("ask"), description=described("command-ask-what"))
    async def ask(self, interaction: Press) -> None:
        """Open the form."""
        await self.open_form(interaction, "")

    async def ask_about(self, interaction: Press, message: discord.Message) -> None:
        """The message menu: the form, filled in with one's own message."""
        actor = await self._asker(interaction)
        if message.author.id != actor.discord_id:
            raise DomainError("problem-not-your-message")
        if message.attachments:
            raise DomainError("problem-files")
        question, story = split_typed_question(message.content)
        form = CaseForm(question=question, story=story)
        await interaction.response.send_modal(case_form(actor.speaker, "new", filled=form))

    async def open_form(self, interaction: Press, _: str) -> None:
        """An empty form."""
        actor = await self._asker(interaction)
        await interaction.response.send_modal(case_form(actor.speaker, "new", filled=None))

    def draw(self, actor: Actor, argument: str, values: Values) -> discord.ui.Modal:
        """The form with what was typed in it."""
        return case_form(actor.speaker, argument, filled=_typed(values))

    async def keep(self, interaction: Press, typed: TypedForm) -> None:
        """Check and screen what was typed; keep it as a draft and show the check page."""
        form = check_form(
            replace(_typed(typed.values), returned_case_id=_returned(typed.argument)),
            topics=self.desk.topics.ids(),
            professions=self.desk.topics.hub_professions(),
            confirmations=several(typed.values, "confirmations"),
        )
        if not fits_card(form.question, form.story):
            raise DomainError("problem-too-many-signs")
        if typed.argument.startswith("d"):
            kept = await self.draft_of(typed.actor, number(typed.argument[1:]))
            typed.confirmed |= {word.lower() for word in kept.form.confirmed}
        confirmed = await typed.screen(question=form.question, story=form.story)
        draft = await self._keep_draft(typed.actor, replace(form, confirmed=confirmed), typed.argument)
        await self.show_check_page(interaction, typed.actor, draft)

    async def mend_draft(self, interaction: Press, argument: str) -> None:
        """Open the form with a draft in it."""
        actor = await self.asker_of_draft(interaction, argument)
        draft = await self.draft_of(actor, number(argument))
        await interaction.response.send_modal(case_form(actor.speaker, f"d{draft.id}", filled=draft.form))

    async def mend_case(self, interaction: Press, argument: str) -> None:
        """Open the form with a returned case in it; the press may come from a direct message."""
        case_id = number(argument)
        async with self.desk.database.glance() as session:
            guild_id = await guild_of_case(session, case_id=case_id)
        actor = await self._asker(interaction, guild_id)
        async with self.desk.database.glance() as session:
            case = await read_own_case(session, guild_id=guild_id, case_id=case_id, person_id=actor.person.id)
        if case.return_code is None:
            raise DomainError("problem-case-not-returned")
        filled = CaseForm(case.question, case.story, case.topics, case.professions_wanted)
        await interaction.response.send_modal(
            case_form(actor.speaker, f"c{case_id}", filled=filled, hub_note=case.return_note)
        )

    async def show_name(self, interaction: Press, argument: str) -> None:
        """Ask under one's own name."""
        await self._choose_name(interaction, argument, shows_name=True)

    async def hide_name(self, interaction: Press, argument: str) -> None:
        """Ask under one's profession."""
        await self._choose_name(interaction, argument, shows_name=False)

    async def send(self, interaction: Press, argument: str) -> None:
        """Send the draft to the hub."""
        actor = await self.asker_of_draft(interaction, argument)
        draft_id, now = number(argument), self.desk.clock.now()
        asked = await self.desk.database.write(
            lambda session: send_draft(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                draft_id=draft_id,
                topics=self.desk.topics,
                language=actor.speaker.language,
                now=now,
            )
        )
        await turn_page(interaction, sent_page(actor.speaker, asked))
        await self.outbox.deliver_due()

    async def _choose_name(self, interaction: Press, argument: str, *, shows_name: bool) -> None:
        actor = await self.asker_of_draft(interaction, argument)
        draft = await self.desk.database.write(
            lambda session: choose_name(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                draft_id=number(argument),
                shows_name=shows_name,
            )
        )
        await self.show_check_page(interaction, actor, draft)

    async def _asker(self, interaction: Press, guild_id: int | None = None) -> Actor:
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.ASK_CASE)
        return actor

    async def _author(self, interaction: Press, argument: str, guild_id: int | None) -> Actor:
        """Who fills in a form: for its own server, or that of the case or draft it mends in a direct message."""
        if interaction.guild_id is None and guild_id is None and argument != "new":
            async with self.desk.database.glance() as session:
                if argument.startswith("c"):
                    guild_id = await guild_of_case(session, case_id=number(argument[1:]))
                else:
                    guild_id = await guild_of_draft(session, draft_id=number(argument[1:]))
        return await self._asker(interaction, guild_id if interaction.guild_id is None else None)

    async def asker_of_draft(self, interaction: Press, argument: str) -> Actor:
        """The asker of a draft, whose check page may stand in a direct message."""
        if interaction.guild_id is not None:
            return await self._asker(interaction)
        async with self.desk.database.glance() as session:
            guild_id = await guild_of_draft(session, draft_id=number(argument))
        return await self._asker(interaction, guild_id)

    async def _keep_draft(self, actor: Actor, form: CaseForm, argument: str) -> Draft:
        now = self.desk.clock.now()
        if argument.startswith("d"):
            return await self.desk.database.write(
                lambda session: replace_draft(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    draft_id=number(argument[1:]),
                    form=form,
                )
            )
        return await self.desk.database.write(
            lambda session: keep_draft(
                session, guild_id=actor.guild_id, person_id=actor.person.id, form=form, now=now
            )
        )

    async def show_check_page(self, interaction: Press, actor: Actor, draft: Draft) -> None:
        """What will be sent, to its asker alone."""
        now = self.desk.clock.now()
        hours, holidays = actor.server.hours, holidays_around(now, actor.server.hours.zone)
        async with self.desk.database.glance() as session:
            hub = await list_hub(session, guild_id=actor.guild_id)
        page = check_page(
            actor.speaker,
            draft,
            staffed_at=next_staffed(now, hours=hours, holidays=holidays),
            answer_due_at=answer_due(now, limits=actor.server.limits, hours=hours, holidays=holidays),
            now=now,
            hub_is_empty=not hub,
        )
        await turn_page(interaction, page)

    async def draft_of(self, actor: Actor, draft_id: int) -> Draft:
        """A draft of this person that is not sent yet."""
        async with self.desk.database.glance() as session:
            draft = await read_draft(
                session, guild_id=actor.guild_id, person_id=actor.person.id, draft_id=draft_id
            )
        if draft.sent_as is not None:
            raise DomainError("problem-draft-sent")
        return draft


def _typed(values: Values) -> CaseForm:
    return CaseForm(
        question=one(values, "question"),
        story=one(values, "story"),
        topics=several(values, "topics"),
        professions_wanted=several(values, "professions"),
    )


def _returned(argument: str) -> int | None:
    return number(argument[1:]) if argument.startswith("c") else None
