"""The parts of a server's space and who may use them. Names of channels never carry a person's name."""

from enum import StrEnum


class Part(StrEnum):
    """Everything `/setup` makes or maps. The value is what the database and the messages call it."""

    START_HERE = "start_here"
    DIDACTICS = "didactics"
    CASE_QUESTIONS = "case_questions"
    CASE_DISCUSSIONS = "case_discussions"
    HUB_QUEUE = "hub_queue"
    COORDINATORS = "coordinators"
    ECHO_SESSION = "echo_session"
    MEMBER_ROLE = "member_role"
    SPECIALIST_ROLE = "specialist_role"
    COORDINATOR_ROLE = "coordinator_role"
    START_CARD = "start_card"
    PANEL = "panel"


ROLES = (Part.MEMBER_ROLE, Part.SPECIALIST_ROLE, Part.COORDINATOR_ROLE)
ROLE_NAMES = {
    Part.MEMBER_ROLE: "ECHO Member",
    Part.SPECIALIST_ROLE: "Hub Specialist",
    Part.COORDINATOR_ROLE: "Coordinator",
}
CHANNELS = (
    Part.START_HERE,
    Part.DIDACTICS,
    Part.CASE_QUESTIONS,
    Part.CASE_DISCUSSIONS,
    Part.HUB_QUEUE,
    Part.COORDINATORS,
    Part.ECHO_SESSION,
)
CHANNEL_NAMES = {
    Part.START_HERE: "start-here",
    Part.DIDACTICS: "didactics",
    Part.CASE_QUESTIONS: "case-questions",
    Part.CASE_DISCUSSIONS: "case-discussions",
    Part.HUB_QUEUE: "hub-queue",
    Part.COORDINATORS: "coordinators",
    Part.ECHO_SESSION: "ECHO session",
}
_READ = ("view_channel", "read_message_history")
_POST = (*_READ, "send_messages")
NEEDED: dict[Part, tuple[str, ...]] = {
    Part.START_HERE: _POST,
    Part.DIDACTICS: (*_POST, "create_public_threads", "send_messages_in_threads", "manage_messages"),
    Part.CASE_QUESTIONS: (*_POST, "manage_messages"),
    Part.CASE_DISCUSSIONS: (*_POST, "send_messages_in_threads", "manage_threads", "manage_messages"),
    Part.HUB_QUEUE: _POST,
    Part.COORDINATORS: (*_POST, "attach_files"),
    Part.ECHO_SESSION: ("view_channel",),
}
"""The permissions the bot needs in each channel, by the names the library gives them."""


class Review(StrEnum):
    """Who looks at a screened case before the members do; nobody only where the screening itself was audited."""

    HUB = "hub"
    COORDINATOR = "coordinator"
    NONE = "none"
