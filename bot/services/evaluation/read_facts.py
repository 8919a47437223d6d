"""The facts of an evaluation, read and added up for a server and a period."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.case_events import EventType
from bot.rules.evaluation.facts import (
    CaseFact,
    ChangeFacts,
    DidacticFact,
    Facts,
    Flow,
    Learner,
    Pair,
    QualityFacts,
    Satisfied,
)
from bot.rules.evaluation.survey_tables import SATISFIED_FROM
from bot.rules.participation import Act
from bot.rules.surveys import DECLINED, NONE, Timepoint
from db.repositories import evaluated_acts, evaluated_answers, evaluated_cases, evaluation
from db.repositories.evaluation import Scope
from db.tables import CloseOut

NOT_TAKING_PART = (Act.JOINED, Act.WITHDREW)
REPLIES = (EventType.COMMENTED, EventType.RECOMMENDED, EventType.CLARIFICATION_ASKED)
HUB_REPLIES = (EventType.RECOMMENDED, EventType.CLARIFICATION_ASKED)
DOSE_DETAIL = "opioid_dose"


async def read_facts(session: AsyncSession, scope: Scope, *, zone: str) -> Facts:
    """Everything the tables need. Only people who agreed to the evaluation are told apart."""
    learners = await _learners(session, scope)
    known = {learner.person_id for learner in learners}
    efficacy = await evaluated_answers.survey_answers(session, scope, "self_efficacy")
    pre, post = (_means(efficacy, point) for point in (Timepoint.PRE, Timepoint.POST))
    joined, eligible = await evaluation.count_joined(session, scope)
    close_outs = await evaluated_cases.close_outs(session, scope)
    ratings = await evaluated_answers.ratings(session, scope)
    satisfaction = [
        *(Satisfied("didactic", person_id, score) for _, person_id, score in ratings),
        *(
            Satisfied("case", one.person_id, one.value_for_asker)
            for one in close_outs
            if one.value_for_asker is not None
        ),
        *await _survey_satisfaction(session, scope),
    ]
    pairs = tuple(
        Pair(person, pre[person], post[person]) for person in sorted(pre.keys() & post.keys() & known)
    )
    return Facts(
        flow=Flow(
            joined=max(joined, len(learners)),
            eligible=max(eligible, len(learners)),
            consented=len(learners),
            pre=len(pre.keys() & known),
            post=len(post.keys() & known),
            pairs=len(pairs),
        ),
        learners=tuple(learners),
        didactics=await _didactics(session, scope, ratings, zone=zone),
        cases=await _cases(session, scope, known),
        satisfaction=tuple(satisfaction),
        pairs=pairs,
        change=await _change(session, scope, close_outs),
        quality=await _quality(session, scope),
    )


async def _learners(session: AsyncSession, scope: Scope) -> list[Learner]:
    late_since = scope.until - (scope.until - scope.since) / 3
    counts: dict[int, Counter[Act]] = defaultdict(Counter)
    minutes: Counter[int] = Counter()
    late: set[int] = set()
    for person_id, act, count, spent, last in await evaluated_acts.acts_by_person(session, scope):
        if act in NOT_TAKING_PART:
            continue
        counts[person_id][act] += count
        minutes[person_id] += spent
        if last >= late_since:
            late.add(person_id)
    sessions = await evaluated_acts.sessions_by_person(session, scope)
    return [
        Learner(
            person_id=person.id or 0,
            profession=person.profession,
            years_in_practice=person.years_in_practice,
            region=person.region,
            rurality=person.rurality,
            setting=person.setting,
            sessions=sessions.get(person.id or 0, 0),
            didactics=counts[person.id or 0][Act.DIDACTIC_COMPLETED],
            cases=counts[person.id or 0][Act.CASE_ASKED],
            acts=counts[person.id or 0].total(),
            minutes=minutes[person.id or 0],
            was_active_late=person.id in late,
        )
        for person in await evaluation.learners(session, scope)
        if person.joined_at is None or person.joined_at < scope.until
    ]


async def _didactics(
    session: AsyncSession, scope: Scope, ratings: Sequence[tuple[str, int, int]], *, zone: str
) -> tuple[DidacticFact, ...]:
    posted = await evaluated_acts.first_posted(session, scope)
    opened = await evaluated_acts.people_by_object(session, scope, Act.DIDACTIC_OPENED)
    completed = await evaluated_acts.people_by_object(session, scope, Act.DIDACTIC_COMPLETED)
    answers: Counter[str] = Counter()
    right: Counter[str] = Counter()
    by_question: dict[str, Counter[str]] = defaultdict(Counter)
    for name, count in (await evaluated_acts.people_by_object(session, scope, Act.QUIZ_ANSWERED)).items():
        didactic_id, question, result = name.split(":") if name.count(":") == 2 else (name, "", "")
        by_question[didactic_id][question] += count
        answers[didactic_id] += count
        right[didactic_id] += count if result == "right" else 0
    scores: dict[str, list[int]] = defaultdict(list)
    for didactic_id, _, score in ratings:
        scores[didactic_id].append(score)
    never = datetime.max.replace(tzinfo=ZoneInfo("UTC"))
    ids = sorted({*posted, *opened, *completed}, key=lambda one: (posted.get(one, never), one))
    return tuple(
        DidacticFact(
            didactic_id,
            posted_on=posted[didactic_id].astimezone(ZoneInfo(zone)).date()
            if didactic_id in posted
            else None,
            opened=opened.get(didactic_id, 0),
            completed=completed.get(didactic_id, 0),
            takers=max(by_question[didactic_id].values(), default=0),
            answers=answers[didactic_id],
            right=right[didactic_id],
            ratings=len(scores[didactic_id]),
            useful=sum(score >= SATISFIED_FROM for score in scores[didactic_id]),
        )
        for didactic_id in ids
    )


async def _cases(session: AsyncSession, scope: Scope, known: set[int]) -> tuple[CaseFact, ...]:
    first: dict[int, dict[EventType, datetime]] = defaultdict(dict)
    asked: dict[int, set[str]] = defaultdict(set)
    heard: dict[int, dict[str, datetime]] = defaultdict(dict)
    types = [*REPLIES, EventType.OFFERED]
    for case_id, kind, profession, at in await evaluated_cases.case_moments(session, scope, types):
        if kind is EventType.OFFERED:
            asked[case_id].add(profession or "")
            continue
        first[case_id][kind] = min(at, first[case_id].get(kind, at))
        if kind is EventType.RECOMMENDED and profession:
            heard[case_id][profession] = min(at, heard[case_id].get(profession, at))
    replies: dict[int, list[str]] = defaultdict(list)
    families: dict[int, list[str]] = defaultdict(list)
    for case_id, profession, family in await evaluated_cases.recommendations_given(session, scope):
        replies[case_id].append(profession)
        families[case_id].append(str(family))
    return tuple(
        CaseFact(
            presenter=asker_id if asker_id in known else None,
            asker_profession=profession,
            topics=tuple(topics.split(",")),
            dose_band=(details or {}).get(DOSE_DETAIL),
            asked_at=asked_at,
            first_reply_at=_first(first[case_id], REPLIES),
            first_hub_at=_first(first[case_id], HUB_REPLIES),
            all_answered_at=max(heard[case_id].values())
            if asked[case_id] and asked[case_id] <= heard[case_id].keys()
            else None,
            professions=frozenset(heard[case_id]),
            replies=tuple(replies[case_id]),
            families=tuple(families[case_id]),
        )
        for case_id, asker_id, profession, topics, asked_at, details in await evaluated_cases.cases_asked(
            session, scope
        )
    )


def _first(moments: Mapping[EventType, datetime], types: Sequence[EventType]) -> datetime | None:
    return min((moments[kind] for kind in types if kind in moments), default=None)


def _means(answers: Sequence[tuple[int, str, str, str, int]], point: Timepoint) -> dict[int, float]:
    """Of each person: the mean of the items they answered at that time."""
    values: dict[int, list[int]] = defaultdict(list)
    for person_id, timepoint, _, item, value in answers:
        if timepoint == point and "." not in item:  # an item somebody would rather not answer has a dot
            values[person_id].append(value)
    return {person_id: sum(given) / len(given) for person_id, given in values.items()}


async def _survey_satisfaction(session: AsyncSession, scope: Scope) -> list[Satisfied]:
    """One value for each person and thing: the mean of the items they answered about it."""
    values: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for person_id, timepoint, object_id, item, value in await evaluated_answers.survey_answers(
        session, scope, "satisfaction"
    ):
        if timepoint in (Timepoint.SESSION, Timepoint.CYCLE) and "." not in item:
            values[str(timepoint), person_id, object_id].append(value)
    return [
        Satisfied(about, person_id, sum(given) / len(given))
        for (about, person_id, _), given in values.items()
    ]


async def _change(session: AsyncSession, scope: Scope, close_outs: Sequence[CloseOut]) -> ChangeFacts:
    followed: dict[int, Counter[str]] = defaultdict(Counter)
    case_barriers: Counter[str] = Counter()
    for one in await evaluated_cases.follow_ups(session, scope):
        followed[one.after_days][one.answer or "missing"] += 1
        if one.barrier:
            case_barriers[one.barrier] += 1
    barriers, barrier_answers = await _choices(session, scope, "barriers")
    involved, involved_answers = await _choices(session, scope, "interprofessional")
    commitments, _ = await _choices(session, scope, "commitment")
    return ChangeFacts(
        closed=len(close_outs),
        outcomes=_counts(one.outcome for one in close_outs),
        referrals=_counts(one.referral for one in close_outs),
        followed_up={days: dict(answers) for days, answers in followed.items()},
        case_barriers=dict(case_barriers),
        commitments=commitments,
        barriers=barriers,
        barrier_answers=barrier_answers,
        involved=involved,
        involved_answers=involved_answers,
    )


def _counts(answers: Iterable[str | None]) -> dict[str, int]:
    return dict(Counter(answer for answer in answers if answer is not None))


async def _choices(session: AsyncSession, scope: Scope, instrument: str) -> tuple[dict[str, int], int]:
    """How often each choice was made, and by how many people any answer was given."""
    chosen: Counter[str] = Counter()
    people = set()
    for person_id, _, _, item, _ in await evaluated_answers.survey_answers(session, scope, instrument):
        name, dot, choice = item.partition(".")
        if not dot or choice == DECLINED:
            continue
        people.add(person_id)
        if choice != NONE:
            chosen[f"{name}.{choice}"] += 1
    return dict(chosen), len(people)


async def _quality(session: AsyncSession, scope: Scope) -> QualityFacts:
    acts, nameless, adjusted = await evaluated_acts.count_acts(session, scope)
    return QualityFacts(
        acts=acts,
        acts_without_person=nameless,
        adjusted=adjusted,
        withdrawn=await evaluated_acts.count_withdrawn(session, scope),
        responses=await evaluated_answers.survey_responses(session, scope),
    )
