"""Why somebody was asked about a case, as the hub and a coordinator read it."""

from bot.rules.routing_reason import BY_COORDINATOR, read_reason
from bot.views.speaker import Speaker

UNSAID = -1
ANY_LANGUAGE = "any"


def reason_of(speaker: Speaker, reason_code: str | None) -> str:
    """The reason in words; empty where nothing was routed, or where nobody can read the code any more."""
    if reason_code == BY_COORDINATOR:
        return speaker.say("routing-by-coordinator")
    reason = read_reason(reason_code or "")
    if reason is None:
        return ""
    return speaker.say(
        "routing-reason",
        asked="asked" if reason.was_asked_for else "topic",
        covered=reason.topics_covered,
        language=reason.language or ANY_LANGUAGE,
        load=reason.open_cases,
        capacity=reason.capacity,
        recent=UNSAID if reason.recent_cases is None else reason.recent_cases,
        days=UNSAID if reason.days_since_last_case is None else reason.days_since_last_case,
        hours=UNSAID if reason.hours_until_staffed is None else reason.hours_until_staffed,
    )
