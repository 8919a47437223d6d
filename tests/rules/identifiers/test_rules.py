"""Promises about the rules as a table: sentences exist, quantifiers are bounded, lists are read."""

import re
from importlib.resources import files

import pytest

from bot.rules.identifiers.addresses import FRENCH_BOXES
from bot.rules.identifiers.lexicon import read_words
from bot.rules.identifiers.rule import looks_like_doses, passes_luhn
from bot.rules.identifiers.screen import RULES


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
def test_every_rule_has_its_sentences(language: str) -> None:
    source = (files("content") / "messages" / language / "findings.ftl").read_text(encoding="utf-8")
    written = set(re.findall(r"^([a-z0-9-]+) =", source, re.M))

    used = {key for rule in (*RULES, FRENCH_BOXES) for key in (rule.reason, rule.suggestion)}

    assert used == written


def test_every_quantifier_is_bounded() -> None:
    for rule in (*RULES, FRENCH_BOXES):
        bare = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", rule.pattern.pattern)
        assert not re.search(r"[*+]|\{\d*,\}", bare), rule.pattern.pattern


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
