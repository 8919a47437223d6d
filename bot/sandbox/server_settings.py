"""What the world's server has set; before it is set up, what a new server begins with."""

from bot.sandbox.world import World
from db.repositories import servers


async def time_zone_of(world: World) -> str:
    """The zone of the world's server."""
    async with world.app.desk.database.read() as session:
        server = await servers.find_server(session, world.guild.id)
    return server.timezone if server else world.app.desk.settings.timezone


async def language_of(world: World) -> str:
    """The language in which the bot posts there."""
    async with world.app.desk.database.read() as session:
        server = await servers.find_server(session, world.guild.id)
    return server.language if server else world.app.desk.settings.language
