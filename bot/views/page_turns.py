"""The two buttons that turn the pages of a list."""

from bot.views.actions import ActionButton
from bot.views.speaker import Speaker


def page_turns(
    speaker: Speaker, verb: str, page: int, pages: int, *, ending: str = "", by_age: bool = True
) -> list[ActionButton]:
    """None where there is one page. `ending` follows the page in the button's id: the filter that is kept.

    `by_age`: the list goes from new to old, and the buttons say so.
    """
    if pages <= 1:
        return []
    back = speaker.say("button-newer" if by_age else "button-page-back")
    on = speaker.say("button-older" if by_age else "button-page-on")
    return [
        ActionButton(verb, f"{page - 1}{ending}", label=back, disabled=page == 0),
        ActionButton(verb, f"{page + 1}{ending}", label=on, disabled=page + 1 >= pages),
    ]
