"""Who may do what: one table, asked at every action, never answered from what a message shows."""

from collections.abc import Set
from enum import StrEnum

from bot.rules.errors import DomainError


class Role(StrEnum):
    """What a person is in a server at the moment they act."""

    MEMBER = "member"
    SPECIALIST = "specialist"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    """Everything that is not open to anyone."""

    SET_UP = "set_up"
    INVITE = "invite"
    APPROVE = "approve"
    ASK_CASE = "ask_case"
    TAKE_CASE = "take_case"
    REVIEW_CASE = "review_case"
    RECOMMEND = "recommend"
    NOTE_CASE = "note_case"
    STEER_CASE = "steer_case"
    RAISE_CONCERN = "raise_concern"
    SEE_QUEUE = "see_queue"
    SET_HUB_PROFILE = "set_hub_profile"
    SET_AWAY_FOR = "set_away_for"
    READ_DIDACTICS = "read_didactics"
    RUN_DIDACTICS = "run_didactics"
    READ_LOG = "read_log"
    EXPORT_LOG = "export_log"
    COMPUTE_MME = "compute_mme"


_HUB = frozenset({Role.SPECIALIST})
_COORDINATOR = frozenset({Role.COORDINATOR})

ALLOWED: dict[Action, frozenset[Role]] = {
    Action.SET_UP: frozenset({Role.ADMINISTRATOR}),
    Action.INVITE: _COORDINATOR,
    Action.APPROVE: _COORDINATOR,
    Action.ASK_CASE: frozenset({Role.MEMBER}),
    Action.TAKE_CASE: _HUB,
    Action.REVIEW_CASE: _HUB | _COORDINATOR,
    Action.RECOMMEND: _HUB,
    Action.NOTE_CASE: _HUB | _COORDINATOR,
    Action.STEER_CASE: _COORDINATOR,
    Action.RAISE_CONCERN: frozenset({Role.MEMBER, Role.SPECIALIST, Role.COORDINATOR}),
    Action.SEE_QUEUE: _HUB | _COORDINATOR,
    Action.SET_HUB_PROFILE: _HUB,
    Action.SET_AWAY_FOR: _COORDINATOR,
    Action.READ_DIDACTICS: frozenset({Role.MEMBER, Role.SPECIALIST, Role.COORDINATOR}),
    Action.RUN_DIDACTICS: _COORDINATOR,
    Action.READ_LOG: _COORDINATOR,
    Action.EXPORT_LOG: _COORDINATOR,
    Action.COMPUTE_MME: frozenset({Role.MEMBER, Role.SPECIALIST, Role.COORDINATOR}),
}

_REFUSALS = {
    Action.SET_UP: "problem-administrators-only",
    Action.ASK_CASE: "problem-join-first",
    Action.READ_DIDACTICS: "problem-join-first",
    Action.TAKE_CASE: "problem-specialists-only",
    Action.REVIEW_CASE: "problem-hub-only",
    Action.RECOMMEND: "problem-specialists-only",
    Action.NOTE_CASE: "problem-hub-only",
    Action.RAISE_CONCERN: "problem-join-first",
    Action.COMPUTE_MME: "problem-join-first",
    Action.SEE_QUEUE: "problem-hub-only",
    Action.SET_HUB_PROFILE: "problem-specialists-only",
}


class NotAllowed(DomainError):
    """The person is not (or no longer) in a role that may do this."""


def require(roles: Set[Role], action: Action) -> None:
    """Raise NotAllowed, with the sentence for this action, unless one of the roles may do it."""
    if not ALLOWED[action] & roles:
        raise NotAllowed(_REFUSALS.get(action, "problem-coordinators-only"))
