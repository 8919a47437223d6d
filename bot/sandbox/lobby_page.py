"""What the lobby shows: the time, the places with those who see them, and how far the newcomer is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import get_args
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.sandbox.places import Kind, Place, list_places
from bot.sandbox.stage import Stage
from bot.sandbox.tour import Step, Tour, Way
from content.sentences import Sentences

Say = Callable[..., str]


@dataclass(frozen=True)
class ViewerShown:
    """A button that opens a place as somebody."""

    handle: str
    name: str
    first_name: str
    is_open: bool


@dataclass(frozen=True)
class PlaceShown:
    """A place, what it is for, and who may see it."""

    id: str
    name: str
    short_name: str
    what_for: str
    seen_by: str
    is_open: bool
    viewers: tuple[ViewerShown, ...]


@dataclass(frozen=True)
class GroupShown:
    """Places of one kind."""

    kind: Kind
    title: str
    places: tuple[PlaceShown, ...]


@dataclass(frozen=True)
class WayShown:
    """A button of the tour."""

    place_id: str
    handle: str
    place: str
    person: str


@dataclass(frozen=True)
class StepShown:
    """One step of the tour; `is_next` marks the first that is not done."""

    name: str
    title: str
    how: str
    is_done: bool
    is_next: bool
    ways: tuple[WayShown, ...]


@dataclass(frozen=True)
class LobbyPage:
    """Everything on the page that can change."""

    now: str
    now_iso: str
    notice: str
    posts_in_another_language: bool
    groups: tuple[GroupShown, ...]
    steps: tuple[StepShown, ...]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.is_done for step in self.steps)


async def read_lobby(
    stage: Stage, tour: Tour, *, language: str, zone: str, posts_in: str, notice: str
) -> LobbyPage:
    """The page as it stands now, in `language`, its time in `zone`; the server's posts are in `posts_in`."""
    say = speaker(language)
    places = list_places(stage.world)
    local = stage.world.clock.now().astimezone(ZoneInfo(zone))
    return LobbyPage(
        now=local_time(local, language),
        now_iso=local.isoformat(timespec="minutes"),
        notice=notice,
        posts_in_another_language=posts_in != language,
        groups=tuple(_groups(say, places, stage)),
        steps=tuple(_steps(say, await tour.steps(), places)),
    )


def speaker(language: str) -> Say:
    """Says sentences in one language."""
    sentences = Sentences.load()

    def say(key: str, /, **details: object) -> str:
        return sentences.say(language, key, **details)

    return say


def local_time(local: datetime, language: str) -> str:
    """Day and time in words: Monday, January 19, 2026, 9:00 a.m."""
    locale = language.replace("-", "_")
    return f"{format_date(local, 'full', locale)}, {format_time(local, 'short', locale=locale)}"


def _groups(say: Say, places: Iterable[Place], stage: Stage) -> Iterator[GroupShown]:
    titles = {
        "channel": say("demo-page-group-channel"),
        "case": say("demo-page-group-case"),
        "discussion": say("demo-page-group-discussion"),
        "letters": say("demo-page-group-letters"),
    }
    everyone = len(stage.world.people)
    for kind in get_args(Kind):
        found = tuple(_place(say, place, stage.opened, everyone) for place in places if place.kind == kind)
        if found:
            yield GroupShown(kind, titles[kind], found)


def _place(say: Say, place: Place, opened: tuple[str, str] | None, everyone: int) -> PlaceShown:
    viewers = tuple(
        ViewerShown(
            person.handle, person.character.name, person.first_name, opened == (place.id, person.handle)
        )
        for person in place.viewers
    )
    return PlaceShown(
        id=place.id,
        name=f"#{place.name}" if place.kind == "channel" else place.name,
        short_name=_short_name(say, place),
        what_for=say(place.sentence) if place.sentence else "",
        seen_by=_seen_by(say, place, everyone),
        is_open=opened is not None and opened[0] == place.id,
        viewers=viewers,
    )


def _seen_by(say: Say, place: Place, everyone: int) -> str:
    if place.kind == "letters":
        return say("demo-page-seen-alone")
    if len(place.viewers) == everyone:
        return say("demo-page-seen-by-all")
    return say("demo-page-seen-by", count=len(place.viewers), all=everyone)


def _steps(say: Say, steps: list[Step], places: list[Place]) -> Iterator[StepShown]:
    by_id = {place.id: place for place in places}
    next_name = next((step.name for step in steps if not step.is_done), None)
    for step in steps:
        yield StepShown(
            name=step.name,
            title=say(f"tour-{step.name}-title"),
            how=say(f"tour-{step.name}-how"),
            is_done=step.is_done,
            is_next=step.name == next_name,
            ways=tuple(_way(say, way, by_id[way.place_id]) for way in step.ways if way.place_id in by_id),
        )


def _way(say: Say, way: Way, place: Place) -> WayShown:
    return WayShown(way.place_id, way.person.handle, _short_name(say, place), way.person.short_name)


def _short_name(say: Say, place: Place) -> str:
    match place.kind:
        case "channel":
            return f"#{place.name}"
        case "case":
            return place.name.partition(" · ")[0]
        case "discussion":
            return place.name
        case "letters":
            return say("demo-page-group-letters")
