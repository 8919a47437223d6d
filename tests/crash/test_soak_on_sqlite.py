"""Five deaths of one process on SQLite while a programme goes on: nothing is lost and nothing is said twice.

`make soak` does the same with five hundred, and on PostgreSQL with three processes.
"""

from tests.crash.soak.running import SoakPlan, soak
from tests.crash.soak.short import A_SHORT_LIFE_SECONDS, FEW_CASES, nothing_is_wrong


async def test_one_process_on_sqlite_dies_five_times(sqlite_url, secret_keys, tmp_path):
    plan = SoakPlan(kills=5, seed=11, longest_life_seconds=A_SHORT_LIFE_SECONDS, most_cases=FEW_CASES)

    soaked = await soak(plan, url=sqlite_url, secret_keys=secret_keys, folder=tmp_path)

    assert nothing_is_wrong(soaked)
    assert soaked.starts > plan.kills
