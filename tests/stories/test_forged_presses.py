"""Old, invented and borrowed buttons: each is answered with a sentence, and does nothing."""

import logging
from dataclasses import replace

import pytest
from sqlmodel import col, delete, update

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, DEVON, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import text_of
from bot.sandbox.world import World
from db.tables import Case, CaseDraft, CaseEventRow, Delivery
from tests.stories import forged
from tests.stories.conftest import new_code, prepare, said

ON_A_CASE = ("accept", "pass", "hand-over", "return", "recommend", "mend-case")
INVENTED = (
    "echo:accept",
    "echo:accept:abc",
    "echo:accept:-1",
    "echo:accept:²",
    "echo:accept:99999999999999999999",
    "echo:hand-over-to:1",
    "echo:approve:99999999999999999999",
    "echo:mend-draft:99999999999999999999",
    "echo:send:99999999999999999999",
    "echo:mend-case:99999999999999999999",
    "echo:mend:no-such-token",
    "echo:mend:no-such-token",
    "echo:not-identifying:no-such-token",
    "echo:form-case:new",
    "echo:form-case:c12x",
    "echo:form-recommend:1",
    "echo:form-pass:1",
    "echo:form-return:1",
    "echo:form-hub:1",
    "echo:form-sign:opioid-trial",
    "echo:form-profile:",
    "echo:mark-read:no-such-didactic",
    "echo:handout:no-such-didactic",
    "echo:quiz:no-such-didactic",
    "echo:quiz-answer:opioid-trial;0;4;00000000",
    "echo:quiz-answer:opioid-trial;99;0;00000000",
    "echo:quiz-answer:opioid-trial;²;0;00000000",
    "echo:quiz-answer:no-such-didactic;0;0;00000000",
    "echo:useful:opioid-trial;6",
    "echo:discuss:4711",
    "echo:found:0;no-such-track;opioid",
    "echo:found:x",
    "echo:found:99999;;",
    "echo:open-didactic:no-such-didactic",
    "echo:missed:²",
    "echo:form-remind",
    "echo:log-type:,,,",
    "echo:log-person:1",
    "echo:log-weeks:²;1",
    "echo:log-odd:0;likes",
    "echo:log-odd:x;",
    "echo:log-weeks:0;99999999999999999999",
    "echo:survey",
    "echo:survey:;pre;",
    "echo:survey:;session;4711",
    "echo:survey:;no-such-round;",
    "echo:survey:²;pre;",
    "echo:survey-at:;pre;",
    "echo:survey-answer:;pre;;00000000;8",
    "echo:survey-answer:;pre;;00000000",
    "echo:survey-done:;post;2026-01-01",
    "echo:survey-later:;pre;" + "1" * 50,
    "echo:survey-decline:;pre;",
    "echo:survey-round:open;session",
    "echo:survey-round:shut;pre",
    "echo:survey-round:close;post",
    "echo:survey-automatic:maybe",
    "echo:form-remind:99999999999999999999",
    "echo:discuss:x",
    "echo:useful:no-such-didactic;3",
    "echo:statement",
    "echo:statement:college",
    "echo:statement:nobody;,,",
    "echo:statement:college;2026-99-01,,",
    "echo:statement:college;2026-02-01,2026-01-01,",
    "echo:statement:college;,,;,",
    "echo:form-register",
    "echo:form-accreditor",
    "echo:unknown:1",
    "echo:ACCEPT:1",
    "echo:accept:" + "1" * 80,
    "someone:else",
)


async def answer(world: World, character, custom_id: str) -> str:
    """What somebody with a changed client reads, having pressed this in #case-questions."""
    person = world.person(character)
    panel = world.channel("case-questions").history()[0]
    shown = await forged.press(world, person, panel, custom_id)
    if shown.modal is not None and "reason" in str(shown.modal):
        values = {"reason": "conflict"} if "form-pass" in str(shown.modal) else {"reason": "unclear"}
        shown = await person.fill(shown, values)
    assert shown.modal is None
    assert shown.response.ephemeral
    return said(shown)


@pytest.fixture
async def hub_members(clinic: World) -> World:
    """Where the specialists are members too, so that nothing is refused for want of a role."""
    for character in (ORTIZ, FARID):
        await acts.join_with_code(clinic, character, await new_code(clinic))
    return clinic


