"""What the screen stops, kind by kind, in both languages."""

import pytest

from bot.rules.identifiers import Finding, Kind, Tier, screen


def only(text: str, language: str = "en") -> tuple[str, Finding]:
    findings = screen(text, language=language)
    assert len(findings) == 1, [(text[one.start : one.end], one.reason) for one in findings]
    return text[findings[0].start : findings[0].end], findings[0]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Write to lea.f+pain@courriel.example today.", "lea.f+pain@courriel.example", Kind.EMAIL),
        ("Write to jo (at) example.com today.", "jo (at) example.com", Kind.EMAIL),
        ("Write to jo [arobase] exemple [point] ca.", "jo [arobase] exemple [point] ca", Kind.EMAIL),
        ("Write to jo at example dot com.", "jo at example dot com", Kind.EMAIL),
        ("Story on https://example.org/lea?x=1.", "https://example.org/lea?x=1", Kind.URL),
        ("Story on smithfarm.ca/about here.", "smithfarm.ca/about", Kind.URL),
        ("Also www.cdc.gov/?patient=12 here.", "www.cdc.gov/?patient=12", Kind.URL),
        ("Known as @painwarrior here.", "@painwarrior", Kind.OTHER_ID),
        ("Known as lea_x#1234 here.", "lea_x#1234", Kind.OTHER_ID),
        ("Known as <@331827409912345678> here.", "<@331827409912345678>", Kind.OTHER_ID),
        ("Known in <#331827409912345678> here.", "<#331827409912345678>", Kind.OTHER_ID),
        ("Logged from 203.0.113.77 twice.", "203.0.113.77", Kind.OTHER_ID),
        ("Logged from 2001:db8:0:0:0:0:2:1 twice.", "2001:db8:0:0:0:0:2:1", Kind.OTHER_ID),
        ("Fax 1.800.555.0133, poste 4.", "1.800.555.0133, poste 4", Kind.PHONE),
        ("Ring +44 20 7946 0958 please.", "+44 20 7946 0958", Kind.PHONE),
        ("Joindre au 555-0184 en soirée.", "555-0184", Kind.PHONE),
        ("It said 555-0184 there.", "555-0184", Kind.PHONE),
        ("Called the cell 2495550138.", "2495550138", Kind.PHONE),
        ("OHIP 5442-056-734 AB.", "5442-056-734 AB", Kind.HEALTH_CARD),
        ("It read 4256 - 999 - 766 WD.", "4256 - 999 - 766 WD", Kind.HEALTH_CARD),
        ("Card 9263279763CF.", "9263279763CF", Kind.HEALTH_CARD),
        ("HCN: 4752100778, version code JT.", "4752100778, version code JT", Kind.HEALTH_CARD),
        ("Carte santé no 123 456 78 ici.", "123 456 78", Kind.HEALTH_CARD),
        ("RAMQ TREG 6105 1918 ici.", "TREG 6105 1918", Kind.HEALTH_CARD),
        ("LAPM85620314 au dossier.", "LAPM85620314", Kind.HEALTH_CARD),
        ("Shows 518 402 337 only.", "518 402 337", Kind.SIN),
        ("NAS: 518402337 ici.", "518402337", Kind.SIN),
        ("Shows 046454286 only.", "046454286", Kind.SIN),
        ("Chart #A0091827 open.", "A0091827", Kind.MRN),
        ("MRN is 4471.", "4471", Kind.MRN),
        ("Dossier no 88-41207 ouvert.", "88-41207", Kind.MRN),
        ("Claim # WS-4471902 open.", "WS-4471902", Kind.OTHER_ID),
        ("Permis de conduire no T6101-40706.", "T6101-40706", Kind.OTHER_ID),
        ("Treaty number 2230187701.", "2230187701", Kind.OTHER_ID),
        ("Ontario plate CBXT 482.", "CBXT 482", Kind.OTHER_ID),
        ("Car 1HGCM82633A004352 was lost.", "1HGCM82633A004352", Kind.OTHER_ID),
        ("It said 00482913 there.", "00482913", Kind.OTHER_ID),
        ("It said 12-3456-789 there.", "12-3456-789", Kind.OTHER_ID),
        ("Done 2021-11-03 again.", "2021-11-03", Kind.DATE),
        ("Done 22.08.2022 again.", "22.08.2022", Kind.DATE),
        ("Done 3/14/24 again.", "3/14/24", Kind.DATE),
        ("Done 14.03.24 again.", "14.03.24", Kind.DATE),
        ("Done 22 08 2022 again.", "22 08 2022", Kind.DATE),
        ("Done 03/2021 again.", "03/2021", Kind.DATE),
        ("Done 2021-03 again.", "2021-03", Kind.DATE),
        ("Done 2024-Jan-05 again.", "2024-Jan-05", Kind.DATE),
        ("Done Monday, April 8 again.", "Monday, April 8", Kind.DATE),
        ("Done Sept 3-9, 2023 again.", "Sept 3-9, 2023", Kind.DATE),
        ("Done the 12th of May again.", "the 12th of May", Kind.DATE),
        ("Done 11 Feb by telephone.", "11 Feb", Kind.DATE),
        ("Done Oct '22 again.", "Oct '22", Kind.DATE),
        ("Done May 6.", "May 6", Kind.DATE),
        ("Done march 3, 2020 again.", "march 3, 2020", Kind.DATE),
        ("Done on March 4th again.", "March 4th", Kind.DATE),
        ("Fait le 1er février 2023 encore.", "1er février 2023", Kind.DATE),
        ("Fait le 5 mars encore.", "5 mars", Kind.DATE),
        ("Fait en novembre 2019 encore.", "novembre 2019", Kind.DATE),
        ("Fait le vingt-deux octobre encore.", "vingt-deux octobre", Kind.DATE),
        ("The fifteenth of August again.", "fifteenth of August", Kind.DATE),
        ("Then June twelfth again.", "June twelfth", Kind.DATE),
        ("Seen on 9/5 again.", "9/5", Kind.DATE),
        ("Now on 11/6 again.", "11/6", Kind.DATE),
        ("Depuis le 3/11 encore.", "3/11", Kind.DATE),
        ("DOB 120361 noted.", "120361", Kind.DATE),
        ("Aged 94 now.", "94", Kind.AGE90),
        ("A 96-year-old nun.", "96-year-old", Kind.AGE90),
        ("Now 92 yo, well.", "92 yo", Kind.AGE90),
        ("F/93, well.", "F/93", Kind.AGE90),
        ("91M, well.", "91M", Kind.AGE90),
        ("A 95 woman, well.", "95 woman", Kind.AGE90),
        ("He is 90 and well.", "90", Kind.AGE90),
        ("She is 94. Pain is worse.", "94", Kind.AGE90),
        ("After her 100th birthday.", "100th", Kind.AGE90),
        ("Turned ninety-three last spring.", "ninety-three", Kind.AGE90),
        ("A ninety-two-year-old widow.", "ninety-two-year-old", Kind.AGE90),
        ("Femme de 91 ans, en forme.", "91 ans", Kind.AGE90),
        ("Homme de quatre-vingt-quatorze ans.", "quatre-vingt-quatorze ans", Kind.AGE90),
        ("Postal k7l 3n6 here.", "k7l 3n6", Kind.POSTAL),
        ("Written P 0 T 2 C 0 here.", "P 0 T 2 C 0", Kind.POSTAL),
        ("Written T3N 1M0 here.", "T3N 1M0", Kind.POSTAL),
        ("Postal code P0L here.", "P0L", Kind.POSTAL),
        ("At 1180 Lakeshore Dr, Apt 4 now.", "1180 Lakeshore Dr, Apt 4", Kind.ADDRESS),
        ("Au 88, rue des Érables, ici.", "88, rue des Érables", Kind.ADDRESS),
        ("Rue Notre-Dame, en ville.", "Rue Notre-Dame", Kind.ADDRESS),
        ("Lives at RR 2, in town.", "RR 2", Kind.ADDRESS),
        ("Mail to R.R. #4 only.", "R.R. #4", Kind.ADDRESS),
        ("Mail to PO Box 118 only.", "PO Box 118", Kind.ADDRESS),
        ("Case postale 77 seulement.", "Case postale 77", Kind.ADDRESS),
        ("Mr. Hoffmann has pain.", "Mr. Hoffmann", Kind.NAME),
        ("MR. DESJARDINS WAS SEEN.", "MR. DESJARDINS", Kind.NAME),
        ("MS. WHITE WAS SEEN.", "MS. WHITE", Kind.NAME),
        ("mrs oyelaran has pain.", "mrs oyelaran", Kind.NAME),
        ("Mme de la Durantaye souffre.", "Mme de la Durantaye", Kind.NAME),
        ("M. Gagnon marche.", "M. Gagnon", Kind.NAME),
        ("Sgt. MacIsaac misses sessions.", "Sgt. MacIsaac", Kind.NAME),
        ("Mr. J. O'Neill-Roy has pain.", "Mr. J. O'Neill-Roy", Kind.NAME),
        ("Dr. Kowalczyk's letter.", "Dr. Kowalczyk", Kind.PROVIDER),
        ("la Dre Bélanger suit.", "Dre Bélanger", Kind.PROVIDER),
        ("Mr. 王小明 has pain.", "Mr. 王小明", Kind.NAME),
    ],
)
def test_identifier_blocks_and_is_shown_exactly(text: str, words: str, kind: Kind) -> None:
    found, finding = only(text)

    assert (found, finding.kind, finding.tier) == (words, kind, Tier.BLOCK)


