"""Asking: every way in leads to one form, one screening, one check page.

Over 300 lines long because each step of that one path is a handler here; the steps share the draft and the asker.
"""

from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import giving_back, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.case_form import CaseForm, FieldFinding, check_form, split_typed_question
from bot.rules.deadlines import answer_due
from bot.rules.errors import DomainError
from bot.rules.identifiers import Tier
from bot.rules.working_hours import next_staffed
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.holidays_here import holidays_around
from bot.services.keep_draft import (
    Draft,
    add_details,
    choose_name,
    guild_of_draft,
    keep_draft,
    read_draft,
    replace_draft,
)
from bot.services.read_case import guild_of_case, read_own_case
from bot.services.read_hub import list_hub
from bot.services.screen_text import screen_fields
from bot.services.send_draft import send_draft
from bot.views.card import fits_card
from bot.views.case_forms import case_form, details_form
from bot.views.case_pages import check_page, findings_page, sent_page
from bot.views.form import one, several, submitted


class CasesCog(commands.Cog):
    case = app_commands.Group(name=named("case"), description=described("command-case-what"), guild_only=True)

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of asking."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "ask": self.open_form,
                "form-case": self.form_given,
                "mend": self.mend,
                "mend-draft": self.mend_draft,
                "mend-case": self.mend_case,
                "not-identifying": self.not_identifying,
                "details": self.open_details,
                "form-details": self.details_given,
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
        question, story = split_typed_question(message.content)
        form = CaseForm(question=question, story=story)
        await interaction.response.send_modal(case_form(actor.speaker, "new", filled=form))

    async def open_form(self, interaction: Press, _: str) -> None:
        """An empty form."""
        actor = await self._asker(interaction)
        await interaction.response.send_modal(case_form(actor.speaker, "new", filled=None))

    async def form_given(self, interaction: Press, argument: str) -> None:
        """Check and screen what was typed; keep it as a draft, or give it back for mending."""
        actor = await self._asker(interaction, await self._guild_of_form(interaction, argument))
        values = submitted(interaction)
        typed = CaseForm(
            question=one(values, "question"),
            story=one(values, "story"),
            topics=several(values, "topics"),
            professions_wanted=several(values, "professions"),
            returned_case_id=number(argument[1:]) if argument.startswith("c") else None,
        )
        token = self._keep(actor, typed, argument)
        with giving_back("mend", token):
            form = check_form(
                typed,
                topics=self.desk.topics.ids(),
                professions=self.desk.topics.hub_professions(),
                confirmations=several(values, "confirmations"),
            )
            if not fits_card(form.question, form.story):
                raise DomainError("problem-too-many-signs")
            findings = await screened(
                self.desk,
                {"field-question": form.question, "field-story": form.story},
                actor.speaker.language,
            )
            draft = None if findings else await self._keep_draft(actor, form, argument)
        self.desk.unsent.forget(token)
        if draft is not None:
            await self._show_check_page(interaction, actor, draft)
            return
        token = self._keep(actor, form, argument)
        warned = all(found.finding.tier is Tier.WARN for found in findings)
        page = findings_page(actor.speaker, findings, mend_verb="mend", token=token, may_confirm=warned)
        await turn_page(interaction, page)

    async def not_identifying(self, interaction: Press, token: str) -> None:
        """The asker says that nothing that was only possible identifies anyone; clear identifiers still block."""
        actor = await self._asker(interaction, self.desk.unsent.guild_of(token))
        form, argument = self._kept(actor, token)
        findings = await screened(
            self.desk, {"field-question": form.question, "field-story": form.story}, actor.speaker.language
        )
        if any(found.finding.tier is Tier.BLOCK for found in findings):
            await turn_page(
                interaction, findings_page(actor.speaker, findings, mend_verb="mend", token=token)
            )
            return
        with giving_back("mend", token):
            draft = await self._keep_draft(actor, form, argument)
        self.desk.unsent.forget(token)
        await self._show_check_page(interaction, actor, draft)

    async def mend(self, interaction: Press, token: str) -> None:
        """Open the form again with the text that did not pass; from memory, within fifteen minutes."""
        actor = await self._asker(interaction, self.desk.unsent.guild_of(token))
        form, argument = self._kept(actor, token)
        await interaction.response.send_modal(case_form(actor.speaker, argument, filled=form))

    async def mend_draft(self, interaction: Press, argument: str) -> None:
        """Open the form with a draft in it."""
        actor = await self._asker_of_draft(interaction, argument)
        draft = await self._draft(actor, number(argument))
        await interaction.response.send_modal(case_form(actor.speaker, f"d{draft.id}", filled=draft.form))

    async def mend_case(self, interaction: Press, argument: str) -> None:
        """Open the form with a returned case in it; the press may come from a direct message."""
        case_id = number(argument)
        async with self.desk.database.read() as session:
            guild_id = await guild_of_case(session, case_id=case_id)
        actor = await self._asker(interaction, guild_id)
        async with self.desk.database.read() as session:
            case = await read_own_case(session, guild_id=guild_id, case_id=case_id, person_id=actor.person.id)
        if case.return_code is None:
            raise DomainError("problem-case-not-returned")
        filled = CaseForm(case.question, case.story, case.topics, case.professions_wanted)
        await interaction.response.send_modal(
            case_form(actor.speaker, f"c{case_id}", filled=filled, hub_note=case.return_note)
        )

    async def open_details(self, interaction: Press, argument: str) -> None:
        """Open the form of bands."""
        actor = await self._asker_of_draft(interaction, argument)
        draft = await self._draft(actor, number(argument))
        await interaction.response.send_modal(details_form(actor.speaker, draft.id, draft.form.details))

    async def details_given(self, interaction: Press, argument: str) -> None:
        """Keep the bands and show the check page again."""
        actor = await self._asker_of_draft(interaction, argument)
        details = {name: one({name: value}, name) for name, value in submitted(interaction).items()}
        draft = await self.desk.database.write(
            lambda session: add_details(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                draft_id=number(argument),
                details={name: band for name, band in details.items() if band},
            )
        )
        await self._show_check_page(interaction, actor, draft)

    async def show_name(self, interaction: Press, argument: str) -> None:
        """Ask under one's own name."""
        await self._choose_name(interaction, argument, shows_name=True)

    async def hide_name(self, interaction: Press, argument: str) -> None:
        """Ask under one's profession."""
        await self._choose_name(interaction, argument, shows_name=False)

    async def send(self, interaction: Press, argument: str) -> None:
        """Send the draft to the hub."""
        actor = await self._asker_of_draft(interaction, argument)
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
        actor = await self._asker_of_draft(interaction, argument)
        draft = await self.desk.database.write(
            lambda session: choose_name(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                draft_id=number(argument),
                shows_name=shows_name,
            )
        )
        await self._show_check_page(interaction, actor, draft)

    async def _asker(self, interaction: Press, guild_id: int | None = None) -> Actor:
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.ASK_CASE)
        return actor

    async def _guild_of_form(self, interaction: Press, argument: str) -> int | None:
        """The server a form is for: its own, or that of the case or draft it mends in a direct message."""
        if interaction.guild_id is not None or argument == "new":
            return interaction.guild_id
        async with self.desk.database.read() as session:
            if argument.startswith("c"):
                return await guild_of_case(session, case_id=number(argument[1:]))
            return await guild_of_draft(session, draft_id=number(argument[1:]))

    async def _asker_of_draft(self, interaction: Press, argument: str) -> Actor:
        """The asker of a draft, whose check page may stand in a direct message."""
        if interaction.guild_id is not None:
            return await self._asker(interaction)
        async with self.desk.database.read() as session:
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

    async def _show_check_page(self, interaction: Press, actor: Actor, draft: Draft) -> None:
        now = self.desk.clock.now()
        hours, holidays = actor.server.hours, holidays_around(now, actor.server.hours.zone)
        async with self.desk.database.read() as session:
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

    async def _draft(self, actor: Actor, draft_id: int) -> Draft:
        async with self.desk.database.read() as session:
            draft = await read_draft(
                session, guild_id=actor.guild_id, person_id=actor.person.id, draft_id=draft_id
            )
        if draft.sent_as is not None:
            raise DomainError("problem-draft-sent")
        return draft

    def _keep(self, actor: Actor, form: CaseForm, argument: str) -> str:
        kept = (replace(form), argument)
        return self.desk.unsent.keep(actor.guild_id, actor.discord_id, kept, now=self.desk.clock.now())

    def _kept(self, actor: Actor, token: str) -> tuple[CaseForm, str]:
        kept = self.desk.unsent.find(token, actor.guild_id, actor.discord_id, now=self.desk.clock.now())
        if kept is None:
            raise DomainError("problem-text-forgotten")
        form, argument = kept
        return form, argument


async def screened(desk: Desk, fields: dict[str, str], language: str) -> list[FieldFinding]:
    """Screen texts, by the second detector too where there is one."""
    return await screen_fields(fields, language=language, second=desk.second_detector)
