"""One round of one contestant: started, pressed, measured, killed in the middle of what it keeps."""

import asyncio
import statistics
from dataclasses import dataclass, field
from itertools import count

from tests.benchmarks.side_by_side.contestants import Contestant
from tests.benchmarks.side_by_side.load import Waited, as_fast_as_answered, at_rate
from tests.benchmarks.side_by_side.measuring import cpu_seconds, percentile, resident_mib
from tests.crash.stand_in import StandIn
from tests.crash.stand_in.interactions import SECONDS_TO_ANSWER

RATES_PER_SECOND = (50, 200)
AT_ONCE = 32


@dataclass
class Measured:
    """By name, in the order in which it is printed; the unit stands in the name."""

    values: dict[str, float] = field(default_factory=dict)
    unanswered: int = 0


async def start_again(one: Contestant, times: int) -> float:
    """Seconds from start to READY, the median of so many starts on a database that is there; it runs afterwards."""
    await one.process.start()
    await one.process.ready()  # the first start migrates, syncs commands and is compiled
    one.process.seconds_to_ready.clear()
    for _ in range(times):
        one.process.kill()
        await one.process.gone()
        await one.process.start()
        await one.process.ready()
    return statistics.median(one.process.seconds_to_ready)


async def measure(discord: StandIn, one: Contestant, *, starts: int, presses: int) -> Measured:
    """Everything but the kill."""
    found, process = Measured(), one.process
    found.values["start to READY, s"] = await start_again(one, starts)
    await at_rate(discord, one.plain, per_second=20, count=20)
    found.values["memory when ready, MiB"] = resident_mib(process.process_id)
    numbers = count()

    def kept(_: int) -> object:
        return one.kept(next(numbers))

    for name, press in (("plain", one.plain), ("durable", kept)):
        for rate in RATES_PER_SECOND:
            before = cpu_seconds(process.process_id)
            waited = await at_rate(discord, press, per_second=rate, count=presses)
            used = cpu_seconds(process.process_id) - before
            _note(found, f"{name} at {rate}/s", waited)
            found.values[f"{name} at {rate}/s: CPU per 1,000, s"] = used / presses * 1000
    found.values["memory after all, MiB"] = resident_mib(process.process_id)
    left = one.most_kept - next(numbers)
    fast, waited = await as_fast_as_answered(discord, kept, at_once=AT_ONCE, count=min(left, presses))
    found.values["durable, as fast as answered, /s"] = fast
    found.unanswered += waited.unanswered
    return found


async def killed_while_pressed(one: Contestant, numbers: range, *, after_acknowledged: int) -> int:
    """How many acts, of these numbers, were acknowledged before the process was killed in the middle of them.

    It is killed as soon as so many are, while others are on their way; at the latest when there are no more numbers.
    """
    acts, left, enough = [], iter(numbers), asyncio.Event()

    async def one_after_another() -> None:
        for number in left:
            if enough.is_set():
                return
            act = one.kept(number)
            acts.append(act)
            await asyncio.wait([act.acknowledged], timeout=SECONDS_TO_ANSWER)
            if sum(other.acknowledged.done() for other in acts) >= after_acknowledged:
                enough.set()

    pressing = [asyncio.create_task(one_after_another()) for _ in range(AT_ONCE)]
    wanted = asyncio.create_task(enough.wait())
    await asyncio.wait([wanted, asyncio.gather(*pressing)], return_when=asyncio.FIRST_COMPLETED)
    wanted.cancel()
    one.process.kill()
    await one.process.gone()
    await asyncio.wait(pressing)
    return sum(act.acknowledged.done() for act in acts)


def _note(found: Measured, name: str, waited: Waited) -> None:
    found.values[f"{name}: p50, ms"] = percentile(waited.milliseconds, 0.5)
    found.values[f"{name}: p99, ms"] = percentile(waited.milliseconds, 0.99)
    found.unanswered += waited.unanswered
