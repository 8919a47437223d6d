"""Healthy is who has a database, a gateway and ticks; away too long is a gateway that was missed for five minutes."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.gateway_watch import AWAY_TOO_LONG, GatewayWatch
from bot.health import LONGEST_TICK, MOST_BETWEEN_TICKS, Health, TickRecord, look_at_health
from bot.http_pages import Pages, serving
from bot.metrics import Metrics
from bot.rules.deliveries import BLOCKED, DeliveryKind, DeliveryState
from bot.settings_loader import SettingProblem
from bot.timings import Timed, timing
from db.database import Database
from db.repositories import deliveries
from tests.bot.letters import Watch
from tests.fixtures.programme import NOON

SECOND = timedelta(seconds=1)


def test_shards_that_connect_one_after_another_are_not_away():
    gateway = GatewayWatch(range(100), now=NOON)
    for shard in range(100):
        now = NOON + shard * 5 * SECOND
        gateway.came(shard, now)
        assert not gateway.is_away_too_long(now)

    assert gateway.is_connected()
    assert gateway.away_for(NOON + timedelta(days=1)) == timedelta()


def test_a_shard_that_never_comes_is_away_since_the_last_one_came():
    gateway = GatewayWatch((4, 5), now=NOON)
    gateway.came(4, NOON + timedelta(minutes=1))

    assert not gateway.is_connected()
    assert not gateway.is_away_too_long(NOON + timedelta(minutes=1) + AWAY_TOO_LONG)
    assert gateway.is_away_too_long(NOON + timedelta(minutes=1) + AWAY_TOO_LONG + SECOND)


def test_the_first_loss_counts_however_often_it_is_tried_again_and_coming_back_ends_it():
    gateway = GatewayWatch((0, 1), now=NOON)
    for shard in (0, 1):
        gateway.came(shard, NOON)
    for minute in range(6):
        gateway.lost(1, NOON + timedelta(minutes=minute))

    assert gateway.away_for(NOON + AWAY_TOO_LONG + SECOND) == AWAY_TOO_LONG + SECOND
    gateway.came(1, NOON + AWAY_TOO_LONG)
    assert gateway.is_connected()
    assert not gateway.is_away_too_long(NOON + timedelta(days=1))


def test_ticks_go_on_while_a_long_one_is_under_way_but_not_for_ever():
    ticks = TickRecord(now=NOON)

    assert ticks.go_on(NOON + MOST_BETWEEN_TICKS)
    assert not ticks.go_on(NOON + MOST_BETWEEN_TICKS + SECOND)
    ticks.began(NOON)
    assert ticks.go_on(NOON + LONGEST_TICK)
    assert not ticks.go_on(NOON + LONGEST_TICK + SECOND)
    ticks.ended(NOON + LONGEST_TICK)
    assert ticks.go_on(NOON + LONGEST_TICK + MOST_BETWEEN_TICKS)
    for minute in range(20, 24):
        ticks.began(NOON + timedelta(minutes=minute))
        ticks.failed()
    assert not ticks.go_on(NOON + timedelta(minutes=24))


async def test_a_database_that_does_not_answer_is_found(database_url, keyring):
    async with Database.open(database_url, keyring=keyring) as database:
        gateway = GatewayWatch((0,), now=NOON)
        good = await look_at_health(
            database=database, gateway=gateway, ticks=TickRecord(now=NOON), clock=Watch()
        )
        late = await database.answers(within_seconds=0)

    assert good.parts == {"database": True, "gateway": False, "ticks": True}
    assert (good.is_good, good.problems) == (False, ["gateway"])
    assert late is False


class Asked:
    """The pages in front of a database, with the health they are told."""

    def __init__(self, client: TestClient, metrics: Metrics) -> None:
        self.client, self.metrics = client, metrics
        self.health = Health({"database": True, "gateway": True, "ticks": True})


@pytest.fixture
async def asked(database: Database) -> AsyncIterator[Asked]:
    metrics, watch = Metrics(), Watch()

    async def look() -> Health:
        return asked.health

    pages = Pages(look=look, latencies=lambda: {3: 0.25}, metrics=metrics, database=database, clock=watch)
    async with TestClient(TestServer(pages.application())) as client:
        asked = Asked(client, metrics)
        yield asked


async def test_health_is_200_only_if_everything_works_and_names_what_does_not(asked):
    good = await asked.client.get("/health")
    asked.health = Health({"database": True, "gateway": False, "ticks": False})
    bad = await asked.client.get("/health")

    assert (good.status, (await good.json())["problems"]) == (200, [])
    assert (bad.status, (await bad.json())["problems"]) == (503, ["gateway", "ticks"])


async def test_metrics_tell_how_the_outbox_stands_and_how_long_things_took(asked, toronto):
    states = {"sent": DeliveryState.SENT, "late": DeliveryState.PENDING, "barred": DeliveryState.PENDING}

    async def write(session) -> None:
        for key in (*states, "tomorrow"):
            ago = timedelta(days=-1) if key == "tomorrow" else timedelta(minutes=5)
            await deliveries.put(
                session, toronto.guild_id, key=key, kind=DeliveryKind.OFFER, due_at=NOON - ago
            )
        for key, state in states.items():
            row = await deliveries.get_delivery(session, 1 + list(states).index(key))
            row.state = state
            if key == "barred":
                row.problem, row.due_at = f"{BLOCKED}hub_queue:forbidden", NOON + timedelta(hours=1)

    await toronto.database.write(write)
    with timing(asked.metrics, Timed.SCREENING):
        pass
    asked.metrics.asked_discord("POST", "429")
    page = await (await asked.client.get("/metrics")).text()

    for line in (
        'echo_deliveries{state="sent"} 1.0',
        'echo_deliveries{state="pending"} 2.0',
        'echo_deliveries{state="blocked"} 1.0',
        'echo_deliveries{state="parked"} 0.0',
        "echo_deliveries_due 1.0",
        "echo_oldest_due_delivery_age_seconds 300.0",
        'echo_gateway_latency_seconds{shard="3"} 0.25',
        'echo_discord_requests_total{method="POST",outcome="429"} 1.0',
        "echo_screening_seconds_count 1.0",
    ):
        assert f"{line}\n" in page, page


async def test_without_a_database_metrics_still_tell_the_rest(asked):
    asked.health = Health({"database": False, "gateway": True, "ticks": True})
    answer = await asked.client.get("/metrics")
    page = await answer.text()

    assert answer.status == 200
    assert 'echo_healthy{part="database"} 0.0' in page
    assert "echo_deliveries{" not in page


async def test_a_port_that_is_taken_is_named(database):
    pages = Pages(look=None, latencies=dict, metrics=Metrics(), database=database, clock=Watch())
    async with serving(pages, host="127.0.0.1", port=0) as port:
        with pytest.raises(SettingProblem) as caught:
            async with serving(pages, host="127.0.0.1", port=port):
                pass

    assert caught.value.details == {"setting": "ECHO_HTTP_PORT", "place": f"127.0.0.1:{port}"}
