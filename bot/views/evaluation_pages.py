"""What coordinators see of the surveys: each round of the running cycle, its rates, and its switches."""

import discord

from bot.rules.surveys import OPENED_BY_HAND, Round, share
from bot.services.run_survey_rounds import PartRates, RoundState, SurveyRates
from bot.views.actions import ActionButton
from bot.views.card import Part, card
from bot.views.speaker import Speaker
from content.instrument import Instruments


def survey_rates_page(
    speaker: Speaker, found: SurveyRates, instruments: Instruments, *, note: str = ""
) -> discord.ui.LayoutView:
    """Every round with when it is due, invited, started, completed and declined; then the switch."""
    begins = (
        speaker.say("rates-cycle", day=speaker.instant(found.begins_at, "D"), count=found.learners)
        if found.begins_at
        else speaker.say("rates-no-cycle", count=found.learners)
    )
    switch = "off" if found.is_automatic else "on"
    return card(
        note,
        speaker.say("rates-heading") + "\n" + begins,
        *(_round(speaker, one, found, instruments) for one in found.rounds),
        speaker.say("rates-automatic" if found.is_automatic else "rates-by-hand"),
        speaker.say("rates-limits"),
        buttons=[
            ActionButton(
                "survey-automatic",
                switch,
                label=speaker.say("button-automatic-off" if found.is_automatic else "button-automatic-on"),
            )
        ],
    )


def _round(speaker: Speaker, state: RoundState, found: SurveyRates, instruments: Instruments) -> Part:
    lines = [
        speaker.say(f"rates-round-{state.asked}"),
        _standing(speaker, state, is_automatic=found.is_automatic),
        *(_line(speaker, rates, instruments) for rates in state.rates),
    ]
    text = "\n".join(lines)
    if state.asked not in OPENED_BY_HAND:
        return text
    what = "close" if state.is_open else "open"
    style = discord.ButtonStyle.secondary if state.is_open else discord.ButtonStyle.primary
    label = speaker.say("button-round-close" if state.is_open else "button-round-open")
    return text, ActionButton("survey-round", f"{what};{state.asked}", label=label, style=style)


def _standing(speaker: Speaker, state: RoundState, *, is_automatic: bool) -> str:
    if state.asked is Round.SESSION:
        return speaker.say("rates-sessions-on" if is_automatic else "rates-sessions-off")
    if state.closed_at is not None:
        return speaker.say("rates-closed", day=speaker.instant(state.closed_at, "D"))
    if state.opened_at is not None:
        return speaker.say("rates-open", day=speaker.instant(state.opened_at, "D"))
    return speaker.say("rates-due" if state.is_due else "rates-not-due")


def _line(speaker: Speaker, rates: PartRates, instruments: Instruments) -> str:
    title = instruments.get(rates.part.instrument, speaker.language).title
    if not rates.invited:
        return speaker.say("rates-nobody", title=title)
    per_cent = share(rates.completed, rates.invited)
    line = speaker.say(
        "rates-line",
        title=title,
        completed=rates.completed,
        invited=rates.invited,
        started=rates.started,
        declined=rates.declined,
    )
    return line if per_cent is None else line + speaker.say("rates-share", share=per_cent)
