"""What can be done with a case beside answering it: notes, an urgent concern, and the coordinators' steering."""

from collections.abc import Awaitable, Callable

import discord
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply, turn_page
from bot.rules.authority import Action, Role
from bot.rules.cases import CloseReason
from bot.rules.errors import DomainError
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.note_in_case import raise_concern
from bot.services.read_case import guild_of_case, read_case
from bot.services.read_words import list_notes
from bot.services.steer_case import (
    close_case,
    pause_case,
    possible_specialists,
    reassign_case,
    reopen_case,
    resume_case,
)
from bot.views.card import Tone, card
from bot.views.form import chosen, one, submitted
from bot.views.turn_forms import close_form, concern_page, more_page, reassign_page

Steer = Callable[..., Awaitable[None]]


class SteeringCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of steering."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "more": self.more,
                "concern": self.ask_concern,
                "concern-sure": self.concern,
                "pause": self.pause,
                "resume": self.resume,
                "close": self.open_close,
                "form-close": self.closed,
                "reassign": self.choose_specialist,
                "reassign-to": self.reassigned,
                "reopen": self.reopen,
            }
        )

    async def more(self, interaction: Press, argument: str) -> None:
        """What else this person can do here; the hub's notes for the hub, never for the asker."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_CASE)
        case_id = number(argument)
        async with self.desk.database.read() as session:
            case = await read_case(session, guild_id=actor.guild_id, case_id=case_id)
            notes = await list_notes(session, guild_id=actor.guild_id, case_id=case_id)
        is_asker = case.asker_id == actor.person.id
        is_hub = bool({Role.SPECIALIST, Role.COORDINATOR} & actor.roles) and not is_asker
        page = more_page(
            actor.speaker,
            case,
            notes if is_hub else [],
            is_hub=is_hub,
            is_coordinator=Role.COORDINATOR in actor.roles,
            is_asker=is_asker,
        )
        await reply(interaction, page)

    async def ask_concern(self, interaction: Press, argument: str) -> None:
        """The emergency text, and one more press."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RAISE_CONCERN)
        await reply(interaction, concern_page(actor.speaker, number(argument)))

    async def concern(self, interaction: Press, argument: str) -> None:
        """Tell asker and coordinators at once."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RAISE_CONCERN)
        await self._do(actor, raise_concern, number(argument))
        await turn_page(interaction, card(actor.speaker.say("concern-told"), tone=Tone.ALERT))
        await self.outbox.deliver_due()

    async def pause(self, interaction: Press, argument: str) -> None:
        """Stop the hub's clock."""
        await self._steer(interaction, pause_case, argument, "kept-pause")

    async def resume(self, interaction: Press, argument: str) -> None:
        """Let it run again."""
        await self._steer(interaction, resume_case, argument, "kept-resume")

    async def open_close(self, interaction: Press, argument: str) -> None:
        """Ask why."""
        actor = await self._coordinator(interaction)
        await interaction.response.send_modal(close_form(actor.speaker, number(argument)))

    async def closed(self, interaction: Press, argument: str) -> None:
        """Close with the reason."""
        await self._coordinator(interaction)
        value = one(submitted(interaction), "reason")
        if value not in set(CloseReason):
            raise DomainError("problem-choice-unknown")
        await self._steer(interaction, close_case, argument, "kept-close", reason=CloseReason(value))

    async def choose_specialist(self, interaction: Press, argument: str) -> None:
        """List whom the case can be given to, each with the profession."""
        actor = await self._coordinator(interaction)
        case_id, now = number(argument), self.desk.clock.now()
        async with self.desk.database.read() as session:
            hub = await possible_specialists(
                session, guild_id=actor.guild_id, case_id=case_id, person_id=actor.person.id, now=now
            )
        names = {}
        for member in hub[:25]:
            name = await _display_name(interaction.guild, member.discord_id)
            if name is not None:
                names[str(member.person_id)] = f"{name} · {actor.speaker.profession(member.profession)}"
        if not names:
            raise DomainError("problem-nobody-to-give-to")
        await reply(interaction, reassign_page(actor.speaker, case_id, names))

    async def reassigned(self, interaction: Press, argument: str) -> None:
        """Offer it to the chosen one."""
        await self._coordinator(interaction)
        to = number("".join(chosen(interaction)[:1]))
        await self._steer(interaction, reassign_case, argument, "kept-reassign", to=to)

    async def reopen(self, interaction: Press, argument: str) -> None:
        """The asker, also from a direct message, or a coordinator opens a closed case again."""
        case_id, guild_id = number(argument), interaction.guild_id
        if guild_id is None:
            async with self.desk.database.read() as session:
                guild_id = await guild_of_case(session, case_id=case_id)
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.REOPEN_CASE)
        await self._do(actor, reopen_case, case_id, is_coordinator=actor.may_for_others(Action.REOPEN_CASE))
        await reply(interaction, card(actor.speaker.say("kept-reopen"), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def _steer(
        self, interaction: Press, service: Steer, argument: str, sentence: str, **details: object
    ) -> None:
        actor = await self._coordinator(interaction)
        await self._do(actor, service, number(argument), **details)
        await turn_page(interaction, card(actor.speaker.say(sentence), tone=Tone.GOOD))
        await self.outbox.deliver_due()

    async def _do(self, actor: Actor, service: Steer, case_id: int, **details: object) -> None:
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: service(
                session,
                guild_id=actor.guild_id,
                case_id=case_id,
                person_id=actor.person.id,
                now=now,
                **details,
            )
        )

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.STEER_CASE)
        return actor


async def _display_name(guild: discord.Guild | None, discord_id: int) -> str | None:
    if guild is None:
        return None
    try:
        member = guild.get_member(discord_id) or await guild.fetch_member(discord_id)
    except discord.NotFound:
        return None
    return member.display_name
