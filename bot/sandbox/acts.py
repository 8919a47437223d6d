"""What people of the programme do, driven as they do it: set up, join, ask, accept, recommend."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.sandbox.cast import Character
from bot.sandbox.person import Person, buttons_of
from bot.sandbox.world import World

PROFILE = {
    "years_in_practice": "6_10",
    "rurality": "rural",
    "setting": "family_health_team",
}
CONFIRMED = ["not_emergency", "no_identifiers", "responsible"]
QUESTION = "What would you add before thinking of an opioid?"
STORY = (
    "Woman in her 50s with painful diabetic neuropathy for 3 years. PEG 7/10. Duloxetine 60 mg helped a little; "
    "gabapentin 300 mg made her sleepy. Sleeps 4 hours, has stopped walking. Goal: walk to the mailbox."
)


async def set_up(world: World, administrator: Character, *, language: str = "en-CA") -> None:
    """An administrator prepares the server, in the order a person would."""
    person = world.person(administrator)
    place = "general"
    if place not in world.guild.channels:
        world.guild.create_text_channel(place)
    if language != world.app.desk.settings.language:
        await person.slash(place, "setup settings", language=language)
    await person.slash(place, "setup space")
    await person.slash(place, "setup settings", didactic_day="thursday", didactic_time="12:30")


async def join_with_code(
    world: World,
    character: Character,
    code: str,
    *,
    consents: Sequence[str] = ("evaluation",),
    keep_hours: bool = False,
) -> Any:
    """Somebody joins with a code: code, consents, profile, role."""
    person = world.person(character)
    shown = await person.slash("start-here", "join", code=code)
    return await _consent_and_profile(person, shown, consents=consents, keep_hours=keep_hours)


async def ask_to_join(world: World, character: Character) -> Any:
    """Somebody without a code asks the coordinators."""
    person = world.person(character)
    card = person.reads("start-here")[0]
    way_in = await person.press(card, "join")
    shown = await person.press(way_in.response, "consent")
    return await _consent_and_profile(person, shown, consents=(), keep_hours=False)


async def _consent_and_profile(
    person: Person, shown: Any, *, consents: Sequence[str], keep_hours: bool
) -> Any:
    page = shown.response
    for name in consents:
        toggles = {"evaluation": 0, "research": 1}
        wanted = [found for found in buttons_of(page) if found.startswith("echo:consent:")][toggles[name]]
        shown = await person.member.click(page, custom_id=wanted)
        page = shown.response or page
    form = await person.press(page, "profile")
    profile = {
        "profession": person.character.profession,
        "region": person.character.region or "central",
        **PROFILE,
    }
    shown = await person.fill(form, profile)
    if keep_hours:
        shown = await person.press(shown.response or page, "keep-hours")
    return shown


async def set_hub_profile(world: World, character: Character) -> Any:
    """A specialist sets their profile."""
    person = world.person(character)
    form = await person.slash("hub-queue", "hub profile")
    return await person.fill(
        form,
        {
            "profession": character.profession,
            "topics": list(character.topics),
            "capacity": str(character.capacity),
        },
    )


def case_values(
    *,
    question: str = QUESTION,
    story: str = STORY,
    topics: Sequence[str] = ("neuropathic_pain",),
    professions: Sequence[str] = (),
) -> dict[str, Any]:
    """The case form, filled in."""
    return {
        "question": question,
        "story": story,
        "topics": list(topics),
        "professions": list(professions),
        "confirmations": CONFIRMED,
    }


async def write_question(world: World, character: Character, **values: Any) -> Any:
    """Press the panel's button, fill in the form; the check page or what must be mended."""
    person = world.person(character)
    panel = next(message for message in person.reads("case-questions") if "echo:ask" in buttons_of(message))
    form = await person.press(panel, "ask")
    return await person.fill(form, case_values(**values))


async def add_details(person: Person, page: Any, bands: Mapping[str, str]) -> None:
    """On a check page, open the details and choose each band in its menu."""
    await person.press(page.response, "details")
    for name, band in bands.items():
        await person.choose(page.response, "detail", [band], ending=f";{name}")


async def ask(world: World, character: Character, **values: Any) -> Any:
    """Write a question and send it to the hub."""
    page = await write_question(world, character, **values)
    return await world.person(character).press(page.response, "send")


def newest_queue_card(world: World, reader: Character) -> Any:
    """The newest card with an Accept button in the hub's queue."""
    cards = world.person(reader).reads("hub-queue")
    return next(
        card for card in reversed(cards) if any(i.startswith("echo:accept:") for i in buttons_of(card))
    )


async def accept(world: World, character: Character, card: Any | None = None) -> Any:
    """Press Accept on a card, the newest one by itself."""
    card = card or newest_queue_card(world, character)
    return await world.person(character).press(card, "accept")


def advice(
    text: str, *, category: str = "safety", confidence: str = "consider", reference: str = ""
) -> dict[str, str]:
    """The form of a recommendation, filled in with one."""
    return {"kind": f"{category}-{confidence}", "text": text, "reference": reference}


async def recommend(
    world: World,
    character: Character,
    text: str,
    *,
    post: Any | None = None,
    category: str = "pharmacological",
    confidence: str = "suggest",
    reference: str = "",
) -> Any:
    """Press Recommend on the case's card and fill in the form."""
    person = world.person(character)
    post = post or world.posts()[-1]
    card = post.history(viewer=person.member)[0]
    form = await person.press(card, "recommend")
    return await person.fill(
        form,
        advice(text, category=category, confidence=confidence, reference=reference),
    )
