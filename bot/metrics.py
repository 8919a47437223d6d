"""What Prometheus is told at /metrics. Imported only where there is a port to ask at.

Numbers of the process are kept here; numbers of the outbox are the database's, the same whichever process is asked.
"""

from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from bot.services.look_at_outbox import OutboxSeen
from bot.timings import Timed

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
FAST = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 15)
"""Discord waits three seconds for an acknowledgement."""
SLOW = (0.1, 0.5, 1, 5, 15, 60, 300, 900)
HELP = {
    Timed.ACKNOWLEDGEMENT: "From handing an interaction to its handler to Discord's answer to the first reply.",
    Timed.SCREENING: "Screening all texts of one form.",
    Timed.DATABASE_READ: "A session that reads, from opening to closing.",
    Timed.DATABASE_WRITE: "A unit of work, from asking for it to its commit, waiting included.",
    Timed.TICK: "One tick, with everything it says.",
}


class Metrics:
    """A registry of its own, so that several apps in one process do not share numbers."""

    def __init__(self) -> None:
        """All counts begin at nothing."""
        self._registry = registry = CollectorRegistry()
        self._took = {
            what: Histogram(
                f"echo_{what}_seconds",
                help_text,
                registry=registry,
                buckets=SLOW if what is Timed.TICK else FAST,
            )
            for what, help_text in HELP.items()
        }
        self._requests = Counter(
            "echo_discord_requests", "Requests to Discord.", ("method", "outcome"), registry=registry
        )
        self._deliveries = Gauge(
            "echo_deliveries",
            "Deliveries in the database by where they stand.",
            ("state",),
            registry=registry,
        )
        self._due = Gauge("echo_deliveries_due", "Deliveries due now and not said yet.", registry=registry)
        self._oldest = Gauge(
            "echo_oldest_due_delivery_age_seconds",
            "How long the oldest of those has been due; 0 where there is none.",
            registry=registry,
        )
        self._healthy = Gauge(
            "echo_healthy", "1 where the part works, else 0; as at /health.", ("part",), registry=registry
        )
        self._latency = Gauge(
            "echo_gateway_latency_seconds",
            "Heartbeat of each connected shard.",
            ("shard",),
            registry=registry,
        )
        build = Gauge("echo_build", "Always 1; its label is the version.", ("version",), registry=registry)
        build.labels(version("echo-pain")).set(1)
        ProcessCollector(registry=registry)

    def took(self, what: Timed, seconds: float) -> None:
        """Take in one duration."""
        self._took[what].observe(seconds)

    def asked_discord(self, method: str, outcome: str) -> None:
        """Take in one request and what came of it."""
        self._requests.labels(method, outcome).inc()

    def show_outbox(self, seen: OutboxSeen, now: datetime) -> None:
        """Show the outbox as it was seen at `now` (aware)."""
        for state, count in seen.by_state.items():
            self._deliveries.labels(state).set(count)
        self._due.set(seen.due)
        age = (now - seen.oldest_due_at).total_seconds() if seen.oldest_due_at else 0.0
        self._oldest.set(max(age, 0.0))

    def show_health(self, parts: Mapping[str, bool]) -> None:
        """Show which parts work."""
        for part, works in parts.items():
            self._healthy.labels(part).set(works)

    def show_latency(self, seconds_by_shard: Mapping[int, float]) -> None:
        """Show the heartbeat of the shards that are connected now, and of no others."""
        self._latency.clear()
        for shard, seconds in seconds_by_shard.items():
            self._latency.labels(str(shard)).set(seconds)

    def page(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self._registry)
