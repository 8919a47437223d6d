"""A case from its question to a recommendation, by the hands of the people in the stand-in."""

from collections.abc import Mapping
from typing import Any

from bot.rules.space import Part
from tests.crash.clinic import Clinic
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.people import button_of
from tests.crash.stand_in.shapes import Shape

QUESTION = "What would you add before thinking of an opioid?"
STORY = "Painful diabetic neuropathy for 3 years. PEG 7/10. Duloxetine 60 mg helped a little."
CONFIRMED = ["not_emergency", "no_identifiers", "responsible"]


async def ask(discord: StandIn, clinic: Clinic, *, question: str = QUESTION) -> int:
    """Amina asks and sends; the case's id. Raises Unanswered where the bot is not there."""
    people, amina = discord.people, clinic.people["Amina"]
    questions = clinic.place(Part.CASE_QUESTIONS)
    form = await people.command(amina, questions, "case", [{"name": "ask", "type": 1, "options": []}])
    typed: Mapping[str, Any] = {
        "question": question,
        "story": STORY,
        "topics": ["neuropathic_pain"],
        "professions": [],
        "confirmations": CONFIRMED,
    }
    page = await people.result(await people.fill(amina, form, typed))
    send = button_of(page, "send")
    assert send is not None, page
    await people.result(await people.press(amina, page, send))
    return int(send.rpartition(":")[2])


def queue_cards(discord: StandIn, clinic: Clinic) -> list[Shape]:
    """The cards in the hub's queue that can be accepted, oldest first."""
    cards = discord.world.messages[clinic.place(Part.HUB_QUEUE)].values()
    return [card for card in cards if button_of(card, "accept")]


async def accept(discord: StandIn, clinic: Clinic, card: Shape, name: str = "Ortiz") -> Shape:
    """A specialist accepts; the page that tells them."""
    button = button_of(card, "accept")
    assert button is not None
    return await discord.people.result(await discord.people.press(clinic.people[name], card, button))


def posts(discord: StandIn, clinic: Clinic) -> list[Shape]:
    """The first message of each case's post, oldest first."""
    threads = discord.world.active_threads(clinic.guild.id)
    opened = [thread for thread in threads if thread["parent_id"] == str(clinic.place(Part.CASE_DISCUSSIONS))]
    return [discord.world.messages[int(thread["id"])][int(thread["id"])] for thread in opened]


async def recommend(discord: StandIn, clinic: Clinic, post: Shape, text: str, name: str = "Ortiz") -> Shape:
    """A specialist recommends in a case's post; the page that tells them."""
    people, specialist = discord.people, clinic.people[name]
    button = button_of(post, "recommend")
    assert button is not None
    form = await people.press(specialist, post, button)
    typed = {"kind": ["safety-consider"], "text": text, "kind-2": [], "text-2": "", "reference": ""}
    return await people.result(await people.fill(specialist, form, typed))
