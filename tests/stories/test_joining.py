"""People join: by a code, or by a coordinator's press."""

from datetime import timedelta

from bot.rules.membership import ConsentKind
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CHLOE, DEVON, IRIS, LEA, ORTIZ
from bot.sandbox.person import button_of, buttons_of, text_of
from bot.sandbox.world import World
from bot.services.know_person import find_person
from db.repositories import people
from tests.stories.conftest import new_code, prepare, said


async def consents(world: World, character) -> dict[ConsentKind, bool]:
    async with world.app.desk.database.read() as session:
        person = await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)
        assert person is not None
        return await people.consents_of(session, person.id)


async def test_a_code_a_page_and_a_form_and_the_role_is_there(clinic: World):
    shown = await acts.join_with_code(clinic, DEVON, await new_code(clinic))

    assert "echo:ask" in buttons_of(shown)
    assert clinic.person(DEVON).can_see("case-questions")


async def test_both_consents_are_off_until_pressed(clinic: World):
    await acts.join_with_code(clinic, DEVON, await new_code(clinic), consents=())

    assert await consents(clinic, DEVON) == {ConsentKind.EVALUATION: False, ConsentKind.RESEARCH: False}


async def test_each_consent_is_a_choice_of_its_own(clinic: World):
    await acts.join_with_code(clinic, DEVON, await new_code(clinic), consents=("research",), keep_hours=True)

    assert await consents(clinic, DEVON) == {
        ConsentKind.EVALUATION: False,
        ConsentKind.RESEARCH: True,
        ConsentKind.CPD: True,
    }


async def test_a_code_is_good_once(clinic: World):
    code = await new_code(clinic)
    await acts.join_with_code(clinic, DEVON, code)

    shown = await clinic.person(CHLOE).slash("start-here", "join", code=code)

    assert "code" in said(shown)
    assert not clinic.person(CHLOE).can_see("case-questions")


async def test_an_old_or_invented_code_is_refused_with_what_to_do(clinic: World):
    code = await new_code(clinic)
    await clinic.pass_time(by=timedelta(days=31))

    old = said(await clinic.person(CHLOE).slash("start-here", "join", code=code))
    invented = said(await clinic.person(CHLOE).slash("start-here", "join", code="AAAA-BBBB-CCCC"))

    assert "coordinator" in old
    assert "without a code" in invented
    assert old != invented


async def test_a_code_typed_with_small_letters_and_blanks_still_counts(clinic: World):
    code = (await new_code(clinic)).lower().replace("-", " ")

    await acts.join_with_code(clinic, DEVON, code)

    assert clinic.person(DEVON).can_see("case-questions")


async def test_without_a_code_a_coordinator_approves_and_the_person_is_told(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    chloe, iris = clinic.person(CHLOE), clinic.person(IRIS)
    assert not chloe.can_see("case-questions")

    request = iris.reads("coordinators")[-1]
    await iris.press(request, "approve")

    assert chloe.can_see("case-questions")
    assert len(chloe.letters()) == 1
    assert "Social worker" in text_of(request)


async def test_approving_twice_changes_nothing(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    iris = clinic.person(IRIS)
    pending = await iris.slash("coordinators", "roster pending")
    request = next(message for message in iris.reads("coordinators") if "approve" in str(buttons_of(message)))
    await iris.press(request, "approve")

    again = await iris.press(pending.response, "approve")

    assert "before you" in said(again)
    assert len(clinic.person(CHLOE).letters()) == 1


async def test_a_request_that_was_approved_says_by_whom_and_asks_no_more(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    iris = clinic.person(IRIS)
    pending = await iris.slash("coordinators", "roster pending")

    await iris.press(pending.response, "approve")

    [request] = [
        message
        for message in iris.reads("coordinators")
        if "Admitted" in text_of(message) and clinic.person(CHLOE).member.mention in text_of(message)
    ]
    assert iris.member.mention in text_of(request)
    assert buttons_of(request) == []


async def test_who_finds_a_code_after_asking_needs_no_approval(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)

    await acts.join_with_code(clinic, CHLOE, await new_code(clinic))

    shown = clinic.person(IRIS).reads("coordinators")
    assert any("Admitted" in text_of(message) for message in shown)
    assert not any("approve" in str(buttons_of(message)) for message in shown)


async def test_pending_lists_who_waits(clinic: World):
    iris = clinic.person(IRIS)
    nobody = said(await iris.slash("coordinators", "roster pending"))
    await acts.ask_to_join(clinic, CHLOE)

    waiting = await iris.slash("coordinators", "roster pending")

    assert clinic.person(CHLOE).member.mention in said(waiting)
    assert button_of(waiting, "approve")
    assert nobody


async def test_a_member_may_not_invite_or_approve(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    amina = clinic.person(AMINA)

    invite = said(await amina.slash("case-questions", "roster invite", how_many=1))
    pending = said(await amina.slash("case-questions", "roster pending"))

    assert "coordinators" in invite.lower()
    assert "coordinators" in pending.lower()


async def test_somebody_who_has_not_joined_is_led_there_and_back_to_the_question(empty_world: World):
    await prepare(empty_world, members=(), specialists=(ORTIZ,))
    code = await new_code(empty_world)
    lea = empty_world.person(LEA)

    stopped = await lea.slash("start-here", "case ask")
    assert button_of(stopped, "join")
    welcome = await acts.join_with_code(empty_world, LEA, code)
    form = await lea.press(welcome.response, "ask")

    assert form.modal is not None


async def test_joining_again_shows_the_way_on_and_changes_nothing(clinic: World):
    shown = await clinic.person(AMINA).slash("start-here", "join")

    assert "echo:ask" in buttons_of(shown)


async def test_an_approval_reaches_somebody_with_closed_direct_messages(clinic: World):
    await acts.ask_to_join(clinic, CHLOE)
    iris, chloe = clinic.person(IRIS), clinic.person(CHLOE)
    clinic.close_direct_messages(chloe)

    await iris.press(iris.reads("coordinators")[-1], "approve")

    assert chloe.can_see("case-questions")
    note = next(text for text in map(text_of, chloe.reads("start-here")) if chloe.member.mention in text)
    assert "## You are in" in note.splitlines()[1]
    assert chloe.letters() == []
