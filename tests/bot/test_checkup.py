"""Content that has expired is found by every check that a person can run, on the day it has."""

from datetime import UTC, date, datetime, timedelta

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.checkup import content_problems, look_at_everything
from content import check
from content.loader import load_didactics

EXPIRY = min(didactic.expires_on for didactic in load_didactics().all())


class Standing:
    """A clock that stands at noon of a day."""

    def __init__(self, day: date):
        self.day = day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


DAY_AFTER, LAST_DAY = Standing(EXPIRY + timedelta(days=1)), Standing(EXPIRY)


async def content_is_good(clock: Standing) -> bool:
    findings = await look_at_everything({}, clock=clock)
    return next(finding.is_good for finding in findings if finding.part == "check-content")


async def test_the_last_day_is_good_and_the_day_after_is_not():
    assert await content_is_good(LAST_DAY)
    assert not await content_is_good(DAY_AFTER)


async def test_expiry_is_found_when_the_settings_cannot_even_be_read():
    findings = await look_at_everything({"ECHO_TIMEZONE": "Nowhere"}, clock=DAY_AFTER)

    assert [(finding.part, finding.is_good) for finding in findings] == [
        ("check-settings", False),
        ("check-content", False),
    ]


def test_what_expires_soon_is_a_warning():
    assert content_problems(LAST_DAY)
    assert all(problem.is_warning for problem in content_problems(LAST_DAY))


@pytest.mark.parametrize(
    ("clock", "code", "said"), [(LAST_DAY, 0, "expires on"), (DAY_AFTER, 1, "expired on")]
)
def test_the_command_line_looks_at_the_date(monkeypatch, clock, code, said):
    monkeypatch.setattr(cli, "SystemClock", lambda: clock)

    result = CliRunner().invoke(cli.app, ["content", "check"])

    assert (result.exit_code, said in result.output) == (code, True)


def test_the_module_looks_at_the_date_too(monkeypatch, capsys):
    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return DAY_AFTER.now()

    monkeypatch.setattr(check, "datetime", Later)

    assert check.main() == 1
    assert "expired on" in capsys.readouterr().out
