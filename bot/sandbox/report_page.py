"""The evaluation report of the sandbox, made as Iris makes it by /evaluation report, and audited like hers."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.reports.evaluation.making import make_report
from bot.sandbox.cast import IRIS
from bot.sandbox.server_settings import time_zone_of
from bot.sandbox.world import World
from bot.services.evaluation.evaluate import Wanted
from bot.views.speaker import Speaker
from db.repositories import people

FAR_AHEAD = timedelta(days=400)
"""The synthetic programme lies in the sandbox's future: the report looks as far as it goes."""


async def report_page(world: World, language: str) -> bytes:
    """The page, of everything so far and to come."""
    desk, iris = world.app.desk, world.person(IRIS)
    async with desk.database.read() as session:
        person = await people.find_person(session, world.guild.id, iris.id)
    assert person is not None
    zone = ZoneInfo(await time_zone_of(world))
    last = (world.clock.now() + FAR_AHEAD).astimezone(zone).date()
    made = await make_report(
        desk,
        guild_id=world.guild.id,
        wanted=Wanted(last_day=last),
        speaker=Speaker(language, desk.sentences, desk.topics, desk.vocabulary),
        server_name="ECHO PAIN sandbox",
        by=person.id or 0,
    )
    return made.files[f"report.{language}.html"]
