"""A coordinator makes the evaluation report on Discord: files for them alone, nothing small in them, audited."""

import io
import zipfile

from bot.sandbox.cast import AMINA, BRUNO, IRIS, JO
from bot.sandbox.cohort import make_cohort
from bot.sandbox.world import World
from db.repositories import participation
from tests.stories.conftest import said


async def files_of(shown) -> dict[str, bytes]:
    messages = [one for one in (shown.response, *shown.followups) if one is not None]
    return {one.filename: await one.read() for message in messages for one in message.attachments}


async def fill(world: World) -> None:
    library = world.app.desk.library
    await world.app.desk.database.write(
        lambda session: make_cohort(session, guild_id=world.guild.id, library=library, scale=0.2)
    )


async def test_a_coordinator_gets_page_workbook_pdf_and_tables(clinic: World):
    await fill(clinic)

    shown = await clinic.person(IRIS).slash("coordinators", "evaluation report", cycle="from-2026-01-05")

    files = await files_of(shown)
    assert sorted(files) == [
        "report.en-CA.html",
        "report.en-CA.pdf",
        "report.en-CA.xlsx",
        "tables.en-CA.zip",
    ]
    assert shown.response.ephemeral
    assert "Cells not shown" in shown.response.content, "the progress gave way to the files"
    assert shown.followups == []
    assert "Amina" not in files["report.en-CA.html"].decode()
    with zipfile.ZipFile(io.BytesIO(files["tables.en-CA.zip"])) as archive:
        assert {"csv.en-CA/T1.csv", "csv.en-CA/codebook.csv", "report.en-CA.json"} <= set(archive.namelist())
    async with clinic.app.desk.database.read() as session:
        audited = await participation.audits_of(session, clinic.guild.id)
    assert audited[-1].action == "evaluation_report"
    assert audited[-1].object_id.startswith("from-2026-01-05 sha256:")


async def test_in_french_for_a_french_speaking_coordinator(clinic: World):
    await fill(clinic)
    bruno = clinic.person(BRUNO)
    await clinic.give_role(bruno, "Coordinator", by=clinic.person(JO))

    shown = await bruno.slash("coordinators", "evaluation report")

    page = (await files_of(shown))["report.fr-CA.html"].decode()
    assert "Sentiment d’efficacité" in page
    assert "Le rapport est produit" in said(shown)


async def test_a_cycle_nobody_acted_in_and_an_unreadable_day_are_refused_in_words(clinic: World):
    iris = clinic.person(IRIS)

    unknown = await iris.slash("coordinators", "evaluation report", cycle="from-1999-01-01")
    unread = await iris.slash("coordinators", "evaluation report", first_day="soon")

    assert "Nobody acted in a cycle of that name" in said(unknown)
    assert "cannot read that date" in said(unread)


async def test_a_member_gets_no_report(clinic: World):
    clinic.allow_command("evaluation", clinic.person(AMINA))

    shown = await clinic.person(AMINA).slash("case-questions", "evaluation report")

    assert await files_of(shown) == {}
    assert "Only coordinators" in said(shown)
