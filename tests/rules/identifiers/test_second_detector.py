"""Two detectors' findings become one list, by stretch."""

from bot.rules.identifiers import Finding, Kind, Tier, merge


def finding(start: int, end: int, tier: Tier, kind: Kind = Kind.NAME) -> Finding:
    return Finding(start, end, kind, tier, "finding-name", "suggest-the-patient")


def test_findings_that_do_not_touch_stand_in_order() -> None:
    one, other = finding(10, 14, Tier.BLOCK), finding(2, 5, Tier.WARN)

    assert merge([one], [other]) == [other, one]


def test_of_two_that_overlap_the_refusal_speaks_for_both() -> None:
    asked, refused = finding(0, 12, Tier.WARN, Kind.PLACE), finding(4, 8, Tier.BLOCK)

    assert merge([refused], [asked]) == [finding(0, 12, Tier.BLOCK)]


def test_of_two_questions_the_longer_is_asked() -> None:
    long, short = finding(0, 12, Tier.WARN, Kind.PLACE), finding(4, 8, Tier.WARN)

    assert merge([short], [long]) == [long]
