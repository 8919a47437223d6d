"""The notices people say yes or no to: exactly what is shown, its version, and the hash kept with an answer.

The words are in content/messages; who approves research and whom to ask about privacy come from the settings. Any
change of either makes another hash, and those who answered the earlier text are asked again.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.membership import NOTICE_VERSION, ConsentKind
from bot.services.desk import Desk
from bot.services.forget_registration import forget_registration
from content.sentences import LANGUAGES, Sentences
from db.repositories import people

HASH_SHOWN = 8
"""Characters of the hash that travel in a button."""


@dataclass(frozen=True)
class Institution:
    """Who answers for the programme: the board's number for research, and whom to ask about privacy."""

    reb_number: str | None = None
    privacy_contact: str | None = None


@dataclass(frozen=True)
class Notice:
    """One text as it is shown, part by part."""

    language: str
    parts: tuple[str, ...]
    version: str = NOTICE_VERSION

    @property
    def text_hash(self) -> str:
        """SHA-256 over exactly what is shown."""
        return hashlib.sha256("\n\n".join(self.parts).encode()).hexdigest()

    @property
    def mark(self) -> str:
        """The hash's beginning, as it travels in a button."""
        return self.text_hash[:HASH_SHOWN]


class Notices:
    """The notices of this process, in each language."""

    def __init__(self, sentences: Sentences, institution: Institution) -> None:
        """Speak with these sentences, for this institution."""
        self._sentences, self._institution = sentences, institution

    @classmethod
    def at(cls, desk: Desk) -> "Notices":
        """Those of an open desk."""
        settings = desk.settings
        return cls(desk.sentences, Institution(settings.reb_number, settings.privacy_contact))

    def joining(self, language: str) -> Notice:
        """The two choices: programme evaluation and research."""

        def told(key: str, **details: object) -> str:
            return self._sentences.say(language, key, **details)

        reb, contact = self._institution.reb_number, self._institution.privacy_contact
        research = told("consent-board", number=reb) if reb else told("consent-no-board")
        return Notice(
            language,
            (
                told("consent-heading", version=NOTICE_VERSION),
                told("consent-evaluation"),
                f"{told('consent-research')} {research}",
                told("consent-kept"),
                told("consent-contact", contact=contact) if contact else told("consent-no-contact"),
            ),
        )

    def hours(self, language: str) -> Notice:
        """The third notice, about hours for credit."""
        return Notice(language, (self._sentences.say(language, "hours-notice"),))

    def of(self, kind: ConsentKind, language: str) -> Notice:
        """The notice of a kind."""
        return self.hours(language) if kind is ConsentKind.CPD else self.joining(language)


async def outdated_answers(session: AsyncSession, *, person_id: int, notices: Notices) -> set[ConsentKind]:
    """Kinds of which the person answered another text than the one that is shown today, in the same language."""
    newest = await people.newest_consents(session, person_id)
    return {
        kind
        for kind, answer in newest.items()
        if answer.text_hash != notices.of(kind, answer.language or LANGUAGES[0]).text_hash
        and (answer.granted or kind is not ConsentKind.CPD)
    }


async def read_answers(session: AsyncSession, *, person_id: int) -> dict[ConsentKind, bool]:
    """What the person said last to each notice; no where they were never asked."""
    given = await people.consents_of(session, person_id)
    return {kind: given.get(kind, False) for kind in ConsentKind}


async def answer_notices(
    session: AsyncSession,
    *,
    person_id: int,
    answers: Mapping[ConsentKind, bool],
    notices: Notices,
    language: str,
    now: datetime,
) -> None:
    """Keep an answer to each of these notices, with version and hash of what was shown.

    Whoever wants no hours kept any more is taken out of the register for credit in the same moment.
    """
    if answers.get(ConsentKind.CPD) is False:
        await forget_registration(session, person_id=person_id, now=now)
    for kind, granted in answers.items():
        notice = notices.of(kind, language)
        await people.add_consent(
            session,
            person_id,
            kind,
            granted=granted,
            version=notice.version,
            language=notice.language,
            text_hash=notice.text_hash,
            now=now,
        )
