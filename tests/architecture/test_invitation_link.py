"""The README's link asks for exactly the permissions that the bot checks for."""

import re
from pathlib import Path

from bot.cogs.space import INVITE_PERMISSIONS
from content.sentences import Sentences

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_link_has_the_number_of_the_permissions_we_need():
    assert re.findall(r"permissions=(\d+)", README) == [str(INVITE_PERMISSIONS.value)]


def test_every_permission_of_the_link_is_named():
    step = README[README.index("The number stands for:") : README.index("4. Copy")]
    named = {name.strip(" .\n").lower() for name in " ".join(step.partition(":")[2].split()).split(",")}
    sentences = Sentences.load()
    needed = {
        sentences.say(
            "en-CA", f"permission-{name.replace('_', '-').replace('read-messages', 'view-channel')}"
        )
        for name, is_asked in INVITE_PERMISSIONS
        if is_asked
    }

    assert named == {name.lower() for name in needed}
