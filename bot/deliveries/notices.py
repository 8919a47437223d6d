"""What the coordinators are told."""

from datetime import date

from bot.deliveries.delivering import Delivering, Said
from bot.rules.deliveries import DeliveryKind, Settling, ways_to_settle
from bot.rules.space import CHANNEL_NAMES, NEEDED, Part
from bot.services.plan_posts import AHEAD, WITHHELD
from bot.services.read_case import CaseView
from bot.views.actions import ActionButton
from bot.views.card import Pressable, Tone, card, message_url
from bot.views.hub_cards import ways_to_case
from content.markdown import escape_typed

URGENT = "notice-concern-raised"
"""The one notice that rings for every coordinator, at any hour."""
PARKED = "notice-parked"
REFUSED = "notice-content-refused"
MOST_SENTENCES, MOST_CHARACTERS = 5, 300
ABOUT_A_CASE = frozenset(
    {
        "notice-nobody",
        "notice-no-next",
        "notice-overdue-accept",
        "notice-overdue-answer",
        "notice-overdue-summary",
        "notice-review",
        "notice-remind-review",
        "notice-deputies",
        "notice-overdue-review",
        URGENT,
    }
)
ABOUT_A_DIDACTIC = frozenset({*WITHHELD.values(), *AHEAD.values()})


async def coordinator_notice(on: Delivering) -> Said:
    """Tell the coordinators, in their channel."""
    key, _, detail = (on.delivery.code or "").partition(":")
    ways: list[Pressable] = []
    if key in ABOUT_A_CASE:
        case = await on.case()
        details = _about_case(on, case, detail)
        ways = [*ways_to_case(on.speaker, case, on.server.space.get(Part.HUB_QUEUE))]
    elif key == "notice-blocked":
        key, details = await _about_place(on, Part(detail))
    elif key == REFUSED:
        key, details = _about_content(on, detail)
    elif key == "notice-undeleted":
        channel_id, _, message_id = detail.partition("/")
        details = {"place": message_url(on.delivery.guild_id, int(channel_id), int(message_id))}
    elif key == PARKED:
        details, ways = await _about_parked(on, DeliveryKind(detail))
    elif key in ABOUT_A_DIDACTIC:
        details = _about_didactic(on, detail)
    else:
        details = {"waiting": int(detail)} if key == "notice-digest" else {"id": detail}
    role = on.server.space.get(Part.COORDINATOR_ROLE)
    text = on.speaker.say(key, **details)
    drawn = card(f"<@&{role}> {text}" if role else text, tone=Tone.ALERT, buttons=ways)
    alarms = [role] if role and key == URGENT else []
    return await on.post(on.place(Part.COORDINATORS), drawn, alarms=alarms)


def _about_case(on: Delivering, case: CaseView, profession: str) -> dict[str, object]:
    slot = next((slot for slot in case.slots if slot.profession == profession), None)
    holder = (slot.owner or slot.offered_to) if slot else None
    return {
        "number": case.number or on.speaker.say("own-case-unnumbered"),
        "asked": on.speaker.instant(case.asked_at, "R"),
        "profession": on.speaker.profession(profession) if profession else "",
        "person": on.speaker.person(holder) if holder else on.speaker.say("somebody"),
        "topics": ", ".join(on.speaker.topic(topic) for topic in case.topics),
        "queue": f"<#{on.server.space.get(Part.HUB_QUEUE, 0)}>",
    }


def _about_content(on: Delivering, place: str) -> tuple[str, dict[str, object]]:
    """What is wrong with a file at this moment, in our own words; it may have been mended since."""
    wrong = on.desk.living_library.wrong_at(place)
    if not wrong:
        return "notice-content-mended", {"place": place}
    shown = "\n".join(f"- {escape_typed(one, most=MOST_CHARACTERS)}" for one in wrong[:MOST_SENTENCES])
    return REFUSED, {"place": place, "sentences": shown}


async def _about_parked(on: Delivering, kind: DeliveryKind) -> tuple[dict[str, object], list[Pressable]]:
    """What it was and of which case, and what can be done with it."""
    case = await on.case() if on.delivery.case_id is not None else None
    details: dict[str, object] = {"kind": kind.value, "number": (case and case.number) or "none"}
    say = on.speaker.say
    labels = {
        Settling.LOOK: say("button-parked-look"),
        Settling.THERE: say("button-parked-there"),
        Settling.AGAIN: say("button-parked-again"),
    }
    return details, [
        ActionButton("settle", f"{on.delivery.subject_id};{way}", label=labels[way])
        for way in ways_to_settle(kind)
    ]


def _about_didactic(on: Delivering, detail: str) -> dict[str, object]:
    didactic_id, _, day = detail.partition(":")
    known = didactic_id in on.desk.library.ids()
    title = on.desk.library.get(didactic_id, on.speaker.language).title if known else didactic_id
    return {"title": title, "day": on.speaker.day(date.fromisoformat(day)) if day else ""}


async def _about_place(on: Delivering, part: Part) -> tuple[str, dict[str, object]]:
    channel_id = on.place(part)
    missing = await on.messenger.lacks(on.delivery.guild_id, channel_id, NEEDED[part])
    if missing is None:
        return "notice-channel-gone", {"name": CHANNEL_NAMES[part]}
    named = [on.speaker.say(f"permission-{name.replace('_', '-')}") for name in missing or NEEDED[part]]
    return "notice-blocked", {"channel": f"<#{channel_id}>", "permissions": ", ".join(named)}
