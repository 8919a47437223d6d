"""The running process from outside: it says how it is, finishes what it began, and leaves when Discord stays away."""

import json
import os
import re
import signal
import socket
import time

from bot.gateway_watch import GatewayStayedAway
from bot.live import tell_of_end
from bot.settings import Settings
from tests.bot.operated import HURRIED, free_port, operated, page_when, running
from tests.bot.test_cli import sentence, surroundings

__all__ = ["operated", "surroundings"]


async def test_it_says_how_it_is_and_answers_who_has_pressed_before_it_stops(
    operated, surroundings, tmp_path
):
    port = free_port()
    pages = f"http://127.0.0.1:{port}"
    supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    supervisor.bind(str(tmp_path / "notify"))
    environ = surroundings | {
        "ECHO_HTTP_PORT": str(port),
        "ECHO_LOG_FORMAT": "json",
        "NOTIFY_SOCKET": str(tmp_path / "notify"),
    }
    async with running(operated, environ, tmp_path) as process:
        await operated.connected.wait()
        _, health = await page_when(f"{pages}/health", lambda status, _: status == 200)
        operated.may_answer.set()
        await operated.press(1)
        acknowledged = "echo_acknowledgement_seconds_count 1.0"
        _, metrics = await page_when(f"{pages}/metrics", lambda _, text: acknowledged in text)

        operated.may_answer.clear()
        await operated.press(2)
        process.send_signal(signal.SIGTERM)
        await page_when(f"{pages}/health", lambda status, _: status == 503)
        assert process.returncode is None
        operated.may_answer.set()
        _, errors = await process.communicate()

    assert json.loads(health)["parts"] == {"database": True, "gateway": True, "ticks": True}
    for line in (
        'echo_healthy{part="gateway"} 1.0',
        "echo_deliveries_due 0.0",
        'method="POST",outcome="204"',
    ):
        assert line in metrics
    assert process.returncode == 0, errors.decode()
    assert [supervisor.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    supervisor.close()
    lines = [json.loads(line) for line in errors.decode().splitlines()]
    assert lines[-1]["message"] == "nothing is under way any more"


async def test_a_gateway_that_stays_away_ends_it_and_the_operator_is_told(operated, surroundings, tmp_path):
    secret = tmp_path / "heartbeat"
    secret.write_text(operated.address("/check-in"))
    environ = surroundings | {
        "ECHO_HEARTBEAT_URL_FILE": str(secret),
        "ECHO_ALERT_URL": operated.address("/alert"),
    }
    async with running(operated, environ, tmp_path, program=("-c", HURRIED)) as process:
        await operated.heartbeat.wait()
        operated.is_away = True
        assert operated.socket is not None
        await operated.socket.close()
        _, errors = await process.communicate()

    said = sentence("run-gateway-away", minutes=0)
    assert process.returncode == 75
    assert errors.decode().strip().splitlines()[-1] == said
    [alert] = operated.alerts
    assert alert["event"] == "stopped"
    assert alert["text"].startswith(sentence("alert-stopped", reason=said))
    assert operated.address("/alert") not in errors.decode()


BREAKING = (
    "import bot.live; from bot.cli import main\n"
    "async def broken(settings): raise ValueError('Amina wrote about her patient')\n"
    "bot.live.point_discord_at = broken\n"
    "main()"
)


async def test_an_error_nobody_expected_ends_it_with_a_number_and_without_its_words(
    operated, surroundings, tmp_path
):
    environ = surroundings | {"ECHO_ALERT_URL": operated.address("/alert")}
    async with running(operated, environ, tmp_path, program=("-c", BREAKING)) as process:
        _, errors = await process.communicate()

    [said] = re.findall(r"INC-\w{6}(?=:)", errors.decode().splitlines()[-1])
    assert process.returncode == 1
    assert errors.decode().splitlines()[-1] == sentence("run-broken", incident=said)
    assert errors.decode().count(said) == 2
    assert b"patient" not in errors
    assert "patient" not in operated.alerts[0]["text"]


async def test_of_an_end_that_comes_again_and_again_the_operator_hears_once_an_hour(operated, tmp_path):
    settings = Settings.model_validate({"data_dir": tmp_path, "alert_url": operated.address("/alert")})
    away = GatewayStayedAway("run-gateway-away", minutes=5)

    for _ in range(3):
        await tell_of_end(settings, away)
    assert len(operated.alerts) == 1
    an_hour_ago = time.time() - 3_601
    os.utime(tmp_path / "told-of-end", (an_hour_ago, an_hour_ago))
    await tell_of_end(settings, away)

    assert len(operated.alerts) == 2
