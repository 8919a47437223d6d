"""Erasing: what people wrote, what leads to them, and the record that it was erased. Counts stay."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, inspect, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.deliveries import DeliveryState
from bot.rules.membership import MemberStatus
from bot.rules.retention import Erased
from db.tables import (
    Attendance,
    Case,
    CaseDraft,
    CaseEventRow,
    CaseWords,
    CloseOut,
    CpdRegister,
    Delivery,
    DidacticRating,
    DidacticRead,
    Erasure,
    FollowUp,
    IdentityLink,
    ImportedBefore,
    ParticipationEvent,
    Person,
    QuizAnswer,
    Recommendation,
    Specialist,
    Statement,
    SurveyAnswer,
    SurveyInvitation,
    UnreadDigest,
    VoiceStretch,
)


async def lock_to_erase(session: AsyncSession, guild_id: int, person_id: int) -> Person | None:
    """A person, held so that nobody can add anything of theirs until the transaction ends."""
    query = (
        select(Person)
        .where(Person.id == person_id, Person.guild_id == guild_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def own_case_ids(session: AsyncSession, guild_id: int, person_id: int) -> list[int]:
    """Ids of every case a person asked here, lowest first."""
    query = (
        select(Case.id).where(Case.guild_id == guild_id, Case.asker_id == person_id).order_by(col(Case.id))
    )
    return [case_id for case_id in (await session.exec(query)).all() if case_id is not None]


async def cases_spoken_in(session: AsyncSession, guild_id: int, person_id: int) -> list[int]:
    """Ids of cases whose cards may name a person: they recommended, wrote or held a place there."""
    found: set[int] = set()
    for table in (Recommendation, CaseWords, CaseEventRow):
        query = select(table.case_id).where(table.guild_id == guild_id, table.person_id == person_id)
        found |= set((await session.exec(query.distinct())).all())
    return sorted(found)


async def erase_question(session: AsyncSession, guild_id: int, case_ids: Collection[int]) -> None:
    """Question, story and details of these cases are gone, and so is the wish to show a name."""
    await session.exec(
        update(Case)
        .where(col(Case.guild_id) == guild_id, col(Case.id).in_(case_ids))
        .values(question="", story="", details=None, confirmed_words=None, shows_name=False)
        .execution_options(synchronize_session=False)
    )


async def note_text_erased(
    session: AsyncSession, guild_id: int, case_ids: Collection[int], *, now: datetime
) -> None:
    """These cases have no text any more."""
    await session.exec(
        update(Case)
        .where(col(Case.guild_id) == guild_id, col(Case.id).in_(case_ids))
        .values(text_erased_at=now)
        .execution_options(synchronize_session=False)
    )


async def erase_words_in(
    session: AsyncSession, guild_id: int, case_ids: Collection[int], *, author: int | None = None
) -> None:
    """Words and notes in these cases are gone, of one author or of everybody; recommendations only of everybody."""
    words = update(CaseWords).where(col(CaseWords.guild_id) == guild_id, col(CaseWords.case_id).in_(case_ids))
    notes = update(CaseEventRow).where(
        col(CaseEventRow.guild_id) == guild_id, col(CaseEventRow.case_id).in_(case_ids)
    )
    if author is not None:
        words = words.where(col(CaseWords.person_id) == author)
        notes = notes.where(col(CaseEventRow.person_id) == author)
    else:
        await session.exec(
            update(Recommendation)
            .where(col(Recommendation.guild_id) == guild_id, col(Recommendation.case_id).in_(case_ids))
            .values(text="", reference=None)
            .execution_options(synchronize_session=False)
        )
    await session.exec(words.values(text="").execution_options(synchronize_session=False))
    await session.exec(
        notes.where(col(CaseEventRow.note).is_not(None))
        .values(note=None)
        .execution_options(synchronize_session=False)
    )


async def forget_plans(session: AsyncSession, guild_id: int, person_id: int) -> None:
    """Drafts, shelf, quizzes, register, statements, follow-ups not answered, what was still to be said: gone."""
    for statement in (
        delete(CaseDraft).where(col(CaseDraft.guild_id) == guild_id, col(CaseDraft.person_id) == person_id),
        *(
            delete(table).where(col(table.guild_id) == guild_id, col(table.person_id) == person_id)
            for table in (
                DidacticRead,
                QuizAnswer,
                DidacticRating,
                UnreadDigest,
                SurveyAnswer,
                SurveyInvitation,
                Attendance,
                ImportedBefore,
                VoiceStretch,
                CpdRegister,
                Statement,
            )
        ),
        delete(FollowUp).where(
            col(FollowUp.guild_id) == guild_id,
            col(FollowUp.person_id) == person_id,
            col(FollowUp.answered_at).is_(None),
        ),
        update(CloseOut)
        .where(col(CloseOut.guild_id) == guild_id, col(CloseOut.person_id) == person_id)
        .values(agrees_to_follow_up=False)
        .execution_options(synchronize_session=False),
    ):
        await session.exec(statement)
    await drop_deliveries(session, guild_id, person_id)


async def drop_deliveries(session: AsyncSession, guild_id: int, person_id: int) -> None:
    """What was still to be said to or about a person is not said any more."""
    await session.exec(
        delete(Delivery).where(
            col(Delivery.guild_id) == guild_id,
            col(Delivery.person_id) == person_id,
            col(Delivery.state) == DeliveryState.PENDING,
        )
    )


async def unname_events(
    session: AsyncSession, guild_id: int, person_id: int, *, until: datetime | None = None
) -> int:
    """A person's entries in the log, up to an instant, count without them from now on; how many.

    Their attendance of sessions, which says the same, is not kept.
    """
    statement = update(ParticipationEvent).where(
        col(ParticipationEvent.guild_id) == guild_id, col(ParticipationEvent.person_id) == person_id
    )
    attended = delete(Attendance).where(
        col(Attendance.guild_id) == guild_id, col(Attendance.person_id) == person_id
    )
    if until is not None:
        statement = statement.where(col(ParticipationEvent.at) <= until)
        attended = attended.where(col(Attendance.at) <= until)
    await session.exec(attended.execution_options(synchronize_session=False))
    for table in (ImportedBefore, VoiceStretch):
        await session.exec(
            delete(table)
            .where(col(table.guild_id) == guild_id, col(table.person_id) == person_id)
            .execution_options(synchronize_session=False)
        )
    changed = await session.exec(
        statement.values(person_id=None).execution_options(synchronize_session=False)
    )
    return changed.rowcount


async def erase_profile(session: AsyncSession, guild_id: int, person_id: int) -> None:
    """Nothing of a person is left but a pseudonym and a profession, for the counts."""
    await session.exec(
        update(Person)
        .where(col(Person.guild_id) == guild_id, col(Person.id) == person_id)
        .values(status=MemberStatus.ERASED, years_in_practice=None, region=None, rurality=None, setting=None)
        .execution_options(synchronize_session=False)
    )
    await session.exec(
        update(Specialist)
        .where(col(Specialist.guild_id) == guild_id, col(Specialist.person_id) == person_id)
        .values(active=False, conflicts="", opens_minute=None, closes_minute=None, timezone=None)
        .execution_options(synchronize_session=False)
    )


async def delete_link(session: AsyncSession, guild_id: int, person_id: int) -> bool:
    """Nothing leads from the pseudonym to a Discord account any more; whether anything did."""
    of_this_server = select(Person.id).where(Person.guild_id == guild_id, Person.id == person_id)
    deleted = await session.exec(delete(IdentityLink).where(col(IdentityLink.person_id).in_(of_this_server)))
    return deleted.rowcount == 1


async def note_erasure(
    session: AsyncSession, guild_id: int, what: Erased, *, object_id: str, now: datetime
) -> None:
    """Remember that it was erased; the file beside the data gets it after the commit."""
    session.add(Erasure(guild_id=guild_id, what=what, object_id=object_id, at=now))
    await session.flush()


def mark_of(case: Case) -> str:
    """What stands for a case outside of the database: its id, and when it was asked, as ids are given again."""
    return f"{case.id}@{int(case.asked_at.timestamp() * 1_000_000)}"


async def find_by_mark(session: AsyncSession, mark: str) -> Case | None:
    """The case of a mark, in whichever server it is."""
    number = mark.partition("@")[0]
    if not number.isdigit():
        return None
    case = (await session.exec(select(Case).where(Case.id == int(number)))).first()
    return case if case is not None and mark_of(case) == mark else None


async def find_by_pseudonym(session: AsyncSession, pseudonym: str) -> Person | None:
    """The person of a pseudonym, in whichever server it is: two servers never share one in practice."""
    return (await session.exec(select(Person).where(Person.pseudonym == pseudonym))).first()


async def has_erasures(session: AsyncSession) -> bool:
    """Whether the database is of a version that notes erasures."""
    connection = await session.connection()
    return await connection.run_sync(lambda sync: inspect(sync).has_table("erasures"))


async def all_erasures(session: AsyncSession) -> list[Erasure]:
    """Erasures of every server, oldest first."""
    return list((await session.exec(select(Erasure).order_by(col(Erasure.id)))).all())


async def unwritten_erasures(session: AsyncSession, since: datetime | None = None) -> list[Erasure]:
    """Erasures of every server that are in no process's file yet, or were made since an instant, oldest first."""
    wanted: ColumnElement[bool] = col(Erasure.written_at).is_(None)
    if since is not None:
        wanted = or_(wanted, col(Erasure.at) >= since)
    return list((await session.exec(select(Erasure).where(wanted).order_by(col(Erasure.id)))).all())


async def note_written(session: AsyncSession, erasure_ids: Sequence[int], *, now: datetime) -> None:
    """These erasures stand in the file."""
    await session.exec(
        update(Erasure)
        .where(col(Erasure.id).in_(erasure_ids))
        .values(written_at=now)
        .execution_options(synchronize_session=False)
    )
