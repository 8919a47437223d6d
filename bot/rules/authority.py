"""Who may do what: one table, asked at every action, never answered from what a message shows.

docs/authority.md prints it; a test compares the two, and another walks every action in the simulated Discord.
"""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.errors import DomainError


class Role(StrEnum):
    """What a person is in a server at the moment they act. `PRESENT`: in the server, whatever else."""

    PRESENT = "present"
    MEMBER = "member"
    SPECIALIST = "specialist"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    """Everything a person can do."""

    SET_UP = "set_up"
    READ_AUDIT = "read_audit"
    JOIN = "join"
    SETTLE_DELIVERY = "settle_delivery"
    INVITE = "invite"
    APPROVE = "approve"
    MANAGE_OWN_RECORD = "manage_own_record"
    ASK_CASE = "ask_case"
    WITHDRAW_CASE = "withdraw_case"
    ANSWER_BACK = "answer_back"
    ANSWER_CLOSE_OUT = "answer_close_out"
    REVIEW_CASE = "review_case"
    TAKE_CASE = "take_case"
    RECOMMEND = "recommend"
    NOTE_MINUTES = "note_minutes"
    NOTE_CASE = "note_case"
    SUM_UP_CASE = "sum_up_case"
    REOPEN_CASE = "reopen_case"
    STEER_CASE = "steer_case"
    PURGE_CASE = "purge_case"
    READ_CASE = "read_case"
    RAISE_CONCERN = "raise_concern"
    SEE_QUEUE = "see_queue"
    SET_HUB_PROFILE = "set_hub_profile"
    SET_AWAY = "set_away"
    READ_DIDACTICS = "read_didactics"
    RUN_DIDACTICS = "run_didactics"
    RUN_SESSIONS = "run_sessions"
    READ_LOG = "read_log"
    EXPORT_LOG = "export_log"
    RUN_CREDIT = "run_credit"
    RUN_EVALUATION = "run_evaluation"
    ANSWER_SURVEY = "answer_survey"
    COMPUTE_MME = "compute_mme"


@dataclass(frozen=True)
class Right:
    """Who may do it with what is theirs (asked, held, written by them), and with what is somebody else's."""

    own: frozenset[Role]
    others: frozenset[Role]


def _both(*roles: Role) -> Right:
    return Right(frozenset(roles), frozenset(roles))


def _own(*roles: Role) -> Right:
    return Right(frozenset(roles), frozenset())


_JOINED = (Role.MEMBER, Role.SPECIALIST, Role.COORDINATOR)
_COORDINATORS = frozenset({Role.COORDINATOR})

RIGHTS: dict[Action, Right] = {
    Action.SET_UP: _both(Role.ADMINISTRATOR),
    Action.READ_AUDIT: _both(Role.ADMINISTRATOR),
    Action.JOIN: _own(Role.PRESENT),
    Action.SETTLE_DELIVERY: _both(Role.COORDINATOR),
    Action.INVITE: _both(Role.COORDINATOR),
    Action.APPROVE: _both(Role.COORDINATOR),
    Action.MANAGE_OWN_RECORD: _own(Role.PRESENT),
    Action.ASK_CASE: _own(Role.MEMBER),
    Action.WITHDRAW_CASE: _own(Role.PRESENT),
    Action.ANSWER_BACK: _own(Role.PRESENT),
    Action.ANSWER_CLOSE_OUT: _own(Role.PRESENT),
    Action.REVIEW_CASE: Right(frozenset(), frozenset({Role.SPECIALIST, Role.COORDINATOR})),
    Action.TAKE_CASE: Right(frozenset(), frozenset({Role.SPECIALIST})),
    Action.RECOMMEND: Right(frozenset(), frozenset({Role.SPECIALIST})),
    Action.NOTE_MINUTES: _own(Role.SPECIALIST),
    Action.NOTE_CASE: Right(frozenset(), frozenset({Role.SPECIALIST, Role.COORDINATOR})),
    Action.SUM_UP_CASE: Right(frozenset({Role.SPECIALIST, Role.COORDINATOR}), _COORDINATORS),
    Action.REOPEN_CASE: Right(frozenset({Role.PRESENT}), _COORDINATORS),
    Action.STEER_CASE: _both(Role.COORDINATOR),
    Action.PURGE_CASE: _both(Role.COORDINATOR),
    Action.READ_CASE: _both(*_JOINED),
    Action.RAISE_CONCERN: _both(*_JOINED),
    Action.SEE_QUEUE: _both(Role.SPECIALIST, Role.COORDINATOR),
    Action.SET_HUB_PROFILE: _own(Role.SPECIALIST),
    Action.SET_AWAY: Right(frozenset({Role.SPECIALIST}), _COORDINATORS),
    Action.READ_DIDACTICS: _both(*_JOINED),
    Action.RUN_DIDACTICS: _both(Role.COORDINATOR),
    Action.RUN_SESSIONS: _both(Role.COORDINATOR),
    Action.READ_LOG: _both(Role.COORDINATOR),
    Action.EXPORT_LOG: _both(Role.COORDINATOR),
    Action.RUN_CREDIT: _both(Role.COORDINATOR),
    Action.RUN_EVALUATION: _both(Role.COORDINATOR),
    Action.ANSWER_SURVEY: _own(Role.MEMBER),
    Action.COMPUTE_MME: _both(*_JOINED),
}
"""Own is, of a case, the asker's; of its summary the lead's; of a profile, an absence, minutes the specialist's."""

_REFUSALS = {
    Action.SET_UP: "problem-administrators-only",
    Action.READ_AUDIT: "problem-administrators-only",
    Action.ASK_CASE: "problem-join-first",
    Action.READ_CASE: "problem-join-first",
    Action.READ_DIDACTICS: "problem-join-first",
    Action.RAISE_CONCERN: "problem-join-first",
    Action.ANSWER_SURVEY: "problem-join-first",
    Action.COMPUTE_MME: "problem-join-first",
    Action.TAKE_CASE: "problem-specialists-only",
    Action.RECOMMEND: "problem-specialists-only",
    Action.NOTE_MINUTES: "problem-specialists-only",
    Action.SET_HUB_PROFILE: "problem-specialists-only",
    Action.REVIEW_CASE: "problem-hub-only",
    Action.NOTE_CASE: "problem-hub-only",
    Action.SUM_UP_CASE: "problem-hub-only",
    Action.SEE_QUEUE: "problem-hub-only",
}


class NotAllowed(DomainError):
    """The person is not (or no longer) in a role that may do this."""


def may(roles: Set[Role], action: Action, *, is_own: bool | None = None) -> bool:
    """Whether one of the roles may do it with one's own, or with somebody else's; None: with either."""
    right = RIGHTS[action]
    able = right.own | right.others if is_own is None else right.own if is_own else right.others
    return bool(able & roles)


def require(roles: Set[Role], action: Action, *, is_own: bool | None = None) -> None:
    """Raise NotAllowed, with the sentence for this action, unless one of the roles may do it.

    None, where whose it is is not known yet: the rules of the case (bot/rules/case_*.py) refuse the rest.
    """
    if may(roles, action, is_own=is_own):
        return
    if action is Action.SET_AWAY and is_own:
        raise NotAllowed("problem-specialists-only")
    raise NotAllowed(_REFUSALS.get(action, "problem-coordinators-only"))
