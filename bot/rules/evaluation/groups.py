"""How professions and doses are put together: the roll-ups of Furlan 2019 and the bands of Katzman 2019.

Furlan (doi 10.1177/1357633X18782090): physicians, nurse practitioners, pharmacists, allied health; prescribers are
physicians, nurse practitioners and physician assistants. Katzman (doi 10.1007/s11606-018-4710-5): 1-3, 4-19, 20+.
"""

PHYSICIANS = frozenset(
    {
        "family_physician",
        "pain_physician",
        "addiction_physician",
        "psychiatrist",
        "specialist_physician",
    }
)
PRESCRIBERS = PHYSICIANS | {"nurse_practitioner", "physician_assistant"}
ROLL_UP = ("physician", "nurse_practitioner", "pharmacist", "allied")
DOSES = ("0", "1_3", "4_19", "20_plus")
MISSING = "missing"


def roll_up(profession: str | None) -> str:
    """Furlan's four groups; physician assistants count with nurse practitioners."""
    if profession is None:
        return MISSING
    if profession in PHYSICIANS:
        return "physician"
    if profession in ("nurse_practitioner", "physician_assistant"):
        return "nurse_practitioner"
    return "pharmacist" if profession == "pharmacist" else "allied"


def prescribes(profession: str | None) -> str:
    """`prescriber`, `other`, or `missing`."""
    if profession is None:
        return MISSING
    return "prescriber" if profession in PRESCRIBERS else "other"


def dose(sessions: int) -> str:
    """The band of a number of sessions."""
    if sessions <= 0:
        return "0"
    if sessions <= 3:
        return "1_3"
    return "4_19" if sessions <= 19 else "20_plus"
