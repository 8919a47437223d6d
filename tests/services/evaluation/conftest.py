"""The synthetic programme, made once for all files that only read it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from db.database import Database
from tests.services.evaluation.synthetic_programme import SyntheticProgramme, programme_in

SEEDS = (1, 5)
Made = Callable[[int], Awaitable[SyntheticProgramme]]


@pytest.fixture(scope="session")
async def made(tmp_path_factory: pytest.TempPathFactory, keyring) -> AsyncIterator[Made]:
    """The programme of a seed; asked for again, the same one."""
    kept: dict[int, SyntheticProgramme] = {}
    async with AsyncExitStack() as until_the_end:

        async def of_seed(seed: int) -> SyntheticProgramme:
            if seed not in kept:
                url = f"sqlite:///{tmp_path_factory.mktemp('synthetic') / 'echo.sqlite3'}"
                database = await until_the_end.enter_async_context(Database.open(url, keyring=keyring))
                kept[seed] = await programme_in(database, seed=seed)
            return kept[seed]

        yield of_seed


@pytest.fixture(params=SEEDS, ids=lambda seed: f"seed-{seed}")
async def programme(made: Made, request: pytest.FixtureRequest) -> SyntheticProgramme:
    return await made(request.param)


@pytest.fixture
async def one_programme(made: Made) -> SyntheticProgramme:
    """The first, where one is enough, or where chance in the second one's people hides what was put in."""
    return await made(SEEDS[0])
