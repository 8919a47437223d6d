"""Which sentences the code of bot/ asks for, read off the code without running it.

Literal keys at each `say` (in pages too), refusal, notice and command; keys put together from an enum by
importing the enum.
A beginning that keys_put_together.py does not list is refused. What the command line says has its own tests
(tests/bot).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from tests.architecture.keys_put_together import NOTICES, PUT_TOGETHER, TOGETHER

ROOT = Path(__file__).parents[2]
REFUSALS = ("DomainError", "NotAllowed")
ALWAYS_KEYS = re.compile(r"((?:problem|field|button|notice|demo-page)-[a-z][a-z-]*):?")
"""Literals that are keys wherever they stand; a notice is followed by a colon and what it is about."""
SAID_LATER = {"message_key", "field", "reason", "suggestion", "code", "sentence", "part"}
"""Attributes and names that carry a key which was written (and is checked) elsewhere."""


class Asked:
    """A key that code asks for, where, and what it passes (None where that cannot be read off the call)."""

    def __init__(self, key: str, place: str, passed: frozenset[str] | None):
        self.key, self.place, self.passed = key, place, passed


def asked_for() -> list[Asked]:
    """Everything the code of bot/ asks for."""
    asked = []
    for path in sorted((ROOT / "bot").rglob("*.py")):
        asked += _asked_in(ast.parse(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT)))
    for path in sorted((ROOT / "bot").rglob("*.html")):
        asked += _asked_on_page(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    return asked


def _asked_on_page(source: str, file: str) -> Iterator[Asked]:
    for call in Environment(autoescape=True).parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            passed = frozenset(keyword.key for keyword in call.kwargs)
            yield Asked(call.args[0].as_const(), f"{file}:{call.lineno}", passed)


def _asked_in(tree: ast.Module, file: str) -> Iterator[Asked]:
    module = _Module(tree)
    for node in ast.walk(tree):
        place = f"{file}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literal = ALWAYS_KEYS.fullmatch(node.value)
            if literal:
                passed = NOTICES.get(literal[1])
                yield Asked(literal[1], place, frozenset(passed) if passed else None)
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name == "named":
            word = node.args[0].value.lower().replace(" ", "-") if node.args[0] is not None else ""
            yield Asked(f"command-{word}", place, frozenset())
        elif name == "described":
            yield Asked(node.args[0].value, place, frozenset())
        elif name == "words" and node.args:
            first = node.args[0]
            if isinstance(first, ast.JoinedStr):
                start = f"report-{first.values[0].value}"
                assert start in PUT_TOGETHER, f"{place}: list the keys {start}… in PUT_TOGETHER"
            else:
                for key in module.keys(first, node):
                    yield Asked(f"report-{key}", place, None)
        elif name in ("say", *REFUSALS) and node.args:
            passed = _passed(node)
            first = node.args[1] if _is_language(node) else node.args[0]
            for key in module.keys(first, node):
                yield Asked(key, place, passed)


def _is_language(call: ast.Call) -> bool:
    """Sentences.say takes the language first."""
    return len(call.args) > 1 and _name(call.func) == "say"


def _passed(call: ast.Call) -> frozenset[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    return None if None in names else frozenset(name for name in names if name)


def _name(func: ast.expr) -> str:
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


class _Module:
    """Resolves what stands for a key: a literal, a choice, a local name, a parameter, an f-string over an enum."""

    def __init__(self, tree: ast.Module):
        self.tree = tree
        self.inside = {}
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    self.inside[node] = function

    def keys(self, node: ast.expr, where: ast.AST) -> list[str]:
        """The keys an expression may stand for. Fails on what nobody can read off the code."""
        if isinstance(node, ast.Constant):
            return [node.value]
        if isinstance(node, ast.IfExp):
            return self.keys(node.body, where) + self.keys(node.orelse, where)
        if isinstance(node, ast.Call) and _name(node.func) == "replace":
            return self.keys(node.func.value, where)
        if isinstance(node, ast.JoinedStr):
            return self._together(node)
        if isinstance(node, ast.Attribute) and node.attr in SAID_LATER:
            return []
        if isinstance(node, ast.BoolOp):
            return [key for value in node.values for key in self.keys(value, where)]
        if isinstance(node, ast.Call) and _name(node.func) == "get":
            return [key for other in node.args[1:] for key in self.keys(other, where)]
        if isinstance(node, ast.Name):
            return self._named(node.id, where)
        raise AssertionError(f"line {where.lineno}: which key is {ast.unparse(node)}?")

    def _together(self, node: ast.JoinedStr) -> list[str]:
        start = node.values[0].value if isinstance(node.values[0], ast.Constant) else ""
        assert start in PUT_TOGETHER, f"line {node.lineno}: list the keys {start}… in PUT_TOGETHER"
        return [key for key in TOGETHER if key.startswith(start)]

    def _named(self, name: str, where: ast.AST) -> list[str]:
        function = self.inside.get(where)
        assert function is not None, f"line {where.lineno}: which key is {name}?"
        found = [
            key
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and name in {_name(target) for target in node.targets}
            for key in self.keys(node.value, node)
        ]
        parameters = [argument.arg for argument in function.args.args if argument.arg != "self"]
        if name in parameters and not found:
            for call in ast.walk(self.tree):
                if isinstance(call, ast.Call) and _name(call.func) == function.name:
                    given = dict(zip(parameters, call.args, strict=False))
                    given |= {keyword.arg: keyword.value for keyword in call.keywords}
                    found += self.keys(given[name], call)
        return found
