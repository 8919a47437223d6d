"""The keys that code puts together from a beginning and the members of an enum, and what each notice is given.

It is a table of its own because every beginning is listed: one that is not here is refused.
"""

import re
from pathlib import Path
from typing import get_args

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
