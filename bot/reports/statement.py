"""A statement of hours as a PDF: for a college with licence and credits, or for an employer with hours alone."""

from dataclasses import asdict, dataclass

from bot.reports.typeset import typeset
from bot.rules.credits import StatementKind
from bot.services.issue_statement import IssuedStatement
from bot.views.credit_pages import credits_of, hours_of
from bot.views.speaker import Speaker

Row = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """A heading with its lines of name and value."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class StatementPaper:
    """What the paper says."""

    title: str
    programme: str
    lang: str
    region: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...]


def paper_of(speaker: Speaker, issued: IssuedStatement, *, programme: str) -> StatementPaper:
    """`programme` names it where no accreditor is set. `speaker` speaks the person's language."""
    terms, for_college = issued.accreditor, issued.kind is StatementKind.COLLEGE
    word = "certificate" if terms and terms.allows_certificate else "statement"
    title = speaker.say(f"statement-title-{word}" if for_college else "statement-title-employer")
    notes = [speaker.say("statement-rounding")]
    if not for_college:
        notes.append(speaker.say("statement-for-employer"))
    elif terms is None:
        notes.append(speaker.say("statement-uncertified"))
    else:
        notes.append(speaker.say("statement-self-directed-uncertified"))
    notes.append(speaker.say("statement-verify", code=issued.code))
    return StatementPaper(
        title=title,
        programme=terms.programme if terms else programme,
        lang=speaker.language.partition("-")[0],
        region=speaker.language.partition("-")[2],
        sections=(
            Section(speaker.say("statement-person"), _person(speaker, issued)),
            Section(speaker.say("statement-hours"), _hours(speaker, issued)),
            Section(speaker.say("statement-issue"), _issue(speaker, issued)),
        ),
        notes=tuple(notes),
    )


def as_pdf(paper: StatementPaper) -> bytes:
    """One page on letter paper that keeps to PDF/UA-1. Takes up to a tenth of a second: run it off the event loop."""
    return typeset("statement.typ", statement=asdict(paper))


def _person(speaker: Speaker, issued: IssuedStatement) -> tuple[Row, ...]:
    name = (speaker.say("form-register-name"), issued.details.legal_name)
    if issued.kind is StatementKind.EMPLOYER:
        return (name,)
    return (
        name,
        (speaker.say("form-register-college"), issued.details.college),
        (speaker.say("form-register-licence"), issued.details.licence),
    )


def _hours(speaker: Speaker, issued: IssuedStatement) -> tuple[Row, ...]:
    figures, terms = issued.figures, issued.accreditor
    days = speaker.say("statement-days", first=issued.first_day.isoformat(), last=issued.last_day.isoformat())
    rows = [
        (speaker.say("statement-period"), days),
        (speaker.say("statement-sessions"), hours_of(speaker, figures.session_minutes)),
    ]
    if issued.kind is StatementKind.COLLEGE and terms is not None and figures.credit_hundredths is not None:
        rate = terms.credit_hundredths_per_hour / 100
        credits = speaker.say("statement-credits-at", credits=credits_of(figures), rate=rate)
        rows.append((speaker.say("statement-credits"), credits))
    rows.append((speaker.say("statement-self-directed"), hours_of(speaker, figures.self_directed_minutes)))
    return tuple(rows)


def _issue(speaker: Speaker, issued: IssuedStatement) -> tuple[Row, ...]:
    terms = issued.accreditor if issued.kind is StatementKind.COLLEGE else None
    rows = []
    if terms is not None:
        rows.append((speaker.say("statement-accreditor"), terms.name))
        if terms.activity_id:
            rows.append((speaker.say("statement-activity"), terms.activity_id))
    return (
        *rows,
        (speaker.say("statement-issued-on"), issued.issued_on.isoformat()),
        (speaker.say("statement-code"), issued.code),
    )
