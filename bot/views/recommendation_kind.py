"""The kind of a recommendation in words: its family, and how sure, or that a formal referral is needed."""

from bot.rules.recommendations import Kind
from bot.views.speaker import Speaker


def kind_name(speaker: Speaker, kind: Kind) -> str:
    """Both, as the form's list and the card's heading have them."""
    if kind.needs_formal_referral:
        return speaker.say("formal-referral")
    return speaker.say(
        "recommendation-kind",
        category=family_name(speaker, kind.category),
        confidence=sureness(speaker, kind),
    )


def family_name(speaker: Speaker, category: str) -> str:
    """The family alone."""
    return speaker.say(f"category-{category.replace('_', '-')}")


def sureness(speaker: Speaker, kind: Kind) -> str:
    """How sure; where a formal referral is needed, that it is."""
    if kind.needs_formal_referral:
        return speaker.say("formal-referral")
    return speaker.say(f"confidence-{kind.confidence.replace('_', '-')}")
