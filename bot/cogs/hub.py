"""The hub's acts on a case before it is answered: accept, pass, hand over, return; the queue."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.cases import screened
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action, Role
from bot.rules.case_form import refusing
from bot.rules.cases import PassReason, ReturnReason
from bot.rules.errors import DomainError
from bot.rules.space import Part
from bot.rules.written_text import MOST_NOTE_CHARACTERS, clean
from bot.services.accept_case import accept_case, open_case
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.hand_over_case import hand_over_case, possible_colleagues
from bot.services.pass_case import pass_case
from bot.services.read_case import list_queue, read_case
from bot.services.return_case import return_case
from bot.views.card import Tone, card, link, message_url
from bot.views.case_forms import pass_form, return_form
from bot.views.case_pages import colleagues_page, queue_page
from bot.views.form import chosen, one, submitted


class HubCog(commands.Cog):
    hub = app_commands.Group(name=named("hub"), description=described("command-hub-what"), guild_only=True)

    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the hub."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "accept": self.accept,
                "pass": self.open_pass,
                "form-pass": self.passed,
                "hand-over": self.choose_colleague,
                "hand-over-to": self.handed_over,
                "return": self.open_return,
                "form-return": self.returned,
            }
        )

    @hub.command(name=named("queue"), description=described("command-queue-what"))
    async def queue(self, interaction: Press) -> None:
        """What the hub owes, oldest first."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.SEE_QUEUE)
        async with self.desk.database.read() as session:
            waiting = await list_queue(session, guild_id=actor.guild_id)
        await reply(interaction, queue_page(actor.speaker, waiting, actor.server.space.get(Part.HUB_QUEUE)))

    async def accept(self, interaction: Press, argument: str) -> None:
        """Take the slot of one's profession; a coordinator who answers for none opens the case."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        case_id, now = number(argument), self.desk.clock.now()
        answers = Role.SPECIALIST in actor.roles and actor.person.hub_profession is not None
        looks_over = Role.COORDINATOR in actor.roles and not answers
        if looks_over:
            accepted = await self.desk.database.write(
                lambda session: open_case(
                    session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id, now=now
                )
            )
        else:
            actor.must_be_allowed(Action.TAKE_CASE)
            profession = actor.hub_profession
            accepted = await self.desk.database.write(
                lambda session: accept_case(
                    session,
                    guild_id=actor.guild_id,
                    case_id=case_id,
                    person_id=actor.person.id,
                    profession=profession,
                    is_coordinator=Role.COORDINATOR in actor.roles,
                    now=now,
                )
            )
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self.outbox.deliver_due()
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
        where = f"<#{case.post_id}>" if case.post_id else accepted.number
        key = "accepted-opened" if accepted.opened else "accepted"
        buttons = (
            [link(actor.speaker.say("button-open-case"), message_url(actor.guild_id, case.post_id))]
            if case.post_id
            else []
        )
        await reply(
            interaction,
            card(
                actor.speaker.say(key, number=accepted.number, where=where),
                tone=Tone.GOOD,
                buttons=buttons,
            ),
        )

    async def open_pass(self, interaction: Press, argument: str) -> None:
        """Ask why."""
        actor = await self._specialist(interaction)
        await interaction.response.send_modal(pass_form(actor.speaker, number(argument)))

    async def passed(self, interaction: Press, argument: str) -> None:
        """Pass; somebody else is asked."""
        actor = await self._specialist(interaction)
        reason = member_of(PassReason, one(submitted(interaction), "reason"))
        profession, now = actor.hub_profession, self.desk.clock.now()
        result = await self.desk.database.write(
            lambda session: pass_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                profession=profession,
                reason=reason,
                topics=self.desk.topics,
                now=now,
            )
        )
        key = "passed-on" if result.found_another else "passed-nobody"
        await reply(interaction, card(actor.speaker.say(key), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def choose_colleague(self, interaction: Press, argument: str) -> None:
        """List the colleagues who could take it."""
        actor = await self._specialist(interaction)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            colleagues = await possible_colleagues(
                session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id
            )
        guild = interaction.guild
        names = {}
        for colleague in colleagues[:25]:
            member = guild.get_member(colleague.discord_id) if guild else None
            if member is None and guild is not None:
                try:
                    member = await guild.fetch_member(colleague.discord_id)
                except discord.NotFound:
                    continue
            if member is not None:
                names[str(colleague.person_id)] = (
                    f"{member.display_name} · {actor.speaker.profession(colleague.profession)}"
                )
        if not names:
            raise DomainError("problem-no-colleague")
        await reply(interaction, colleagues_page(actor.speaker, case_id, names))

    async def handed_over(self, interaction: Press, argument: str) -> None:
        """Give the slot to the chosen colleague."""
        actor = await self._specialist(interaction)
        colleague_id, now = number("".join(chosen(interaction)[:1])), self.desk.clock.now()
        result = await self.desk.database.write(
            lambda session: hand_over_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                colleague_id=colleague_id,
                now=now,
            )
        )
        who = actor.speaker.person(result.colleague_discord_id)
        await turn_page(interaction, card(actor.speaker.say("handed-over", person=who), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def open_return(self, interaction: Press, argument: str) -> None:
        """Ask for the reason."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        await interaction.response.send_modal(return_form(actor.speaker, number(argument)))

    async def returned(self, interaction: Press, argument: str) -> None:
        """Send the case back, with a note that passed the screening."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.REVIEW_CASE)
        values = submitted(interaction)
        reason, note = member_of(ReturnReason, one(values, "reason")), clean(one(values, "note"))
        if len(note) > MOST_NOTE_CHARACTERS or refusing(
            await screened(self.desk, {"note": note}, actor.speaker.language)
        ):
            raise DomainError("problem-note-identifies", most=MOST_NOTE_CHARACTERS)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: return_case(
                session,
                guild_id=actor.guild_id,
                case_id=number(argument),
                person_id=actor.person.id,
                reason=reason,
                note=note or None,
                now=now,
            )
        )
        await reply(interaction, card(actor.speaker.say("returned"), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def _specialist(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.TAKE_CASE)
        return actor
