"""Morphine milligram equivalents (MME) a day by the CDC's factors of 2022, never a conversion to an opioid.

Factors and cautions: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, MMWR Recomm Rep
2022;71(RR-3), table of MME doses: mg a day times the factor; transdermal fentanyl in mcg/h times the factor.
The limits 50 and 90: 2017 Canadian guideline, recommendations 6, 7 and 9 (Busse, CMAJ 2017;189:E659-66).
A drug without a factor voids the whole total: the sum of the others would be too low and would look complete.
Decimals throughout, and nothing is rounded, so that a total stands on the side of a limit where it shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

TABLE_VERSION = "CDC 2022"
SOURCE = "MMWR Recomm Rep 2022;71(RR-3)"
SOURCE_URL = "https://doi.org/10.15585/mmwr.rr7103a1"
MOST_DOSE = Decimal(1000)
"""Of one dose, in mg, or of a patch, in mcg/h: a guard against slips of the finger, no clinical limit."""
MOST_TIMES_A_DAY = 24
DETAIL = "opioid_dose"
"""The field of the details form (bot/rules/case_form.py) whose bands a total falls into."""


class Drug(StrEnum):
    """What can be chosen: taken by mouth, or fentanyl as a patch. `OTHER` is every other opioid or route."""

    BUPRENORPHINE = "buprenorphine"
    CODEINE = "codeine"
    FENTANYL_PATCH = "fentanyl_patch"
    HYDROCODONE = "hydrocodone"
    HYDROMORPHONE = "hydromorphone"
    METHADONE = "methadone"
    MORPHINE = "morphine"
    OXYCODONE = "oxycodone"
    OXYMORPHONE = "oxymorphone"
    TAPENTADOL = "tapentadol"
    TRAMADOL = "tramadol"
    OTHER = "other"


FACTORS: dict[str, Decimal] = {
    Drug.CODEINE: Decimal("0.15"),
    Drug.FENTANYL_PATCH: Decimal("2.4"),
    Drug.HYDROCODONE: Decimal("1.0"),
    Drug.HYDROMORPHONE: Decimal("5.0"),
    Drug.METHADONE: Decimal("4.7"),
    Drug.MORPHINE: Decimal("1.0"),
    Drug.OXYCODONE: Decimal("1.5"),
    Drug.OXYMORPHONE: Decimal("3.0"),
    Drug.TAPENTADOL: Decimal("0.4"),
    Drug.TRAMADOL: Decimal("0.2"),
}
"""MME a day for each mg a day; for the patch, for each mcg/h."""


class Refusal(StrEnum):
    """Why there is no factor for a drug."""

    PARTIAL_AGONIST = "partial_agonist"
    NOT_IN_TABLE = "not_in_table"


class Caution(StrEnum):
    """What must be said with a result (the notes of the CDC's table); the last four with their drug alone."""

    ESTIMATE = "estimate"
    NO_REPLACEMENT_DOSE = "no_replacement_dose"
    NO_OUD_DECISION = "no_oud_decision"
    METHADONE = "methadone"
    FENTANYL_PATCH = "fentanyl_patch"
    TAPENTADOL = "tapentadol"
    TRAMADOL = "tramadol"


@dataclass(frozen=True)
class Intake:
    """One opioid as taken: mg each time and times a day, or a patch's mcg/h; no dose without a factor.

    Raises ValueError for a dose or a frequency that nobody takes.
    """

    drug: str
    dose: Decimal | None = None
    times_a_day: int = 1

    def __post_init__(self) -> None:
        """A drug with a factor needs a dose above zero; a patch counts once."""
        if self.drug not in FACTORS:
            return
        if self.dose is None or not self.dose.is_finite() or not 0 < self.dose <= MOST_DOSE:
            raise ValueError("dose")
        if not 1 <= self.times_a_day <= (1 if self.drug == Drug.FENTANYL_PATCH else MOST_TIMES_A_DAY):
            raise ValueError("times a day")


@dataclass(frozen=True)
class Share:
    """What one opioid adds to the total, in MME a day."""

    intake: Intake
    factor: Decimal
    mme: Decimal


@dataclass(frozen=True)
class MmeTotal:
    """Every opioid had a factor."""

    shares: tuple[Share, ...]

    @property
    def intakes(self) -> tuple[Intake, ...]:
        """The opioids, in the order given."""
        return tuple(share.intake for share in self.shares)

    @property
    def mme(self) -> Decimal:
        """MME a day, all opioids together."""
        return sum((share.mme for share in self.shares), Decimal(0))

    @property
    def has_methadone(self) -> bool:
        """Whether the total stands only under methadone's own label and caution."""
        return any(share.intake.drug == Drug.METHADONE for share in self.shares)


@dataclass(frozen=True)
class NoTotal:
    """At least one opioid has no factor: there is no number, not even for the others."""

    intakes: tuple[Intake, ...]
    refusals: dict[str, Refusal]


def refusal_of(drug: str) -> Refusal | None:
    """Why a drug cannot be computed; None where it can."""
    if drug == Drug.BUPRENORPHINE:
        return Refusal.PARTIAL_AGONIST
    return None if drug in FACTORS else Refusal.NOT_IN_TABLE


def add_up(intakes: Iterable[Intake]) -> MmeTotal | NoTotal:
    """All opioids of one person together. Raises ValueError for none: zero would look like an answer."""
    taken = tuple(intakes)
    if not taken:
        raise ValueError("no opioid")
    refusals = {one.drug: reason for one in taken if (reason := refusal_of(one.drug))}
    return NoTotal(taken, refusals) if refusals else MmeTotal(tuple(_share(one) for one in taken))


def dose_band(total: MmeTotal) -> str | None:
    """The band of the details form; None where methadone is in the total.

    Methadone's equivalence is not reliably established in the Canadian table of 2010 (CFP 2011, table 4), so
    that such a total is never set against the Canadian 50 and 90.
    """
    if total.has_methadone:
        return None
    if total.mme < 50:
        return "mme_1_49"
    return "mme_50_89" if total.mme < 90 else "mme_90_plus"


def cautions_for(added: MmeTotal | NoTotal) -> tuple[Caution, ...]:
    """Three cautions always; with a total, also those of its drugs: without one, they were not computed."""
    drugs = {one.drug for one in added.intakes} if isinstance(added, MmeTotal) else set()
    always = (Caution.ESTIMATE, Caution.NO_REPLACEMENT_DOSE, Caution.NO_OUD_DECISION)
    return (*always, *(caution for caution in Caution if caution.value in drugs))


def _share(intake: Intake) -> Share:
    assert intake.dose is not None
    factor = FACTORS[intake.drug]
    return Share(intake, factor, intake.dose * intake.times_a_day * factor)
