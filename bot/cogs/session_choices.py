"""What Discord offers while a coordinator types an option of /session; nothing to anybody else."""

from collections.abc import Iterable

from discord import app_commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.services.desk import Desk
from bot.services.read_attendance import list_coming, list_sessions
from bot.services.read_case import list_numbers
from bot.views.incident_pages import case_label
from bot.views.session_pages import session_label

Choices = list[app_commands.Choice[str]]
MOST_CHOICES = 25


async def session_choices(interaction: Press, desk: Desk, typed: str, *, to_come: bool = False) -> Choices:
    """Sessions that have begun, newest first; or those to come, the next one first."""
    actor = await _coordinator(interaction, desk)
    if actor is None:
        return []
    guild_id, now = actor.guild_id, desk.clock.now()
    async with desk.database.read() as session:
        if to_come:
            found = await list_coming(session, guild_id=guild_id, now=now)
        else:
            found = await list_sessions(session, guild_id=guild_id, now=now)
    return _choices(typed, ((session_label(actor.speaker, one), str(one.session_id)) for one in found))


async def didactic_choices(interaction: Press, desk: Desk, typed: str) -> Choices:
    """Didactics by title."""
    actor = await _coordinator(interaction, desk)
    if actor is None:
        return []
    language = actor.speaker.language
    return _choices(typed, ((desk.library.get(one, language).title, one) for one in desk.library.ids()))


async def case_choices(interaction: Press, desk: Desk, typed: str) -> Choices:
    """Cases by number, without a word of them."""
    actor = await _coordinator(interaction, desk)
    if actor is None:
        return []
    async with desk.database.read() as session:
        numbers = await list_numbers(session, guild_id=actor.guild_id)
    labels = ((case_label(actor.speaker, found, case_id), str(case_id)) for case_id, found in numbers.items())
    return _choices(typed, labels)


async def case_id_of(desk: Desk, actor: Actor, typed: str) -> int:
    """By number as it is written on the case, or by id. Raises DomainError for any other."""
    wanted = typed.strip().upper()
    async with desk.database.read() as session:
        numbers = await list_numbers(session, guild_id=actor.guild_id)
    for case_id, found in numbers.items():
        if wanted in (str(case_id), found):
            return case_id
    raise DomainError("problem-case-gone")


async def _coordinator(interaction: Press, desk: Desk) -> Actor | None:
    actor = await who_acts(interaction, desk)
    return actor if may(actor.roles, Action.RUN_SESSIONS) else None


def _choices(typed: str, labels: Iterable[tuple[str, str]]) -> Choices:
    return [
        app_commands.Choice(name=label[:100], value=value)
        for label, value in labels
        if typed.lower() in label.lower()
    ][:MOST_CHOICES]
