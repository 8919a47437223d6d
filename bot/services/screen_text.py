"""Screening what somebody typed, long texts off the event loop; with a second detector where the operator has one."""

import asyncio
from collections.abc import Mapping

from bot.rules.case_form import FieldFinding
from bot.rules.citations import without_authors
from bot.rules.identifiers import Finding, SecondDetector, merge, screen
from bot.services.desk import Desk
from bot.timings import Timed, timing

OFF_LOOP_CHARACTERS = 500


async def screen_text(text: str, *, language: str, second: SecondDetector | None = None) -> list[Finding]:
    """What may identify somebody, in order of place. A second detector always works off the event loop."""
    if second is None and len(text) <= OFF_LOOP_CHARACTERS:
        return screen(text, language=language)
    return await asyncio.to_thread(_look_twice, text, language, second)


async def screen_fields(
    fields: Mapping[str, str], *, language: str, second: SecondDetector | None = None
) -> list[FieldFinding]:
    """Screen several texts of one form, by field key. For the author's eyes only."""
    return [
        FieldFinding(name, text[finding.start : finding.end], finding)
        for name, text in fields.items()
        for finding in await screen_text(text, language=language, second=second)
    ]


async def screened(desk: Desk, texts: Mapping[str, str], language: str) -> list[FieldFinding]:
    """Several texts as this desk screens them: with its second detector, where the operator has one."""
    with timing(desk.timings, Timed.SCREENING):
        return without_authors(await screen_fields(texts, language=language, second=desk.second_detector))


def _look_twice(text: str, language: str, second: SecondDetector | None) -> list[Finding]:
    findings = screen(text, language=language)
    return findings if second is None else merge(findings, second.detect(text, language=language))
