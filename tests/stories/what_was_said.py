"""All that the bot says to Discord in a story, and how to hear a language in it."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.syntax import FluentParser, ast

from bot.sandbox.world import World
from content.loader import load_didactics
from content.topics import load_topics
from content.vocabulary import load_vocabulary

SHOWN = {"content", "label", "description", "title", "placeholder", "text", "topic"}
"""What Discord shows of a message or a form; a form's `value` is what its reader typed before."""
FEWEST_LETTERS = 8


def said_since(world: World, begin: int = 0) -> list[str]:
    """Every text the bot sent, in messages, pages and forms alike; commands and their names are left out."""
    return [
        text
        for request in world.env.http_requests[begin:]
        if "/applications/" not in request.path
        for text in _texts(request.json)
    ]


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for item in part:
            yield from _texts(item)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name in SHOWN and isinstance(value, str):
                yield value
            elif not isinstance(value, str):
                yield from _texts(value)


def phrases_of(language: str, texts: list[str]) -> list[str]:
    """The sentences of one language alone (not the other's) that occur in the texts.

    A citation is in the language of its work, in every language of the bot: it is not listened to.
    """
    other = "fr-CA" if language == "en-CA" else "en-CA"
    alone = _words_of(language) - _words_of(other)
    heard = [_without_citations(text) for text in texts]
    return [phrase for phrase in alone if any(_occurs(phrase, text) for text in heard)]


def keys_in(texts: list[str]) -> list[str]:
    """Keys of sentences that were shown instead of their words."""
    keys = {key for key in _keys() if "-" in key}
    return [word for text in texts for word in re.findall(r"[a-z][a-z0-9-]+", text) if word in keys]


def _without_citations(text: str) -> str:
    for citation in _citations():
        text = text.replace(citation, "")
    return text


@cache
def _citations() -> frozenset[str]:
    return frozenset(reference.citation for one in load_didactics().all() for reference in one.references)


def _occurs(phrase: str, text: str) -> bool:
    return phrase in text and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


@cache
def _messages(language: str) -> tuple[ast.Message, ...]:
    found: list[ast.Message] = []
    for entry in (files("content") / "messages" / language).iterdir():
        body = FluentParser().parse(entry.read_text(encoding="utf-8")).body
        found += [part for part in body if isinstance(part, ast.Message)]
    return tuple(found)


@cache
def _keys() -> frozenset[str]:
    return frozenset(message.id.name for message in _messages("en-CA"))


@cache
def _words_of(language: str) -> frozenset[str]:
    short = language[:2]
    topics, words = load_topics(), load_vocabulary()
    labels = [topics.label(topic, language) for topic in topics.ids()]
    labels += [
        words.label(kind, one, short) for kind in ("profession", "region") for one in words.choices(kind)
    ]
    pieces = [line.strip() for message in _messages(language) for line in _lines(message.value)]
    return frozenset(piece for piece in [*labels, *pieces] if sum(map(str.isalpha, piece)) >= FEWEST_LETTERS)


def _lines(pattern: ast.Pattern | None) -> Iterator[str]:
    for element in pattern.elements if pattern else ():
        if isinstance(element, ast.TextElement):
            yield from element.value.splitlines()
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _lines(variant.value)
