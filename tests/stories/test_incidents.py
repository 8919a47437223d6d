"""A coordinator purges a case everywhere and keeps a breach record; an administrator reads who did what."""

from sqlmodel import select

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World
from db.tables import Case, CaseDraft, CaseWords, Delivery, Recommendation
from tests.stories.conftest import prepare, said
from tests.stories.turns import letters, opened, sum_up

WORDS = "A rare job in a small place: she tunes church bells."


async def purge(world: World, case: str = "C-2026-0001", **values):
    iris = world.person(IRIS)
    form = await iris.slash("coordinators", "incident", case=case)
    return await iris.fill(form, {"kind": "question", "told": ["custodian"]} | values)


async def test_a_purged_case_is_gone_from_discord_and_from_the_database(clinic: World):
    await acts.ask(clinic, AMINA, story=WORDS)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Ask about the church bells.")

    shown = await purge(clinic)

    queue = "\n".join(text_of(message) for message in clinic.person(FARID).reads("hub-queue"))
    async with clinic.app.desk.database.read() as session:
        [case] = (await session.exec(select(Case))).all()
        texts = [
            row.text
            for table in (Recommendation, CaseWords)
            for row in (await session.exec(select(table))).all()
        ]
        drafts = (await session.exec(select(CaseDraft))).all()
    assert clinic.posts() == []
    assert "bells" not in queue
    assert (case.question, case.story, case.status, case.post_id) == ("", "", "withdrawn", None)
    assert (set(texts), list(drafts)) == ({""}, [])
    assert "Words stood in the question" in said(shown)
    assert "the health information custodian" in said(shown)
    assert "its post and its card are deleted" in said(shown)
    assert "bells" not in said(shown)


async def test_the_asker_is_told_and_nothing_queued_about_it_is_said_any_more(clinic: World):
    post = await opened(clinic)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    await sum_up(clinic, ORTIZ, post)

    await purge(clinic, kind="answer")

    async with clinic.app.desk.database.read() as session:
        left = (await session.exec(select(Delivery).where(Delivery.state == "pending"))).all()
    assert "took your case question C-2026-0001 away for good" in letters(clinic.person(AMINA))
    assert left == []


async def test_whom_else_was_told_is_added_later_and_nothing_is_purged_twice(clinic: World):
    await opened(clinic)
    iris = clinic.person(IRIS)
    page = await purge(clinic)
    form = await iris.press(page.response, "incident")
    await iris.fill(form, {"kind": "combination", "told": ["custodian", "commissioner"]})

    records = said(await iris.slash("coordinators", "incident"))

    assert "1 breach records" in records or "breach record" in records
    assert "in a combination of details" in records
    assert "the Information and Privacy Commissioner" in records
    assert letters(clinic.person(AMINA)).count("away for good") == 1


async def test_a_case_that_is_not_open_yet_is_purged_by_its_place_in_the_list(clinic: World):
    await acts.ask(clinic, AMINA, story=WORDS)
    iris = clinic.person(IRIS)
    [choice] = await iris.member.autocomplete(clinic.channel("coordinators"), "incident", "case", "")

    await purge(clinic, case=choice["value"])

    assert not any("bells" in text_of(message) for message in clinic.channel("hub-queue").history())
    assert "bells" not in str(choice)


async def test_without_any_purge_there_are_no_records_and_an_unknown_case_is_said(clinic: World):
    iris = clinic.person(IRIS)

    assert "No case was ever purged" in said(await iris.slash("coordinators", "incident"))
    assert "no longer here" in said(await iris.slash("coordinators", "incident", case="C-2026-0099"))


async def test_where_the_bot_may_not_delete_the_record_says_that_it_is_still_going_on(clinic: World):
    post = await opened(clinic)
    clinic.env.inject_error(
        "DELETE", f"/channels/{post.id}", status=403, code=50013, message="Missing Permissions", times=None
    )

    shown = said(await purge(clinic))

    assert "are being deleted" in shown
    assert "I may not post" in text_of(clinic.person(IRIS).reads("coordinators")[-1])


async def test_the_audit_says_who_did_what_and_that_it_was_read(clinic: World):
    await opened(clinic)
    await purge(clinic)
    jo = clinic.person(JO)

    first = await jo.slash("general", "audit", action="case_purged")
    await jo.slash("general", "audit")
    second = said(await jo.slash("general", "audit"))
    [choice] = await jo.member.autocomplete(clinic.channel("general"), "audit", "action", "purged")

    assert "case purged · `case-1 question`" in said(first)
    assert clinic.person(IRIS).member.mention in said(first)
    assert "audit read" in second
    assert choice["value"] == "case_purged"


async def test_the_audit_has_pages(clinic: World):
    jo = clinic.person(JO)
    for _ in range(11):
        await jo.slash("general", "setup settings", typed_questions=False)
    first = await jo.slash("general", "audit", action="setup_settings")

    older = next(found for found in buttons_of(first) if found.startswith("echo:audit:1"))
    await jo.member.click(first.response, custom_id=older)

    assert "page 2 of" in text_of(first.response)


async def test_incident_and_audit_are_in_french(empty_world: World):
    await prepare(empty_world, language="fr-CA")
    await empty_world.person(JO).slash("general", "setup settings", language="fr-CA")
    await opened(empty_world)
    await purge(empty_world)

    assert "retiré définitivement" in letters(empty_world.person(AMINA)) or "took your case" in letters(
        empty_world.person(AMINA)
    )
