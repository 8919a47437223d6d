"""What the screen lets through: clinical numbers that look like identifiers."""

import pytest

from bot.rules.identifiers import screen


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "🙂🙂🙂",
        "PEG 7/10, MRI in 2019 showed L4-5 and L5-S1 disease, 3 years ago.",
        "Gabapentin 300-300-600 mg, then 600-600-900, then 10-20-30 mg.",
        "BP 138/84, HR 92, RR 16, RR 8, SpO2 95%, temp 101 F, on 5/325 and 10/325.",
        "T3N1M0, pT2N0M0, fused L4L5S1.",
        "Busse 2017, doi 10.1503/cmaj.170363, PMID 29991316, PMC7993934, DIN 02244344, NCT01234567.",
        "https://www.cmaj.ca/content/189/18/E659 and cdc.gov/opioids and https://doi.org/10.1503/cmaj.170363",
        "Creon 25,000 units, 1,000,000 IU, 2500000 units.",
        "From 2010-11 to 2014-2018, since 2008, (2016, 2020).",
        "It may 3 be enough, on 40/50 and by 12/99.",
        "In May 2 of 3 colleagues agreed. May 2 be given? may 3 times. She may 2 times a week.",
        "On 2/3 of the tablet, on 4/5 power, le 1/3 distal, on 7/10.",
        "Aged 89. Age 90 or over. People 90+. Over 90 years old. In her nineties. Ninety minutes.",
        "She is 94 kg. He is 95% better. 92 kg, 95% CI, 94 on air, 90 MME/day, 90 mg MED, 91 mg, F 93.",
        "Hoffmann sign, Tinel positive, MS Contin 30 mg, MS with spasticity, 5.1 ms. Splints.",
        "45 M. Pain for years. 58 ans, M. Douleur. Mme ou M.? The Dr. She saw. Nurse Practitioner.",
        "Chief Complaint: pain. Dr. Scholl's insoles. Dr Ho belt. mr imaging.",
        "Case 12, order of 3 tests, policy 2019, unit 25 mg, chart review, plate 3.5 mm, Box 2.",
        "@bedtime, @8h, stenosis @L4-5. @everyone",
        "100 m of walking, 8 km road, 10 rough road, 3 blocks down the road.",
        "Prégabaline 75 mg BID depuis 2 ans, TA 138/84, 10 % par mois, 90 ans ou plus.",
        "20 mg × 3, ½ tablet, 10⁻⁶ M, 20–30 mg, 1500-2000 steps.",
        "March to the clinic. April is hard. Autumn 2021. Mondays.",
        "0.1234567 mg/L; 0 0 0 0 0 0; 12:30; 16:00:00.",
    ],
)
def test_clinical_text_passes(text: str) -> None:
    assert [(text[one.start : one.end], one.reason) for one in screen(text)] == []
