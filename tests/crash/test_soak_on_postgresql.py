"""Five deaths among two processes on PostgreSQL while a programme goes on: nothing is lost or said twice."""

from tests.crash.soak.running import SoakPlan, soak
from tests.crash.soak.short import A_SHORT_LIFE_SECONDS, FEW_CASES, nothing_is_wrong


async def test_two_processes_on_postgresql_die_five_times(postgres_url, secret_keys, tmp_path):
    plan = SoakPlan(
        kills=5, processes=2, seed=12, longest_life_seconds=A_SHORT_LIFE_SECONDS, most_cases=FEW_CASES
    )

    soaked = await soak(plan, url=postgres_url, secret_keys=secret_keys, folder=tmp_path)

    assert nothing_is_wrong(soaked)
    assert soaked.starts > plan.kills + 1
