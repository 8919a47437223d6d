"""A clinician signs a didactic: exactly this text, in this language, on this server."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.audited import Audited
from bot.rules.errors import DomainError
from bot.rules.written_text import require
from content.loader import Library
from db.repositories import didactics, participation, servers
from db.tables import ContentSignature

MOST_CHARACTERS = 200


async def sign_didactic(
    session: AsyncSession,
    *,
    guild_id: int,
    didactic_id: str,
    language: str,
    content_hash: str,
    name: str,
    licence: str,
    conflict_of_interest: str,
    library: Library,
    by: int,
    now: datetime,
) -> None:
    """Keep the signature, dated in the server's zone.

    Raises DomainError when the text changed since the signer saw it, or a field is empty.
    """
    if didactic_id not in library.ids() or library.get(didactic_id, language).content_hash != content_hash:
        raise DomainError("problem-didactic-changed")
    if licence.strip() == "":
        raise DomainError("problem-text-empty", field="field-licence")
    server = await servers.lock_server(session, guild_id)
    known = await didactics.find_signature(
        session, guild_id, didactic_id=didactic_id, language=language, content_hash=content_hash
    )
    if known is not None:
        raise DomainError("problem-didactic-signed-already")
    await didactics.add_signature(
        session,
        ContentSignature(
            guild_id=guild_id,
            didactic_id=didactic_id,
            language=language,
            content_hash=content_hash,
            name=require(name, field="field-signer-name", most_characters=MOST_CHARACTERS),
            licence=licence.strip()[:MOST_CHARACTERS],
            conflict_of_interest=require(
                conflict_of_interest, field="field-conflict", most_characters=MOST_CHARACTERS
            ),
            signed_on=now.astimezone(ZoneInfo(server.timezone)).date(),
            recorded_by=by,
            recorded_at=now,
        ),
    )
    await participation.audit(
        session,
        guild_id,
        Audited.DIDACTIC_SIGNED,
        person_id=by,
        now=now,
        object_id=f"{didactic_id}:{language}:{content_hash[:12]}",
    )


async def unsigned_didactics(
    session: AsyncSession, *, guild_id: int, language: str, library: Library
) -> list[str]:
    """Ids of the didactics whose present text nobody signed here in that language."""
    unsigned = []
    for didactic_id in library.ids():
        content_hash = library.get(didactic_id, language).content_hash
        found = await didactics.find_signature(
            session, guild_id, didactic_id=didactic_id, language=language, content_hash=content_hash
        )
        if found is None:
            unsigned.append(didactic_id)
    return unsigned
