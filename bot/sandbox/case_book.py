"""What the people of the demo write: invented cases without identifiers, and what specialists answer."""

from dataclasses import dataclass, field

from bot.sandbox.acts import QUESTION, STORY


@dataclass(frozen=True)
class Question:
    """One case as its asker types it into the form, with the bands they add."""

    question: str
    story: str
    topics: tuple[str, ...]
    professions: tuple[str, ...] = ()
    bands: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Advice:
    """One recommendation as its specialist types it."""

    text: str
    category: str
    confidence: str
    reference: str = ""


NERVE_PAIN = Question(
    QUESTION,
    STORY,
    ("neuropathic_pain",),
    bands={
        "age": "50_59",
        "duration": "1_to_5_years",
        "pain_type": "neuropathic",
        "opioid_dose": "none",
        "co_use": "none",
    },
)
NERVE_PAIN_PHYSICIAN = Advice(
    "I would use what is left before an opioid. Was gabapentin raised slowly, from a low dose at night? Sedation "
    "often comes from the speed. For a small painful area, a topical treatment is worth a trial. Agree on a stop "
    "rule first: at least 30% better on the PEG, otherwise stop it.",
    "pharmacological",
    "suggest",
    "Finnerup, Lancet Neurol 2015;14:162; Krebs (PEG), JGIM 2009;24:733",
)
NERVE_PAIN_PHARMACIST = Advice(
    "Check kidney function before any gabapentinoid, and review everything else that sedates, alcohol included. "
    "If an opioid is ever added, decide first which of the two stays: in Ontario, both together went with about "
    "1.5 times the odds of an opioid-related death.",
    "safety",
    "strongly_suggest",
    "Gomes, PLoS Med 2017, doi 10.1371/journal.pmed.1002396",
)

TAPERING = Question(
    "Comment parler d’une réduction d’opioïdes sans rompre la confiance?",
    "Homme dans la soixantaine, lombalgie depuis plus de 10 ans. Environ 150 EMM par jour d’hydromorphone depuis "
    "6 ans, avec du lorazépam au coucher. PEG 7/10, presque inchangé depuis des années. Une réduction imposée "
    "ailleurs a échoué; il craint d’être abandonné. But : marcher jusqu’au bout de sa rue.",
    ("opioid_tapering", "talking_about_pain"),
    ("pharmacist", "psychologist"),
    {"age": "60_69", "duration": "over_5_years", "opioid_dose": "mme_90_plus", "co_use": "benzodiazepine"},
)
TAPERING_PHARMACIST = Advice(
    "Réduire n’est pas obligatoire : la ligne directrice canadienne le suggère au-dessus de 90 EMM (recommandation "
    "faible), avec la personne et à son rythme, souvent 5 à 10 % toutes les 2 à 4 semaines, avec une pause si la "
    "douleur ou la fonction se dégradent. Ne pas réduire le lorazépam en même temps. Offrir la naloxone dès "
    "maintenant, et l’expliquer aux proches.",
    "pharmacological",
    "suggest",
    "Busse, CMAJ 2017;189:E659, doi 10.1503/cmaj.170363",
)

FEAR_OF_BENDING = Question(
    "How do I start graded activity with somebody who avoids all bending?",
    "Man in his 40s with low back pain for 2 years, no red flags. PEG 6/10. Rests most of the day. Two courses of "
    "physiotherapy ended when the pain flared. Sleeps 5 hours, low mood, no thoughts of suicide. Anti-inflammatory "
    "tablets now and then. Goal: carry a laundry basket again.",
    ("back_neck_pain", "movement_function"),
    bands={"age": "40_49", "duration": "1_to_5_years"},
)

TOO_SHORT = Question(
    "What else can I try?",
    "Pain everywhere for a year. Nothing has worked so far.",
    ("widespread_pain",),
)
TOO_SHORT_NOTE = "Please add an age band, what was tried and for how long, the PEG, and a goal."

KEEPING_WORK = Question(
    "How can I help somebody with fibromyalgia keep part-time work?",
    "Woman in her 30s with fibromyalgia for 4 years; stands all day at work. PEG 8/10. Has missed many shifts; a "
    "benefits form was refused once. Sleeps 4 hours, anxious, safe. Tried: duloxetine, a pool exercise group "
    "(stopped because of the cost). Goal: three short shifts a week.",
    ("widespread_pain", "work_income_access"),
    bands={"age": "30_39", "duration": "1_to_5_years", "pain_type": "nociplastic"},
)
