"""Every problem becomes a sentence for the person concerned, alone. Unexpected ones get an incident number."""

import logging
from typing import Any

import discord
from discord import app_commands

from bot.cogs.acting import Press, language_of, speaker_of, spoken
from bot.logs import incident, new_incident
from bot.rules.authority import NotAllowed
from bot.rules.errors import DomainError
from bot.services.accept_case import AcceptedByAnother
from bot.services.desk import Desk
from bot.views.card import Tone, card
from bot.views.join_pages import join_first_page

log = logging.getLogger(__name__)

ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062


async def answer_problem(interaction: Press, desk: Desk, error: BaseException) -> None:
    """Answer what went wrong. Never raises: where even the answer fails, the log says so."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    try:
        if not isinstance(error, DomainError):
            # The database itself may be what failed: nothing is asked of it here.
            speaker = spoken(desk, language_of(interaction) or desk.settings.language)
        else:
            speaker = await speaker_of(interaction, desk)
        if isinstance(error, NotAllowed) and error.message_key == "problem-join-first":
            await reply(interaction, join_first_page(speaker))
        elif isinstance(error, AcceptedByAnother):
            who = speaker.person(error.owner_discord_id)
            profession = speaker.profession(str(error.details["profession"]))
            await reply(
                interaction,
                card(speaker.say(error.message_key, owner=who, profession=profession), tone=Tone.WAITING),
            )
        elif isinstance(error, DomainError):
            await reply(interaction, card(sentence_of(speaker, error), tone=Tone.ALERT))
        elif isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
            await reply(interaction, card(speaker.say("problem-command-old"), tone=Tone.ALERT))
        elif isinstance(error, discord.Forbidden):
            await reply(interaction, card(speaker.say("problem-bot-forbidden"), tone=Tone.ALERT))
        else:
            await _unexpected(interaction, speaker.say, error)
    except discord.HTTPException as lost:
        log.warning("an answer could not be given", extra={"problem": f"{lost.status}/{lost.code}"})
    except Exception as lost:
        log.error("an answer could not be given", exc_info=lost)


def sentence_of(speaker: Any, error: DomainError) -> str:
    """The sentence of a problem; a field's key in its details becomes the field's name."""
    details = {
        name: speaker.say(value) if name == "field" else value for name, value in error.details.items()
    }
    return str(speaker.say(error.message_key, **details))


async def reply(interaction: Press, view: discord.ui.LayoutView) -> None:
    """Answer for the person's eyes only: the first answer, or one more where there was one."""
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def turn_page(interaction: Press, view: discord.ui.LayoutView) -> None:
    """Put a page in the place of the private one a button stands on; a new private page anywhere else."""
    message = interaction.message
    if interaction.response.is_done() or message is None or not message.flags.ephemeral:
        await reply(interaction, view)
    else:
        await interaction.response.edit_message(view=view)


async def _unexpected(interaction: Press, say: Any, error: BaseException) -> None:
    number = new_incident()
    with incident(number):
        log.error("unexpected error", exc_info=error)
    await reply(interaction, card(say("problem-unexpected", incident=number), tone=Tone.ALERT))
