"""Doses as they are written: typed by a person in a form, or standing in the id of a button.

A number is read only where it can mean one thing. "1,000" is refused: read as one, it would be a thousandth.
"""

import re
from decimal import Decimal

from bot.rules.errors import DomainError
from bot.rules.opioids import MOST_DOSE, MOST_TIMES_A_DAY, Drug, Intake, refusal_of
from bot.rules.written_text import clean

MOST_OPIOIDS = 5
"""As many as fit into the id of a button."""

_NUMBER = re.compile(r"([0-9]{1,9}(?:[.,][0-9]{1,2})?)\s?([^0-9.,\s+-][^0-9]{0,30})?")
_THOUSANDS = re.compile(r"[0-9]{1,9}(?:[.,'’\s][0-9]{3}){1,4}(?:[.,][0-9]{0,9})?(?:\s?[^0-9]{1,30})?")
_TIMES = re.compile(r"[0-9]{1,2}")
_MG = frozenset({"mg"})
_MCG_PER_HOUR = frozenset({f"{unit}{per}" for unit in ("mcg", "µg", "μg", "ug") for per in ("", "/h", "/hr")})
_CODES = {
    Drug.BUPRENORPHINE: "bu",
    Drug.CODEINE: "co",
    Drug.FENTANYL_PATCH: "fp",
    Drug.HYDROCODONE: "hc",
    Drug.HYDROMORPHONE: "hm",
    Drug.METHADONE: "me",
    Drug.MORPHINE: "mo",
    Drug.OXYCODONE: "oc",
    Drug.OXYMORPHONE: "om",
    Drug.TAPENTADOL: "ta",
    Drug.TRAMADOL: "tr",
    Drug.OTHER: "zz",
}
_DRUGS = {code: drug for drug, code in _CODES.items()}
_CODE = re.compile(r"([a-z]{2})(?:([0-9]{1,4}(?:\.[0-9]{1,2})?)x([0-9]{1,2}))?")


def read_intake(drug: str, dose: str, times_a_day: str) -> Intake:
    """One opioid from what was chosen and typed. Raises DomainError saying what cannot be read.

    Where there is no factor for the drug, what was typed beside it is not looked at.
    """
    if drug not in set(Drug):
        raise DomainError("problem-choice-unknown")
    if refusal_of(drug):
        return Intake(drug)
    is_patch = drug == Drug.FENTANYL_PATCH
    amount = _read_dose(dose, is_patch=is_patch)
    return Intake(drug, amount, _read_times(times_a_day, is_patch=is_patch))


def to_code(intakes: tuple[Intake, ...]) -> str:
    """The list for the id of a button: `oc10x2,hm2.5x4`. Raises DomainError for more than five."""
    if len(intakes) > MOST_OPIOIDS:
        raise DomainError("problem-press-old")
    return ",".join(
        _CODES[Drug(one.drug)] + (f"{one.dose}x{one.times_a_day}" if one.dose is not None else "")
        for one in intakes
    )


def from_code(code: str) -> tuple[Intake, ...]:
    """The list back from an id. Raises DomainError for one that was made up: ids can be forged."""
    written = code.split(",") if code else []
    if len(written) > MOST_OPIOIDS:
        raise DomainError("problem-press-old")
    return tuple(_intake_of(one) for one in written)


def _intake_of(code: str) -> Intake:
    found = _CODE.fullmatch(code)
    if found is None or found[1] not in _DRUGS:
        raise DomainError("problem-press-old")
    drug = _DRUGS[found[1]]
    if (found[2] is None) is not bool(refusal_of(drug)):
        raise DomainError("problem-press-old")
    try:
        return Intake(drug, Decimal(found[2]), int(found[3])) if found[2] else Intake(drug)
    except ValueError as error:
        raise DomainError("problem-press-old") from error


def _read_dose(typed: str, *, is_patch: bool) -> Decimal:
    text = clean(typed).lower()
    if not text:
        raise DomainError("problem-mme-dose-missing")
    if text[0] in "-−–":
        raise DomainError("problem-mme-dose-not-positive")
    found = _NUMBER.fullmatch(text)
    if found is None:
        ambiguous = _THOUSANDS.fullmatch(text)
        raise DomainError("problem-mme-dose-ambiguous" if ambiguous else "problem-mme-dose-unreadable")
    unit = (found[2] or "").replace(" ", "")
    if unit and unit not in (_MCG_PER_HOUR if is_patch else _MG):
        raise DomainError("problem-mme-unit-patch" if is_patch else "problem-mme-unit-mg")
    dose = Decimal(found[1].replace(",", "."))
    if not dose:
        raise DomainError("problem-mme-dose-not-positive")
    if dose > MOST_DOSE:
        raise DomainError("problem-mme-dose-huge", most=int(MOST_DOSE))
    return dose


def _read_times(typed: str, *, is_patch: bool) -> int:
    text = clean(typed)
    if is_patch:
        if text not in ("", "1"):
            raise DomainError("problem-mme-times-patch")
        return 1
    if not text:
        raise DomainError("problem-mme-times-missing")
    if not (_TIMES.fullmatch(text) and 1 <= int(text) <= MOST_TIMES_A_DAY):
        raise DomainError("problem-mme-times", most=MOST_TIMES_A_DAY)
    return int(text)
