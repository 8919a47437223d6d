"""Which sentences the code of bot/ asks for, read off the code without running it.

Literal keys at each `say` (in pages too), refusal, notice and command; keys put together from an enum by
importing the enum.
A prefix that nobody listed here is refused; it is long because every prefix is listed. What the command line says
has its own tests (tests/bot).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from jinja2 import Environment, nodes

from bot.cogs.setup import WEEKDAYS
from bot.cogs.space import INVITE_PERMISSIONS, NEEDED, NEEDED_IN_SERVER
from bot.reports.evaluation.workbook import NUMBERS
from bot.rules.audited import Audited
from bot.rules.calendar import KeptBack, WhyNot
from bot.rules.case_details import GOALS, PAGE_BANDS, PEG_ITEMS
from bot.rules.case_form import CONFIRMATIONS
from bot.rules.cases import Category, CloseReason, Confidence, PassReason, ReturnReason, Status, WordsKind
from bot.rules.close_out import ANSWERS, Barrier, Done, Question
from bot.rules.credits import StatementKind
from bot.rules.deadlines import DebtKind
from bot.rules.evaluation.anonymity import FIELDS
from bot.rules.evaluation.change_tables import PROFILE
from bot.rules.evaluation.groups import DOSES, ROLL_UP
from bot.rules.evaluation.survey_tables import ABOUT
from bot.rules.identifiers import Kind
from bot.rules.incidents import IncidentKind, Told
from bot.rules.membership import ConsentKind
from bot.rules.oddities import Oddity
from bot.rules.opioids import Caution, Drug, Refusal
from bot.rules.participation import Act, Source
from bot.rules.schedule import PostState
from bot.rules.sessions import UNDONE, AdjustReason
from bot.rules.space import Review
from bot.rules.surveys import Round, Timepoint
from bot.sandbox.tour import StepName
from bot.services.evaluation.export_rows import MEASURES
from bot.services.export_log import COLUMNS
from bot.views.findings_pages import LEFT_OUT
from content.schema import Strength, Track
from db.repositories.own_rows import tables_with_people

ROOT = Path(__file__).parents[2]
SUGGESTIONS = re.findall(
    r"^(suggest-[a-z0-9-]+) =",
    (ROOT / "content" / "messages" / "en-CA" / "findings.ftl").read_text(encoding="utf-8"),
    re.M,
)
"""What the screening suggests; each has a wording to put in the place of what was found, or is left out."""
REFUSALS = ("DomainError", "NotAllowed")
ALWAYS_KEYS = re.compile(r"((?:problem|field|button|notice|demo-page)-[a-z][a-z-]*):?")
"""Literals that are keys wherever they stand; a notice is followed by a colon and what it is about."""
SAID_LATER = {"message_key", "field", "reason", "suggestion", "code", "sentence", "part"}
"""Attributes and names that carry a key which was written (and is checked) elsewhere."""
PERMISSIONS = {
    *NEEDED_IN_SERVER,
    *(name for names in NEEDED.values() for name in names),
    *("view_channel" if name == "read_messages" else name for name, asked in INVITE_PERMISSIONS if asked),
}
WRITTEN_TURNS = ("ask-back", "answer-back", "note", "summary")
PUT_TOGETHER = {
    "act-": Act,
    "adjust-": (*AdjustReason, UNDONE),
    "audited-": Audited,
    "band-opioid-dose-": (),
    "band-": [f"{name}-{band}" for name, bands in PAGE_BANDS.items() for band in bands],
    "barrier-": Barrier,
    "button-": (
        *("evaluation-on", "evaluation-off", "research-on", "research-off"),
        *("note", "reassign", "pause", "resume", "close", "reopen", "concern"),
        *("present-live", "record-live"),
    ),
    "calendar-": (*PostState, *WhyNot, *KeptBack),
    "category-": Category,
    "check-column-": ("part", "state", "finding"),
    "board-debt-": DebtKind,
    "close-": CloseReason,
    "close-out-": [
        *Question,
        *(
            f"{question}-{answer}"
            for question, answers in ANSWERS.items()
            for answer in answers
            if not answer.isdigit()
        ),
    ],
    "codebook-": COLUMNS,
    "confidence-": Confidence,
    "consent-name-": ConsentKind,
    "confirm-": CONFIRMATIONS,
    "day-": WEEKDAYS,
    "detail-": (*PAGE_BANDS, *PEG_ITEMS),
    "done-": Done,
    "field-": ("question", "story", "text", "text-2", "reference", "note"),
    "form-": [f"{verb}-{part}" for verb in WRITTEN_TURNS for part in ("title", "text", "text-hint")],
    "form-cycle-": ("repeats", "holidays", "approval"),
    "goal-": GOALS,
    "incident-": IncidentKind,
    "kept-": WRITTEN_TURNS,
    "kind-": [kind.lower() for kind in Kind],
    "mme-caution-": Caution,
    "mme-drug-": Drug,
    "mme-void-": Refusal,
    "odd-do-": Oddity,
    "odd-kind-": Oddity,
    "summary-at-": Timepoint,
    "own-column-": (),  # a column without words shows its own name
    "own-table-": tables_with_people(),
    "pass-": PassReason,
    "permission-": PERMISSIONS,
    "return-": ReturnReason,
    "review-": Review,
    "score-": [f"{item}-{end}" for item in PEG_ITEMS for end in ("least", "most")],
    "report-": (),  # labels are asked for where the tables are made
    "report-about-": ABOUT,
    "report-by-": PROFILE,
    "report-column-": (
        *("week", "opened", "completed", "quiz", "useful", "answered", "median-hours", "24h", "48h", "7d"),
        *("pairs", "pre", "post", "difference", "p", "dz"),
    ),
    "report-dose-": ("sessions", "didactics"),
    "report-flow-": ("eligible", "consented", "pre", "post", "pairs"),
    "report-mean-": ("sessions", "didactics"),
    "report-median-": ("sessions", "didactics"),
    "report-pairs-by-": ("prescriber", "dose"),
    "report-presenter-": ("yes", "no"),
    "report-t": range(1, 11),
    "report-time-": ("any", "hub", "all"),
    "report-dose-band-": DOSES,
    "report-group-": ROLL_UP,
    "report-number-": NUMBERS,
    "report-point-": ("joining", "pre", "post", "session", "cycle"),
    "report-prescriber-": ("prescriber", "other"),
    "rows-": ("record-id", *FIELDS, *MEASURES),
    "source-": Source,
    "statement-kind-": StatementKind,
    "statement-title-": ("statement", "certificate"),
    "status-": Status,
    "strength-": Strength,
    "survey-letter-": Round,
    "survey-waits-": Round,
    "rates-round-": Round,
    "told-": Told,
    "tour-": [f"{step}-{part}" for step in get_args(StepName) for part in ("title", "how")],
    "track-": Track,
    "words-": WordsKind,
    "wording-": [
        suggestion.removeprefix("suggest-") for suggestion in SUGGESTIONS if suggestion not in LEFT_OUT
    ],
}
TOGETHER = {
    prefix + str(part).replace("_", "-"): frozenset[str]()
    for prefix, parts in PUT_TOGETHER.items()
    for part in parts
}
ABOUT_A_CASE = {"number", "asked", "profession", "person", "topics", "queue"}
NOTICES = {
    "notice-opened": {"number"},
    "notice-recommended": {"number", "profession"},
    "notice-returned": {"number", "reason"},
    "notice-approved": {"channel"},
    "notice-nobody": ABOUT_A_CASE,
    "notice-no-next": ABOUT_A_CASE,
    "notice-overdue-accept": ABOUT_A_CASE,
    "notice-overdue-answer": ABOUT_A_CASE,
    "notice-overdue-summary": ABOUT_A_CASE,
    "notice-concern-raised": ABOUT_A_CASE,
    "notice-review": ABOUT_A_CASE,
    "notice-remind-review": ABOUT_A_CASE,
    "notice-deputies": ABOUT_A_CASE,
    "notice-overdue-review": ABOUT_A_CASE,
    "notice-deputy": {"number", "topics", "asked"},
    "notice-digest": {"waiting"},
    "notice-concern": {"number", "emergency"},
    "notice-closed": {"number", "reason"},
    "notice-purged": {"number"},
    "notice-summarised": {"number"},
    "notice-asked-back": {"number", "profession"},
    "notice-reopened": {"number", "topics", "asked"},
    "notice-presented-live": {"number"},
    "notice-recorded-live": {"number", "topics", "asked"},
    "notice-reassigned": {"number", "topics", "asked"},
    "notice-answered-back": {"number", "topics", "asked"},
    "notice-remind-accept": {"number", "topics", "asked"},
    "notice-remind-answer": {"number", "topics", "asked"},
    "notice-remind-summary": {"number", "topics", "asked"},
    "notice-lapsed": {"number", "topics", "asked"},
    "notice-role-missing": {"id"},
    "notice-undeleted": {"place"},
    "notice-content-refused": {"place", "sentences"},
    "notice-content-mended": {"place"},
    "notice-blocked": {"channel", "permissions"},
    "notice-channel-gone": {"name"},
    "notice-parked": {"kind", "number"},
    **{f"notice-didactic-{why}": {"title", "day"} for why in KeptBack},
    **{f"notice-didactic-{why}-ahead": {"title", "day"} for why in KeptBack},
}
"""What bot/deliveries/ and bot/views/hub_cards.py hand to each notice."""


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
