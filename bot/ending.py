"""Why a command of the console script ended, as a sentence and an exit code a supervisor can act on.

78 is for what starting again cannot mend (a setting, a key, a token, an intent): a supervisor that knows it does not
try for ever. 75 says that Discord's gateway stayed away, and 1 is for the rest: starting again may help.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.gateway_watch import GatewayStayedAway
from bot.rules.errors import DomainError
from bot.settings_loader import SettingProblem
from db.problems import KeyProblem

EXIT_PROBLEM = 1
EXIT_AWAY = 75
EXIT_SETTING = 78


@dataclass(frozen=True)
class Ending:
    """The key of the sentence and its placeholders, and the exit code."""

    sentence: str
    code: int
    details: Mapping[str, object] = field(default_factory=dict)


def ending_of(error: BaseException) -> Ending | None:
    """How an error that a person can do something about is said; None for any other."""
    match error:
        case SettingProblem() | KeyProblem():
            return Ending(error.message_key, EXIT_SETTING, error.details)
        case GatewayStayedAway():
            return Ending(error.message_key, EXIT_AWAY, error.details)
        case DomainError():
            return Ending(error.message_key, EXIT_PROBLEM, error.details)
        case _:
            return _of_discord(error)


def _of_discord(error: BaseException) -> Ending | None:
    import aiohttp  # commands that never speak to Discord do not load its library to say that they are done
    import discord

    match error:
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            return Ending("run-token-refused", EXIT_SETTING)
        case discord.PrivilegedIntentsRequired():
            return Ending("run-intent-missing", EXIT_SETTING)
        case (
            discord.ConnectionClosed()
            | discord.GatewayNotFound()
            | discord.DiscordServerError()
            | aiohttp.ClientError()
        ):
            return Ending("run-discord-unreachable", EXIT_PROBLEM)
        case _:
            return None
