"""The didactic calendar for coordinators: a month, one week with all that can be done with it, and the forms."""

from collections.abc import Callable
from datetime import date, timedelta

import discord

from bot.rules.calendar import KeptBack, WhyNot
from bot.rules.schedule import PostState
from bot.services.read_calendar import CalendarLine, CalendarView
from bot.views.actions import ActionButton, ActionSelect, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, radio_field, text_field
from bot.views.speaker import Speaker

MOST_IN_MENU = 25
Titles = Callable[[str], str]
"""The title of a didactic by its id, in the reader's language."""


def month_page(speaker: Speaker, view: CalendarView, titles: Titles) -> discord.ui.LayoutView:
    """A month of the calendar, what has to be mended in time, and the ways on."""
    coming = [
        line for line in view.lines if line.state in (None, PostState.WITHHELD) and line.week_of is not None
    ]
    heading = speaker.say(
        "calendar-heading",
        month=speaker.month(view.month),
        taken=view.taken,
        weeks=view.weeks,
        start=speaker.day(view.starts_on),
        zone=view.zone,
    )
    lines = "\n".join(f"- {calendar_line(speaker, line, titles)}" for line in view.lines)
    mend = "\n".join(f"- {calendar_line(speaker, line, titles)}" for line in view.to_mend)
    spare = " · ".join(titles(one) for one in view.spare)
    menu = ActionSelect(
        "calendar-week",
        placeholder=speaker.say("calendar-choose-week"),
        options=[
            discord.SelectOption(label=_label(speaker, line, titles), value=str(line.week_of))
            for line in coming[:MOST_IN_MENU]
        ],
    )
    before = (view.month - timedelta(days=1)).replace(day=1)
    after = (view.month + timedelta(days=31)).replace(day=1)
    return card(
        heading,
        speaker.say("calendar-paused") if view.is_paused else "",
        lines or speaker.say("calendar-empty"),
        speaker.say("calendar-to-mend", lines=mend) if mend else "",
        speaker.say("calendar-spare", titles=spare) if spare else "",
        speaker.say(
            "calendar-rules",
            holidays=speaker.say("on" if view.skips_holidays else "off"),
            approval=speaker.say("on" if view.needs_approval else "off"),
            repeats=speaker.say("on" if view.repeats else "off"),
        ),
        tone=Tone.WAITING if mend or view.is_paused else Tone.PLAIN,
        menus=[menu] if coming else [],
        buttons=[
            ActionButton("calendar", f"{before:%Y-%m}", label=speaker.say("button-month-before")),
            ActionButton("calendar", f"{after:%Y-%m}", label=speaker.say("button-month-after")),
            ActionButton("cycle", label=speaker.say("button-cycle")),
            ActionButton("calendar-resume", label=speaker.say("button-calendar-resume"))
            if view.is_paused
            else ActionButton("calendar-pause", label=speaker.say("button-calendar-pause")),
        ],
    )


def week_page(
    speaker: Speaker, line: CalendarLine, view: CalendarView, titles: Titles, *, note: str = ""
) -> discord.ui.LayoutView:
    """One week to come (or held back): what is planned, and everything a coordinator can do about it."""
    week = str(line.week_of)
    say = speaker.say
    buttons: list[ActionButton] = []
    menus: list[ActionSelect] = []
    if line.didactic_id is not None:
        buttons.append(ActionButton("week-preview", line.didactic_id, label=say("button-preview")))
    if line.kept_back is KeptBack.UNSIGNED:
        buttons.append(ActionButton("week-review", line.didactic_id, label=say("button-sign")))
    if view.needs_approval and line.kept_back is KeptBack.UNAPPROVED:
        argument = f"{week};{line.didactic_id}"
        buttons.append(
            ActionButton(
                "week-approve", argument, label=say("button-approve-week"), style=discord.ButtonStyle.success
            )
        )
    if line.state is None:
        if line.why_not in (WhyNot.SKIPPED, WhyNot.HOLIDAY):
            buttons.append(ActionButton("week-keep", week, label=say("button-week-keep")))
        elif line.why_not is None:
            buttons.append(ActionButton("week-skip", week, label=say("button-week-skip")))
        buttons.append(ActionButton("week-move", week, label=say("button-week-move")))
        if line.is_moved:
            buttons.append(ActionButton("week-move-back", week, label=say("button-week-move-back")))
        menus = _topics(speaker, line, view, titles)
    buttons.append(ActionButton("calendar", f"{line.local_at:%Y-%m}", label=say("button-back-to-calendar")))
    return card(
        say("calendar-week-heading", monday=speaker.day(line.week_of) if line.week_of else ""),
        note,
        calendar_line(speaker, line, titles),
        tone=Tone.WAITING if line.kept_back else Tone.PLAIN,
        menus=menus,
        buttons=buttons,
    )


