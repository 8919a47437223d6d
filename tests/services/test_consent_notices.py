"""An answer is kept with the text it answered, and a changed text is asked anew."""

import hashlib

import pytest

from bot.rules.membership import NOTICE_VERSION, ConsentKind
from bot.services.consent_notices import Institution, Notices, answer_notices, outdated_answers
from content.sentences import Sentences
from db.repositories import people
from tests.fixtures.programme import NOON, NOTICES, Programme

APPROVED = Notices(Sentences.load(), Institution("REB 26-001", "privacy@example.org"))
SHOWN = {
    "en-CA": ("f3b28c3c", "df3f59b3"),
    "fr-CA": ("b4636f28", "00644c30"),
}
"""The beginning of each text's hash in version NOTICE_VERSION, joining and hours, without an institution."""


async def answer(server: Programme, person_id: int, **given) -> None:
    kind = given.pop("kind", ConsentKind.EVALUATION)
    await server.database.write(
        lambda session: answer_notices(
            session,
            person_id=person_id,
            answers={kind: given.pop("granted", True)},
            now=NOON,
            **({"notices": NOTICES, "language": "en-CA"} | given),
        )
    )


async def outdated(server: Programme, person_id: int, notices: Notices = NOTICES) -> set[ConsentKind]:
    async with server.database.read() as session:
        return await outdated_answers(session, person_id=person_id, notices=notices)


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
async def test_what_is_kept_is_the_hash_of_exactly_what_was_shown(toronto, language):
    amina = await toronto.person(1)

    await answer(toronto, amina, language=language, notices=APPROVED)

    async with toronto.database.read() as session:
        kept = (await people.newest_consents(session, amina))[ConsentKind.EVALUATION]
    shown = "\n\n".join(APPROVED.joining(language).parts)
    assert "REB 26-001" in shown
    assert "privacy@example.org" in shown
    assert kept.text_hash == hashlib.sha256(shown.encode()).hexdigest()
    assert (kept.notice_version, kept.language) == (NOTICE_VERSION, language)


async def test_who_answered_the_text_of_today_is_not_asked_again_in_either_language(toronto):
    amina = await toronto.person(1)

    await answer(toronto, amina, language="fr-CA")

    assert await outdated(toronto, amina) == set()


async def test_a_changed_text_is_asked_anew_yes_or_no_and_once_answered_no_more(toronto):
    amina = await toronto.person(1)
    await answer(toronto, amina)
    await answer(toronto, amina, kind=ConsentKind.RESEARCH, granted=False)

    assert await outdated(toronto, amina, APPROVED) == {ConsentKind.EVALUATION, ConsentKind.RESEARCH}

    await answer(toronto, amina, notices=APPROVED)
    await answer(toronto, amina, kind=ConsentKind.RESEARCH, granted=False, notices=APPROVED)
    assert await outdated(toronto, amina, APPROVED) == set()


async def test_who_never_answered_is_not_asked_again(toronto):
    assert await outdated(toronto, await toronto.person(1), APPROVED) == set()


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
def test_a_changed_text_needs_a_new_version(language):
    marks = (NOTICES.joining(language).mark, NOTICES.hours(language).mark)

    assert (NOTICE_VERSION, *marks) == ("2026-11c", *SHOWN[language]), (
        "a text changed: give NOTICE_VERSION another value, and write both here"
    )
