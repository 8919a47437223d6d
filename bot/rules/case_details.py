"""What may be told of a patient beside the story: bands, scores and goals out of lists, never a number typed.

PEG: mean of three items from 0 to 10 over the past week (Krebs, J Gen Intern Med 2009;24:733-8). Its items are
kept one by one; the paper gives no bands for the mean, so that none is shown.
"""

from collections.abc import Mapping
from fractions import Fraction

from bot.rules.errors import DomainError

PAGE_BANDS: dict[str, tuple[str, ...]] = {
    "age": ("under_18", "18_29", "30_39", "40_49", "50_59", "60_69", "70_79", "80_89", "90_plus"),
    "duration": ("under_3_months", "3_to_6_months", "6_to_12_months", "1_to_5_years", "over_5_years"),
    "pain_type": ("nociceptive", "neuropathic", "nociplastic", "mixed", "unknown"),
    "opioid_dose": ("none", "mme_1_49", "mme_50_89", "mme_90_plus", "unknown"),
    "co_use": ("none", "benzodiazepine", "gabapentinoid", "alcohol", "several", "unknown"),
}
"""Chosen on the page, each by one menu."""
PEG_ITEMS = ("peg_pain", "peg_enjoyment", "peg_activity")
PEG_SCORES = tuple(str(score) for score in range(11))
GOALS = ("sleep", "walking", "daily_tasks", "work", "family", "mood", "fewer_side_effects", "lower_dose")
GOAL = "goals"
MOST_GOALS = 3
FORM_FIELDS = (*PEG_ITEMS, GOAL)
"""Chosen in the second form."""


def change_details(kept: Mapping[str, str], changes: Mapping[str, str]) -> dict[str, str]:
    """What is kept with the changes in it; an empty value takes a detail away. Several goals stand with commas.

    Raises DomainError for a name or a value that is not offered.
    """
    for name, value in changes.items():
        if not _is_offered(name, value):
            raise DomainError("problem-detail-unknown")
    mixed = {**kept, **changes}
    return {name: mixed[name] for name in (*PAGE_BANDS, *FORM_FIELDS) if mixed.get(name)}


def check_details(details: Mapping[str, str]) -> dict[str, str]:
    """The details, in the order they are shown. Raises DomainError for a name or a value that is not offered."""
    return change_details({}, details)


def goals_of(details: Mapping[str, str]) -> tuple[str, ...]:
    """The goals chosen, as ids."""
    return tuple(filter(None, details.get(GOAL, "").split(",")))


def peg_mean(details: Mapping[str, str]) -> Fraction | None:
    """The mean of the three PEG items; None while one is missing."""
    scores = [int(details[item]) for item in PEG_ITEMS if item in details]
    return Fraction(sum(scores), len(PEG_ITEMS)) if len(scores) == len(PEG_ITEMS) else None


def _is_offered(name: str, value: str) -> bool:
    if name not in PAGE_BANDS and name not in FORM_FIELDS:
        return False
    if value == "":
        return True
    if name == GOAL:
        goals = value.split(",")
        return len(goals) == len(set(goals)) <= MOST_GOALS and set(goals) <= set(GOALS)
    return value in PAGE_BANDS.get(name, PEG_SCORES)
