"""PRIVACY.md says what the program does: its periods are the settings', its fields those of the tables."""

import re
from datetime import timedelta
from pathlib import Path

from bot.rules.retention import REGISTER_KEPT
from bot.services import forget_old, unsent_texts
from bot.settings import Settings, environment_name, settings_by_name
from db.encrypted import encrypted_tables
from db.metadata import complete_metadata

TEXT = (Path(__file__).parents[2] / "PRIVACY.md").read_text(encoding="utf-8")


def section(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    body = TEXT[TEXT.index(f"## {heading}\n") :].split("\n## ")[0]
    rows = [line for line in body.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in rows]


def test_every_period_is_the_default_of_its_setting():
    stated = {row[1].strip("`"): row[2] for row in section("What is kept, and how long") if "ECHO_" in row[1]}
    settings = Settings()
    real = {
        environment_name(field): str(getattr(settings, field))
        for field in Settings.model_fields
        if field.startswith("keep_")
    }

    assert stated == real


def test_periods_that_are_no_setting_are_the_programs():
    fixed = {row[0]: row for row in section("What is kept, and how long")}

    assert fixed["Invitation codes"][2] == str(forget_old.INVITATION_AFTER_EXPIRY.days)
    for name, row in fixed.items():
        if name.startswith(("Details for credit", "Statements of hours")):
            assert row[2] == str(REGISTER_KEPT.days)
    assert timedelta(minutes=15) == unsent_texts.KEEP
    assert "15 minutes" in fixed["Texts that did not pass the screening"][1]


def test_every_table_is_listed_with_its_encrypted_fields_and_no_other():
    stated = {row[0].strip("`"): set(re.findall(r"`(\w+)`", row[1])) for row in section("The fields")}
    encrypted = {table.name: set(table.contexts) for table in encrypted_tables(complete_metadata())}
    real = {table.name: encrypted.get(table.name, set()) for table in complete_metadata().sorted_tables}

    assert stated == real


def test_every_table_says_what_can_be_read_of_it():
    assert [row[0] for row in section("The fields") if len(row[2]) < 10] == []


def test_settings_and_commands_it_names_are_there():
    names = set(re.findall(r"\bECHO_[A-Z_]+\b", TEXT)) - {"ECHO_KEEP_"}

    assert names <= set(settings_by_name())
    assert {"ECHO_REB_NUMBER", "ECHO_PRIVACY_CONTACT"} <= names


def test_it_is_two_pages():
    assert len([word for word in TEXT.split() if word != "|"]) < 1_650
