"""A programme as the first version of the bot left it: rows of every table it had, as they stood in the database.

One file because one life: Amina asked, Dr Ortiz accepted and answered, Farid still owes, Iris coordinates.
"""

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, MetaData, Table, text

from db.keys import Keyring
from db.types import lookups_in_server
from tests.fixtures.programme import AMINA, FARID, IRIS, NOON, ORTIZ, TORONTO

QUESTION = "Would you rotate, or taper first?"
ADVICE = "Consider a slow taper before rotating."
PEOPLE = {1: AMINA, 2: ORTIZ, 3: FARID, 4: IRIS}
SUNDAY = NOON - timedelta(days=2)


def write_first_programme(connection: Connection, keyring: Keyring) -> list[Table]:
    """Fill every table of the first revision by SQL alone; the tables."""
    tables = MetaData()
    tables.reflect(connection)
    used = [table for table in tables.sorted_tables if table.name != "alembic_version"]
    rows = _rows(keyring)
    assert rows.keys() == {table.name for table in used}
    for table in used:
        for row in rows[table.name]:
            values = {name: _as_stored(table, name, value) for name, value in row.items()}
            connection.execute(table.insert().values(**values))
        if connection.dialect.name == "postgresql" and "id" in table.c and table.name != "servers":
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), 100)"))
    return used


def _as_stored(table: Table, name: str, value: object) -> object:
    """SQLite keeps instants without their zone, in UTC."""
    zoned = getattr(table.c[name].type, "timezone", True)
    return value if zoned or not isinstance(value, datetime) else value.replace(tzinfo=None)


