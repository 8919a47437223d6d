"""Logs: the incident number is in every line, and what people wrote is in none."""

import asyncio
import json
import logging
import re

import pytest

from bot.logs import IncidentFilter, JsonFormatter, TextFormatter, incident, new_incident
from bot.rules.deliveries import DeliveryKind
from bot.rules.errors import DomainError


def logged(formatter: logging.Formatter, message: str, *, name: str = "bot.collected", **arguments) -> str:
    lines: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Collect()
    handler.setFormatter(formatter)
    handler.addFilter(IncidentFilter())
    logger = logging.getLogger(name)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        logger.error(message, **arguments)
    finally:
        logger.removeHandler(handler)
    return lines[0]


def test_an_incident_number_can_be_read_out_without_confusion():
    numbers = {new_incident() for _ in range(200)}

    assert len(numbers) == 200
    assert all(re.fullmatch(r"INC-[2-9A-HJ-NP-Z]{6}", number) for number in numbers)


@pytest.mark.parametrize("formatter", [TextFormatter(), JsonFormatter()], ids=["text", "json"])
def test_the_number_in_force_is_in_the_line(formatter):
    with incident("INC-AAAAAA"):
        assert "INC-AAAAAA" in logged(formatter, "refused")
    assert "INC-BBBBBB" in logged(formatter, "refused", extra={"incident": "INC-BBBBBB"})
    assert "INC-" not in logged(formatter, "refused")


async def test_the_number_follows_the_work_into_the_writer(database):
    async def work(session):
        return logged(TextFormatter(), "writing")

    with incident("INC-CCCCCC"):
        assert "INC-CCCCCC" in await asyncio.create_task(database.write(work))


@pytest.mark.parametrize("formatter", [TextFormatter(), JsonFormatter()], ids=["text", "json"])
def test_the_words_of_an_unexpected_error_are_not_logged_but_its_place_is(formatter):
    try:
        try:
            int("Amina’s patient")
        except ValueError as error:
            raise KeyError("Amina’s patient again") from error
    except KeyError:
        line = logged(formatter, "unexpected", exc_info=True)

    assert "patient" not in line.replace('int("Amina’s patient")', "").replace(
        'KeyError("Amina’s patient again")', ""
    ).replace('int(\\"Amina’s patient\\")', "").replace('KeyError(\\"Amina’s patient again\\")', "")
    assert "KeyError" in line
    assert "ValueError" in line
    assert "test_logs.py" in line


def test_an_expected_problem_is_logged_with_its_key():
    try:
        raise DomainError("case-already-accepted")
    except DomainError:
        assert "case-already-accepted" in logged(JsonFormatter(), "told", exc_info=True)


def test_json_is_one_object_in_one_line():
    line = logged(JsonFormatter(), "two\nlines é")

    assert "\n" not in line
    assert json.loads(line)["message"] == "two\nlines é"
    assert json.loads(line)["time"].endswith("+00:00")


@pytest.mark.parametrize("formatter", [TextFormatter(), JsonFormatter()], ids=["text", "json"])
def test_ids_and_codes_are_in_the_line_and_anything_that_could_be_words_is_not(formatter):
    about = {"delivery": 7, "kind": DeliveryKind.OFFER, "problem": "status-503", "state": "pending"}
    line = logged(
        formatter, "parked", extra={**about, "words": "Amina’s patient", "long": "a" * 101, "none": None}
    )

    for value in ("7", "offer", "status-503", "pending"):
        assert value in line
    for value in ("words", "patient", "aaa", "none", "None"):
        assert value not in line


def test_json_has_each_id_as_a_field_of_its_own():
    line = json.loads(logged(JsonFormatter(), "parked", extra={"delivery": 7, "problem": "status-503"}))

    assert (line["delivery"], line["problem"]) == (7, "status-503")


def test_what_libraries_say_about_a_line_is_left_out():
    assert "secret" not in logged(JsonFormatter(), "asked", name="aiohttp.client", extra={"token": "secret"})
