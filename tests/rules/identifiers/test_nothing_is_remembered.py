"""What somebody wrote is gone from the screening when it has answered: no cache grows by the words of a text."""

from importlib import import_module
from pkgutil import iter_modules

from bot.rules import identifiers
from bot.rules.identifiers import screen

FIRST = "Mrs. Okafor of Sudbury, seen at Elm Grove Clinic by Dr. Lapointe, works at Vale. Son: Tom."
LATER = (
    "Mme Quenneville-Brzozowska, de Kapuskasing, vue à la clinique Vertbois; Zephyrine Quobinsky, 54, hiked."
)


def remembered() -> int:
    return sum(
        member.cache_info().currsize
        for found in iter_modules(identifiers.__path__)
        if found.name != "__main__"
        for member in vars(import_module(f"{identifiers.__name__}.{found.name}")).values()
        if hasattr(member, "cache_info")
    )


def test_no_word_of_a_text_stays_in_a_cache() -> None:
    screen(FIRST), screen(FIRST, language="fr-CA")
    lists = remembered()

    found = screen(LATER), screen(LATER, language="fr-CA")

    assert all(found)
    assert lists > 0
    assert remembered() == lists
