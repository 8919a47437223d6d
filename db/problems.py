"""What can go wrong with the database and its keys, as sentences for the person who runs the bot."""

from bot.rules.errors import DomainError


class DatabaseProblem(DomainError):  # noqa: N818 - named as people speak of it
    """The database cannot be opened, reached or brought up to date; the sentence names setting and remedy."""


class KeyProblem(DomainError, ValueError):  # noqa: N818
    """The keys cannot be used, or a stored text cannot be read with them. Never carries a key or a text."""
