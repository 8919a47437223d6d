"""Surveys are looked at every five minutes, and one server that breaks does not silence the others."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from bot import surveying
from bot.rules.surveys import Round
from bot.services.run_survey_rounds import open_survey_round
from tests.fixtures.programme import NOON, SUDBURY
from tests.services.surveying import AGREES, LIBRARY, survey_letters


async def open_empty(*servers):
    for server in servers:
        await server.do(
            open_survey_round, asked=Round.PRE, library=LIBRARY, by=await server.person(31), now=NOON
        )


async def test_whoever_joins_is_invited_at_the_next_look(toronto):
    looking = surveying.Surveying(SimpleNamespace(database=toronto.database, library=LIBRARY))
    assert await looking.look(NOON) == 0
    await open_empty(toronto)
    await toronto.member(consents=AGREES)

    assert await looking.look(NOON + timedelta(minutes=4)) == 0
    assert await looking.look(NOON + timedelta(minutes=5)) == 1
    assert await looking.look(NOON + timedelta(minutes=10)) == 0


async def test_a_server_that_breaks_does_not_silence_the_others(
    toronto, sudbury, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    await open_empty(toronto, sudbury)
    await toronto.member(consents=AGREES)
    await sudbury.member(12, consents=AGREES)
    real = surveying.invite_to_surveys

    async def breaking(session, *, guild_id, **details):
        if guild_id != SUDBURY:
            raise RuntimeError("broken")
        return await real(session, guild_id=guild_id, **details)

    monkeypatch.setattr(surveying, "invite_to_surveys", breaking)
    written = await surveying.Surveying(SimpleNamespace(database=toronto.database, library=LIBRARY)).look(
        NOON
    )

    assert written == 1
    assert len(await survey_letters(sudbury)) == 1
    assert "surveys could not be planned" in caplog.text
