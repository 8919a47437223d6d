"""Are the sentences of both languages the same set, with the same placeholders, and without syntax errors?"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.problem import Problem

LANGUAGES = ("en-CA", "fr-CA")


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.names.add(node.id.name)


def check_messages(folder: Traversable | None = None) -> list[Problem]:
    """Compare the .ftl files of all languages below `folder` (the package's own when none is given)."""
    root = files("content") / "messages" if folder is None else folder
    problems: list[Problem] = []
    sentences = {language: _read(root / language, language, problems) for language in LANGUAGES}
    for language in LANGUAGES:
        for key in sorted(set().union(*sentences.values()) - set(sentences[language])):
            problems.append(Problem(language, f"the sentence {key} is missing"))
    reference, *others = LANGUAGES
    for language in others:
        for key in sorted(set(sentences[reference]) & set(sentences[language])):
            ours, theirs = sentences[reference][key], sentences[language][key]
            if ours != theirs:
                problems.append(
                    Problem(
                        language, f"the sentence {key} has {_listed(theirs)}; {reference} has {_listed(ours)}"
                    )
                )
    return problems


def _read(folder: Traversable, language: str, problems: list[Problem]) -> dict[str, frozenset[str]]:
    sentences: dict[str, frozenset[str]] = {}
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if not entry.name.endswith(".ftl"):
            continue
        place = f"{language}/{entry.name}"
        for key, names, problem in _entries(entry.read_text(encoding="utf-8")):
            if problem:
                problems.append(Problem(place, problem))
            elif key in sentences:
                problems.append(Problem(place, f"the sentence {key} is given twice"))
            else:
                sentences[key] = names
    return sentences


def _entries(text: str) -> Iterator[tuple[str, frozenset[str], str]]:
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            yield "", frozenset(), f"not Fluent: {(entry.content or '').strip().splitlines()[0][:80]}"
        elif isinstance(entry, ast.Message | ast.Term):
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if entry.value is None or not _has_words(entry.value):
                yield key, frozenset(), f"the sentence {key} is empty"
            visitor = _Placeholders()
            visitor.visit(entry)
            yield key, frozenset(visitor.names), ""


def _has_words(pattern: ast.Pattern) -> bool:
    return any(
        not isinstance(element, ast.TextElement) or element.value.strip() for element in pattern.elements
    ) and not all(
        isinstance(element, ast.Placeable)
        and isinstance(element.expression, ast.StringLiteral)
        and not element.expression.value.strip()
        for element in pattern.elements
    )


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no placeholder"
