"""What was missed: its page, the weekly letter about it, and the form that asks for the letter."""

from collections.abc import Sequence

import discord

from bot.rules.unread_digest import HOURS, MOST_TITLES, WEEKDAYS
from bot.services.read_missed import Missed
from bot.services.remind_unread import Reminder
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Part, Pressable, Tone, card, link, message_url
from bot.views.form import form, menu_field
from bot.views.library_pages import ON_A_PAGE, Place, open_button, title_line
from bot.views.page_turns import page_turns
from bot.views.speaker import Speaker


def missed_page(
    speaker: Speaker, missed: Sequence[Missed], page: int, *, reminder: Reminder | None, place: Place
) -> discord.ui.LayoutView:
    """Five that were not read, newest first, with ways to read each and to its quiz; then the weekly reminder."""
    pages = max(1, -(-len(missed) // ON_A_PAGE))
    page = min(page, pages - 1)
    shown = missed[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    heading = (
        speaker.say("missed-heading", count=len(missed), page=page + 1, pages=pages)
        if missed
        else speaker.say("missed-nothing")
    )
    turns = page_turns(speaker, "missed", page, pages, ending=place.ending)
    return card(
        heading,
        *(_part(speaker, one, place) for one in shown),
        _reminder_line(speaker, reminder),
        tone=Tone.PLAIN if missed else Tone.GOOD,
        buttons=[*turns, *_reminder_buttons(speaker, place, is_set=reminder is not None)],
    )


def unread_letter(speaker: Speaker, missed: Sequence[Missed], place: Place) -> discord.ui.LayoutView:
    """The weekly letter: up to ten titles, each a link to its post."""
    lines = [
        speaker.say(
            "unread-line",
            title=one.didactic.title,
            url=_post_url(place, one),
            minutes=one.didactic.minutes,
        )
        for one in missed[:MOST_TITLES]
    ]
    more = len(missed) - len(lines)
    if more:
        lines.append(speaker.say("unread-more", count=more))
    return card(
        speaker.say("unread-heading", count=len(missed)),
        "\n".join(lines),
        speaker.say("unread-why"),
        buttons=[
            ActionButton(
                "missed",
                f"0{place.ending}",
                label=speaker.say("button-missed"),
                style=discord.ButtonStyle.primary,
            ),
            *_reminder_buttons(speaker, place, is_set=True),
        ],
    )


def remind_form(speaker: Speaker, reminder: Reminder | None, argument: str) -> discord.ui.Modal:
    """Weekday and hour of the weekly letter."""
    weekday = WEEKDAYS[reminder.weekday] if reminder else "monday"
    hour = reminder.minute_of_day // 60 if reminder else 8
    return form(
        speaker.say("form-remind-title"),
        custom_id("form-remind", argument),
        menu_field(
            "weekday",
            speaker.say("form-remind-weekday"),
            {day: speaker.say(f"day-{day}") for day in WEEKDAYS},
            chosen=[weekday],
        ),
        menu_field(
            "hour",
            speaker.say("form-remind-hour"),
            {str(one): _time(speaker, one * 60) for one in HOURS},
            description=speaker.say("form-remind-hour-hint"),
            chosen=[str(hour)],
        ),
    )


def _part(speaker: Speaker, missed: Missed, place: Place) -> Part:
    line = title_line(speaker, missed.didactic, speaker.instant(missed.posted_at, "D"))
    if place.letter_to is not None:
        return line, link(speaker.say("button-open-didactic"), _post_url(place, missed))
    ways: list[Pressable] = [open_button(speaker, missed.didactic)]
    if missed.didactic.quiz:
        ways.append(ActionButton("quiz", missed.didactic.id, label=speaker.say("button-quiz")))
    return line, ways


def _post_url(place: Place, missed: Missed) -> str:
    return message_url(place.guild_id, place.channel_id or 0, missed.message_id)


def _reminder_line(speaker: Speaker, reminder: Reminder | None) -> str:
    if reminder is None:
        return speaker.say("reminder-offered")
    if reminder.is_paused:
        return speaker.say("reminder-paused")
    day = speaker.say(f"day-{WEEKDAYS[reminder.weekday]}")
    return speaker.say("reminder-set", day=day, time=_time(speaker, reminder.minute_of_day))


def _reminder_buttons(speaker: Speaker, place: Place, *, is_set: bool) -> list[Pressable]:
    whose = "" if place.letter_to is None else place.letter_to
    wish = speaker.say("button-remind-change" if is_set else "button-remind")
    buttons: list[Pressable] = [ActionButton("remind", whose, label=wish)]
    if is_set:
        buttons.append(ActionButton("remind-off", whose, label=speaker.say("button-remind-off")))
    return buttons


def _time(speaker: Speaker, minute_of_day: int) -> str:
    return speaker.say("time-of-day", hour=f"{minute_of_day // 60:02d}", minute=f"{minute_of_day % 60:02d}")
