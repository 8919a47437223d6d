"""The demo: a server that set itself up, a few people, one answered case, and a page per place in the browser."""

import asyncio
import re
import webbrowser
from contextlib import suppress

from rich.console import Console

from bot.sandbox import acts
from bot.sandbox.cast import AMINA, CAST, FARID, HCPS, IRIS, JO, ORTIZ, SPECIALISTS
from bot.sandbox.person import text_of
from bot.sandbox.world import World, open_world

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


def run_demo(*, port: int = 8765, open_browser: bool = True) -> None:
    """Play until Ctrl-C; print the address alone on a line. Leaves nothing behind."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_play(port, open_browser))


async def live_a_little(world: World) -> None:
    """Bring the cast in and let one case be asked and answered, by driving the bot as people do."""
    world.arrive(CAST)
    world.make_administrator(world.person(JO))
    await acts.set_up(world, JO)
    await world.give_role(world.person(IRIS), "Coordinator", by=world.person(JO))
    shown = await world.person(IRIS).slash("coordinators", "roster invite", how_many=len(HCPS))
    for character, code in zip(HCPS, CODE.findall(text_of(shown)), strict=True):
        await acts.join_with_code(world, character, code)
    for character in SPECIALISTS:
        await world.give_role(world.person(character), "Hub Specialist", by=world.person(JO))
        await acts.set_hub_profile(world, character)
    await acts.ask(world, AMINA)
    await acts.accept(world, ORTIZ)
    await acts.recommend(
        world, ORTIZ, "Consider a topical capsaicin 8 % patch before adding a second tablet."
    )
    await acts.recommend(world, FARID, "Suggest checking kidney function before any change of gabapentin.")


async def _play(port: int, open_browser: bool) -> None:
    async with open_world() as world:
        await live_a_little(world)
        viewers = [person.member for person in world.people.values() if person.can_see("case-questions")]
        preview = world.env.preview(
            world.channel("case-questions"), viewers=viewers, layout="channel", port=port or None
        )
        async with preview:
            Console().print(preview.url, highlight=False, soft_wrap=True)
            if open_browser:
                webbrowser.open(preview.url)
            await preview.wait_closed()
