"""The summary of a case as files for a patient's chart: plain text, and the same as an accessible page."""

import html
import io
from collections.abc import Sequence

import discord

from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView
from bot.services.read_words import WordsView
from bot.views.case_card import details_line
from bot.views.speaker import Speaker


def summary_files(
    speaker: Speaker, case: CaseView, words: WordsView, given: Sequence[RecommendationView]
) -> list[discord.File]:
    """The files, named after the case's number. Nothing in them says who asked or who the patient is."""
    blocks = summary_blocks(speaker, case, words, given)
    name = (case.number or "case").lower()
    return [
        discord.File(io.BytesIO(as_text(blocks).encode("utf-8-sig")), f"{name}.txt"),
        discord.File(io.BytesIO(as_page(speaker.language, blocks).encode()), f"{name}.html"),
    ]


def summary_blocks(
    speaker: Speaker, case: CaseView, words: WordsView, given: Sequence[RecommendationView]
) -> list[tuple[str, str]]:
    """Heading and text of each part, in the order of both files."""
    heard = [slot.profession for slot in case.slots if slot.is_heard]
    missing = [slot.profession for slot in case.slots if not slot.is_heard]
    references = [item.reference for item in given if item.reference]
    parts = [
        (speaker.say("file-question"), case.question),
        (speaker.say("file-details"), details_line(speaker, case.details)),
        (speaker.say("file-summary"), words.text),
        (speaker.say("file-references"), "\n".join(dict.fromkeys(references))),
        (speaker.say("file-heard"), speaker.professions(heard)),
        (speaker.say("file-missing"), speaker.professions(missing) if missing else ""),
        (speaker.say("file-limits"), speaker.say("file-limits-text")),
    ]
    title = speaker.say("file-title", number=case.number or "")
    return [(title, ""), *((heading, text) for heading, text in parts if text)]


def as_text(blocks: Sequence[tuple[str, str]]) -> str:
    """Plain text for a chart: headings in capitals, lines as they are."""
    return "\r\n\r\n".join(
        "\r\n".join(filter(None, [heading.upper(), *text.splitlines()])) for heading, text in blocks
    )


def as_page(language: str, blocks: Sequence[tuple[str, str]]) -> str:
    """The same as one HTML page without anything to load."""
    title = html.escape(blocks[0][0])
    body = "\n".join(
        f"<h2>{html.escape(heading)}</h2>\n<p>{html.escape(text).replace(chr(10), '<br>')}</p>"
        for heading, text in blocks[1:]
    )
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{title}</title>\n'
        "<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style></head>\n"
        f"<body><h1>{title}</h1>\n{body}\n</body></html>\n"
    )
