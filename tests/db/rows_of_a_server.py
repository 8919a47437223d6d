"""The same rows in any server: a member, a case with everything about it, a slot, a signature, an audit."""

from sqlmodel import select

from bot.rules.cases import CaseEvent, Category, Confidence, EventType, Status
from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.rules.membership import MemberStatus
from bot.rules.participation import Act
from bot.rules.schedule import PostState, monday_of
from bot.rules.space import Part
from db.repositories import (
    cases,
    deliveries,
    didactics,
    learning,
    participation,
    people,
    servers,
    specialists,
)
from db.tables import (
    Case,
    CaseDraft,
    ContentSignature,
    Delivery,
    DidacticPost,
    DidacticRating,
    QuizAnswer,
    Recommendation,
)
from tests.fixtures.programme import AMINA, NOON, Programme


class Rows:
    """Writes them, and knows their ids."""

    def __init__(self, server: Programme):
        self.server = server

    async def write(self) -> "Rows":
        await self.server.database.write(self._people)
        await self.server.database.write(self._case)
        await self.server.database.write(self._didactics)
        return self

    async def _people(self, session) -> None:
        guild_id = self.server.guild_id
        person = await people.add_person(session, guild_id, AMINA, language="en-CA", now=NOON)
        person.status, person.profession, person.region = MemberStatus.MEMBER, "pharmacist", "east"
        waiting = await people.add_person(session, guild_id, AMINA + 1, language="en-CA", now=NOON)
        waiting.status = MemberStatus.WAITING
        self.person, self.pseudonym, self.waiting = person.id, person.pseudonym, waiting.id
        await people.add_invitation(
            session, guild_id, f"CODE{guild_id}", created_by=person.id, now=NOON, expires_at=NOON
        )
        await specialists.save_specialist(
            session, guild_id, person.id, profession="pharmacist", topics="headache", capacity=1, now=NOON
        )
        await servers.set_part(session, guild_id, Part.PANEL, guild_id * 10)
        await participation.record(
            session, guild_id, Act.CASE_ASKED, person_id=person.id, now=NOON, object_id="same"
        )
        await participation.audit(session, guild_id, "log_read", person_id=person.id, now=NOON)

    async def _case(self, session) -> None:
        guild_id = self.server.guild_id
        case = Case(
            guild_id=guild_id,
            asker_id=self.person,
            status=Status.WAITING,
            language="en-CA",
            topics="headache",
            asker_profession="pharmacist",
            question="?",
            story="…",
            asked_at=NOON,
            post_id=77,
        )
        draft = CaseDraft(guild_id=guild_id, person_id=self.person, form={}, created_at=NOON)
        session.add_all([case, draft])
        await session.flush()
        offered = CaseEvent(EventType.OFFERED, NOON, self.person, "pharmacist")
        opened = CaseEvent(EventType.OPENED, NOON, self.person, code="C-2026-0001")
        case.number = "C-2026-0001"
        await cases.append(session, case, [CaseEvent(EventType.ASKED, NOON), offered, opened])
        recommendation = Recommendation(
            case_id=case.id,
            guild_id=guild_id,
            person_id=self.person,
            profession="pharmacist",
            category=Category.SAFETY,
            confidence=Confidence.SUGGEST,
            text="…",
            at=NOON,
        )
        await cases.add_recommendation(session, recommendation)
        self.case, self.draft, self.recommendation = case.id, draft.id, recommendation.id
        await deliveries.put(
            session, guild_id, key=f"same:{guild_id}", kind=DeliveryKind.OFFER, due_at=NOON, case_id=case.id
        )
        found = await session.exec(select(Delivery).where(Delivery.guild_id == guild_id))
        found.one().state = DeliveryState.PARKED

    async def _didactics(self, session) -> None:
        guild_id = self.server.guild_id
        await didactics.save_schedule(
            session, guild_id, weekday=1, minute_of_day=guild_id, starts_on=NOON.date(), now=NOON
        )
        post = DidacticPost(
            guild_id=guild_id,
            occurrence=f"of-{guild_id}",
            didactic_id="opioid-trial",
            language="en-CA",
            content_hash="abc",
            state=PostState.POSTED,
            due_at=NOON,
            week_of=monday_of(NOON.date()),
            cycle_starts_on=NOON.date(),
            position=guild_id,
            posted_at=NOON,
            message_id=guild_id,
        )
        await didactics.add_post(session, post)
        self.post, self.week = post.id, post.week_of
        (await didactics.find_week(session, guild_id, self.week)).moved_minute = guild_id
        await didactics.save_topic_order(session, guild_id, [f"topic-{guild_id}"])
        for content_hash in ("abc", f"hash-{guild_id}"):
            await didactics.add_signature(session, self._signature(content_hash))
        about = {
            "person_id": self.person,
            "didactic_id": "opioid-trial",
            "guild_id": guild_id,
            "at": NOON,
        }
        await didactics.mark_read(session, guild_id, self.person, "opioid-trial", now=NOON)
        await learning.add_quiz_answer(
            session, QuizAnswer(question=0, option=1, is_right=True, mark="abc", **about)
        )
        await learning.add_rating(session, DidacticRating(score=5, **about))

    def _signature(self, content_hash: str) -> ContentSignature:
        return ContentSignature(
            guild_id=self.server.guild_id,
            didactic_id="opioid-trial",
            language="en-CA",
            content_hash=content_hash,
            name=f"Signed in {self.server.guild_id}",
            licence="1",
            conflict_of_interest="none",
            signed_on=NOON.date(),
            recorded_by=self.person,
            recorded_at=NOON,
        )
