"""Words in a text that may identify a patient. Pure: standard library only, no clock, no network, no log."""

from bot.rules.identifiers.finding import Finding, Kind, Tier
from bot.rules.identifiers.screen import screen
from bot.rules.identifiers.second_detector import SecondDetector, merge

__all__ = ["Finding", "Kind", "SecondDetector", "Tier", "merge", "screen"]
