"""Joining, step by step: the way in, the two consents, the profile, and what follows."""

import discord

from bot.services.consent_notices import Notice
from bot.services.list_waiting import WaitingPerson
from bot.views.actions import ActionButton, custom_id
from bot.views.card import Tone, card, link, message_url
from bot.views.credit_pages import register_button
from bot.views.form import form, menu_field, radio_field, text_field
from bot.views.speaker import Speaker

CODE_CHARACTERS = 40


def start_card(speaker: Speaker) -> discord.ui.LayoutView:
    """The standing card of #start-here."""
    return card(
        speaker.say("start-heading"),
        speaker.say("start-what"),
        speaker.say("start-emergency"),
        buttons=[ActionButton("join", label=speaker.say("button-join"), style=discord.ButtonStyle.success)],
    )


def panel_card(speaker: Speaker) -> discord.ui.LayoutView:
    """The standing panel of #case-questions."""
    return card(
        speaker.say("panel-heading"),
        speaker.say("panel-how"),
        speaker.say("start-emergency"),
        buttons=[ActionButton("ask", label=speaker.say("button-ask"), style=discord.ButtonStyle.primary)],
    )


def join_first_page(speaker: Speaker) -> discord.ui.LayoutView:
    """Leads a person who has not joined to joining; the way back stands at its end."""
    return card(
        speaker.say("join-first"),
        tone=Tone.WAITING,
        buttons=[ActionButton("join", label=speaker.say("button-join"), style=discord.ButtonStyle.success)],
    )


def way_in_page(speaker: Speaker) -> discord.ui.LayoutView:
    """A code, or a coordinator's approval."""
    return card(
        speaker.say("join-heading"),
        speaker.say("join-ways"),
        buttons=[
            ActionButton(
                "join-code", label=speaker.say("button-have-code"), style=discord.ButtonStyle.primary
            ),
            ActionButton("consent", "--", label=speaker.say("button-no-code")),
        ],
    )


def code_form(speaker: Speaker) -> discord.ui.Modal:
    """Where the invitation code is typed."""
    return form(
        speaker.say("form-code-title"),
        custom_id("form-code"),
        text_field("code", speaker.say("form-code-code"), most=CODE_CHARACTERS),
    )


def consent_page(
    speaker: Speaker,
    notice: Notice,
    *,
    evaluation: bool,
    research: bool,
    code: str = "",
    verbs: tuple[str, str] = ("consent", "profile"),
    before: str = "",
) -> discord.ui.LayoutView:
    """Two separate choices, exactly as the notice has them. Code and the notice's mark travel in the buttons.

    `verbs`: what shows the page with other choices, and what goes on with them.
    """
    toggle_verb, done_verb = verbs

    def argument(with_evaluation: bool, with_research: bool) -> str:
        return f"{'e' if with_evaluation else '-'}{'r' if with_research else '-'}{notice.mark}{code}"

    def toggle(name: str, on: bool) -> ActionButton:
        return ActionButton(
            toggle_verb,
            argument(evaluation ^ (name == "evaluation"), research ^ (name == "research")),
            label=speaker.say(f"button-{name}-{'on' if on else 'off'}"),
            style=discord.ButtonStyle.success if on else discord.ButtonStyle.secondary,
        )

    return card(
        before,
        *notice.parts,
        buttons=[
            toggle("evaluation", evaluation),
            toggle("research", research),
            ActionButton(
                done_verb,
                argument(evaluation, research),
                label=speaker.say("button-continue"),
                style=discord.ButtonStyle.primary,
            ),
        ],
    )


def hours_again_page(speaker: Speaker, hours: Notice, *, before: str = "") -> discord.ui.LayoutView:
    """The third notice by itself: keep hours for credit, or not any more."""
    return card(
        before,
        *hours.parts,
        buttons=[
            ActionButton("hours-again", hours.mark, label=speaker.say("button-keep-hours")),
            ActionButton("hours-stop", label=speaker.say("button-stop-hours")),
        ],
    )


def profile_form(speaker: Speaker, argument: str) -> discord.ui.Modal:
    """Profession, years, region, rurality, setting."""
    words = speaker.vocabulary

    def choices(kind: str) -> dict[str, str]:
        return {item: words.label(kind, item, speaker.language) for item in words.choices(kind)}

    return form(
        speaker.say("form-profile-title"),
        custom_id("form-profile", argument),
        menu_field("profession", speaker.say("form-profile-profession"), choices("profession")),
        radio_field("years_in_practice", speaker.say("form-profile-years"), choices("years_in_practice")),
        menu_field("region", speaker.say("form-profile-region"), choices("region")),
        radio_field("rurality", speaker.say("form-profile-rurality"), choices("rurality")),
        menu_field("setting", speaker.say("form-profile-setting"), choices("setting")),
    )


def welcome_page(
    speaker: Speaker,
    hours: Notice,
    *,
    guild_id: int,
    questions_channel_id: int | None,
    keeps_hours: bool,
) -> discord.ui.LayoutView:
    """In: back to the question, and the third notice, about hours for credit."""
    buttons: list[ActionButton | discord.ui.Button[discord.ui.LayoutView]] = [
        ActionButton("ask", label=speaker.say("button-ask"), style=discord.ButtonStyle.primary)
    ]
    if questions_channel_id is not None:
        buttons.append(link(speaker.say("button-to-questions"), message_url(guild_id, questions_channel_id)))
    if not keeps_hours:
        buttons.append(ActionButton("keep-hours", hours.mark, label=speaker.say("button-keep-hours")))
    else:
        buttons.append(register_button(speaker))
    return card(
        speaker.say("welcome-heading"),
        speaker.say("welcome-what-now"),
        *((speaker.say("hours-kept"),) if keeps_hours else hours.parts),
        tone=Tone.GOOD,
        buttons=buttons,
    )


def waiting_page(speaker: Speaker) -> discord.ui.LayoutView:
    """A coordinator has been asked."""
    return card(speaker.say("join-waiting"), tone=Tone.WAITING)


def join_request_card(
    speaker: Speaker, person: WaitingPerson, *, approved_by: int | None = None
) -> discord.ui.LayoutView:
    """For the coordinators: who asks to be admitted, or was."""
    region = speaker.vocabulary.label("region", person.region, speaker.language)
    profession = speaker.profession(person.profession)
    asking = speaker.person(person.discord_id)
    if person.is_admitted:
        by = speaker.person(approved_by) if approved_by is not None else ""
        key = "join-request-approved" if by else "join-request-settled"
        told = speaker.say(key, person=asking, profession=profession, region=region, coordinator=by)
        return card(told, tone=Tone.GOOD)
    return card(
        speaker.say("join-request", person=asking, profession=profession, region=region),
        tone=Tone.WAITING,
        buttons=[
            ActionButton(
                "approve",
                person.person_id,
                label=speaker.say("button-approve"),
                style=discord.ButtonStyle.success,
            )
        ],
    )


def codes_page(speaker: Speaker, codes: list[str], *, days: int) -> discord.ui.LayoutView:
    """New invitation codes, shown once."""
    return card(
        speaker.say("codes-heading", count=len(codes), days=days), "```\n" + "\n".join(codes) + "\n```"
    )