def calendar_line(speaker: Speaker, line: CalendarLine, titles: Titles) -> str:
    """One week in words: when, what, and how it stands."""
    return speaker.say(
        "calendar-line",
        when=_when(speaker, line),
        title=_title(speaker, line, titles),
        state=state_of(speaker, line),
    )


def state_of(speaker: Speaker, line: CalendarLine) -> str:
    """How a week stands, in words."""
    if line.state is PostState.POSTED:
        return speaker.say("calendar-posted-late" if line.is_late else "calendar-posted")
    if line.state is not None:
        return speaker.say(f"calendar-{line.state}")
    if line.why_not is not None:
        return speaker.say(f"calendar-{line.why_not}")
    if line.kept_back is not None:
        return speaker.say(f"calendar-{line.kept_back}")
    return speaker.say("calendar-moved" if line.is_moved else "calendar-planned")


def post_page(speaker: Speaker, didactic_id: str, title: str, coming: str) -> discord.ui.LayoutView:
    """Ask once more before something is posted for everybody."""
    return card(
        speaker.say("post-now-ask", title=title),
        coming,
        tone=Tone.WAITING,
        buttons=[
            ActionButton(
                "post-now",
                didactic_id,
                label=speaker.say("button-post-now"),
                style=discord.ButtonStyle.success,
            )
        ],
    )


def cycle_form(speaker: Speaker, view: CalendarView) -> discord.ui.Modal:
    """How the cycle runs."""
    return form(
        speaker.say("form-cycle-title"),
        custom_id("form-cycle"),
        text_field(
            "starts_on",
            speaker.say("form-cycle-start"),
            description=speaker.say("form-cycle-start-hint"),
            most=10,
            required=False,
        ),
        text_field("weeks", speaker.say("form-cycle-weeks"), default=str(view.weeks), most=2),
        *(
            radio_field(
                name,
                speaker.say(f"form-cycle-{name}"),
                {"yes": speaker.say("on"), "no": speaker.say("off")},
                chosen="yes" if is_on else "no",
            )
            for name, is_on in (
                ("repeats", view.repeats),
                ("holidays", view.skips_holidays),
                ("approval", view.needs_approval),
            )
        ),
    )


def move_form(speaker: Speaker, week_of: date, line: CalendarLine) -> discord.ui.Modal:
    """Where to move a week's post."""
    return form(
        speaker.say("form-move-title"),
        custom_id("form-week-move", week_of.isoformat()),
        text_field(
            "day",
            speaker.say("form-move-day"),
            description=speaker.say("form-move-day-hint"),
            default=line.local_at.date().isoformat(),
            most=10,
        ),
        text_field(
            "time",
            speaker.say("form-move-time"),
            default=f"{line.local_at:%H:%M}",
            most=8,
        ),
    )


def _topics(speaker: Speaker, line: CalendarLine, view: CalendarView, titles: Titles) -> list[ActionSelect]:
    if line.position is None or line.position <= view.taken:
        return []
    choices = [*view.order[view.taken :], *view.spare]
    return [
        ActionSelect(
            "week-topic",
            str(line.week_of),
            placeholder=speaker.say("calendar-choose-topic"),
            options=[
                discord.SelectOption(label=titles(one)[:100], value=one, default=one == line.didactic_id)
                for one in choices[:MOST_IN_MENU]
            ],
        )
    ]


def _label(speaker: Speaker, line: CalendarLine, titles: Titles) -> str:
    return f"{speaker.day(line.local_at.date())}: {_title(speaker, line, titles)}"[:100]


def _when(speaker: Speaker, line: CalendarLine) -> str:
    minute = line.local_at.hour * 60 + line.local_at.minute
    return speaker.say(
        "calendar-when", day=speaker.day(line.local_at.date()), time=speaker.time_of_day(minute)
    )


def _title(speaker: Speaker, line: CalendarLine, titles: Titles) -> str:
    if line.didactic_id is None:
        return speaker.say("calendar-nothing")
    title = titles(line.didactic_id)
    return f"{line.position}. {title}" if line.position is not None else title
