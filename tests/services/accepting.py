"""Another process of the bot, as far as a race needs one: some specialists accept one case at once.

Waits for a line on standard input, so that several processes begin together; prints what came of each as JSON.
"""

import asyncio
import json
import sys

from bot.rules.errors import DomainError
from bot.services.accept_case import AcceptedByAnother, accept_case
from db.database import Database
from db.keys import Keyring
from tests.fixtures.programme import TORONTO, Programme


async def accept_at_once(url: str, keys: str, case_id: int, people: list[int]) -> list[str]:
    """`accepted`, the Discord id of who has it, or the key of another refusal, for each."""
    async with Database.open(url, keyring=Keyring.from_setting(keys)) as database:
        server = Programme(database, TORONTO)
        print("ready", flush=True)  # noqa: T201 - to the test that waits for it
        await asyncio.to_thread(sys.stdin.readline)

        async def accept(person_id: int) -> str:
            try:
                await server.do(accept_case, case_id=case_id, person_id=person_id, profession="pharmacist")
            except AcceptedByAnother as lost:
                return str(lost.owner_discord_id)
            except DomainError as refused:
                return refused.message_key
            return "accepted"

        return list(await asyncio.gather(*map(accept, people)))


if __name__ == "__main__":
    url, keys, case_id, *people = sys.argv[1:]
    came = asyncio.run(accept_at_once(url, keys, int(case_id), [int(person) for person in people]))
    print(json.dumps(came))  # noqa: T201 - to the test that reads it
