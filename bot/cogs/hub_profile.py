"""A specialist's own part of the hub: profile and absence. Its commands join the group of bot/cogs/hub.py."""

import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.cogs.written_forms import TypedForm, Values, WrittenForm, WrittenForms
from bot.rules.authority import Action
from bot.rules.errors import DomainError
from bot.rules.working_hours import read_hours
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.reach_person import reach_person
from bot.services.read_hub_profile import HubProfile, read_hub_profile
from bot.services.read_log import parse_day
from bot.services.save_hub_profile import save_hub_profile, save_zone_and_conflicts
from bot.services.set_away import give_back_offers, person_in_hub, set_away
from bot.views.away_pages import away_letter, away_page, back_page
from bot.views.card import Tone, card
from bot.views.form import one, several, submitted
from bot.views.hub_profile import TypedProfile, hub_more_form, hub_profile_form, hub_profile_page
from bot.views.speaker import Speaker

log = logging.getLogger(__name__)


class HubProfileCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, forms: WrittenForms, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of the profile."""
        self.desk, self.outbox = desk, outbox
        forms.take("hub", WrittenForm(self._author, self.draw, self.keep))
        actions.bring(
            {
                "hub-profile": self.open_profile,
                "hub-more": self.open_more,
                "form-hub-more": self.more_given,
            }
        )

    @app_commands.command(name=named("profile"), description=described("command-profile-what"))
    async def profile(self, interaction: Press) -> None:
        """Open the profile form."""
        await self.open_profile(interaction, "")

    @app_commands.command(name=named("away"), description=described("command-away-what"))
    @app_commands.describe(until=described("option-until"), person=described("option-away-person"))
    async def away(
        self, interaction: Press, until: str | None = None, person: discord.Member | None = None
    ) -> None:
        """No offers until a day; nothing given: back now. Coordinators may set it for somebody."""
        actor = await who_acts(interaction, self.desk)
        for_another = person is not None and person.id != actor.discord_id
        actor.must_be_allowed(Action.SET_AWAY, is_own=not for_another)
        back_on, now = parse_day(until), self.desk.clock.now()
        who = actor.person.id
        if for_another and person is not None:
            discord_id = person.id
            async with self.desk.database.read() as session:
                who = await person_in_hub(session, guild_id=actor.guild_id, discord_id=discord_id)
        instant = await self.desk.database.write(
            lambda session: set_away(
                session, guild_id=actor.guild_id, person_id=who, back_on=back_on, by=actor.person.id, now=now
            )
        )
        given_back = None
        if instant is not None:
            given_back = await self.desk.database.write(
                lambda session: give_back_offers(session, guild_id=actor.guild_id, person_id=who, now=now)
            )
        of = person.id if for_another and person is not None else None
        page = (
            back_page(actor.speaker, of=of)
            if instant is None or given_back is None
            else away_page(actor.speaker, actor.guild_id, until=instant, given_back=given_back, of=of)
        )
        await reply(interaction, page)
        if for_another and person is not None:
            letter = away_letter(
                await self._speaker_to(actor, who), actor.guild_id, until=instant, given_back=given_back
            )
            if not await _told(person, letter):
                mention = actor.speaker.person(person.id)
                await reply(
                    interaction, card(actor.speaker.say("away-not-told", person=mention), tone=Tone.ALERT)
                )
        await self.outbox.deliver_due()

    async def open_profile(self, interaction: Press, argument: str) -> None:
        """Open the profile; the press may come from a direct message, then it names the server."""
        guild_id = number(argument) if argument and interaction.guild_id is None else None
        actor = await self._specialist(interaction, guild_id)
        filled = TypedProfile.of(await self._kept(actor), profession=actor.person.profession)
        await interaction.response.send_modal(hub_profile_form(actor.speaker, actor.guild_id, filled))

    def draw(self, actor: Actor, argument: str, values: Values) -> discord.ui.Modal:
        """The form with what was typed in it."""
        return hub_profile_form(actor.speaker, actor.guild_id, _typed(values))

    async def keep(self, interaction: Press, form: TypedForm) -> None:
        """Keep the profile and show it. Choices and numbers only: nothing to screen."""
        typed, actor, now = _typed(form.values), form.actor, self.desk.clock.now()
        hours = read_hours(typed.hours)
        await self.desk.database.write(
            lambda session: save_hub_profile(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                profession=typed.profession or "",
                topics=typed.topics,
                capacity=int(typed.capacity) if typed.capacity.isascii() and typed.capacity.isdigit() else 0,
                known_topics=self.desk.topics,
                vocabulary=self.desk.vocabulary,
                now=now,
                languages=typed.languages,
                hours=hours,
            )
        )
        await self._show(interaction, actor)

    async def _author(self, interaction: Press, argument: str, guild_id: int | None) -> Actor:
        if interaction.guild_id is None and guild_id is None:
            guild_id = number(argument)
        return await self._specialist(interaction, guild_id)

    async def open_more(self, interaction: Press, argument: str) -> None:
        """Open the second form: zone and conflicts."""
        actor = await self._specialist(interaction, None)
        kept = await self._kept(actor)
        if kept is None:
            raise DomainError("problem-hub-profile-missing")
        await interaction.response.send_modal(hub_more_form(actor.speaker, actor.guild_id, kept))

    async def more_given(self, interaction: Press, argument: str) -> None:
        """Keep zone and conflicts, and show the profile."""
        actor = await self._specialist(interaction, None)
        values, now = submitted(interaction), self.desk.clock.now()
        kept = await self.desk.database.write(
            lambda session: save_zone_and_conflicts(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                timezone=one(values, "timezone").strip(),
                colleagues=[number(chosen) for chosen in several(values, "conflicts")],
                forgets_passes=one(values, "passes") == "forget",
                now=now,
            )
        )
        await self._show(interaction, actor, strangers=kept.strangers)

    async def _show(self, interaction: Press, actor: Actor, *, strangers: tuple[int, ...] = ()) -> None:
        kept = await self._kept(actor)
        assert kept is not None
        page = hub_profile_page(
            actor.speaker,
            actor.guild_id,
            kept,
            now=self.desk.clock.now(),
            in_server=interaction.guild_id is not None,
            strangers=strangers,
        )
        await turn_page(interaction, page)

    async def _kept(self, actor: Actor) -> HubProfile | None:
        async with self.desk.database.read() as session:
            return await read_hub_profile(session, guild_id=actor.guild_id, person_id=actor.person.id)

    async def _speaker_to(self, actor: Actor, person_id: int) -> Speaker:
        """How to write to a specialist of this server."""
        async with self.desk.database.read() as session:
            reach = await reach_person(session, guild_id=actor.guild_id, person_id=person_id)
        return spoken(self.desk, reach.language if reach else actor.server.language)

    async def _specialist(self, interaction: Press, guild_id: int | None) -> Actor:
        wanted = guild_id if interaction.guild_id is None else None
        actor = await who_acts(interaction, self.desk, guild_id=wanted)
        actor.must_be_allowed(Action.SET_HUB_PROFILE)
        return actor


def _typed(values: Values) -> TypedProfile:
    return TypedProfile(
        one(values, "profession"),
        several(values, "topics"),
        one(values, "capacity").strip(),
        several(values, "languages"),
        one(values, "hours"),
    )


async def _told(person: discord.Member, letter: discord.ui.LayoutView) -> bool:
    """Whether somebody could be written to."""
    try:
        await person.send(view=letter)
    except discord.HTTPException as error:
        log.info("absence not told", extra={"problem": f"{error.status}/{error.code}"})
        return False
    return True
