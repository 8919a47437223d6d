"""A specialist's profile: the invitation to fill it in, its two forms, and the page that shows it."""

from dataclasses import dataclass
from datetime import datetime

import discord

from bot.rules.working_hours import Hours
from bot.services.read_hub_profile import HubProfile
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card
from bot.views.form import form, menu_field, people_field, radio_field, text_field
from bot.views.speaker import Speaker
from content.markdown import escape_typed

USUAL_CAPACITY = 3


@dataclass(frozen=True)
class TypedProfile:
    """What stands in the form: as kept, or as typed when it has to be mended."""

    profession: str | None = None
    topics: tuple[str, ...] = ()
    capacity: str = str(USUAL_CAPACITY)
    languages: tuple[str, ...] = ()
    hours: str = ""

    @classmethod
    def of(cls, kept: HubProfile | None, *, profession: str | None) -> "TypedProfile":
        """The profile that is kept; for somebody new their own profession."""
        if kept is None:
            return cls(profession=profession)
        hours = kept.hours
        return cls(
            kept.profession,
            kept.topics,
            str(kept.capacity),
            kept.languages,
            f"{_clock(hours.opens_minute)}-{_clock(hours.closes_minute)}" if kept.has_own_hours else "",
        )


def profile_wanted(speaker: Speaker, guild_id: int, guild_name: str) -> discord.ui.LayoutView:
    """Asks a new specialist for their profile."""
    return card(
        speaker.say("hub-profile-wanted", server=escape_typed(guild_name)),
        buttons=[
            ActionButton(
                "hub-profile",
                guild_id,
                label=speaker.say("button-hub-profile"),
                style=discord.ButtonStyle.primary,
            )
        ],
    )


def hub_profile_form(speaker: Speaker, guild_id: int, filled: TypedProfile) -> discord.ui.Modal:
    """Profession, topics, capacity, languages and hours of a specialist."""
    hub = {found: speaker.profession(found) for found in speaker.topics.hub_professions()}
    return form(
        speaker.say("form-hub-title"),
        custom_id("form-hub", guild_id),
        menu_field(
            "profession",
            speaker.say("form-hub-profession"),
            hub,
            chosen=[filled.profession] if filled.profession else [],
        ),
        menu_field(
            "topics",
            speaker.say("form-hub-topics"),
            {topic: speaker.topic(topic) for topic in speaker.topics.ids()},
            chosen=filled.topics,
            most=25,
        ),
        text_field(
            "capacity",
            speaker.say("form-hub-capacity"),
            description=speaker.say("form-hub-capacity-hint"),
            default=filled.capacity,
            most=2,
        ),
        menu_field(
            "languages",
            speaker.say("form-hub-languages"),
            _languages(speaker),
            description=speaker.say("form-hub-languages-hint"),
            chosen=filled.languages,
            most=len(_languages(speaker)),
            required=False,
        ),
        text_field(
            "hours",
            speaker.say("form-hub-hours"),
            description=speaker.say("form-hub-hours-hint"),
            default=filled.hours,
            most=30,
            required=False,
        ),
    )


def hub_more_form(speaker: Speaker, guild_id: int, kept: HubProfile) -> discord.ui.Modal:
    """What few need to change: the zone of one's hours, and whose cases one does not take.

    Who asked the cases one passed is not said; they can be offered again, all at once.
    """
    passes = [
        radio_field(
            "passes",
            speaker.say("form-hub-passes"),
            {"keep": speaker.say("hub-passes-keep"), "forget": speaker.say("hub-passes-forget")},
            chosen="keep",
        )
    ]
    return form(
        speaker.say("form-hub-more-title"),
        custom_id("form-hub-more", guild_id),
        people_field(
            "conflicts",
            speaker.say("form-hub-conflicts"),
            description=speaker.say("form-hub-conflicts-hint"),
            chosen=kept.conflicts,
        ),
        text_field(
            "timezone",
            speaker.say("form-hub-timezone"),
            description=speaker.say("form-hub-timezone-hint"),
            default=kept.timezone,
            most=64,
            required=False,
        ),
        *(passes if kept.passed_for_conflict else []),
    )


def hub_profile_page(
    speaker: Speaker,
    guild_id: int,
    kept: HubProfile,
    *,
    now: datetime,
    in_server: bool,
    strangers: tuple[int, ...] = (),
) -> discord.ui.LayoutView:
    """The profile as it is kept. In a direct message nobody can be chosen, so its second form is not offered."""
    lines = [
        speaker.say(
            "hub-profile-lines",
            profession=speaker.profession(kept.profession),
            topics=", ".join(speaker.topic(topic) for topic in kept.topics),
            capacity=kept.capacity,
            languages=", ".join(_languages(speaker).get(one, one) for one in kept.languages)
            or speaker.say("hub-profile-each-language"),
            hours=_hours(speaker, kept.hours),
        )
    ]
    if kept.conflicts:
        people = ", ".join(speaker.person(one) for one in kept.conflicts)
        lines.append(speaker.say("hub-profile-conflicts", people=people))
    if kept.passed_for_conflict:
        lines.append(speaker.say("hub-profile-passed", count=kept.passed_for_conflict))
    if kept.away_until is not None and now < kept.away_until:
        lines.append(speaker.say("hub-profile-away", until=speaker.instant(kept.away_until, "D")))
    buttons = [ActionButton("hub-profile", guild_id, label=speaker.say("button-hub-change"))]
    if in_server:
        buttons.append(ActionButton("hub-more", guild_id, label=speaker.say("button-hub-more")))
    return card(
        speaker.say("hub-profile-kept"),
        "\n".join(lines),
        speaker.say("hub-profile-strangers", people=", ".join(speaker.person(one) for one in strangers))
        if strangers
        else "",
        tone=Tone.GOOD,
        buttons=buttons,
    )


def _languages(speaker: Speaker) -> dict[str, str]:
    return {"en-CA": speaker.say("language-english"), "fr-CA": speaker.say("language-french")}


def _hours(speaker: Speaker, hours: Hours) -> str:
    opens, closes = (
        speaker.say("time-of-day", hour=f"{minute // 60}", minute=f"{minute % 60:02d}")
        for minute in (hours.opens_minute, hours.closes_minute)
    )
    return speaker.say("hub-profile-hours", opens=opens, closes=closes, zone=hours.zone)


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"
