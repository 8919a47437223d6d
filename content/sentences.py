"""The sentences people read, by key and language; Fluent files in `messages/<language>/*.ftl`.

No sentence refers to one of another file, so that each file can be parsed by itself.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en-CA", "fr-CA")
DEFAULT_LANGUAGE = "en-CA"
_KEY = re.compile(r"^([a-z][a-zA-Z0-9_-]*) *=", re.MULTILINE)


class MissingSentence(KeyError):
    """A key that a language does not have, or a sentence that could not be formatted."""


class _Language:
    """The sentences of one language. A file is parsed when its first sentence is asked for."""

    def __init__(self, language: str) -> None:
        """Learn which key stands in which file."""
        self._bundle = FluentBundle([language], use_isolating=False)
        folder = files("content") / "messages" / language
        texts = [
            entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".ftl")
        ]
        self._texts = {key: text for text in texts for key in _KEY.findall(text)}
        self._read: set[int] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def say(self, key: str, details: Mapping[str, object]) -> str:
        """The sentence, placeholders filled. Raises MissingSentence."""
        text = self._texts.get(key)
        if text is None:
            raise MissingSentence(key)
        if id(text) not in self._read:
            self._bundle.add_resource(FluentResource(text))
            self._read.add(id(text))
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingSentence(key)
        said, errors = self._bundle.format_pattern(pattern, dict(details))
        if errors:
            raise MissingSentence(f"{key}: {errors}")
        return str(said)


class Sentences:
    """Says a sentence in a language. Read once from the package; safe to share."""

    def __init__(self, languages: Mapping[str, _Language]) -> None:
        """Use `load`."""
        self._languages = dict(languages)

    @staticmethod
    @cache
    def load() -> "Sentences":
        """All languages of this package, once per process."""
        return Sentences({language: _Language(language) for language in LANGUAGES})

    def has(self, key: str, language: str = DEFAULT_LANGUAGE) -> bool:
        """Whether `language` has a sentence of that key."""
        return key in self._languages[language]

    def say(self, language: str, key: str, /, **details: object) -> str:
        """The sentence of `key` in `language` (en-CA where the language is unknown), placeholders filled.

        Raises MissingSentence for an unknown key or a placeholder that was not given.
        """
        spoken = self._languages.get(language) or self._languages[DEFAULT_LANGUAGE]
        return spoken.say(key, details)


def language_for(*wishes: str | None) -> str:
    """The first wish that is a language of ours; Discord's `fr` and `en-US` count as fr-CA and en-CA."""
    for wish in wishes:
        if not wish:
            continue
        for language in LANGUAGES:
            if wish == language or wish.split("-")[0] == language.split("-")[0]:
                return language
    return DEFAULT_LANGUAGE
