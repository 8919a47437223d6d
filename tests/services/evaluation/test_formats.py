"""Every table comes in both languages and in every format."""

import io
import json

import pytest

from tests.services.evaluation.published_lines import TABLES


def test_every_table_comes_in_both_languages_and_all_formats(one_programme):
    french = one_programme.french

    for language, files in (("en-CA", one_programme.english), ("fr-CA", french)):
        page = files[f"report.{language}.html"].decode()
        assert f'<html lang="{language}">' in page
        assert [f'id="{table}"' in page for table in TABLES] == [True] * 10
        assert page.count("<svg") == 5
        assert "<script" not in page
        assert files[f"report.{language}.pdf"].startswith(b"%PDF")
        assert [table["id"] for table in json.loads(files[f"report.{language}.json"])["tables"]] == list(
            TABLES
        )
    assert "Sentiment d’efficacité" in french["report.fr-CA.html"].decode()
    assert "1,00" in french["report.fr-CA.html"].decode()


def test_the_workbook_has_a_sheet_a_table_and_native_charts(one_programme):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(one_programme.english["report.en-CA.xlsx"]))

    assert book.sheetnames == ["Text", *TABLES, "Data dictionary"]
    assert [name for name in book.sheetnames if book[name]._charts] == ["T1", "T2", "T3", "T6", "T7"]
