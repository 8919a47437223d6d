"""Who joined the synthetic programme, and what they agreed to."""

import random
from datetime import timedelta

from bot.rules.membership import NOTICE_VERSION, ConsentKind, MemberStatus
from bot.sandbox.cohort.shape import CONSENTED, ELIGIBLE, PROFESSIONS, PROFILE, STARTS, WEIGHTS
from bot.sandbox.cohort.writer import CohortWriter
from db.tables import Consent, Person


async def write_people(cohort: CohortWriter) -> None:
    """Everybody who joined; some left again, some did not agree."""
    rows = []
    professions = _shares(PROFESSIONS, cohort.joined, cohort.chance)
    for number in range(cohort.joined):
        answered = {
            name: None if cohort.chance.random() < 0.03 else cohort.chance.choices(choices, WEIGHTS[name])[0]
            for name, choices in PROFILE.items()
        }
        rows.append(
            {
                "guild_id": cohort.guild_id,
                "pseudonym": f"P-{number:08d}",
                "status": MemberStatus.MEMBER if number < cohort.size(ELIGIBLE) else MemberStatus.ERASED,
                "language": "en-CA",
                "profession": professions[number],
                "created_at": STARTS - timedelta(days=20),
                "joined_at": STARTS - timedelta(days=20),
                **answered,
            }
        )
    ids = await cohort.add_with_ids(Person, rows)
    cohort.profession = dict(zip(ids, professions, strict=True))
    cohort.learners = ids[: cohort.size(CONSENTED)]
    agreed = set(cohort.learners)
    await cohort.add(
        Consent,
        [
            {
                "person_id": person,
                "kind": ConsentKind.EVALUATION,
                "granted": person in agreed,
                "notice_version": NOTICE_VERSION,
                "at": STARTS - timedelta(days=20),
            }
            for person in ids[: cohort.size(ELIGIBLE)]
        ],
    )


def _shares(shares: dict[str, float], many: int, chance: random.Random) -> list[str]:
    """Exactly these shares of so many, in a random order; what rounding leaves goes to the first."""
    found = [name for name, share in shares.items() for _ in range(int(share * many))]
    found += [next(iter(shares))] * (many - len(found))
    chance.shuffle(found)
    return found
