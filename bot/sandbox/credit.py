"""Hours and statements in the sandbox: details for credit, the accreditor's terms, and a statement as PDF."""

from typing import Any

from bot.sandbox.cast import AMINA, IRIS, Character
from bot.sandbox.person import offers
from bot.sandbox.world import World

TERMS = {
    "programme": "ECHO PAIN Ontario",
    "name": "College of Family Physicians of Canada",
    "activity_id": "123-456",
    "credits_per_hour": "1",
    "word": "statement",
}


async def register_for_credit(world: World, character: Character, **details: str) -> None:
    """Somebody agrees that hours are kept, and gives their details for credit."""
    person = world.person(character)
    page = await person.slash("start-here", "me withdraw")
    if offers(page, "hours-show"):
        await person.press(page.response, "hours-show")
        await person.press(page.response, "hours-again")
    else:
        page = await person.slash("start-here", "me progress")
    form = await person.press(page.response, "register")
    name = character.name.partition(" (")[0]
    await person.fill(form, {"legal_name": name, "college": "CNO", "licence": "12345", "email": ""} | details)


async def set_accreditor(world: World, **changed: str) -> Any:
    """The coordinator sets the accreditor's terms."""
    form = await world.person(IRIS).slash("coordinators", "participation accreditor")
    return await world.person(IRIS).fill(form, TERMS | changed)


async def statement_of(world: World, character: Character = AMINA) -> bytes:
    """The PDF that the coordinator is given for somebody. Raises LookupError where she gets none."""
    asked = world.person(character).member
    shown = await world.person(IRIS).slash("coordinators", "participation certificate", person=asked)
    for message in (shown.response, *shown.followups):
        for attachment in getattr(message, "attachments", ()):
            return bytes(await attachment.read())
    raise LookupError("statement")
