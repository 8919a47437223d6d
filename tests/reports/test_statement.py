"""A statement on paper: what a college reads, what an employer reads, and what neither does."""

from dataclasses import replace
from datetime import date

import pytest

from bot.reports.hours_picture import draw_hours, picture_alt
from bot.reports.statement import StatementPaper, as_pdf, paper_of
from bot.rules.credits import Accreditor, Earned, StatementKind
from bot.rules.participation import Act
from bot.rules.registration import Registration
from bot.services.issue_statement import IssuedStatement
from tests.reports.handouts import speaker_in

ISSUED = IssuedStatement(
    kind=StatementKind.COLLEGE,
    details=Registration("Amina #Diallo *Côté*", "College of Nurses of Ontario", "AB-12345", "a@example.org"),
    figures=Earned(90, 15, 150),
    accreditor=Accreditor("ECHO PAIN Ontario", "CFPC", "123-456"),
    first_day=date(2026, 1, 6),
    last_day=date(2026, 6, 30),
    issued_on=date(2026, 7, 2),
    code="ABCD-EFGH-JKLM",
    language="en-CA",
)


def paper(issued: IssuedStatement = ISSUED, language: str = "en-CA") -> StatementPaper:
    return paper_of(speaker_in(language), issued, programme="The server")


def everything_on(made: StatementPaper) -> str:
    rows = [f"{name}: {value}" for section in made.sections for name, value in section.rows]
    return "\n".join([made.title, made.programme, *rows, *made.notes])


def test_a_college_reads_who_how_long_for_what_credit_and_how_to_verify_it():
    told = everything_on(paper())

    for words in (
        *("Statement of participation", "ECHO PAIN Ontario", "Amina #Diallo *Côté*", "AB-12345"),
        *("2026-01-06 to 2026-06-30", "attended: 1.50 h", "Credits: 1.5 (at 1 an hour", "0.25 h"),
        *("Activity number: 123-456", "Issued on: 2026-07-02", "Verification code: ABCD-EFGH-JKLM"),
    ):
        assert words in told
    assert "example.org" not in told


def test_an_employer_reads_no_licence_no_college_and_no_credits():
    told = everything_on(paper(replace(ISSUED, kind=StatementKind.EMPLOYER)))

    assert "Amina #Diallo" in told
    assert "1.50 h" in told
    assert [words for words in ("AB-12345", "Nurses", "Credits:", "CFPC", "123-456") if words in told] == []


def test_it_is_a_certificate_only_where_the_accreditor_allows_the_word():
    allowed = replace(ISSUED, accreditor=Accreditor("P", "A", allows_certificate=True))

    assert paper(allowed).title == "Certificate of participation"
    assert paper(replace(allowed, kind=StatementKind.EMPLOYER)).title == "Statement of hours for the employer"
    assert "ertificate" not in everything_on(paper())


def test_without_an_accreditor_it_says_that_nothing_is_certified():
    told = everything_on(paper(replace(ISSUED, accreditor=None, figures=Earned(90, 15, None))))

    assert "not certified for credit" in told
    assert "The server" in told
    assert "Credits:" not in told


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
@pytest.mark.parametrize("kind", StatementKind)
def test_the_pdf_is_an_accessible_one(language, kind):
    made = as_pdf(paper(replace(ISSUED, kind=kind), language))

    assert made.startswith(b"%PDF")
    assert b"pdfuaid" in made


def test_the_picture_says_in_words_what_it_shows():
    minutes = {Act.SESSION_ATTENDED: 90, Act.DIDACTIC_COMPLETED: 20}

    assert draw_hours(speaker_in("fr-CA"), minutes).startswith(b"\x89PNG")
    assert "1,50\u00a0h" in picture_alt(speaker_in("fr-CA"), minutes)
