"""Ids as Discord makes them: milliseconds since 2015, then a number that makes each unique."""

import time
from itertools import count

EPOCH_MS = 1_420_070_400_000
_numbers = count()


def snowflake(*, shard: int = 0, shard_count: int = 1) -> int:
    """A new id of this moment; a server's falls to `shard` when there are `shard_count`."""
    milliseconds = int(time.time() * 1000) - EPOCH_MS
    milliseconds -= (milliseconds - shard) % shard_count
    return (milliseconds << 22) | (next(_numbers) & 0x3FFFFF)


def moment(of: int) -> float:
    """The instant in an id, in seconds since 1970."""
    return ((of >> 22) + EPOCH_MS) / 1000