def test_check_digit_changes_only_the_sentence() -> None:
    _, fitting = only("It read 4532 015 114 here.")
    _, mistyped = only("It read 4532 015 113 here.")

    assert (fitting.kind, mistyped.kind) == (Kind.HEALTH_CARD, Kind.HEALTH_CARD)
    assert {fitting.reason, mistyped.reason} == {"finding-health-card", "finding-health-card-luhn"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was admitted in March with pain.", "March"),
        ("Vue en avril pour une crise.", "avril"),
        ("Seen by dr okonkwo yesterday.", "dr okonkwo"),
        ("Lives on 42 birchmount road alone.", "42 birchmount road"),
    ],
)
def test_uncertain_words_are_asked_about(text: str, words: str) -> None:
    found, finding = only(text)

    assert (found, finding.tier) == (words, Tier.WARN)


def test_french_text_reads_bp_as_a_post_office_box() -> None:
    text = "Courrier : BP 118, merci."

    assert screen(text, language="en-CA") == []
    assert only(text, "fr-CA")[1].kind is Kind.ADDRESS


def test_two_readings_of_one_number_give_one_finding() -> None:
    found, finding = only("Claim 416-555-0199 x12 is her telephone: call 416-555-0199 x12."[31:])

    assert (found, finding.kind) == ("416-555-0199 x12", Kind.PHONE)


def test_warning_inside_a_refusal_is_a_refusal() -> None:
    found, finding = only("Seen in March 2021 again.")

    assert (found, finding.tier) == ("March 2021", Tier.BLOCK)
