"""The people of the sandbox: named, with a role and a profession. All invented."""

from dataclasses import dataclass, field
from typing import Literal

Part = Literal["hcp", "specialist", "coordinator", "administrator", "newcomer"]


@dataclass(frozen=True)
class Character:
    """Somebody who acts in the sandbox. `locale` is the language of their Discord."""

    name: str
    part: Part
    profession: str = ""
    locale: str = "en-US"
    region: str = ""
    topics: tuple[str, ...] = field(default=())
    capacity: int = 3


JO = Character("Jo Park (administrator)", "administrator")
IRIS = Character("Iris Lavoie (coordinator)", "coordinator")
AMINA = Character("Amina Diallo (nurse practitioner)", "hcp", "nurse_practitioner", region="north_west")
BRUNO = Character("Bruno Tremblay (médecin de famille)", "hcp", "family_physician", "fr", "north_east")
CHLOE = Character("Chloe Nguyen (social worker)", "hcp", "social_worker", region="central")
DEVON = Character("Devon Clarke (physiotherapist)", "hcp", "physiotherapist", region="east")
ORTIZ = Character(
    "Dr Elena Ortiz (pain physician)",
    "specialist",
    "pain_physician",
    topics=("neuropathic_pain", "back_neck_pain", "opioid_tapering"),
)
FARID = Character(
    "Farid Haddad (pharmacist)",
    "specialist",
    "pharmacist",
    topics=("neuropathic_pain", "opioid_tapering", "headache"),
)
GRACE = Character(
    "Grace Okafor (psychologist)",
    "specialist",
    "psychologist",
    topics=("widespread_pain", "back_neck_pain"),
)
HANA = Character(
    "Hana Sato (pharmacist)", "specialist", "pharmacist", topics=("opioid_tapering",), capacity=2
)
LEA = Character("Léa Gagnon (newcomer)", "newcomer", "registered_nurse", "fr", "north_east")

HCPS = (AMINA, BRUNO, CHLOE, DEVON)
SPECIALISTS = (ORTIZ, FARID, GRACE, HANA)
CAST = (JO, IRIS, *HCPS, *SPECIALISTS, LEA)
