"""The two buttons that turn the pages of a list, newest first."""

from bot.views.actions import ActionButton
from bot.views.speaker import Speaker


def page_turns(speaker: Speaker, verb: str, page: int, pages: int, *, ending: str = "") -> list[ActionButton]:
    """None where there is one page. `ending` follows the page in the button's id: the filter that is kept."""
    if pages <= 1:
        return []
    return [
        ActionButton(verb, f"{page - 1}{ending}", label=speaker.say("button-newer"), disabled=page == 0),
        ActionButton(
            verb, f"{page + 1}{ending}", label=speaker.say("button-older"), disabled=page + 1 >= pages
        ),
    ]
