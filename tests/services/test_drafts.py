"""A draft waits for its asker's Send: only theirs, unchangeable once sent, forgotten after fourteen days."""

from datetime import timedelta

import pytest
from sqlmodel import func, select

from bot.rules.case_form import CaseForm
from bot.rules.errors import DomainError
from bot.rules.membership import MemberStatus
from bot.services.keep_draft import add_details, choose_name, forget_old_drafts, read_draft, replace_draft
from bot.services.read_case import read_case
from bot.services.send_draft import send_draft
from content.topics import load_topics
from db.database import Database
from db.keys import Keyring, new_key
from db.tables import CaseDraft, Person
from tests.fixtures.programme import GRACE, NOON, QUESTION, STORY

MENDED = CaseForm(question="A better question?", story=STORY, topics=("headache",))


async def test_nobody_else_reads_or_changes_a_draft(toronto):
    draft_id = await toronto.draft(await toronto.member())
    grace = await toronto.member(GRACE)
    theirs = {"person_id": grace, "draft_id": draft_id}

    for act in (
        toronto.see(read_draft, **theirs),
        toronto.database.write(lambda s: add_details(s, guild_id=toronto.guild_id, changes={}, **theirs)),
        toronto.database.write(lambda s: replace_draft(s, guild_id=toronto.guild_id, form=MENDED, **theirs)),
        toronto.send(grace, draft_id),
    ):
        with pytest.raises(DomainError) as refused:
            await act
        assert refused.value.message_key == "problem-draft-gone"


async def test_bands_and_mended_words_are_kept_side_by_side(toronto):
    asker = await toronto.member()
    mine = {"guild_id": toronto.guild_id, "person_id": asker, "draft_id": await toronto.draft(asker)}

    await toronto.database.write(lambda session: add_details(session, changes={"age": "50_59"}, **mine))
    await toronto.database.write(lambda session: replace_draft(session, form=MENDED, **mine))

    draft = await toronto.see(read_draft, person_id=asker, draft_id=mine["draft_id"])
    assert (draft.form.question, draft.form.details) == ("A better question?", {"age": "50_59"})


async def test_what_was_sent_cannot_be_changed(toronto):
    asker = await toronto.member()
    mine = {"guild_id": toronto.guild_id, "person_id": asker, "draft_id": await toronto.draft(asker)}
    case_id = (await toronto.send(asker, mine["draft_id"])).case_id

    for change in (
        lambda session: add_details(session, changes={}, **mine),
        lambda session: replace_draft(session, form=MENDED, **mine),
        lambda session: choose_name(session, shows_name=True, **mine),
    ):
        with pytest.raises(DomainError) as refused:
            await toronto.database.write(change)
        assert refused.value.message_key == "problem-draft-sent"

    draft = await toronto.see(read_draft, person_id=asker, draft_id=mine["draft_id"])
    assert (draft.sent_as, draft.form.question) == (case_id, QUESTION)


async def test_a_name_is_shown_only_among_six_alike(toronto):
    askers = [await toronto.member(100 + number) for number in range(5)]
    mine = {"guild_id": toronto.guild_id, "person_id": askers[0], "draft_id": await toronto.draft(askers[0])}

    with pytest.raises(DomainError) as refused:
        await toronto.database.write(lambda session: choose_name(session, shows_name=True, **mine))
    assert refused.value.message_key == "problem-name-too-rare"

    await toronto.member(106)
    draft = await toronto.database.write(lambda session: choose_name(session, shows_name=True, **mine))
    assert draft.form.shows_name


async def test_a_name_that_became_rare_is_not_sent_and_the_draft_stays(toronto, sudbury):
    """Members of another server, and people who only wait here, do not make a name common."""
    askers = [await toronto.member(100 + number) for number in range(6)]
    for number in range(6):
        await sudbury.member(200 + number)
    draft_id = await toronto.draft(askers[0])
    mine = {"guild_id": toronto.guild_id, "person_id": askers[0], "draft_id": draft_id}
    await toronto.database.write(lambda session: choose_name(session, shows_name=True, **mine))
    send = {"person_id": askers[0], "draft_id": draft_id, "topics": load_topics(), "language": "en-CA"}

    await toronto.database.write(lambda session: leave(session, askers[5]))
    with pytest.raises(DomainError) as refused:
        await toronto.do(send_draft, **send)
    kept = await toronto.see(read_draft, person_id=askers[0], draft_id=draft_id)
    await toronto.database.write(lambda session: choose_name(session, shows_name=False, **mine))
    asked = await toronto.do(send_draft, **send)

    assert refused.value.message_key == "problem-name-rare-by-now"
    assert (kept.sent_as, kept.form.shows_name) == (None, True)
    assert (await toronto.see(read_case, case_id=asked.case_id)).named_asker is None


async def test_a_draft_of_somebody_else_is_not_sent_and_none_is_sent_twice(toronto):
    asker, other = await toronto.member(), await toronto.member(GRACE)
    draft_id = await toronto.draft(asker)
    send = {"draft_id": draft_id, "topics": load_topics(), "language": "en-CA"}

    with pytest.raises(DomainError) as theirs:
        await toronto.do(send_draft, person_id=other, **send)
    await toronto.do(send_draft, person_id=asker, **send)
    with pytest.raises(DomainError) as again:
        await toronto.do(send_draft, person_id=asker, **send)

    assert theirs.value.message_key == "problem-draft-gone"
    assert again.value.message_key == "problem-draft-sent"


async def leave(session, person_id: int) -> None:
    """Somebody is no member any more."""
    person = await session.get(Person, person_id)
    person.status = MemberStatus.KNOWN
    await session.flush()


async def test_drafts_are_forgotten_after_fourteen_days_even_when_their_key_is_lost(toronto, database_url):
    await toronto.draft(await toronto.member())

    async def forget(database: Database, *, days: int) -> int:
        now = NOON + timedelta(days=days, seconds=1)
        return await database.write(
            lambda session: forget_old_drafts(session, now=now, keep=timedelta(days=14))
        )

    async with Database.open(database_url, keyring=Keyring.from_setting(new_key()), with_keys=False) as other:
        assert await forget(other, days=13) == 0
        assert await forget(other, days=14) == 1
    async with toronto.database.read() as session:
        assert (await session.exec(select(func.count()).select_from(CaseDraft))).one() == 0


async def test_a_question_taken_from_the_channel_cannot_be_sent_before_its_form_was_filled_in(toronto):
    """Such a draft has no topics yet, and nobody has confirmed anything."""
    asker = await toronto.member()
    draft_id = await toronto.draft(asker, topics=())

    with pytest.raises(DomainError) as refused:
        await toronto.send(asker, draft_id)

    assert refused.value.message_key == "problem-topic-unknown"
