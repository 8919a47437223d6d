"""Live sessions: what was planned, and a session's attendance, for coordinators."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.services.adjust_attendance import AttendanceAdjusted
from bot.services.cancel_sessions import Cancellable, SessionCancelled
from bot.services.plan_sessions import SessionPlanned
from bot.services.read_attendance import AttendanceLine, AttendanceView, SessionView
from bot.views.actions import ActionButton
from bot.views.card import Tone, card
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker

LINES = 15
AND_FOLLOWING = "following"
"""In a button: with the rest of its series."""


def session_label(speaker: Speaker, view: SessionView) -> str:
    """A session as a list to choose from names it: `Thu, Nov 26, 12:00 (60 min)`."""
    return _label(speaker, view.starts_at, view.planned_minutes, view.timezone)


def planned_page(
    speaker: Speaker, planned: Sequence[SessionPlanned], zone: str, *, without_event: int
) -> discord.ui.LayoutView:
    """What was planned, and whether Discord shows it."""
    label = speaker.say("button-session-cancel", count=len(planned))
    return _done_page(
        speaker.say("session-planned", count=len(planned)),
        [_label(speaker, one.starts_at, one.minutes, zone) for one in planned],
        speaker.say("session-planned-next"),
        problem=speaker.say("session-without-event", count=without_event) if without_event else "",
        buttons=[ActionButton("session-cancel", planned[0].session_id, label=label)],
    )


def cancel_page(speaker: Speaker, found: Cancellable) -> discord.ui.LayoutView:
    """What would be cancelled; nothing is yet."""
    session_id = found.session.session_id
    buttons = [_cancel_button(f"{session_id}", speaker.say("button-session-cancel-one"))]
    if found.following:
        label = speaker.say("button-session-cancel-following", count=found.following)
        buttons.append(_cancel_button(f"{session_id};{AND_FOLLOWING}", label))
    return card(
        speaker.say("session-cancel", session=session_label(speaker, found.session)),
        speaker.say("session-cancel-following", count=found.following) if found.following else "",
        tone=Tone.WAITING,
        buttons=buttons,
    )


def _cancel_button(argument: str, label: str) -> ActionButton:
    return ActionButton("session-cancel-sure", argument, label=label, style=discord.ButtonStyle.danger)


def cancelled_page(
    speaker: Speaker, done: Sequence[SessionCancelled], zone: str, *, events_left: int
) -> discord.ui.LayoutView:
    """What was cancelled, and whether Discord still shows some of it."""
    problem = speaker.say("session-event-left", count=events_left) if events_left else ""
    return _done_page(
        speaker.say("session-cancelled", count=len(done)),
        [_label(speaker, one.starts_at, one.minutes, zone) for one in done],
        speaker.say("session-cancelled-next"),
        problem=problem,
    )


def _done_page(
    heading: str, labels: Sequence[str], ending: str, *, problem: str, buttons: Sequence[ActionButton] = ()
) -> discord.ui.LayoutView:
    return card(
        heading,
        "\n".join(f"- {label}" for label in labels),
        problem,
        ending,
        tone=Tone.ALERT if problem else Tone.GOOD,
        buttons=buttons,
    )


def attendance_page(speaker: Speaker, shown: AttendanceView, page: int) -> discord.ui.LayoutView:
    """Who was there for how long, how that is known, and the way to take the last import back."""
    session = shown.session
    pages = max(1, -(-len(shown.lines) // LINES))
    page = min(page, pages - 1)
    lines = [_line(speaker, line) for line in shown.lines[page * LINES : (page + 1) * LINES]]
    buttons = page_turns(speaker, "attendance", page, pages, ending=f";{session.session_id}", by_age=False)
    if shown.last_import is not None:
        buttons.append(
            ActionButton(
                "import-undo",
                shown.last_import,
                label=speaker.say("button-import-undo"),
                style=discord.ButtonStyle.danger,
            )
        )
    return card(
        speaker.say(
            "attendance-heading",
            session=session_label(speaker, session),
            count=len(shown.lines),
            attended=sum(line.attended for line in shown.lines),
            percent=shown.percent,
        ),
        "\n".join(lines) or speaker.say("attendance-nobody"),
        speaker.say("attendance-nameless", count=shown.nameless) if shown.nameless else "",
        speaker.say("attendance-audited"),
        buttons=buttons,
    )


def adjusted_page(speaker: Speaker, discord_id: int, done: AttendanceAdjusted) -> discord.ui.LayoutView:
    """What an adjustment did."""
    return card(
        speaker.say(
            "attendance-adjusted",
            person=speaker.person(discord_id),
            before="–" if done.before is None else str(done.before),
            minutes=done.minutes,
        ),
        speaker.say("attendance-counts" if done.attended else "attendance-does-not-count"),
        tone=Tone.GOOD,
    )


def _line(speaker: Speaker, line: AttendanceLine) -> str:
    parts = [
        speaker.person(line.discord_id) if line.discord_id else line.pseudonym,
        speaker.say("attendance-minutes", minutes=line.minutes)
        if line.most_minutes is None
        else speaker.say("attendance-minutes-between", minutes=line.minutes, most=line.most_minutes),
        speaker.say("attendance-yes" if line.attended else "attendance-no"),
        speaker.say(f"source-{line.source}"),
    ]
    if line.adjust_reason is not None:
        parts.append(speaker.say(f"adjust-{line.adjust_reason.replace('_', '-')}"))
    return " · ".join(parts)


def _label(speaker: Speaker, starts_at: datetime, minutes: int, zone: str) -> str:
    local = starts_at.astimezone(ZoneInfo(zone))
    return speaker.say(
        "session-label",
        day=speaker.day(local.date()),
        time=speaker.time_of_day(local.hour * 60 + local.minute),
        minutes=minutes,
    )
