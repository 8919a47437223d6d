"""Every setting is in .env.example and in the README, and neither speaks of one that is not there."""

import re
from pathlib import Path

from bot.settings import SECRETS, Settings, environment_name, settings_by_name
from bot.settings_loader import load_settings

ROOT = Path(__file__).parents[2]
NAMES = set(settings_by_name()) | {f"{environment_name(field)}_FILE" for field in SECRETS}
ASSIGNMENT = re.compile(r"^(?:# )?([A-Z][A-Z_]+)=(.*)$", re.MULTILINE)

EXAMPLES = ("ECHO_DATABASE_URL", "ECHO_HTTP_PROXY", "ECHO_SHARD_IDS", "ECHO_HTTP_PORT", "ECHO_SMTP_URL")
"""Without a default of their own."""


def example() -> dict[str, str]:
    return dict(ASSIGNMENT.findall((ROOT / ".env.example").read_text(encoding="utf-8")))


def test_the_example_has_every_setting_and_no_other():
    assert set(example()) == NAMES


def test_the_example_as_it_stands_is_accepted():
    assert load_settings({}, env_file=ROOT / ".env.example") == Settings()


def test_the_defaults_in_the_example_are_the_real_ones():
    shown = {name: value for name, value in example().items() if value and name not in EXAMPLES}

    assert load_settings(shown, env_file=None) == Settings()


def test_the_readme_has_every_setting_and_no_other():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    mentioned = set(re.findall(r"\b(?:ECHO|DISCORD)_[A-Z_]*[A-Z]\b", readme))

    assert NAMES - {f"{environment_name(field)}_FILE" for field in SECRETS} <= mentioned
    assert mentioned <= NAMES
