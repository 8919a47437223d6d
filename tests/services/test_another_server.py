"""No service does anything with an id of another server: every one of them is called from next door."""

import importlib
import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlmodel import text

import bot.services
from bot.rules.case_form import CaseForm
from bot.rules.cases import Category, CloseReason, Confidence, PassReason, ReturnReason
from bot.rules.errors import DomainError
from bot.rules.incidents import IncidentKind
from bot.rules.recommendations import Kind, Written
from bot.services.open_case import open_case
from bot.services.sum_up_case import sum_up_case
from content.topics import load_topics
from tests.fixtures.programme import NOON, ORTIZ, Programme
from tests.services.case_acts import accept, recommend

IDS = {"case_id", "draft_id", "follow_up_id", "recommendation_id", "words_id"}
WRITTEN = Written(Kind(Category.SAFETY, Confidence.SUGGEST), "Offer naloxone.")
VALUES: dict[str, Any] = {
    "after": NOON,
    "answer": "confirmed_plan",
    "changes": {"age": "50_59"},
    "code": "yes",
    "form": CaseForm("Changed?", "Changed.", ("headache",)),
    "given_by": ORTIZ,
    "hub_profession": "pharmacist",
    "is_coordinator": True,
    "kind": IncidentKind.QUESTION,
    "language": "en-CA",
    "minutes": 5,
    "missing": 1,
    "note": "Unclear.",
    "now": NOON,
    "profession": "pain_physician",
    "question": "outcome",
    "shows_name": False,
    "text": "Words that must not arrive.",
    "told": (),
    "topics": load_topics(),
    "version": 0,
    "why": "age",
}
REASONS = {
    "pass_case": PassReason.NO_TIME,
    "return_case": ReturnReason.UNCLEAR,
    "close_case": CloseReason.DUPLICATE,
}
TABLES = (
    "cases",
    "case_events",
    "recommendations",
    "case_words",
    "case_drafts",
    "close_outs",
    "follow_ups",
    "incidents",
)


def services() -> list[Callable[..., Awaitable[Any]]]:
    """Every service that takes a server and the id of something in it."""
    found = []
    for module in pkgutil.iter_modules(bot.services.__path__):
        loaded = importlib.import_module(f"bot.services.{module.name}")
        for name, one in vars(loaded).items():
            if (
                not inspect.iscoroutinefunction(one)
                or one.__module__ != loaded.__name__
                or name.startswith("_")
            ):
                continue
            wanted = set(inspect.signature(one).parameters)
            if {"session", "guild_id"} <= wanted and wanted & IDS:
                found.append(one)
    return found


async def everything(server: Programme) -> dict[str, list[tuple[Any, ...]]]:
    async with server.database.read() as session:
        return {
            table: sorted(map(str, (await session.exec(text(f"SELECT * FROM {table}"))).all()))  # noqa: S608
            for table in TABLES
        }


@pytest.fixture
async def ids(toronto: Programme, hub: dict[str, int]) -> dict[str, int]:
    """A case with everything in it, closed, and another one that is open, in Toronto; a draft beside them."""
    closed = (await toronto.ask(hub["amina"])).case_id
    await accept(toronto, closed, hub["ortiz"], "pain_physician")
    given = await recommend(toronto, closed, hub["ortiz"], "pain_physician")
    await toronto.do(sum_up_case, case_id=closed, person_id=hub["ortiz"], is_coordinator=False, text="Done.")
    live = (await toronto.ask(hub["amina"])).case_id
    await toronto.do(open_case, case_id=live, person_id=hub["iris"])
    draft = await toronto.draft(hub["amina"])
    return {
        "case_id": live,
        "closed": closed,
        "draft_id": draft,
        "recommendation_id": given.recommendation_id,
        "words_id": 1,
        "follow_up_id": 1,
    }


async def test_every_service_called_with_the_ids_of_another_server_finds_and_changes_nothing(
    toronto: Programme, sudbury: Programme, hub: dict[str, int], ids: dict[str, int]
):
    before, strange = await everything(toronto), []
    people = {"person_id": hub["amina"], "colleague_id": hub["farid"], "to": hub["farid"]}
    for service in services():
        for case_id in (ids["case_id"], ids["closed"]):
            known = {**VALUES, **people, **ids, "case_id": case_id, "reason": REASONS.get(service.__name__)}
            known["written"] = [WRITTEN] if service.__name__ == "give_recommendations" else WRITTEN
            wanted = [
                one for one in inspect.signature(service).parameters if one not in ("session", "guild_id")
            ]
            filled = {one: known[one] for one in wanted if one in known}
            try:
                found = await sudbury.database.write(
                    lambda session, service=service, filled=filled: service(
                        session, guild_id=sudbury.guild_id, **filled
                    )
                )
            except DomainError:
                continue
            if found:
                strange.append((service.__name__, type(found).__name__))

    assert await everything(toronto) == before
    assert [one for one in strange if one[0] != "read_open_questions"] == []


def test_there_are_services_to_call():
    assert len(services()) > 40
