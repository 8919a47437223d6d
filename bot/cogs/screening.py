"""The one way from a cog to the screening: long texts off the event loop, which everybody shares."""

import asyncio
from collections.abc import Mapping

from bot.rules.case_form import FieldFinding, screen_fields

OFF_LOOP_CHARACTERS = 500


async def screened(texts: Mapping[str, str], language: str) -> list[FieldFinding]:
    """What was found, by the name of the text; for its author's eyes only."""
    if sum(map(len, texts.values())) > OFF_LOOP_CHARACTERS:
        return await asyncio.to_thread(screen_fields, texts, language=language)
    return screen_fields(texts, language=language)
