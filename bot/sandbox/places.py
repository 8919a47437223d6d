"""The places of the sandbox that can be opened, and who may see each: channels, posts, threads, direct messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.person import Person
from bot.sandbox.world import World

Kind = Literal["channel", "case", "discussion", "letters"]
WHAT_FOR = {
    "general": "demo-page-place-general",
    "start-here": "demo-page-place-start-here",
    "didactics": "demo-page-place-didactics",
    "case-questions": "demo-page-place-case-questions",
    "hub-queue": "demo-page-place-hub-queue",
    "coordinators": "demo-page-place-coordinators",
}
"""The channels that can be opened, with the sentence that says what each is for. A forum itself has no messages."""


@dataclass(frozen=True)
class Place:
    """Something to open. `viewers` are those who may see it; nobody else can open it.

    `sentence` is the key of what a channel is for, None for the others.
    """

    id: str
    kind: Kind
    name: str
    channel: Any
    viewers: tuple[Person, ...]
    sentence: str | None = None

    def viewer(self, handle: str) -> Person | None:
        """The viewer of a handle, if they may see this place."""
        return next((person for person in self.viewers if person.handle == handle), None)


def list_places(world: World) -> list[Place]:
    """Every place somebody may see, channels first, then cases, discussions, direct messages."""
    return [place for place in _all(world) if place.viewers]


def find_place(world: World, place_id: str) -> Place | None:
    """The place of an id, or None."""
    return next((place for place in list_places(world) if place.id == place_id), None)


def case_place_id(post_id: int) -> str:
    """The id of the place of a case's post."""
    return f"case-{post_id}"


def letters_place_id(person: Person) -> str:
    """The id of the place of somebody's direct messages."""
    return f"letters-{person.handle}"


def _all(world: World) -> Iterator[Place]:
    channels = world.guild.channels
    for name, sentence in WHAT_FOR.items():
        if name in channels:
            yield Place(name, "channel", name, channels[name], _who_sees(world, channels[name]), sentence)
    for post in world.posts():
        yield Place(case_place_id(post.id), "case", post.name, post, _who_sees(world, post))
    for thread in world.discussions():
        yield Place(f"discussion-{thread.id}", "discussion", thread.name, thread, _who_sees(world, thread))
    for person in world.people.values():
        letters = person.member.user.dm_channel
        yield Place(letters_place_id(person), "letters", person.character.name, letters, (person,))


def _who_sees(world: World, channel: Any) -> tuple[Person, ...]:
    return tuple(
        person
        for person in world.people.values()
        if world.may(person, channel, "view_channel") and world.may(person, channel, "read_message_history")
    )
