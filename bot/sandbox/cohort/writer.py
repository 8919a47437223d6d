"""What the parts of the synthetic programme share: where it is written, its chance, and who was made so far."""

import random
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.participation import Act, Source
from bot.sandbox.cohort.shape import CASES, CYCLE, JOINED


class CohortWriter:
    """Writes rows into one server; `scale` times the published numbers."""

    def __init__(self, session: AsyncSession, guild_id: int, chance: random.Random, scale: float) -> None:
        """Nobody is made yet: `profession` (by person) and `learners` (who agreed) are filled by the people."""
        self._session, self.guild_id, self.chance, self._scale = session, guild_id, chance, scale
        self.joined, self.asked = self.size(JOINED), self.size(CASES)
        self.profession: dict[int, str] = {}
        self.learners: list[int] = []

    def size(self, published: int) -> int:
        """So many at this scale, at least one."""
        return max(1, round(published * self._scale))

    def act(
        self, person: int | None, act: Act, at: datetime, object_id: str, minutes: int | None = None
    ) -> dict[str, Any]:
        """A row of the log."""
        return {
            "guild_id": self.guild_id,
            "person_id": person,
            "at": at,
            "cycle": CYCLE,
            "type": act,
            "object_id": object_id,
            "minutes": minutes,
            "source": Source.BOT,
        }

    async def add(self, table: Any, rows: list[dict[str, Any]]) -> None:
        """Write rows, if there are any."""
        if rows:
            await (await self._session.connection()).execute(insert(table), rows)

    async def add_with_ids(self, table: Any, rows: list[dict[str, Any]]) -> list[int]:
        """Write rows; their ids, in the same order."""
        connection = await self._session.connection()
        result = await connection.execute(
            insert(table).returning(table.id, sort_by_parameter_order=True), rows
        )
        return [row[0] for row in result.all()]
