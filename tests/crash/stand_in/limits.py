"""Rate limits as Discord tells them: a bucket for each route and channel, in headers; the global one on demand."""

import time
from dataclasses import dataclass

PerRoute = dict[tuple[str, str], tuple[int, float]]
"""By method and what is asked of a channel: requests, and the seconds in which so many are let through."""


@dataclass
class Bucket:
    most: int
    per_seconds: float
    left: int
    ends: float


class Limits:
    """None unless `per_route` says so; then requests beyond a bucket are answered with 429."""

    def __init__(self) -> None:
        self.per_route: PerRoute = {}
        self.refused = 0
        self.global_until = 0.0
        self._stops_for_seconds = 0.0
        self._buckets: dict[tuple[str, str, str], Bucket] = {}

    def stop_everything(self, seconds: float) -> None:
        """Answer every request with the global 429 for so long, from the next one on."""
        self._stops_for_seconds = seconds

    def take(self, method: str, path: str) -> tuple[dict[str, str], float | None, bool]:
        """Headers for the answer; seconds to wait if it is refused, and whether everything is."""
        if self._stops_for_seconds:
            self.global_until, self._stops_for_seconds = time.monotonic() + self._stops_for_seconds, 0.0
        left_of_global = self.global_until - time.monotonic()
        if left_of_global > 0:
            self.refused += 1
            return {}, left_of_global, True
        parts = path.strip("/").split("/")
        kind = (method, parts[2]) if len(parts) > 2 and parts[0] == "channels" else None
        if kind not in self.per_route:
            return {}, None, False
        now = time.monotonic()
        most, per_seconds = self.per_route[kind]
        key = (method, parts[2], parts[1])
        bucket = self._buckets.get(key)
        if bucket is None or bucket.ends <= now:
            bucket = self._buckets[key] = Bucket(most, per_seconds, most, now + per_seconds)
        wait = bucket.ends - now
        refused = bucket.left <= 0
        bucket.left -= not refused
        self.refused += refused
        headers = {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(bucket.left),
            "X-RateLimit-Reset": f"{time.time() + wait:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": f"{method.lower()}-{parts[2]}",
        }
        return headers, wait if refused else None, False
