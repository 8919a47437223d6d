"""What the operator hears outside of this machine: a heartbeat while all is well, an alert once when it is not."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import select

from bot.app import open_app
from bot.gateway_watch import GatewayWatch
from bot.health import Health
from bot.lookout import BETWEEN_ALERTS, BETWEEN_HEARTBEATS, Lookout
from bot.operator_word import OperatorWord
from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.settings import Settings
from content.sentences import Sentences
from db.repositories import deliveries
from db.tables import Delivery
from tests.bot.letters import Watch
from tests.fixtures.programme import NOON

GOOD = Health({"database": True, "gateway": True, "ticks": True})
BAD = Health({"database": True, "gateway": True, "ticks": False})


class Post:
    """A mail server that takes every letter, and a proxy that notes what is asked of it and answers itself."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.asked: list[str] = []

    async def take_mail(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        in_letter = False
        while line := await reader.readline():
            said = line.decode().rstrip("\r\n")
            if in_letter:
                in_letter = said != "."
                self.letters[-1] += said + "\n"
                if not in_letter:
                    writer.write(b"250 taken\r\n")
            elif said.upper().startswith("DATA"):
                in_letter = True
                self.letters.append("")
                writer.write(b"354 go on\r\n")
            else:
                writer.write(b"221 bye\r\n" if said.upper().startswith("QUIT") else b"250 fine\r\n")
            await writer.drain()
        writer.close()

    async def pass_on(self, request: web.Request) -> web.Response:
        self.asked.append(str(request.url))
        return web.Response()


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    post = Post()
    server = await asyncio.start_server(post.take_mail, "127.0.0.1", 0)
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", post.pass_on)
    post.proxy = TestServer(application)
    post.mail_port = server.sockets[0].getsockname()[1]
    await post.proxy.start_server()
    yield post
    await post.proxy.close()
    server.close()


async def test_heartbeat_and_alert_go_through_the_proxy(post):
    settings = Settings.model_validate(
        {
            "heartbeat_url": "http://checks.example.org/ping/secret",
            "alert_url": "http://alerts.example.org/hook",
            "http_proxy": str(post.proxy.make_url("")),
        }
    )
    word = OperatorWord(settings, clock=Watch())

    assert await word.heartbeat()
    assert await word.alert("stopped", "alert-given-up", count=2)
    assert post.asked == ["http://checks.example.org/ping/secret", "http://alerts.example.org/hook"]


async def test_an_alert_by_mail_is_one_sentence_with_its_process_and_instant(post):
    settings = Settings.model_validate(
        {
            "alert_mail": "it@hospital.example",
            "smtp_url": f"smtp://127.0.0.1:{post.mail_port}",
            "language": "fr-CA",
            "shard_count": 2,
            "shard_ids": (1,),
        }
    )

    assert await OperatorWord(settings, clock=Watch()).alert("stopped", "alert-stopped", reason="Raison.")
    [letter] = post.letters
    assert "To: it@hospital.example" in letter
    assert "shards 1, 2026-11-24T17:00:00+00:00" in letter


async def test_a_password_is_not_given_to_a_mail_server_that_does_not_encrypt(post, caplog):
    settings = Settings.model_validate(
        {"alert_mail": "it@hospital.example", "smtp_url": f"smtp://echo:hunter2@127.0.0.1:{post.mail_port}"}
    )

    assert not await OperatorWord(settings, clock=Watch()).alert("stopped", "alert-stopped", reason=".")
    assert post.letters == []
    assert "an alert did not arrive" in caplog.text
    assert "hunter2" not in caplog.text


async def test_an_address_where_nobody_answers_is_logged_without_it(caplog):
    settings = Settings.model_validate(
        {"heartbeat_url": "http://127.0.0.1:1/secret", "alert_url": "http://127.0.0.1:1/secret"}
    )
    word = OperatorWord(settings, clock=Watch())

    assert not await word.heartbeat()
    assert not await word.alert("stopped", "alert-stopped", reason=".")
    assert len(caplog.records) == 2
    assert "secret" not in " ".join(str(record.__dict__) for record in caplog.records)


class Listener:
    """In the operator's place."""

    def __init__(self) -> None:
        self.heartbeats, self.alerts = 0, []

    async def heartbeat(self) -> bool:
        self.heartbeats += 1
        return True

    async def alert(self, event: str, sentence: str, **details: object) -> bool:
        self.alerts.append(Sentences.load().say("en-CA", sentence, **details))
        return True


@pytest.fixture
async def lookout(toronto, database_url, secret_keys) -> AsyncIterator[Lookout]:
    settings = Settings.model_validate({"database_url": database_url, "secret_keys": secret_keys})
    async with open_app(settings, clock=Watch()) as app:
        gateway = GatewayWatch((0,), now=NOON)
        gateway.came(0, NOON)

        async def look() -> Health:
            return lookout.health

        lookout = Lookout(app.desk, gateway=gateway, look_at_health=look, operator=Listener())
        lookout.health = GOOD
        yield lookout


async def give_up(server, *keys: str, kind: DeliveryKind = DeliveryKind.OFFER) -> None:
    async def write(session) -> None:
        for key in keys:
            await deliveries.put(session, server.guild_id, key=key, kind=kind, due_at=NOON)
            row = (await session.exec(select(Delivery).where(Delivery.key == key))).one()
            row.state = DeliveryState.PARKED

    await server.database.write(write)


async def test_the_heart_beats_once_a_minute_and_only_while_all_is_well(lookout):
    heard = lookout._operator
    await lookout.look(NOON)
    await lookout.look(NOON + BETWEEN_HEARTBEATS / 2)
    assert heard.heartbeats == 1
    await lookout.look(NOON + BETWEEN_HEARTBEATS)
    assert heard.heartbeats == 2
    lookout.health = BAD
    await lookout.look(NOON + 2 * BETWEEN_HEARTBEATS)
    assert heard.heartbeats == 2


async def test_what_is_given_up_is_told_once_and_at_most_hourly(lookout, toronto):
    heard = lookout._operator
    await give_up(toronto, "before the start")
    await lookout.look(NOON)
    assert heard.alerts == []
    await give_up(toronto, "a", "b")
    await give_up(toronto, "closed letter box", kind=DeliveryKind.SURVEY)
    await lookout.look(NOON + timedelta(minutes=1))
    await lookout.look(NOON + timedelta(minutes=2))
    assert [alert[:38] for alert in heard.alerts] == ["The ECHO PAIN bot gave up 2 messages i"]

    await give_up(toronto, "c")
    await lookout.look(NOON + timedelta(minutes=3))
    assert len(heard.alerts) == 1
    await lookout.look(NOON + timedelta(minutes=1) + BETWEEN_ALERTS)
    assert [alert[:38] for alert in heard.alerts[1:]] == ["The ECHO PAIN bot gave up 1 message it"]