def _rows(keyring: Keyring) -> dict[str, list[dict[str, object]]]:
    def kept(words: str, column: str) -> str:
        return keyring.encrypt(words, column)

    def found_by(value: object, column: str) -> str:
        return lookups_in_server(keyring, TORONTO, str(value), column)[0]

    here = {"guild_id": TORONTO}
    profile = {
        **{"profession": "nurse_practitioner", "years_in_practice": "6_10", "region": "north_west"},
        **{"rurality": "rural", "setting": "family_health_team"},
    }
    events = [
        ("asked", 1, None, None),
        ("screened", None, None, "passed"),
        ("offered", 2, "pain_physician", None),
        ("offered", 3, "pharmacist", None),
        ("accepted", 2, "pain_physician", None),
        ("opened", 2, None, "C-2026-0001"),
        ("recommended", 2, "pain_physician", None),
    ]
    return {
        "command_syncs": [{"application_id": 42, "commands_hash": "a" * 64, "synced_at": SUNDAY}],
        "servers": [
            {
                **here,
                **{"language": "en-CA", "timezone": "America/Toronto", "review": "hub"},
                **{"typed_questions": False, "created_at": SUNDAY},
            }
        ],
        "space_parts": [{**here, "part": "hub_queue", "discord_id": 77}],
        "people": [
            {
                **here,
                **(profile if number == 1 else {}),
                **{"id": number, "pseudonym": f"P-{number}", "language": "en-CA", "created_at": SUNDAY},
                **{
                    "status": "member" if number == 1 else "known",
                    "joined_at": SUNDAY if number == 1 else None,
                },
            }
            for number in PEOPLE
        ],
        "identity_links": [
            {
                "person_id": number,
                "lookup": found_by(discord_id, "identity_links.lookup"),
                "discord_id": kept(str(discord_id), "identity_links.discord_id"),
            }
            for number, discord_id in PEOPLE.items()
        ],
        "consents": [
            {
                **{"id": 1, "person_id": 1, "kind": "evaluation", "granted": True},
                **{"notice_version": "1", "at": SUNDAY},
            }
        ],
        "invitations": [
            {
                **here,
                **{"id": 1, "lookup": found_by("K7QF-3M2P", "invitations.lookup"), "created_at": SUNDAY},
                **{
                    "expires_at": SUNDAY + timedelta(days=30),
                    "created_by": 4,
                    "used_by": 1,
                    "used_at": SUNDAY,
                },
            }
        ],
        "specialists": [
            {
                **here,
                **{"person_id": number, "profession": profession, "topics": "neuropathic_pain"},
                **{"capacity": 3, "active": True, "updated_at": SUNDAY},
            }
            for number, profession in ((2, "pain_physician"), (3, "pharmacist"))
        ],
        "cases": [
            {
                **here,
                **{
                    "id": 1,
                    "asker_id": 1,
                    "number": "C-2026-0001",
                    "status": "partly_answered",
                    "version": 7,
                },
                **{"language": "en-CA", "topics": "neuropathic_pain", "professions_wanted": ""},
                **{"asker_profession": "nurse_practitioner", "shows_name": False, "asked_at": SUNDAY},
                **{"opened_at": SUNDAY, "post_id": 900, "post_message_id": 901, "queue_message_id": 902},
                "question": kept(QUESTION, "cases.question"),
                "story": kept("Neuropathy for 3 years.", "cases.story"),
                "details": kept('{"age": "60_69"}', "cases.details"),
            }
        ],
        "case_events": [
            {
                **here,
                **{"case_id": 1, "seq": seq, "type": kind, "at": SUNDAY + timedelta(minutes=seq)},
                **{"person_id": person_id, "profession": profession, "code": code, "note": None},
            }
            for seq, (kind, person_id, profession, code) in enumerate(events, start=1)
        ],
        "case_drafts": [
            {
                **here,
                **{"id": 1, "person_id": 1, "created_at": SUNDAY, "case_id": 1},
                "form": kept('{"question": "?", "story": "?"}', "case_drafts.form"),
            }
        ],
        "recommendations": [
            {
                **here,
                **{"id": 1, "case_id": 1, "person_id": 2, "profession": "pain_physician"},
                **{"category": "pharmacological", "confidence": "consider", "at": SUNDAY, "message_id": 903},
                "text": kept(ADVICE, "recommendations.text"),
                "reference": kept("CDC 2022", "recommendations.reference"),
            }
        ],
        "deliveries": [
            {
                **here,
                **{
                    "id": number,
                    "key": key,
                    "kind": kind,
                    "case_id": 1,
                    "person_id": 3,
                    "attempts": attempts,
                },
                **{"state": state, "due_at": SUNDAY, "sent_at": SUNDAY if state == "sent" else None},
            }
            for number, (key, kind, state, attempts) in enumerate(
                [("case:1:post", "case_post", "sent", 1), ("case:1:offer:3", "offer", "pending", 0)], start=1
            )
        ],
        "participation_events": [
            {
                **here,
                **{"id": 1, "person_id": 1, "at": SUNDAY, "cycle": "2026-W47", "type": "case_asked"},
                **{"object_id": "case-1", "minutes": None, "source": "bot"},
            }
        ],
        "audit_events": [
            {**here, **{"id": 1, "person_id": 4, "at": SUNDAY, "action": "invited", "object_id": "1"}}
        ],
        "didactic_schedules": [
            {
                **here,
                **{"weekday": 1, "minute_of_day": 720, "starts_on": date(2026, 11, 17)},
                **{"set_at": SUNDAY - timedelta(days=6), "active": True},
            }
        ],
        "didactic_posts": [
            {
                **here,
                **{
                    "id": 1,
                    "occurrence": "2026-11-17T12:00",
                    "didactic_id": "opioid-trial",
                    "language": "en-CA",
                },
                **{"content_hash": "b" * 64, "state": "posted", "due_at": NOON - timedelta(weeks=1)},
                **{"late": False, "posted_at": NOON - timedelta(weeks=1), "message_id": 950},
            }
        ],
        "didactic_reads": [{**here, "person_id": 1, "didactic_id": "opioid-trial", "at": SUNDAY}],
        "content_signatures": [
            {
                **here,
                **{"id": 1, "didactic_id": "opioid-trial", "language": "en-CA", "content_hash": "b" * 64},
                "name": kept("Dr Elena Ortiz", "content_signatures.name"),
                "licence": kept("12345", "content_signatures.licence"),
                "conflict_of_interest": kept("none", "content_signatures.conflict"),
                **{"signed_on": date(2026, 11, 16), "recorded_by": 4, "recorded_at": SUNDAY},
            }
        ],
    }
