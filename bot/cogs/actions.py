"""The table of presses: which handler runs for which verb of a button, menu or form."""

from collections.abc import Awaitable, Callable, Iterable
from enum import StrEnum
from typing import Any, TypeVar

from bot.cogs.acting import Press
from bot.cogs.errors import answer_problem
from bot.rules.errors import DomainError
from bot.services.desk import Desk

LARGEST_ID = 2**63 - 1
"""What a database holds; a larger one was made up."""
Chosen = TypeVar("Chosen", bound=StrEnum)
Handler = Callable[[Press, str], Awaitable[None]]


class Actions:
    """Runs verbs. Every error of a handler is answered here, once, the same way."""

    def __init__(self, desk: Desk) -> None:
        """Start without verbs; cogs bring theirs."""
        self._desk = desk
        self._handlers: dict[str, Handler] = {}
        self._afterwards: dict[str, Callable[[Press], Awaitable[None]]] = {}

    def bring(self, handlers: dict[str, Handler]) -> None:
        """Add a cog's verbs. A verb has one handler."""
        twice = self._handlers.keys() & handlers.keys()
        if twice:
            raise ValueError(f"two handlers for {sorted(twice)}")
        self._handlers.update(handlers)

    def bring_afterwards(self, verbs: Iterable[str], handler: Callable[[Press], Awaitable[None]]) -> None:
        """After each of these verbs, once it was answered, this is done too; it may say something more."""
        self._afterwards.update(dict.fromkeys(verbs, handler))

    def verbs(self) -> frozenset[str]:
        """Every verb there is."""
        return frozenset(self._handlers)

    async def run(self, interaction: Any, verb: str, argument: str) -> None:
        """Do what a press stands for; an unknown verb is answered as no longer there. Never raises."""
        handler = self._handlers.get(verb)
        under_way = interaction.client.under_way
        under_way.begun(interaction.id)
        try:
            if handler is None:
                raise DomainError("problem-press-old")
            await handler(interaction, argument)
            if verb in self._afterwards:
                await self._afterwards[verb](interaction)
        except Exception as error:
            await answer_problem(interaction, self._desk, error)
        finally:
            under_way.ended(interaction.id)


def number(argument: str) -> int:
    """An id that came back from Discord. Raises DomainError when it is none: ids can be forged."""
    if not (
        argument.isascii() and argument.isdigit() and len(argument) <= 20 and int(argument) <= LARGEST_ID
    ):
        raise DomainError("problem-press-old")
    return int(argument)


def member_of(kind: type[Chosen], value: str) -> Chosen:
    """A member of an enum from what came back. Raises DomainError for a value that was not offered."""
    try:
        return kind(value)
    except ValueError as error:
        raise DomainError("problem-choice-unknown") from error
