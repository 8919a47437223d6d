"""Lets each simulated person have a Discord in their own language; SimCord itself always says en-US."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from simcord import interactions


@contextmanager
def locales(by_user: Mapping[int, str]) -> Iterator[None]:
    """While inside, interactions of the users in the mapping carry their locale (`fr`, `en-US`)."""
    original = interactions.base_payload

    def with_locale(backend: Any, **details: Any) -> Any:
        record, payload = original(backend, **details)
        payload["locale"] = by_user.get(details["user_id"], payload["locale"])
        return record, payload

    interactions.base_payload = with_locale
    try:
        yield
    finally:
        interactions.base_payload = original
