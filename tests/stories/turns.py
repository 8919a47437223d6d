"""What people do in an open case, as the stories of its turns need it."""

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, ORTIZ
from bot.sandbox.person import text_of
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
