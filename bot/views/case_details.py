"""The details of a case: the page of menus, the second form, and the line that shows what was chosen."""

from collections.abc import Mapping

import discord

from bot.rules.case_details import (
    GOAL,
    GOALS,
    MOST_GOALS,
    PAGE_BANDS,
    PEG_ITEMS,
    PEG_SCORES,
    goals_of,
    peg_mean,
)
from bot.services.keep_draft import Draft
from bot.views.actions import ActionButton, ActionSelect, custom_id
from bot.views.card import card
from bot.views.form import form, menu_field
from bot.views.speaker import Speaker


def details_page(speaker: Speaker, draft: Draft) -> discord.ui.LayoutView:
    """One menu for each band, kept at once; the second form, the dose's arithmetic, and the way on."""
    details = draft.form.details
    menus = [
        ActionSelect(
            "detail",
            f"{draft.id};{name}",
            placeholder=detail_name(speaker, name),
            options=[
                discord.SelectOption(
                    label=_band(speaker, name, band), value=band, default=details.get(name) == band
                )
                for band in bands
            ],
            least=0,
        )
        for name, bands in PAGE_BANDS.items()
    ]
    return card(
        speaker.say("details-heading"),
        details_line(speaker, details) or speaker.say("details-none"),
        menus=menus,
        buttons=[
            ActionButton(
                "send", draft.id, label=speaker.say("button-send"), style=discord.ButtonStyle.success
            ),
            ActionButton("details-more", draft.id, label=speaker.say("button-details-more")),
            ActionButton("mme-new", f";{draft.id}", label=speaker.say("button-details-dose")),
            ActionButton("check", draft.id, label=speaker.say("button-details-back")),
        ],
    )


def details_form(speaker: Speaker, draft: Draft) -> discord.ui.Modal:
    """The three PEG items and the goals; none is required."""
    details = draft.form.details
    return form(
        speaker.say("form-details-title"),
        custom_id("form-details", draft.id),
        *(
            menu_field(
                item,
                detail_name(speaker, item),
                {score: _score(speaker, item, score) for score in PEG_SCORES},
                description=speaker.say("form-details-peg-hint"),
                chosen=[details[item]] if item in details else [],
                required=False,
            )
            for item in PEG_ITEMS
        ),
        menu_field(
            GOAL,
            detail_name(speaker, GOAL),
            {goal: _goal(speaker, goal) for goal in GOALS},
            chosen=goals_of(details),
            most=MOST_GOALS,
            required=False,
        ),
    )


def details_line(speaker: Speaker, details: Mapping[str, str]) -> str:
    """What was chosen, on one line; empty without anything."""
    shown = [
        f"{detail_name(speaker, name)}: {_band(speaker, name, details[name])}"
        for name in PAGE_BANDS
        if name in details
    ]
    if any(item in details for item in PEG_ITEMS):
        shown.append(_peg(speaker, details))
    if goals := goals_of(details):
        shown.append(speaker.say("details-goals", goals=", ".join(_goal(speaker, goal) for goal in goals)))
    return " · ".join(shown)


def _peg(speaker: Speaker, details: Mapping[str, str]) -> str:
    scores = "/".join(details.get(item, "–") for item in PEG_ITEMS)
    mean = peg_mean(details)
    if mean is None:
        return speaker.say("details-peg", scores=scores)
    return speaker.say("details-peg-mean", scores=scores, mean=float(mean))


def detail_name(speaker: Speaker, name: str) -> str:
    """A detail in words, as it stands in front of what was chosen."""
    if name == GOAL:
        return speaker.say("detail-goals", most=MOST_GOALS)
    return speaker.say(f"detail-{name}".replace("_", "-"))


def _band(speaker: Speaker, name: str, band: str) -> str:
    return speaker.say(f"band-{name}-{band}".replace("_", "-"))


def _goal(speaker: Speaker, goal: str) -> str:
    return speaker.say(f"goal-{goal}".replace("_", "-"))


def _score(speaker: Speaker, item: str, score: str) -> str:
    """The ends of a scale in words, as the scale has them; the scores between as numbers."""
    if score not in (PEG_SCORES[0], PEG_SCORES[-1]):
        return score
    end = "least" if score == PEG_SCORES[0] else "most"
    return speaker.say(f"score-{item}-{end}".replace("_", "-"), score=score)
