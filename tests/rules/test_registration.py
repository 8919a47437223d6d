"""Details for credit: mended where blanks are wrong, refused where they cannot stand on a statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.errors import DomainError
from bot.rules.registration import MOST_COLLEGE, MOST_LEGAL_NAME, Registration, registration_from

GOOD = {
    "legal_name": "Amina Diallo-Côté",
    "college": "College of Nurses of Ontario",
    "licence": "AB 12-345/6",
    "email": "amina@example.org",
}


def test_blanks_are_mended_and_nothing_else_is_changed():
    spaced = {name: f"  {typed.replace(' ', '  ')}\n" for name, typed in GOOD.items()}

    assert registration_from(**spaced) == Registration(**GOOD)


def test_an_address_is_not_required():
    assert registration_from(**GOOD | {"email": " "}).email == ""


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("legal_name", "", "problem-register-name"),
        ("legal_name", "1234", "problem-register-name"),
        ("legal_name", "A" * 101, "problem-register-name"),
        ("legal_name", "Amina\u202eDiallo", "problem-register-name"),
        ("college", "…", "problem-register-college"),
        ("college", "C" * 121, "problem-register-college"),
        ("licence", "", "problem-register-licence"),
        ("licence", "1" * 41, "problem-register-licence"),
        ("licence", "12#45", "problem-register-licence"),
        ("email", "amina", "problem-register-email"),
        ("email", "a@b", "problem-register-email"),
        ("email", "a@b.ca, c@d.ca", "problem-register-email"),
        ("email", f"{'a' * 64}@{'b' * 60}.ca", "problem-register-email"),
    ],
)
def test_what_cannot_stand_on_a_statement_is_refused_by_its_field(field, typed, problem):
    with pytest.raises(DomainError) as caught:
        registration_from(**GOOD | {field: typed})

    assert caught.value.message_key == problem


@given(st.fixed_dictionaries({name: st.text(max_size=150) for name in GOOD}))
def test_whatever_is_kept_is_one_printable_line_within_its_bounds(typed):
    try:
        kept = registration_from(**typed)
    except DomainError:
        return
    assert 0 < len(kept.legal_name) <= MOST_LEGAL_NAME
    assert 0 < len(kept.college) <= MOST_COLLEGE
    for line in (kept.legal_name, kept.college, kept.licence, kept.email):
        assert line == line.strip()
        assert line.isprintable()
