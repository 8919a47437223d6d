"""A reference names its authors and their journal: these are no identifiers there; everything else is."""

from collections.abc import Iterable

from bot.rules.case_form import FieldFinding
from bot.rules.identifiers import Kind, Tier

CITATION_FIELD = "reference"
_OF_A_CITATION = frozenset({Kind.NAME, Kind.PLACE, Kind.FACILITY, Kind.EMPLOYER})
_TITLED = "finding-name-after-title"


def without_authors(findings: Iterable[FieldFinding]) -> list[FieldFinding]:
    """The findings without those that a citation is made of. A title before a name still makes it a person."""
    return [found for found in findings if found.field != CITATION_FIELD or _stands(found)]


def _stands(found: FieldFinding) -> bool:
    finding = found.finding
    if finding.tier is Tier.WARN:
        return False
    return finding.kind not in _OF_A_CITATION or finding.reason == _TITLED
