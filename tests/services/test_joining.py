"""Joining: a code is good once, here and for thirty days; without one a coordinator decides."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError
from bot.rules.membership import ConsentKind, MemberStatus
from bot.rules.participation import Act
from bot.services.consent_notices import answer_notices
from bot.services.invite_members import invite_members
from bot.services.join_server import approve_member, check_code, join_server
from bot.services.list_waiting import list_waiting
from bot.services.mark_didactic_read import mark_didactic_read
from content.loader import load_didactics
from content.vocabulary import load_vocabulary
from db.repositories import participation, people
from db.tables import Delivery
from tests.fixtures.programme import AMINA, GRACE, IRIS, NOON, NOTICES, PROFILE, Programme


async def join(server: Programme, person_id: int, code: str | None, *, now=NOON, **profile: str):
    return await server.do(
        join_server,
        now=now,
        person_id=person_id,
        code=code,
        consents={},
        notices=NOTICES,
        language="en-CA",
        profile=PROFILE | profile,
        vocabulary=load_vocabulary(),
    )


async def status(server: Programme, person_id: int) -> MemberStatus:
    return (await server.see(people.get_person, person_id=person_id)).status


async def notices(server: Programme, kind: DeliveryKind) -> list[int | None]:
    async with server.database.read() as session:
        rows = (await session.exec(select(Delivery).where(Delivery.kind == kind))).all()
    return [row.person_id for row in rows]


async def test_a_code_admits_once_however_it_is_typed(toronto):
    amina, grace = await toronto.person(AMINA), await toronto.person(GRACE)
    code = await toronto.code()

    joined = await join(toronto, amina, f" {code.lower().replace('-', ' ')} ")

    assert joined.is_member
    for act in (join(toronto, grace, code), toronto.see(check_code, code=code, now=NOON)):
        with pytest.raises(DomainError) as refused:
            await act
        assert refused.value.message_key == "problem-code-used"
    assert await status(toronto, grace) is MemberStatus.KNOWN


async def test_a_code_of_another_server_is_unknown_and_stays_good_there(toronto, sudbury):
    code = await sudbury.code()

    with pytest.raises(DomainError) as refused:
        await join(toronto, await toronto.person(AMINA), code)

    assert refused.value.message_key == "problem-code-unknown"
    assert (await join(sudbury, await sudbury.person(AMINA), code)).is_member


async def test_a_code_is_good_for_thirty_days(toronto):
    code = await toronto.code()
    last_moment = NOON + timedelta(days=30)

    with pytest.raises(DomainError) as refused:
        await join(toronto, await toronto.person(AMINA), code, now=last_moment)

    assert refused.value.message_key == "problem-code-expired"
    await toronto.see(check_code, code=code, now=last_moment - timedelta(seconds=1))


async def test_codes_differ_and_at_most_fifty_are_made(toronto):
    coordinator = await toronto.person(IRIS)

    codes = await toronto.do(invite_members, how_many=50, by=coordinator)

    assert len(set(codes)) == 50
    for how_many in (0, 51):
        with pytest.raises(DomainError):
            await toronto.do(invite_members, how_many=how_many, by=coordinator)


async def test_a_profile_value_that_is_not_offered_uses_no_code(toronto):
    amina, code = await toronto.person(AMINA), await toronto.code()

    with pytest.raises(DomainError) as refused:
        await join(toronto, amina, code, region="atlantis")

    assert refused.value.message_key == "problem-profile-unknown"
    assert (await join(toronto, amina, code)).is_member


async def test_without_a_code_the_coordinators_are_asked_and_one_admits(toronto):
    amina, iris = await toronto.person(AMINA), await toronto.person(IRIS)

    joined = await join(toronto, amina, None)
    waiting = await toronto.see(list_waiting)
    approved = await toronto.do(approve_member, person_id=amina, by=iris)

    assert not joined.is_member
    assert [(one.discord_id, one.region) for one in waiting] == [(AMINA, "north_west")]
    assert approved
    assert await status(toronto, amina) is MemberStatus.MEMBER
    assert await toronto.see(list_waiting) == []
    assert await notices(toronto, DeliveryKind.JOIN_REQUEST) == [amina]
    assert await notices(toronto, DeliveryKind.MEMBER_NOTICE) == [amina]


async def test_nobody_is_admitted_who_did_not_ask(toronto, sudbury):
    iris, stranger = await toronto.person(IRIS), await sudbury.person(AMINA)
    await join(sudbury, stranger, None)

    for person_id in (await toronto.person(AMINA), stranger):
        with pytest.raises(DomainError) as refused:
            await toronto.do(approve_member, person_id=person_id, by=iris)
        assert refused.value.message_key == "problem-person-gone"
    assert await status(sudbury, stranger) is MemberStatus.WAITING


async def test_a_member_who_fills_in_the_form_again_changes_their_profile_and_uses_no_code(toronto):
    amina = await toronto.member()
    code = await toronto.code()

    await join(toronto, amina, code, region="east")

    person = await toronto.see(people.get_person, person_id=amina)
    assert (person.region, person.status) == ("east", MemberStatus.MEMBER)
    await toronto.see(check_code, code=code, now=NOON)
    assert [event.type for event in await toronto.see(participation.everything)] == [Act.JOINED]


@pytest.mark.parametrize("kind", ConsentKind)
async def test_acts_stand_under_the_person_from_the_moment_they_agree_to_any_notice(toronto, kind):
    amina = await toronto.member()
    library = load_didactics()
    first, second, third = library.ids()[:3]
    for didactic_id, granted in ((first, None), (second, True), (third, False)):
        if granted is not None:
            await toronto.database.write(
                lambda session, granted=granted: answer_notices(
                    session,
                    person_id=amina,
                    answers={kind: granted},
                    notices=NOTICES,
                    language="en-CA",
                    now=NOON,
                )
            )
        await toronto.do(mark_didactic_read, person_id=amina, didactic_id=didactic_id, library=library)

    events = await toronto.see(participation.everything, since=NOON)
    assert [event.person_id for event in events if event.type is Act.DIDACTIC_COMPLETED] == [
        None,
        amina,
        None,
    ]
