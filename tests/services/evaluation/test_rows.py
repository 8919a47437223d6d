"""Rows for evaluators: nobody stands out, no name or pseudonym, and only of those who agreed to what is asked."""

import csv
import io
from collections import Counter

import pytest
from sqlmodel import select

from bot.reports.evaluation.rows import REDCAP_HEAD, row_files
from bot.rules.evaluation.anonymity import FIELDS, WITHHELD
from bot.rules.membership import ConsentKind
from bot.sandbox.cohort.shape import CONSENTED
from bot.services.evaluation.evaluate import Wanted
from bot.services.evaluation.export_rows import RowExport, export_rows
from content.sentences import Sentences
from db.database import Database
from db.tables import Consent, Person
from tests.services.evaluation.synthetic_programme import GUILD, NOW, filled


async def exported(database: Database, kind: ConsentKind = ConsentKind.EVALUATION) -> RowExport:
    async with database.read() as session:
        return await export_rows(session, guild_id=GUILD, wanted=Wanted(), kind=kind, now=NOW)


@pytest.fixture
async def programme(database: Database) -> Database:
    await filled(database, scale=0.5)
    return database


def say(key: str, **details: object) -> str:
    return Sentences.load().say("en-CA", key, **details)


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


async def test_every_combination_of_who_they_are_is_shared_by_six(programme):
    export = await exported(programme)
    rows = read(row_files(export, say)["rows.csv"])

    assert len(rows) == round(CONSENTED * 0.5)
    assert min(Counter(tuple(row[name] for name in FIELDS) for row in rows).values()) >= 6
    assert any(row["region"] != WITHHELD for row in rows)


async def test_nothing_in_the_files_leads_to_a_person(programme):
    async with programme.read() as session:
        pseudonyms = [person.pseudonym for person in (await session.exec(select(Person))).all()]

    files = row_files(await exported(programme), say)

    everything = b"".join(files.values()).decode()
    assert not any(pseudonym in everything for pseudonym in pseudonyms)
    assert "2026" not in files["rows.csv"].decode()


async def test_research_rows_are_of_those_who_agreed_to_research_alone(programme):
    async def agree(session) -> None:
        people = (await session.exec(select(Person).limit(30))).all()
        session.add_all(
            Consent(person_id=person.id, kind=ConsentKind.RESEARCH, granted=True, notice_version="1", at=NOW)
            for person in people
        )

    before = await exported(programme, ConsentKind.RESEARCH)
    await programme.write(agree)
    after = await exported(programme, ConsentKind.RESEARCH)

    assert (before.rows, len(after.rows)) == ((), 30)


async def test_the_method_says_what_was_made_coarser_and_what_it_cost(programme):
    export = await exported(programme)

    method = row_files(export, say)["method.txt"].decode()

    assert "k-anonymity" in method
    assert f"withheld in {export.generalised.withheld}" in method
    assert "Give these rows only to people who are bound by the protocol" in method


async def test_redcap_reads_dictionary_and_import(programme):
    files = row_files(await exported(programme), say)
    dictionary = list(csv.reader(io.StringIO(files["redcap_dictionary.csv"].decode())))
    rows = read(files["redcap_import.csv"])

    assert tuple(dictionary[0]) == REDCAP_HEAD
    assert all(len(line) == len(REDCAP_HEAD) for line in dictionary)
    assert [line[0] for line in dictionary[1:]] == list(rows[0])
    for line in dictionary[1:]:
        if line[3] == "dropdown":
            codes = {choice.partition(",")[0].strip() for choice in line[5].split("|")}
            assert {row[line[0]] for row in rows} <= codes
