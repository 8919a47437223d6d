"""Promises about the rules as a table: sentences exist, quantifiers are bounded, lists are read."""

import re
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules

import pytest

from bot.rules import identifiers
from bot.rules.identifiers.addresses import FRENCH_BOXES
from bot.rules.identifiers.folding import fold
from bot.rules.identifiers.lexicon import read_words
from bot.rules.identifiers.rule import Sense, looks_like_doses, passes_luhn
from bot.rules.identifiers.screen import RULES

FOLDED_WHEN_READ = (
    *("clinician_titles", "courtesy_titles", "professional_titles", "product_names", "not_after_title"),
    *("guideline_sites", "not_handles", "sentence_starters", "credentials"),
)
MODULES = [
    import_module(f"{identifiers.__name__}.{found.name}")
    for found in iter_modules(identifiers.__path__)
    if found.name != "__main__"
]
SENSES = [value for module in MODULES for value in vars(module).values() if isinstance(value, Sense)]
PATTERNS = [
    value.pattern for module in MODULES for value in vars(module).values() if isinstance(value, re.Pattern)
]


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
def test_every_rule_has_its_sentences(language: str) -> None:
    source = (files("content") / "messages" / language / "findings.ftl").read_text(encoding="utf-8")
    written = set(re.findall(r"^((?:finding|suggest)-[a-z0-9-]+) =", source, re.M))

    used = {key for rule in (*RULES, FRENCH_BOXES, *SENSES) for key in (rule.reason, rule.suggestion)}

    assert used == written


def test_every_quantifier_is_bounded() -> None:
    for pattern in (*(rule.pattern.pattern for rule in (*RULES, FRENCH_BOXES)), *PATTERNS):
        bare = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", pattern)
        assert not re.search(r"[*+]|\{\d*,\}", bare), pattern


def test_long_lists_are_stored_as_the_text_is_read() -> None:
    for entry in files("bot.rules.identifiers.lexicon").iterdir():
        if entry.name.endswith(".txt") and entry.name.removesuffix(".txt") not in FOLDED_WHEN_READ:
            lines = entry.read_text(encoding="utf-8").splitlines()
            assert lines[0].startswith("# "), entry.name
            entries = [line for line in lines if not line.startswith("#")]
            assert entries == sorted(set(entries)), entry.name
            assert all(line == fold(line).text.lower() for line in entries), entry.name


def test_word_lists_are_folded_and_a_missing_one_raises() -> None:
    assert "infirmiere" in read_words("clinician_titles")
    with pytest.raises(FileNotFoundError):
        read_words("no_such_list")


def test_luhn_and_dose_checks() -> None:
    assert passes_luhn("046454286")
    assert not passes_luhn("046454287")
    assert looks_like_doses(["300", "300", "600"])
    assert not looks_like_doses(["300", "301", "600"])
    assert not looks_like_doses(["000", "300", "600"])


HEADS = [
    (
        entry.name,
        " ".join(line for line in entry.read_text(encoding="utf-8").splitlines()[:8] if line.startswith("#")),
    )
    for entry in (files("bot.rules.identifiers") / "lexicon").iterdir()
    if entry.name.endswith(".txt")
]


@pytest.mark.parametrize(("name", "head"), HEADS, ids=[name for name, _ in HEADS])
def test_every_list_names_its_source_and_licence(name: str, head: str) -> None:
    licences = (
        "MIT",
        "CC BY 4.0",
        "CC0",
        "public domain",
        "no licence",
        "free",
        "own list, under its licence",
    )

    assert any(licence in head for licence in licences), name
