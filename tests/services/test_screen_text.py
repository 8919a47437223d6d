"""Screening off the event loop, and with a second detector."""

import threading

from bot.rules.identifiers import Finding, Kind, Tier
from bot.services.screen_text import OFF_LOOP_CHARACTERS, screen_fields, screen_text


class Stub:
    def __init__(self, *findings: Finding) -> None:
        self.findings, self.thread = findings, None

    def detect(self, text: str, *, language: str) -> list[Finding]:
        self.thread = threading.current_thread()
        return list(self.findings)


def maybe(start: int, end: int, kind: Kind = Kind.NAME) -> Finding:
    return Finding(start, end, kind, Tier.WARN, "finding-name", "suggest-the-patient")


async def test_findings_know_their_field_and_their_words():
    [found] = await screen_fields(
        {"field-question": "Fine?", "field-story": "Call 416-555-0199."}, language="en-CA"
    )

    assert (found.field, found.words) == ("field-story", "416-555-0199")


async def test_a_long_text_is_screened_too():
    text = "Pain for years. " * (OFF_LOOP_CHARACTERS // 8) + "Call 416-555-0199."

    assert [one.kind for one in await screen_text(text, language="en-CA")] == [Kind.PHONE]


async def test_the_second_detector_adds_what_the_rules_missed_off_the_loop():
    second = Stub(maybe(0, 4))

    findings = await screen_text("Pain, call 416-555-0199.", language="en-CA", second=second)

    assert [(one.kind, one.tier) for one in findings] == [(Kind.NAME, Tier.WARN), (Kind.PHONE, Tier.BLOCK)]
    assert second.thread is not threading.main_thread()
