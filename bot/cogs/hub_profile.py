"""A specialist's own part of the hub: the profile. Its commands join the group of bot/cogs/hub.py in bot/client.py."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.actions import Actions, number
from bot.cogs.errors import reply
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.services.desk import Desk
from bot.services.read_hub import list_hub
from bot.services.save_hub_profile import save_hub_profile
from bot.views.card import Tone, card
from bot.views.form import one, several, submitted
from bot.views.hub_profile import hub_profile_form


class HubProfileCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the profile."""
        self.desk = desk
        actions.bring({"hub-profile": self.open_profile, "form-hub": self.profile_given})

    @app_commands.command(name=named("profile"), description=described("command-profile-what"))
    async def profile(self, interaction: Press) -> None:
        """Open the profile form."""
        await self.open_profile(interaction, "")

    async def open_profile(self, interaction: Press, argument: str) -> None:
        """Open the profile; the press may come from a direct message, then it names the server."""
        guild_id = number(argument) if argument and interaction.guild_id is None else None
        actor = await self._specialist(interaction, guild_id)
        async with self.desk.database.read() as session:
            hub = await list_hub(session, guild_id=actor.guild_id)
        known = next((member for member in hub if member.person_id == actor.person.id), None)
        await interaction.response.send_modal(
            hub_profile_form(
                actor.speaker,
                actor.guild_id,
                profession=known.profession if known else actor.person.profession,
                topics=known.topics if known else (),
                capacity=known.capacity if known else None,
            )
        )

    async def profile_given(self, interaction: Press, argument: str) -> None:
        """Keep the profile."""
        guild_id = number(argument) if interaction.guild_id is None else None
        actor = await self._specialist(interaction, guild_id)
        values = submitted(interaction)
        capacity = one(values, "capacity").strip()
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: save_hub_profile(
                session,
                guild_id=actor.guild_id,
                person_id=actor.person.id,
                profession=one(values, "profession"),
                topics=several(values, "topics"),
                capacity=int(capacity) if capacity.isascii() and capacity.isdigit() else 0,
                known_topics=self.desk.topics,
                vocabulary=self.desk.vocabulary,
                now=now,
            )
        )
        await reply(interaction, card(actor.speaker.say("hub-profile-kept"), tone=Tone.GOOD))

    async def _specialist(self, interaction: Press, guild_id: int | None) -> Actor:
        actor = await who_acts(interaction, self.desk, guild_id=guild_id)
        actor.must_be_allowed(Action.SET_HUB_PROFILE)
        return actor
