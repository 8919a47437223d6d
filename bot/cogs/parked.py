"""The presses under "I cannot tell whether this was posted": look again, it is there, send it again."""

from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions, member_of, number
from bot.cogs.errors import reply
from bot.rules.authority import Action
from bot.rules.deliveries import DeliveryState, Settling
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.settle_parked import read_delivery_state, settle_parked
from bot.views.card import Tone, card

ANSWERS = {
    DeliveryState.SENT: ("parked-sent", Tone.GOOD),
    DeliveryState.PARKED: ("parked-still", Tone.ALERT),
}
ON_ITS_WAY = ("parked-waits", Tone.WAITING)


class ParkedCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verb of the notice."""
        self.desk, self.outbox = desk, outbox
        actions.bring({"settle": self.settle})

    async def settle(self, interaction: Press, argument: str) -> None:
        """Do what a coordinator decided, and say what became of it."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.SETTLE_DELIVERY)
        which, _, chosen = argument.partition(";")
        delivery_id, way, now = number(which), member_of(Settling, chosen), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: settle_parked(
                session,
                guild_id=actor.guild_id,
                delivery_id=delivery_id,
                way=way,
                person_id=actor.person.id,
                now=now,
            )
        )
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self.outbox.deliver_due()
        async with self.desk.database.read() as session:
            state = await read_delivery_state(session, guild_id=actor.guild_id, delivery_id=delivery_id)
        key, tone = ANSWERS.get(state, ON_ITS_WAY) if state else ON_ITS_WAY
        await reply(interaction, card(actor.speaker.say(key), tone=tone))
