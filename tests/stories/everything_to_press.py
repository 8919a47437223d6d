"""Everything there is to press, to type and to choose, by its action. A verb that is not here fails the walk."""

from typing import Any

from bot.rules.authority import Action
from bot.sandbox.cast import AMINA

BY_TOKEN = {"mend", "mend-suggested", "doubt", "not-identifying"}
"""They first look for a text that only its author has; without one nobody gets further."""
VERBS: dict[Action, str] = {
    Action.ASK_CASE: (
        "ask form-case check detail details details-more form-details mme-use send show-name hide-name mend-draft "
        "mend-case"
    ),
    Action.ANSWER_BACK: "answer-back form-answer-back",
    Action.ANSWER_CLOSE_OUT: "close-out follow-up",
    Action.REVIEW_CASE: "accept return form-return",
    Action.TAKE_CASE: "ask-back form-ask-back pass form-pass hand-over hand-over-to",
    Action.RECOMMEND: "recommend recommend-more form-recommend",
    Action.NOTE_MINUTES: "minutes",
    Action.NOTE_CASE: "note form-note",
    Action.SUM_UP_CASE: "summary form-summary",
    Action.REOPEN_CASE: "reopen",
    Action.STEER_CASE: (
        "board close form-close pause resume reassign reassign-to present-live record-live form-record-live"
    ),
    Action.PURGE_CASE: "incident form-incident",
    Action.READ_CASE: "more board-case summary-file",
    Action.RAISE_CONCERN: "concern concern-sure",
    Action.SEE_QUEUE: "queue",
    Action.SET_HUB_PROFILE: "hub-profile form-hub hub-more form-hub-more",
    Action.READ_DIDACTICS: (
        "mark-read handout quiz quiz-answer useful discuss found open-didactic missed remind form-remind"
    ),
    Action.RUN_DIDACTICS: (
        "sign form-sign calendar calendar-pause calendar-resume cycle form-cycle post-now calendar-week week-skip "
        "week-keep week-move form-week-move week-move-back week-topic week-approve week-preview week-review"
    ),
    Action.RUN_SESSIONS: (
        "session-cancel session-cancel-sure attendance import-undo import-column import-zone import-who import-page "
        "import-commit import-drop"
    ),
    Action.READ_LOG: "log log-type log-person log-weeks log-odd",
    Action.RUN_CREDIT: "form-accreditor",
    Action.RUN_EVALUATION: "survey-round survey-automatic",
    Action.ANSWER_SURVEY: "survey survey-at survey-answer survey-done survey-later",
    Action.COMPUTE_MME: "mme-new mme-add mme-change form-mme",
    Action.READ_AUDIT: "audit",
    Action.APPROVE: "approve",
    Action.SETTLE_DELIVERY: "settle",
    Action.JOIN: "join join-code form-code consent profile form-profile keep-hours",
    Action.MANAGE_OWN_RECORD: (
        "consent-again consent-keep hours-again hours-show hours-stop stop-keep stop-remove remind-off "
        "survey-decline erase-not erase-sure register form-register statement"
    ),
}
ARGUMENTS = {
    "minutes": "1;5",
    "settle": "1;look",
    "close-out": "1;outcome;confirmed_plan",
    "follow-up": "1;1;yes",
    "recommend-more": "1;safety-suggest",
    "attendance": "0;1",
    "import-column": "name;1",
    "import-who": "1;1",
    "import-page": "0;1",
    "log": "0;",
    "log-weeks": "0;1",
    "log-odd": "0;",
    "statement": "college;,,",
    "survey-round": "open;pre",
    "survey-automatic": "off",
    **dict.fromkeys(("survey", "survey-done", "survey-later", "survey-decline"), ";pre;"),
    "survey-at": ";pre;;",
    "survey-answer": ";pre;;00000000;1",
    "audit": "0;",
    "board": "0",
    "queue": "0",
    "ask": "",
    "form-case": "new",
    "detail": "1;age",
    "mme-use": "oc10x2;1",
    "mme-new": "",
    "mme-add": "",
    "mme-change": "oc10x2",
    "form-mme": "",
    "mark-read": "opioid-trial",
    "calendar": "2026-02",
    "post-now": "opioid-trial",
    "week-preview": "opioid-trial",
    "week-review": "opioid-trial",
    "week-approve": "2026-01-12;opioid-trial",
    **dict.fromkeys(
        (
            "calendar-week",
            "week-skip",
            "week-keep",
            "week-move",
            "form-week-move",
            "week-move-back",
            "week-topic",
        ),
        "2026-01-12",
    ),
    "handout": "opioid-trial",
    "quiz": "opioid-trial",
    "quiz-answer": "opioid-trial;0;0;00000000",
    "useful": "opioid-trial;5",
    "found": "0;;opioid",
    "open-didactic": "opioid-trial",
    "missed": "0",
}
COMMANDS: dict[str, tuple[Action, dict[str, Any]]] = {
    "setup settings": (Action.SET_UP, {}),
    "setup check": (Action.SET_UP, {}),
    "setup space": (Action.SET_UP, {}),
    "audit": (Action.READ_AUDIT, {}),
    "roster invite": (Action.INVITE, {}),
    "roster pending": (Action.APPROVE, {}),
    "join": (Action.JOIN, {}),
    "hub queue": (Action.SEE_QUEUE, {}),
    "hub profile": (Action.SET_HUB_PROFILE, {}),
    "hub away": (Action.SET_AWAY, {}),
    "didactic next": (Action.READ_DIDACTICS, {}),
    "didactic schedule": (Action.RUN_DIDACTICS, {}),
    "didactic post": (Action.RUN_DIDACTICS, {}),
    "didactic skip": (Action.RUN_DIDACTICS, {"week": "2026-01-12"}),
    "didactic move": (Action.RUN_DIDACTICS, {"week": "2026-01-12", "day": "2026-01-16", "time": "12:30"}),
    "didactic pause": (Action.RUN_DIDACTICS, {}),
    "didactic resume": (Action.RUN_DIDACTICS, {}),
    "didactic find": (Action.READ_DIDACTICS, {"words": "opioid"}),
    "didactic missed": (Action.READ_DIDACTICS, {}),
    "didactic preview": (Action.RUN_DIDACTICS, {"didactic": "opioid-trial"}),
    "didactic review": (Action.RUN_DIDACTICS, {"didactic": "opioid-trial"}),
    "session plan": (Action.RUN_SESSIONS, {"day": "2026-02-05", "time": "12:30"}),
    "session cancel": (Action.RUN_SESSIONS, {"session": "1"}),
    "session attendance": (Action.RUN_SESSIONS, {"session": "1"}),
    "session export": (Action.RUN_SESSIONS, {}),
    "session import": (Action.RUN_SESSIONS, {"session": "1", "file": ("list.csv", b"Name,Minutes\nA B,1\n")}),
    "session adjust": (
        Action.RUN_SESSIONS,
        {"person": AMINA, "session": "1", "minutes": 60, "reason": "mistake"},
    ),
    "participation log": (Action.READ_LOG, {}),
    "participation summary": (Action.READ_LOG, {}),
    "participation export": (Action.EXPORT_LOG, {}),
    "participation certificate": (Action.RUN_CREDIT, {"person": AMINA}),
    "participation accreditor": (Action.RUN_CREDIT, {}),
    "evaluation report": (Action.RUN_EVALUATION, {}),
    "evaluation rows": (Action.RUN_EVALUATION, {"agreed_to": "research"}),
    "evaluation survey": (Action.RUN_EVALUATION, {}),
    "mme": (Action.COMPUTE_MME, {}),
    "me progress": (Action.MANAGE_OWN_RECORD, {}),
    "me data": (Action.MANAGE_OWN_RECORD, {}),
    "me withdraw": (Action.MANAGE_OWN_RECORD, {}),
    "me erase": (Action.MANAGE_OWN_RECORD, {}),
    "incident": (Action.PURGE_CASE, {}),
    "case ask": (Action.ASK_CASE, {}),
    "case list": (Action.ASK_CASE, {}),
    "case status": (Action.ASK_CASE, {"case": "1"}),
    "case withdraw": (Action.WITHDRAW_CASE, {"case": "1"}),
    "case board": (Action.STEER_CASE, {}),
}
SUGGESTIONS = {
    ("evaluation report", "cycle"): Action.RUN_EVALUATION,
    ("evaluation rows", "cycle"): Action.RUN_EVALUATION,
    ("participation certificate", "cycle"): Action.RUN_CREDIT,
    ("didactic find", "words"): Action.READ_DIDACTICS,
    ("didactic preview", "didactic"): Action.RUN_DIDACTICS,
    ("didactic review", "didactic"): Action.RUN_DIDACTICS,
    ("didactic post", "didactic"): Action.RUN_DIDACTICS,
    ("didactic skip", "week"): Action.RUN_DIDACTICS,
    ("didactic move", "week"): Action.RUN_DIDACTICS,
    ("incident", "case"): Action.PURGE_CASE,
    ("audit", "action"): Action.READ_AUDIT,
}
"""Suggestions that show what is the server's own; the others are one's own cases, or words everybody knows."""
IS_OWN = {Action.SET_AWAY: True}
