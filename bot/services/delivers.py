"""What a cog may ask of the outbox: to say now what its action made due."""

from typing import Protocol


class Delivers(Protocol):
    async def deliver_due(self) -> int:
        """Say everything that is due; how many were said."""
        ...