@pytest.mark.parametrize("presser", [AMINA, ORTIZ, IRIS], ids=["member", "specialist", "coordinator"])
async def test_an_invented_button_is_answered_and_is_no_incident(
    hub_members: World, presser, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.ERROR)

    answers = {custom_id: await answer(hub_members, presser, custom_id) for custom_id in INVENTED}

    assert [custom_id for custom_id, shown in answers.items() if not shown or "INC-" in shown] == []
    assert [record for record in caplog.records if record.name.startswith("bot.")] == []


async def test_a_case_that_never_was_is_said_to_be_gone(hub_members: World):
    answers = [await answer(hub_members, ORTIZ, f"echo:{verb}:4711") for verb in ON_A_CASE]

    assert all("no longer here" in shown for shown in answers)


async def test_a_case_whose_row_was_deleted_is_said_to_be_gone(hub_members: World):
    await acts.ask(hub_members, AMINA)
    write = hub_members.app.desk.database.write
    await write(lambda session: session.exec(delete(Delivery).where(col(Delivery.case_id) == 1)))
    await write(lambda session: session.exec(update(CaseDraft).values(case_id=None)))
    await write(lambda session: session.exec(delete(CaseEventRow)))
    await write(lambda session: session.exec(delete(Case)))

    answers = [await answer(hub_members, ORTIZ, f"echo:{verb}:1") for verb in ON_A_CASE]

    assert all("no longer here" in shown for shown in answers)


async def test_a_withdrawn_case_is_said_to_be_withdrawn(hub_members: World):
    await acts.ask(hub_members, AMINA)
    await hub_members.person(AMINA).slash("case-questions", "case withdraw", case="1")

    answers = {verb: await answer(hub_members, ORTIZ, f"echo:{verb}:1") for verb in ON_A_CASE[:4]}

    assert [verb for verb, shown in answers.items() if "withdrawn" not in shown] == []


async def test_a_case_of_another_server_cannot_be_seen_or_touched_from_here(hub_members: World):
    there = World(hub_members.app, hub_members.env, hub_members.clock, {})
    there.arrive(replace(one, name=f"Far {one.name}") for one in (JO, IRIS, AMINA, ORTIZ, FARID))
    for one in (JO, IRIS, AMINA, ORTIZ, FARID):
        there.people[one.name] = there.people.pop(f"Far {one.name}")
    there.make_administrator(there.person(JO))
    await prepare(there)
    await acts.ask(there, AMINA)
    before = text_of(acts.newest_queue_card(there, ORTIZ))

    answers = {verb: await answer(hub_members, ORTIZ, f"echo:{verb}:1") for verb in ON_A_CASE}

    assert all(acts.QUESTION not in shown for shown in answers.values())
    assert all(
        "no longer here" in shown or "not a member of that server" in shown for shown in answers.values()
    )
    assert text_of(acts.newest_queue_card(there, ORTIZ)) == before
    assert there.posts() == []


async def test_only_the_hub_accepts_passes_and_recommends(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.join_with_code(clinic, DEVON, await new_code(clinic))

    answers = {verb: await answer(clinic, DEVON, f"echo:{verb}:1") for verb in ON_A_CASE[:5]}

    assert [verb for verb, shown in answers.items() if "Only specialists" not in shown] == []
    assert clinic.posts() == []


async def test_a_draft_belongs_to_its_author(clinic: World):
    await acts.write_question(clinic, AMINA)
    await acts.join_with_code(clinic, DEVON, await new_code(clinic))

    answers = [await answer(clinic, DEVON, f"echo:{verb}:1") for verb in ("send", "mend-draft", "details")]

    assert all("draft is gone" in shown for shown in answers)
    assert all(acts.STORY not in shown for shown in answers)


async def test_a_case_is_withdrawn_by_its_number_and_anything_else_is_answered_with_the_list(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    amina = clinic.person(AMINA)

    answers = [
        said(await amina.slash("case-questions", "case withdraw", case=typed))
        for typed in ("C-2026-0002", "my case", "99999999999999999999", "C-2026-0001")
    ]

    assert ["list" in shown for shown in answers] == [True, True, True, False]
    assert "withdrawn" in answers[-1]
