"""Every problem becomes a sentence for the person concerned, alone. Unexpected ones get an incident number."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
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
from bot.views.findings_pages import mend_page
from bot.views.join_pages import join_first_page
from bot.views.speaker import Speaker

log = logging.getLogger(__name__)

ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062


class TextKept(Exception):
    """A problem (its cause) with something typed, which waits in memory for its author to open the form again."""

    def __init__(self, token: str) -> None:
        """The token of what was typed."""
        super().__init__("kept")
        self.token = token


@contextmanager
def giving_back(token: str, *, passes: type[Exception]) -> Iterator[None]:
    """Whatever goes wrong inside, but what `passes`, is answered with a button that brings the kept text back."""
    try:
        yield
    except passes:
        raise
    except Exception as error:
        raise TextKept(token) from error


async def answer_problem(interaction: Press, desk: Desk, error: BaseException) -> None:
    """Answer what went wrong. Never raises: where even the answer fails, the log says so."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    kept = error if isinstance(error, TextKept) else None
    problem = (kept.__cause__ if kept else None) or error
    try:
        if isinstance(problem, DomainError):
            log.info("refused: %s", problem.message_key)
        if not isinstance(problem, DomainError):
            # The database itself may be what failed: nothing is asked of it here.
            speaker = spoken(desk, language_of(interaction) or desk.settings.language)
        else:
            speaker = await speaker_of(interaction, desk)
        if isinstance(problem, NotAllowed) and problem.message_key == "problem-join-first":
            await reply(interaction, join_first_page(speaker))
            return
        sentence, tone = _answer(speaker, problem)
        if kept is not None:
            await turn_page(interaction, mend_page(speaker, sentence, token=kept.token))
        else:
            await reply(interaction, card(sentence, tone=tone))
    except discord.HTTPException as lost:
        log.warning("an answer could not be given", extra={"problem": f"{lost.status}/{lost.code}"})
    except Exception as lost:
        log.error("an answer could not be given", exc_info=lost)


def _answer(speaker: Speaker, problem: BaseException) -> tuple[str, Tone]:
    if isinstance(problem, AcceptedByAnother):
        who = speaker.person(problem.owner_discord_id)
        profession = speaker.profession(str(problem.details["profession"]))
        return speaker.say(problem.message_key, owner=who, profession=profession), Tone.WAITING
    if isinstance(problem, DomainError):
        return sentence_of(speaker, problem), Tone.ALERT
    if isinstance(problem, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return speaker.say("problem-command-old"), Tone.ALERT
    if isinstance(problem, discord.Forbidden):
        return speaker.say("problem-bot-forbidden"), Tone.ALERT
    number = new_incident()
    with incident(number):
        log.error("unexpected error", exc_info=problem)
    return speaker.say("problem-unexpected", incident=number), Tone.ALERT


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


def stands_on_own_page(interaction: Press, *, in_letters: bool = False) -> bool:
    """Whether a press came from a private page, or also from a direct message.

    Ids can be forged, so that any message can carry one: what everybody reads is never drawn over.
    """
    message = interaction.message
    if message is None:
        return False
    return message.flags.ephemeral or (in_letters and interaction.guild_id is None)


async def hold_page(interaction: Press) -> None:
    """Acknowledge a press whose page takes longer: `turn_page` then puts it where it belongs."""
    if stands_on_own_page(interaction):
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)


async def turn_page(interaction: Press, view: discord.ui.LayoutView, *, in_letters: bool = False) -> None:
    """Put a page in the place of the private one a button stands on; a new private page anywhere else.

    `in_letters`: also in the place of a direct message.
    """
    if interaction.response.type is discord.InteractionResponseType.deferred_message_update:
        await interaction.edit_original_response(view=view)
    elif interaction.response.is_done() or not stands_on_own_page(interaction, in_letters=in_letters):
        await reply(interaction, view)
    else:
        await interaction.response.edit_message(view=view)
