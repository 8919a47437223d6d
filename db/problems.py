"""What can go wrong with the database and its keys, as sentences for the person who runs the bot."""

from bot.rules.errors import DomainError


class DatabaseProblem(DomainError):
    """The database cannot be opened, reached or brought up to date; the sentence names setting and remedy."""


class KeyProblem(DomainError, ValueError):
    """The keys cannot be used, or a stored text cannot be read with them. Never carries a key or a text."""
