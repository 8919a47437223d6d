"""What people do in an open case, as the stories of its turns need it."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import buttons_of, text_of
from bot.sandbox.world import World


async def opened(world: World):
    """A case of Amina's that Dr Ortiz has accepted; its post."""
    await acts.ask(world, AMINA)
    await acts.accept(world, ORTIZ)
    return world.posts()[-1]


def seen_in(post, person) -> str:
    return "\n".join(text_of(message) for message in post.history(viewer=person.member))


def letters(person) -> str:
    return "\n".join(text_of(letter) for letter in person.letters())


async def steer(world: World, character, verb: str, post):
    """Open More on the case's card and press one of its buttons."""
    person = world.person(character)
    page = await person.press(post.history(viewer=person.member)[0], "more")
    return await person.press(page.response, verb)


async def sum_up(world: World, character, post, text: str | None = None):
    person = world.person(character)
    form = await person.press(post.history(viewer=person.member)[0], "summary")
    draft = form.modal["components"][0]["component"]["value"]
    return draft, await person.fill(form, {"text": text or draft})


CLOSE_OUT = ("confirmed_plan", "other", "4", "5", "yes")


async def answer_close_out(actor, survey, reread=None):
    """Press the five answers, one after the other, on the card that changes with each; the card as it stands then."""
    for answer in CLOSE_OUT:
        button = next(found for found in buttons_of(survey) if found.endswith(f";{answer}"))
        await actor.click(survey, custom_id=button)
        survey = reread(survey) if reread else survey
    return survey


def survey_of(person):
    """The close-out among somebody's direct messages."""
    return next(letter for letter in person.letters() if "close-out" in str(buttons_of(letter)))


async def answer_by_letter(person):
    """Answer the close-out in the direct message."""
    reread = lambda old: next(letter for letter in person.letters() if letter.id == old.id)  # noqa: E731
    return await answer_close_out(person.member.user, survey_of(person), reread)
