"""The real messenger against a Discord that answers badly: nothing is repeated that would stand there twice."""

import json
from collections.abc import AsyncIterator

import discord
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from discord.http import Route

from bot import discord_messenger
from bot.discord_api import connection_options
from bot.discord_messenger import DiscordMessenger
from bot.messenger import CannotDeliver, Uncertain
from bot.settings import Settings
from bot.views.card import card
from tests.fixtures.bot_account import APPLICATION, USER

FORUM = {"id": "9", "type": 15, "guild_id": "1", "name": "cases", "position": 0, "available_tags": []}
LOOKED_UP = {"channels/9": FORUM, "oauth2/applications/@me": APPLICATION | {"owner": USER}}
LIMITED = {"message": "You are being rate limited.", "retry_after": 20.0, "global": True}


class Discord:
    """Answers what it is told to, and counts what came."""

    def __init__(self) -> None:
        self.came: list[str] = []
        self.answers: list[tuple[int, object]] = []
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", self.answer)
        self.server = TestServer(application)

    async def answer(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        if request.method == "GET":
            return self._say(200, LOOKED_UP.get(path, USER))
        self.came.append(f"{request.method} {path}")
        return self._say(*(self.answers.pop(0) if self.answers else (500, {"message": "no", "code": 0})))

    def _say(self, status: int, body: object) -> web.Response:
        headers = {"Content-Type": "application/json", "Via": "1.1 test"}
        return web.Response(body=json.dumps(body).encode(), status=status, headers=headers)


@pytest.fixture
async def place(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Discord, DiscordMessenger]]:
    at = Discord()
    await at.server.start_server()
    monkeypatch.setattr(Route, "BASE", str(at.server.make_url("")).rstrip("/"))
    client = discord.Client(intents=discord.Intents.none(), **connection_options(Settings()))
    async with client:
        await client.login("not-a-token")
        yield at, DiscordMessenger(client)
    await at.server.close()


async def test_a_forum_post_whose_answer_is_an_error_is_not_sent_again_by_the_library(place):
    at, messenger = place

    with pytest.raises(Uncertain, match="status-500"):
        await messenger.open_post(9, "C-2026-0001", card("A case"), tags=[], reason="C-2026-0001")

    assert at.came == ["POST channels/9/threads"]


async def test_after_a_wait_that_was_too_long_the_next_message_does_not_wait_for_ever(place, monkeypatch):
    at, messenger = place
    at.answers = [(429, LIMITED), (403, {"message": "Missing Access", "code": 50001})]
    monkeypatch.setattr(discord_messenger, "SECONDS_PER_CALL", 0.2)
    with pytest.raises(Uncertain, match="timeout"):
        await messenger.post(7, card("A"), nonce="n")

    monkeypatch.setattr(discord_messenger, "SECONDS_PER_CALL", 20)
    with pytest.raises(CannotDeliver, match="forbidden-50001"):
        await messenger.post(8, card("B"), nonce="m")

    assert at.came == ["POST channels/7/messages", "POST channels/8/messages"]


async def test_a_refused_token_is_no_reason_to_give_a_message_up(place):
    at, messenger = place
    at.answers = [(401, {"message": "401: Unauthorized", "code": 0})]

    with pytest.raises(CannotDeliver) as caught:
        await messenger.post(7, card("A"), nonce="n")

    assert not caught.value.is_final
