"""The sentences people read, by key and language; Fluent files in `messages/<language>/*.ftl`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en-CA", "fr-CA")
DEFAULT_LANGUAGE = "en-CA"


class MissingSentence(KeyError):
    """A key that a language does not have, or a sentence that could not be formatted."""


class Sentences:
    """Says a sentence in a language. Read once from the package; safe to share."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        """Keep one bundle per language."""
        self._bundles = dict(bundles)

    @staticmethod
    @cache
    def load() -> "Sentences":
        """All languages of this package, read once per process."""
        bundles = {}
        for language in LANGUAGES:
            bundle = FluentBundle([language], use_isolating=False)
            folder = files("content") / "messages" / language
            for entry in sorted(folder.iterdir(), key=lambda item: item.name):
                if entry.name.endswith(".ftl"):
                    bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
            bundles[language] = bundle
        return Sentences(bundles)

    def has(self, key: str, language: str = DEFAULT_LANGUAGE) -> bool:
        """Whether `language` has a sentence of that key."""
        return bool(self._bundles[language].has_message(key))

    def say(self, language: str, key: str, /, **details: object) -> str:
        """The sentence of `key` in `language` (en-CA where the language is unknown), placeholders filled.

        Raises MissingSentence for an unknown key or a placeholder that was not given.
        """
        bundle = self._bundles.get(language) or self._bundles[DEFAULT_LANGUAGE]
        if not bundle.has_message(key):
            raise MissingSentence(key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise MissingSentence(key)
        text, errors = bundle.format_pattern(pattern, dict(details))
        if errors:
            raise MissingSentence(f"{key}: {errors}")
        return str(text)


def language_for(*wishes: str | None) -> str:
    """The first wish that is a language of ours; Discord's `fr` and `en-US` count as fr-CA and en-CA."""
    for wish in wishes:
        if not wish:
            continue
        for language in LANGUAGES:
            if wish == language or wish.split("-")[0] == language.split("-")[0]:
                return language
    return DEFAULT_LANGUAGE
