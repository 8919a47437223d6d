"""What the hand-outs of the tests are made of, and their pictures in text.

After a change that is meant: `python -m tests.reports.handouts` writes the pictures again; read the difference.
"""

from pathlib import Path

from bot.reports.handout import Handout, handout_of
from bot.services.read_post import DidacticView
from bot.views.speaker import Speaker
from content.html_text import to_html
from content.loader import Didactic, load_didactics
from content.markdown import parse, to_discord
from content.page_tree import for_page
from content.sentences import Sentences
from content.topics import load_topics
from content.typst_text import to_typst
from content.vocabulary import load_vocabulary

FOLDER = Path(__file__).parent / "snapshots"
REAL = (("opioid-trial", "en-CA"), ("cannabis-age-and-sleep-apnoea", "fr-CA"))


def speaker_in(language: str) -> Speaker:
    return Speaker(language, Sentences.load(), load_topics(), load_vocabulary())


def handed_out(didactic: Didactic) -> Handout:
    view = DidacticView(didactic, didactic.language, None, None)
    return handout_of(speaker_in(didactic.language), view)


def pictures() -> dict[str, str]:
    """What each file of the folder has to say, by its name."""
    rich = (FOLDER / "rich.md").read_text(encoding="utf-8")
    page = for_page(parse(rich), {"cep2022": 1}, below=2)
    found = {
        "rich.discord.txt": "\n=====\n".join(to_discord(parse(rich))) + "\n",
        "rich.html": to_html(page),
        "rich.typ": to_typst(page),
    }
    for didactic_id, language in REAL:
        tree = handed_out(load_didactics().get(didactic_id, language)).tree
        found[f"{didactic_id}.{language}.html"] = to_html(tree)
        found[f"{didactic_id}.{language}.typ"] = to_typst(tree)
    return found


if __name__ == "__main__":
    for name, text in pictures().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
