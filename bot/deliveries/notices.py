"""What the coordinators are told."""

from bot.deliveries.delivering import Delivering, Said
from bot.rules.space import CHANNEL_NAMES, NEEDED, Part
from bot.views.card import Tone, card


async def coordinator_notice(on: Delivering) -> Said:
    """Tell the coordinators, in their channel."""
    key, _, detail = (on.delivery.code or "").partition(":")
    details: dict[str, object] = {"id": detail}
    if key == "notice-nobody":
        case = await on.case()
        details = {
            "profession": on.speaker.profession(detail),
            "topics": ", ".join(on.speaker.topic(topic) for topic in case.topics),
            "queue": f"<#{on.server.space.get(Part.HUB_QUEUE, 0)}>",
        }
    if key == "notice-blocked":
        part = Part(detail)
        channel_id = on.server.space.get(part, 0)
        missing = on.messenger.lacks(channel_id, NEEDED[part])
        if missing is None:
            key, details = "notice-channel-gone", {"name": CHANNEL_NAMES[part]}
        else:
            details = {
                "channel": f"<#{channel_id}>",
                "permissions": ", ".join(
                    on.speaker.say(f"permission-{name.replace('_', '-')}") for name in missing or NEEDED[part]
                ),
            }
    role = on.server.space.get(Part.COORDINATOR_ROLE)
    text = on.speaker.say(key, **details)
    drawn = card(f"<@&{role}> {text}" if role else text, tone=Tone.ALERT)
    return await on.post(on.place(Part.COORDINATORS), drawn)
