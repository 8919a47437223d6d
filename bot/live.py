"""Running against the real Discord until told to stop: `echo-pain run`."""

import asyncio
import signal

import discord

from bot.app import open_app
from bot.discord_api import point_discord_at
from bot.settings import Settings
from bot.settings_loader import required_keyring, required_token


async def run_until_stopped(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT, then let go of Discord first and of the database last.

    A token or an intent that Discord refuses comes out as discord.py's own exception.
    """
    token = required_token(settings)
    required_keyring(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await point_discord_at(settings)
    async with open_app(settings) as app:
        client = app.create_bot()
        async with client:
            await client.login(token)
            async with app.scheduler():
                await _connected_until(client, stop)


async def _connected_until(client: discord.Client, stop: asyncio.Event) -> None:
    connection = asyncio.create_task(client.connect(), name="discord")
    stopped = asyncio.create_task(stop.wait(), name="stop signal")
    try:
        done, _ = await asyncio.wait({connection, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if connection in done:
            connection.result()
    finally:
        stopped.cancel()
        await client.close()
        connection.cancel()  # while Discord cannot be reached it tries for ever, closed or not
        await asyncio.wait({connection, stopped})
