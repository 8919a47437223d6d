"""The summary of a case for a patient's chart: plain text, an accessible page and a PDF with the same content.

Nothing in it says who asked, who answered by name, or who the patient is.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bot.reports.pages import as_html
from bot.reports.typeset import typeset
from bot.rules.case_details import FORM_FIELDS, PAGE_BANDS
from bot.services.read_case import CaseView
from bot.services.read_recommendation import RecommendationView
from bot.services.read_words import WordsView
from bot.views.case_details import detail_name, details_line
from bot.views.speaker import Speaker


@dataclass(frozen=True)
class Part:
    """A heading with its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Summary:
    """What all three files hold."""

    title: str
    language: str
    parts: tuple[Part, ...]


def summary_of(
    speaker: Speaker, case: CaseView, words: WordsView, given: Sequence[RecommendationView]
) -> Summary:
    """Question, what was given with it, summary, references, who was heard and who is missing, the limits."""
    heard = [slot.profession for slot in case.slots if slot.is_heard]
    missing = [slot.profession for slot in case.slots if not slot.is_heard]
    not_given = [
        detail_name(speaker, name) for name in (*PAGE_BANDS, *FORM_FIELDS) if name not in case.details
    ]
    references = dict.fromkeys(item.reference for item in given if item.reference)
    parts = (
        (speaker.say("file-question"), case.question),
        (speaker.say("file-details"), details_line(speaker, case.details) or speaker.say("file-no-details")),
        (speaker.say("file-not-given"), ", ".join(not_given) if case.details else ""),
        (speaker.say("file-summary"), words.text),
        (speaker.say("file-references"), "\n".join(references)),
        (speaker.say("file-heard"), speaker.professions(heard)),
        (speaker.say("file-missing"), speaker.professions(missing) if missing else ""),
        (speaker.say("file-limits"), speaker.say("file-limits-text")),
    )
    return Summary(
        title=speaker.say("file-title", number=case.number or ""),
        language=speaker.language,
        parts=tuple(Part(heading, tuple(text.splitlines())) for heading, text in parts if text),
    )


def as_text(summary: Summary) -> bytes:
    """Plain text that any chart takes, with the mark that tells Windows it is UTF-8."""
    blocks = [
        summary.title.upper(),
        *("\r\n".join([part.heading.upper(), *part.lines]) for part in summary.parts),
    ]
    return "\r\n\r\n".join(blocks).encode("utf-8-sig")


def as_page(summary: Summary) -> bytes:
    """One page without anything to load."""
    return as_html("case_summary.html", summary=summary)


def as_pdf(summary: Summary) -> bytes:
    """A PDF on letter paper. Takes some hundredths of a second: run it off the event loop."""
    told = {**asdict(summary), "language": summary.language.partition("-")[0]}
    return typeset("case_summary.typ", is_accessible=False, summary=told)
