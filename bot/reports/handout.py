"""A didactic as a hand-out: an accessible page and a PDF, both written from one tree, which nothing loads into.

The questions stand without their answers; these come last, with what each answer is told.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from bot.reports.pages import as_html
from bot.reports.typeset import typeset
from bot.services.read_post import DidacticView
from bot.views.speaker import Speaker
from content.html_text import to_html
from content.loader import Didactic
from content.markdown import parse, parse_line
from content.page_tree import for_page, link_sources, part
from content.schema import Question, Reference
from content.typst_text import to_typst

_BODY_BELOW = 2


@dataclass(frozen=True)
class Handout:
    """What both files hold. `closing`: who reviewed it and until when it holds, line by line."""

    title: str
    track: str
    language: str
    tree: Element
    closing: tuple[str, ...]


def handout_of(speaker: Speaker, view: DidacticView) -> Handout:
    """Everything of the card, and the quiz. `speaker` speaks the language of the text."""
    didactic = view.didactic
    numbers = {reference.key: index for index, reference in enumerate(didactic.references, start=1)}
    tree = Element("div")
    _section(tree, speaker.say("handout-objectives"), _listed("ul", didactic.objectives, numbers))
    _section(tree, speaker.say("handout-text"), *for_page(parse(didactic.body), numbers, below=_BODY_BELOW))
    _section(tree, speaker.say("handout-take-home"), _points(speaker, didactic, numbers))
    if didactic.quiz:
        _section(tree, speaker.say("handout-questions"), *_questions(didactic, numbers))
    _section(tree, speaker.say("handout-sources"), _sources(didactic.references))
    if didactic.quiz:
        _section(tree, speaker.say("handout-answers"), *_answers(speaker, didactic, numbers))
    reviewer = (
        speaker.say("didactic-reviewed", reviewer=view.reviewer, date=view.signed_on.isoformat())
        if view.reviewer and view.signed_on
        else speaker.say("handout-unsigned")
    )
    return Handout(
        title=didactic.title,
        track=speaker.say(
            "handout-track",
            track=speaker.say(f"track-{didactic.track.replace('_', '-')}"),
            minutes=didactic.minutes,
        ),
        language=didactic.language,
        tree=tree,
        closing=(
            reviewer,
            speaker.say("handout-expires", date=didactic.expires_on.isoformat()),
            speaker.say("education-only", date=didactic.reviewed_on.isoformat()),
        ),
    )


def as_page(handout: Handout) -> bytes:
    """One page without a script and without anything to load."""
    return as_html("handout.html", handout=handout, content=Markup(to_html(handout.tree)))  # noqa: S704


def as_pdf(handout: Handout) -> bytes:
    """A PDF on letter paper that keeps to PDF/UA-1, the standard of accessible ones.

    Takes up to a tenth of a second: run it off the event loop.
    """
    told = {
        "title": handout.title,
        "track": handout.track,
        "language": handout.language.partition("-")[0],
        "region": handout.language.partition("-")[2],
        "content": to_typst(handout.tree),
        "closing": list(handout.closing),
    }
    return typeset("handout.typ", handout=told)


def _section(tree: Element, heading: str, *contents: Element) -> None:
    section = part(tree, "section")
    part(section, "h2", heading)
    section.extend(contents)


def _listed(tag: str, lines: tuple[str, ...], numbers: dict[str, int]) -> Element:
    items = Element(tag)
    for line in lines:
        items.append(_line("li", line, numbers))
    return items


def _line(tag: str, text: str, numbers: dict[str, int]) -> Element:
    """One line of the front matter, with its formatting and its sources."""
    line = parse_line(text)
    line.tag = tag
    link_sources(line, numbers)
    return line


def _points(speaker: Speaker, didactic: Didactic, numbers: dict[str, int]) -> Element:
    points = Element("ul")
    for point in didactic.take_home:
        item = _line("li", point.text, numbers)
        strength = part(item, "em", speaker.say(f"strength-{point.strength.replace('_', '-')}"))
        _before(strength, item, " (")
        strength.tail = ")"
        points.append(item)
    return points


def _before(element: Element, parent: Element, text: str) -> None:
    """Put text before the last child of a parent."""
    siblings = list(parent)
    place = siblings.index(element)
    if place:
        siblings[place - 1].tail = (siblings[place - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _questions(didactic: Didactic, numbers: dict[str, int]) -> list[Element]:
    asked = Element("ol")
    for question in didactic.quiz:
        item = part(asked, "li")
        item.append(_line("p", question.text, numbers))
        options = _listed("ol", tuple(option.text for option in question.options), numbers)
        options.set("type", "A")
        item.append(options)
    return [asked]


def _answers(speaker: Speaker, didactic: Didactic, numbers: dict[str, int]) -> list[Element]:
    answers = Element("ol")
    for question in didactic.quiz:
        item = part(answers, "li")
        right = part(item, "p")
        part(right, "strong", speaker.say("handout-right-answer", letter=_right(question)))
        told = _listed("ol", tuple(option.feedback for option in question.options), numbers)
        told.set("type", "A")
        item.append(told)
    return [answers]


def _right(question: Question) -> str:
    return next("ABCDE"[place] for place, option in enumerate(question.options) if option.correct)


def _sources(references: tuple[Reference, ...]) -> Element:
    sources = Element("ol")
    for number, reference in enumerate(references, start=1):
        item = part(sources, "li", f"{reference.citation} ", id=f"source-{number}")
        for name, address in _addresses(reference):
            part(item, "a", name, href=address).tail = " "
    return sources


def _addresses(reference: Reference) -> list[tuple[str, str]]:
    found = []
    if reference.doi:
        found.append((f"doi:{reference.doi}", f"https://doi.org/{reference.doi}"))
    if reference.pmid:
        found.append((f"PMID {reference.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"))
    if reference.url:
        found.append((reference.url, reference.url))
    return found
