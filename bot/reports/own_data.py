"""All that is kept about a person: JSON for a machine, and one page to read that loads nothing."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.reports.pages import as_html
from bot.rules.cases import Category, Confidence, Status
from bot.rules.membership import ConsentKind
from bot.rules.participation import Act
from bot.services.read_own_data import OwnData
from bot.views.log_pages import act_name
from bot.views.speaker import Speaker
from content.vocabulary import Vocabulary

MACHINE_ONLY = frozenset(
    {
        *("id", "person_id", "asker_id", "recorded_by", "created_by", "used_by", "seq", "version"),
        *("message_id", "post_id", "post_message_id", "queue_message_id", "subject_id"),
        *("next_step_at", "looked_for_at"),
    }
)
"""Columns that stand in the file for a machine and would only be noise on the page."""


@dataclass(frozen=True)
class Entry:
    """One row: names of its columns with their values, in words."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Part:
    """A kind of data: its heading and its rows."""

    heading: str
    entries: tuple[Entry, ...]


def as_json(own: OwnData) -> bytes:
    """Everything, as stored; instants in UTC."""
    told = {
        "pseudonym": own.pseudonym,
        "made_at": own.made_at.isoformat(),
        "data": own.tables,
        "looks_at_your_log": own.looks,
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def as_page(speaker: Speaker, own: OwnData, zone: str) -> bytes:
    """The same to read, in the person's language and the server's time."""
    parts = [
        Part(
            _said(speaker, f"own-table-{name.replace('_', '-')}", name),
            tuple(_entry(speaker, name, row, zone) for row in rows),
        )
        for name, rows in own.tables.items()
    ]
    looks = tuple(_entry(speaker, "audit_events", look, zone) for look in own.looks)
    parts.append(Part(speaker.say("own-looks"), looks))
    return as_html(
        "own_data.html",
        language=speaker.language,
        title=speaker.say("own-title", pseudonym=own.pseudonym),
        about=speaker.say("own-about"),
        nothing=speaker.say("own-nothing"),
        made=_instant(own.made_at, zone),
        parts=parts,
    )


def _entry(speaker: Speaker, table: str, row: dict[str, Any], zone: str) -> Entry:
    shown = {
        name: value
        for name, value in row.items()
        if value not in (None, "", [], {}) and name not in MACHINE_ONLY
    }
    return Entry(
        tuple(
            (
                _said(speaker, f"own-column-{name.replace('_', '-')}", name.replace("_", " ")),
                _value(speaker, table, name, value, zone),
            )
            for name, value in shown.items()
        )
    )


def _value(speaker: Speaker, table: str, name: str, value: Any, zone: str) -> str:
    if isinstance(value, bool):
        return speaker.say("own-yes" if value else "own-no")
    if isinstance(value, dict):
        return "; ".join(f"{key}: {inner}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if not isinstance(value, str):
        return str(value)
    if name == "type" and table == "participation_events":
        return act_name(speaker, Act(value))
    if name in ("profession", "asker_profession", *_PROFILE):
        kind = "profession" if name.endswith("profession") else name
        return _label(speaker.vocabulary, kind, value, speaker.language)
    if (table, name) == ("consents", "kind"):
        return speaker.say(f"consent-name-{ConsentKind(value)}")
    if (table, name) == ("cases", "status"):
        return speaker.say(f"status-{Status(value).replace('_', '-')}")
    if table == "recommendations" and name in ("category", "confidence"):
        return _family_or_confidence(speaker, name, value)
    if name == "topics":
        return ", ".join(speaker.topic(topic) for topic in value.split(","))
    if name == "at" or name.endswith(("_at", "_until")):
        return _instant(datetime.fromisoformat(value), zone)
    return value


def _family_or_confidence(speaker: Speaker, name: str, value: str) -> str:
    if name == "category":
        return speaker.say(f"category-{Category(value).replace('_', '-')}")
    return speaker.say(f"confidence-{Confidence(value).replace('_', '-')}")


_PROFILE = ("years_in_practice", "region", "rurality", "setting")


def _label(vocabulary: Vocabulary, kind: str, value: str, language: str) -> str:
    return vocabulary.label(kind, value, language) if value in vocabulary.choices(kind) else value


def _instant(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M %Z")


def _said(speaker: Speaker, key: str, otherwise: str) -> str:
    """The name of a table or column in words; its own where it has none in this language yet."""
    if not speaker.sentences.has(key, speaker.language):
        return otherwise
    return speaker.sentences.say(speaker.language, key)
