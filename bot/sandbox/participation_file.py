"""The participation log as its coordinator gets it: by /participation export, like everybody, and audited like it."""

from bot.sandbox.cast import IRIS
from bot.sandbox.world import World

LOG_FILE = "participation.csv"


async def exported_log(world: World) -> bytes:
    """The CSV that Iris is given. Raises LookupError where she got none."""
    shown = await world.person(IRIS).slash("coordinators", "participation export")
    for message in (shown.response, *shown.followups):
        for attachment in getattr(message, "attachments", ()):
            if attachment.filename == LOG_FILE:
                return bytes(await attachment.read())
    raise LookupError(LOG_FILE)
