"""The log as a file: pseudonyms and weeks, and what each column means."""

import csv
import io

from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CAST, DEVON, IRIS, ORTIZ
from bot.sandbox.world import World
from bot.services.export_log import COLUMNS
from bot.services.know_person import find_person
from db.repositories import participation
from tests.stories.conftest import new_code, said
from tests.stories.test_who_reads_the_log import audited


async def export(world: World, **days: str) -> tuple[str, list[dict[str, str]], dict[str, str], bytes]:
    """What the coordinator reads, the rows, the codebook, and both files as they are."""
    shown = await world.person(IRIS).slash("general", "participation export", **days)
    files = {found.filename: await found.read() for found in shown.response.attachments}
    rows = list(csv.DictReader(io.StringIO(files["participation.csv"].decode("utf-8-sig"))))
    book = dict(list(csv.reader(io.StringIO(files["codebook.csv"].decode("utf-8-sig"))))[1:])
    assert shown.response.ephemeral
    return said(shown), rows, book, b"".join(files.values())


async def pseudonym(world: World, character) -> str:
    async with world.app.desk.database.read() as session:
        person = await find_person(session, guild_id=world.guild.id, discord_id=world.person(character).id)
    assert person is not None
    return person.pseudonym


async def test_the_file_holds_pseudonyms_and_weeks(clinic: World):
    await acts.ask(clinic, AMINA)

    told, rows, _, _ = await export(clinic)

    assert tuple(rows[0]) == COLUMNS
    assert [(row["type"], row["pseudonym"], row["iso_week"]) for row in rows] == [
        ("joined", await pseudonym(clinic, AMINA), "2026-W02"),
        ("case_asked", await pseudonym(clinic, AMINA), "2026-W02"),
    ]
    assert "2 rows" in told


async def test_no_account_no_name_and_no_word_of_a_case_is_in_the_files(clinic: World):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")

    *_, files = await export(clinic)

    for character in CAST:
        person = clinic.person(character)
        assert str(person.id).encode() not in files
        assert character.name.split(" (")[0].split()[-1].encode() not in files
    for word in (b"capsaicin", b"diabetic", acts.QUESTION.encode(), str(clinic.guild.id).encode()):
        assert word not in files


async def test_the_codebook_explains_every_column_and_every_value(clinic: World):
    await acts.ask(clinic, AMINA)

    _, rows, book, _ = await export(clinic)

    assert set(COLUMNS) <= set(book)
    assert {f"type={row['type']}" for row in rows} <= set(book)
    assert {f"source={row['source']}" for row in rows} <= set(book)
    assert all(meaning.strip() for meaning in book.values())


async def test_who_agreed_to_nothing_or_to_research_alone_is_counted_without_a_pseudonym(clinic: World):
    await acts.join_with_code(clinic, DEVON, await new_code(clinic), consents=("research",))
    await acts.ask(clinic, DEVON)

    told, rows, _, _ = await export(clinic)

    assert [row["pseudonym"] for row in rows if row["type"] == "case_asked"] == [""]
    assert await pseudonym(clinic, DEVON) not in {row["pseudonym"] for row in rows}
    assert "2 without a pseudonym" in told


async def test_days_bound_the_file(clinic: World):
    _, none, _, _ = await export(clinic, first_day="2026-01-06")
    _, all_of_it, _, _ = await export(clinic, first_day="2026-01-05", last_day="2026-01-05")

    assert none == []
    assert len(all_of_it) == 1


async def test_no_cell_begins_like_a_formula(clinic: World):
    desk = clinic.app.desk
    for typed in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        await desk.database.write(
            lambda session, typed=typed: participation.record(
                session,
                clinic.guild.id,
                Act.SESSION_ATTENDED,
                person_id=None,
                now=desk.clock.now(),
                object_id=typed,
            )
        )

    _, rows, book, _ = await export(clinic)

    cells = [cell for row in rows for cell in row.values()] + [*book, *book.values()]
    assert len(rows) == 7
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


async def test_each_export_is_audited_with_its_number_of_rows(clinic: World):
    await export(clinic)

    assert ("log_export", "rows=1") in await audited(clinic)
