"""/join and /roster: a code or a coordinator's approval, two consents, a profile, and the role."""

import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.consents import ChosenConsents, chosen_consents
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.membership import INVITATION_DAYS, ConsentKind
from bot.rules.space import Part
from bot.services.consent_notices import Notices, answer_notices, read_answers
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.invite_members import MOST_CODES, invite_members, normal_code
from bot.services.join_server import (
    PROFILE_FIELDS,
    approve_member,
    check_code,
    join_server,
    tell_role_missing,
)
from bot.services.list_waiting import list_waiting
from bot.views.card import Tone, card
from bot.views.form import one, submitted
from bot.views.join_pages import (
    code_form,
    codes_page,
    consent_page,
    join_request_card,
    profile_form,
    waiting_page,
    way_in_page,
    welcome_page,
)

log = logging.getLogger(__name__)


class JoinCog(commands.Cog):
    roster = app_commands.Group(
        name=named("roster"),
        description=described("command-roster-what"),
        guild_only=True,
    )

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of joining."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "join": self.begin,
                "join-code": self.ask_code,
                "form-code": self.code_given,
                "consent": self.consent,
                "profile": self.profile,
                "form-profile": self.profile_given,
                "keep-hours": self.keep_hours,
                "approve": self.approve,
            }
        )

    @app_commands.command(name=named("join"), description=described("command-join-what"))
    @app_commands.describe(code=described("option-code"))
    @app_commands.guild_only()
    async def join(self, interaction: Press, code: str | None = None) -> None:
        """Join with a code, or ask a coordinator."""
        if code:
            await self._with_code(interaction, code)
        else:
            await self.begin(interaction, "")

    @roster.command(name=named("invite"), description=described("command-invite-what"))
    @app_commands.describe(how_many=described("option-how-many"))
    async def invite(self, interaction: Press, how_many: app_commands.Range[int, 1, MOST_CODES] = 1) -> None:
        """Make invitation codes."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.INVITE)
        now = self.desk.clock.now()
        codes = await self.desk.database.write(
            lambda session: invite_members(
                session, guild_id=actor.guild_id, how_many=how_many, by=actor.person.id, now=now
            )
        )
        await reply(interaction, codes_page(actor.speaker, codes, days=INVITATION_DAYS))

    @roster.command(name=named("pending"), description=described("command-pending-what"))
    async def pending(self, interaction: Press) -> None:
        """Who waits, each with an Approve button."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.APPROVE)
        async with self.desk.database.read() as session:
            waiting = await list_waiting(session, guild_id=actor.guild_id)
        if not waiting:
            await reply(interaction, card(actor.speaker.say("pending-none"), tone=Tone.GOOD))
        for person in waiting[:10]:
            await reply(interaction, join_request_card(actor.speaker, person))

    async def begin(self, interaction: Press, _: str) -> None:
        """The way in; those who are in are shown the way on."""
        actor = await who_acts(interaction, self.desk)
        if actor.person.has_joined:
            await self._give_role(interaction, actor)
            async with self.desk.database.read() as session:
                answers = await read_answers(session, person_id=actor.person.id)
            await reply(interaction, self._welcome(actor, keeps_hours=answers[ConsentKind.CPD]))
        else:
            await reply(interaction, way_in_page(actor.speaker))

    async def ask_code(self, interaction: Press, _: str) -> None:
        """Open the form for the code."""
        actor = await who_acts(interaction, self.desk)
        await interaction.response.send_modal(code_form(actor.speaker))

    async def code_given(self, interaction: Press, _: str) -> None:
        """A code was typed."""
        await self._with_code(interaction, one(submitted(interaction), "code"))

    async def consent(self, interaction: Press, argument: str) -> None:
        """Show the two choices as they stand now; nothing is kept before the profile."""
        actor = await who_acts(interaction, self.desk)
        await self._show_consents(interaction, actor, chosen_consents(argument))

    async def profile(self, interaction: Press, argument: str) -> None:
        """Open the profile; the choices made travel with it."""
        actor = await who_acts(interaction, self.desk)
        if not await self._is_shown_text(interaction, actor, argument):
            return
        await interaction.response.send_modal(profile_form(actor.speaker, argument))

    async def profile_given(self, interaction: Press, argument: str) -> None:
        """Keep consents and profile; admit by the code, or ask the coordinators."""
        actor = await who_acts(interaction, self.desk)
        if not await self._is_shown_text(interaction, actor, argument):
            return
        chosen = chosen_consents(argument)
        values = submitted(interaction)
        now = self.desk.clock.now()
        joined = await self.desk.database.write(
            lambda session: join_server(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                code=chosen.code or None,
                consents=chosen.answers,
                notices=Notices.at(self.desk),
                language=actor.speaker.language,
                profile={name: one(values, name) for name in PROFILE_FIELDS},
                vocabulary=self.desk.vocabulary,
                now=now,
            )
        )
        if joined.is_member:
            await self._give_role(interaction, actor)
            await turn_page(interaction, self._welcome(actor, keeps_hours=False))
        else:
            await turn_page(interaction, waiting_page(actor.speaker))
        await self.outbox.deliver_due()

    async def keep_hours(self, interaction: Press, mark: str) -> None:
        """The third notice: hours for credit. Another text than the one that was read is shown first."""
        actor = await who_acts(interaction, self.desk)
        notices, now = Notices.at(self.desk), self.desk.clock.now()
        if mark != notices.hours(actor.speaker.language).mark:
            await turn_page(interaction, self._welcome(actor, keeps_hours=False))
            return
        await self.desk.database.write(
            lambda session: answer_notices(
                session,
                person_id=actor.person.id,
                answers={ConsentKind.CPD: True},
                notices=notices,
                language=actor.speaker.language,
                now=now,
            )
        )
        await turn_page(interaction, self._welcome(actor, keeps_hours=True))

    async def approve(self, interaction: Press, argument: str) -> None:
        """A coordinator admits somebody."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.APPROVE)
        person_id, now = number(argument), self.desk.clock.now()
        is_new = await self.desk.database.write(
            lambda session: approve_member(
                session, guild_id=actor.guild_id, person_id=person_id, by=actor.person.id, now=now
            )
        )
        key = "approved-now" if is_new else "approved-already"
        await reply(interaction, card(actor.speaker.say(key), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def _with_code(self, interaction: Press, typed: str) -> None:
        actor = await who_acts(interaction, self.desk)
        if actor.person.has_joined:
            await self.begin(interaction, "")
            return
        code, now = normal_code(typed), self.desk.clock.now()
        if len(code) > 20:
            raise DomainError("problem-code-unknown")
        async with self.desk.database.read() as session:
            await check_code(session, guild_id=actor.guild_id, code=code, now=now)
        await self._show_consents(interaction, actor, ChosenConsents(code=code))

    async def _show_consents(self, interaction: Press, actor: Actor, chosen: ChosenConsents) -> None:
        notice = Notices.at(self.desk).joining(actor.speaker.language)
        page = consent_page(
            actor.speaker,
            notice,
            evaluation=chosen.evaluation,
            research=chosen.research,
            code=chosen.code,
        )
        await turn_page(interaction, page)

    async def _is_shown_text(self, interaction: Press, actor: Actor, argument: str) -> bool:
        """Whether what was read is what holds now; otherwise it is shown, and the choices are made anew."""
        chosen = chosen_consents(argument)
        if chosen.mark == Notices.at(self.desk).joining(actor.speaker.language).mark:
            return True
        await self._show_consents(interaction, actor, ChosenConsents(code=chosen.code))
        return False

    async def _give_role(self, interaction: Press, actor: Actor) -> None:
        """Give the member role; where Discord refuses, the person and the coordinators are told."""
        role_id = actor.server.space.get(Part.MEMBER_ROLE)
        member = interaction.user
        if role_id is None or not isinstance(member, discord.Member):
            raise DomainError("problem-no-member-role")
        if member.get_role(role_id) is not None:
            return
        try:
            await member.add_roles(discord.Object(role_id), reason="/join")
        except discord.HTTPException as error:
            log.warning("member role not given", extra={"problem": f"{error.status}/{error.code}"})
            now = self.desk.clock.now()
            await self.desk.database.write(
                lambda session: tell_role_missing(
                    session, guild_id=actor.guild_id, person_id=actor.person.id, now=now
                )
            )
            await self.outbox.deliver_due()
            raise DomainError("problem-role-not-given") from error

    def _welcome(self, actor: Actor, *, keeps_hours: bool) -> discord.ui.LayoutView:
        return welcome_page(
            actor.speaker,
            Notices.at(self.desk).hours(actor.speaker.language),
            guild_id=actor.guild_id,
            questions_channel_id=actor.server.space.get(Part.CASE_QUESTIONS),
            keeps_hours=keeps_hours,
        )
