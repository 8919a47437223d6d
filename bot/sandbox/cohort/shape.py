"""The shape of the synthetic programme: the published numbers, and the truths that the report must recover.

Furlan 2019 (doi 10.1177/1357633X18782090): 296 joined, 264 eligible, 64 % answered before and 45 % after,
15 sessions each on average, a third physicians, a fifth nurse practitioners.
"""

from datetime import UTC, datetime

STARTS = datetime(2026, 1, 8, 17, 30, tzinfo=UTC)
CYCLE = "from-2026-01-05"
JOINED, ELIGIBLE, CONSENTED, PRE, POST = 296, 264, 258, 170, 119
SESSIONS, MEAN_SESSIONS, SD_SESSIONS = 40, 15.0, 9.19
SESSION_MINUTES = 90
CASES = 80
FIRST_NUMBER = 1001
"""Of its cases: beside those of the demo."""
GAIN = {"prescriber": 1.2, "other": 0.7}
"""How much self-efficacy rises on average, on a scale of seven."""
BEFORE, SPREAD, ITEMS = 3.9, 0.8, 10
SATISFIED = 0.96
PROFESSIONS = {
    "family_physician": 0.30,
    "specialist_physician": 0.04,
    "nurse_practitioner": 0.20,
    "physician_assistant": 0.01,
    "pharmacist": 0.13,
    "physiotherapist": 0.08,
    "social_worker": 0.08,
    "registered_nurse": 0.07,
    "chiropractor": 0.04,
    "psychologist": 0.03,
    "dietitian": 0.02,
}
PRESCRIBERS = ("family_physician", "specialist_physician", "nurse_practitioner", "physician_assistant")
PROFILE = {
    "years_in_practice": ("0_5", "6_10", "11_20", "21_plus"),
    "region": ("north_west", "north_east", "east", "toronto", "central", "west"),
    "rurality": ("urban", "small_town", "rural", "remote"),
    "setting": ("family_health_team", "community_health_centre", "physician_practice", "community_pharmacy"),
}
WEIGHTS = {
    "years_in_practice": (30, 25, 25, 20),
    "region": (15, 20, 15, 12, 20, 18),
    "rurality": (40, 25, 30, 5),
    "setting": (40, 25, 25, 10),
}
BARRIERS = ("time.clinic", "time.workload", "organisation.protected", "technology.connection")
AREAS = ("goals", "naloxone", "tapering", "together")
INVOLVED = ("pharmacist", "psychologist", "social_worker")
"""Choices of the instruments (content/instruments)."""
HUB = ("pain_physician", "pharmacist", "psychologist", "physiotherapist")
TOPICS = ("opioid_tapering", "neuropathic_pain", "widespread_pain", "back_neck_pain", "headache")
