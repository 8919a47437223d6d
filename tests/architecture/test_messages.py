"""Every sentence that code can ask for exists in both languages, takes what the code passes, and fits into Discord."""

import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from content.sentences import LANGUAGES, Sentences
from tests.architecture.keys_put_together import NOTICES, TOGETHER
from tests.architecture.sentences_asked import asked_for

CHOICES = ("confirm-", "return-", "pass-", "category-", "confidence-", "band-")


class _Placeholders(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - fluent's name
        self.names.add(node.id.name)


def written(language: str) -> dict[str, frozenset[str]]:
    """The placeholders of every sentence of a language."""
    found = {}
    for entry in sorted((files("content") / "messages" / language).iterdir(), key=lambda one: one.name):
        for item in FluentParser().parse(entry.read_text(encoding="utf-8")).body:
            assert not isinstance(item, fluent.Junk), f"{language}/{entry.name}: {item.content}"
            if isinstance(item, fluent.Message):
                assert item.id.name not in found, f"{language}: {item.id.name} is written twice"
                visitor = _Placeholders()
                visitor.visit(item)
                found[item.id.name] = frozenset(visitor.names)
    return found


ASKED = asked_for()
WRITTEN = {language: written(language) for language in LANGUAGES}


def said(language: str, key: str) -> str:
    """A sentence as it reads with short values in its placeholders."""
    details = {name: 3 if name in ("count", "most", "minutes") else "…" for name in WRITTEN[language][key]}
    return Sentences.load().say(language, key, **details)


def too_long(chosen, most: int) -> list[str]:
    return [
        f"{language} {key}: {len(said(language, key))} characters"
        for language in LANGUAGES
        for key in sorted(filter(chosen, WRITTEN[language]))
        if len(said(language, key)) > most
    ]


def test_code_is_read():
    keys = {asked.key for asked in ASKED}

    assert len(keys) > 300
    assert {"typed-too-long", "status-answered", "command-ask-the-hub", "passed-nobody"} <= keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_the_code_asks_for_is_written(language):
    missing = sorted(
        {f"{asked.key} ({asked.place})" for asked in ASKED if asked.key not in WRITTEN[language]}
    )

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_put_together_from_an_enum_is_written(language):
    assert sorted(TOGETHER.keys() - WRITTEN[language].keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_passes_every_placeholder(language):
    short = [
        f"{asked.key} ({asked.place}) is not given {sorted(wanted - asked.passed)}"
        for asked in ASKED
        if asked.passed is not None
        and (wanted := WRITTEN[language].get(asked.key, frozenset())) - asked.passed
    ]

    assert short == []


def test_every_notice_is_listed_with_its_details():
    keys = {asked.key for asked in ASKED if asked.key.startswith("notice-")}

    assert keys == NOTICES.keys()


def test_both_languages_have_the_same_keys_and_placeholders():
    english, french = (WRITTEN[language] for language in LANGUAGES)

    assert english.keys() == french.keys()
    assert {key: names for key, names in english.items() if names != french[key]} == {}


def test_command_names_are_what_discord_takes():
    names = {key for key in WRITTEN["en-CA"] if key.startswith("command-") and not key.endswith("-what")}
    menus = {"command-ask-the-hub", "command-record-as-recommendation"}
    slash = names - menus

    assert all(re.fullmatch(r"[\w-]{1,32}", said("fr-CA", key)) for key in slash)
    assert all(said("fr-CA", key) == said("fr-CA", key).lower() for key in slash)
    assert all(len(said(language, key)) <= 32 for language in LANGUAGES for key in menus)
    assert all(said("en-CA", key).lower().replace(" ", "-") == key.removeprefix("command-") for key in names)


def test_descriptions_fit():
    assert too_long(lambda key: re.fullmatch("option-.*|command-.*-what", key), 100) == []


def test_forms_fit():
    assert too_long(lambda key: key.startswith("form-") and not key.endswith(("-hint", "-note")), 45) == []
    assert too_long(lambda key: key.startswith("detail-"), 45) == []
    assert too_long(lambda key: key.startswith("form-") and key.endswith("-hint"), 100) == []
    assert too_long(lambda key: key == "form-case-hub-note", 100 - 90 + len("…")) == []
    assert too_long(lambda key: key.startswith(CHOICES), 100) == []


def test_buttons_fit_a_telephone():
    assert too_long(lambda key: key.startswith("button-"), 34) == []


def test_french_keeps_its_signs_together():
    folder = files("content") / "messages" / "fr-CA"
    loose = [
        f"{entry.name}: {line}"
        for entry in folder.iterdir()
        if entry.name.endswith(".ftl") and entry.name != "cli.ftl"  # a terminal wraps anywhere
        for line in entry.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and re.search(r"« | »| :(?=\s|$|\*)", line)
    ]

    assert loose == []
