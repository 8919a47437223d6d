"""An attendance list before it is taken over: which column is which, who is who, what would change."""

from collections.abc import Mapping

import discord

from bot.rules.attendance import has_attended
from bot.rules.attendance_file import Column, Listed
from bot.rules.attendance_preview import Doubt, Preview
from bot.services.import_attendance import AttendanceImported
from bot.services.read_attendance import SessionView
from bot.views.actions import ActionButton, ActionSelect
from bot.views.card import Tone, card
from bot.views.page_turns import page_turns
from bot.views.session_pages import session_label
from bot.views.speaker import Speaker
from content.markdown import escape_typed

LINES = 20
MOST_OPTIONS = 25
MOST_NAME = 60
ZONES = (
    "America/St_Johns",
    "America/Halifax",
    "America/Toronto",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "UTC",
)
"""Those a Canadian programme meets in; the list's own and the server's are offered too."""


def column_page(speaker: Speaker, token: str, listed: Listed, asked: Column) -> discord.ui.LayoutView:
    """Ask which column tells something, as no header says so."""
    options = [
        discord.SelectOption(label=header[:100], value=str(at), description=_example(listed, at))
        for at, header in enumerate(listed.headers[:MOST_OPTIONS])
    ]
    asks_name = asked is Column.NAME
    return card(
        speaker.say("import-ask-name" if asks_name else "import-ask-minutes"),
        tone=Tone.WAITING,
        menus=[
            ActionSelect(
                "import-column",
                f"{asked};{token}",
                placeholder=speaker.say("import-choose-column"),
                options=options,
            )
        ],
        buttons=[_drop(speaker, token)],
    )


def doubt_page(
    speaker: Speaker, token: str, doubt: Doubt, names: Mapping[int, str], *, left: int
) -> discord.ui.LayoutView:
    """Ask who a name stands for."""
    options = [
        discord.SelectOption(label=names[person_id][:100], value=str(person_id))
        for person_id in doubt.candidates
    ]
    options.append(discord.SelectOption(label=speaker.say("import-nobody"), value="0"))
    return card(
        speaker.say("import-ask-who", name=_name(doubt.name), minutes=doubt.minutes, count=left),
        tone=Tone.WAITING,
        menus=[
            ActionSelect(
                "import-who", f"{left};{token}", placeholder=speaker.say("import-choose-who"), options=options
            )
        ],
        buttons=[_drop(speaker, token)],
    )


def preview_page(
    speaker: Speaker,
    token: str,
    session: SessionView,
    shown: Preview,
    members: Mapping[int, int],
    *,
    zone: str,
    percent: int,
    page: int,
) -> discord.ui.LayoutView:
    """What would be written down; nothing is yet."""
    lines = [
        speaker.say(
            "import-line-attended"
            if has_attended(minutes, session.planned_minutes, percent)
            else "import-line-short",
            person=speaker.person(members.get(person_id)),
            minutes=minutes,
        )
        for person_id, minutes in shown.minutes.items()
    ]
    lines += [
        speaker.say("import-line-unknown", name=_name(one.name), minutes=one.minutes) for one in shown.unknown
    ]
    pages = max(1, -(-len(lines) // LINES))
    page = min(page, pages - 1)
    buttons = page_turns(speaker, "import-page", page, pages, ending=f";{token}", by_age=False)
    if shown.minutes:
        buttons.append(
            ActionButton(
                "import-commit",
                token,
                label=speaker.say("button-import-commit"),
                style=discord.ButtonStyle.success,
            )
        )
    return card(
        speaker.say(
            "import-preview",
            session=session_label(speaker, session),
            count=len(shown.minutes),
            unknown=len(shown.unknown),
        ),
        speaker.say("import-elsewhere") if shown.is_elsewhere else "",
        "\n".join(lines[page * LINES : (page + 1) * LINES]) or speaker.say("import-nobody-found"),
        speaker.say("import-unreadable", count=shown.unreadable) if shown.unreadable else "",
        speaker.say("import-unknown-how") if shown.unknown else "",
        speaker.say("import-not-yet", zone=zone),
        tone=Tone.ALERT if shown.is_elsewhere else Tone.WAITING,
        menus=[_zones(speaker, token, zone, session.timezone)],
        buttons=[*buttons, _drop(speaker, token)],
    )


def imported_page(speaker: Speaker, done: AttendanceImported, session_id: int) -> discord.ui.LayoutView:
    """What was written down."""
    if done.is_repeat:
        return card(speaker.say("import-repeat"), tone=Tone.PLAIN, buttons=[_list(speaker, session_id)])
    return card(
        speaker.say("import-done", count=done.changed),
        speaker.say("import-kept", count=done.kept) if done.kept else "",
        speaker.say("attendance-nameless", count=done.nameless) if done.nameless else "",
        tone=Tone.GOOD,
        buttons=[_list(speaker, session_id)],
    )


def dropped_page(speaker: Speaker) -> discord.ui.LayoutView:
    """The list is forgotten."""
    return card(speaker.say("import-dropped"))


def _zones(speaker: Speaker, token: str, zone: str, server_zone: str) -> ActionSelect:
    offered = list(dict.fromkeys([zone, server_zone, *ZONES]))
    return ActionSelect(
        "import-zone",
        token,
        placeholder=speaker.say("import-choose-zone"),
        options=[discord.SelectOption(label=one, value=one, default=one == zone) for one in offered],
    )


def _list(speaker: Speaker, session_id: int) -> ActionButton:
    return ActionButton("attendance", f"0;{session_id}", label=speaker.say("button-attendance"))


def _drop(speaker: Speaker, token: str) -> ActionButton:
    return ActionButton("import-drop", token, label=speaker.say("button-import-drop"))


def _example(listed: Listed, at: int) -> str | None:
    return next((cell[:100] for cell in listed.cells(at) if cell), None)


def _name(name: str) -> str:
    return escape_typed(name, most=MOST_NAME)
