"""Says things to one reader: sentences, professions, topics and instants in their language and zone."""

from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_skeleton

from content.sentences import Sentences
from content.topics import Topics
from content.vocabulary import Vocabulary


@dataclass(frozen=True)
class Speaker:
    """One language, and the words of the programme in it."""

    language: str
    sentences: Sentences
    topics: Topics
    vocabulary: Vocabulary

    def say(self, key: str, /, **details: object) -> str:
        """The sentence of a key."""
        return self.sentences.say(self.language, key, **details)

    def profession(self, profession_id: str) -> str:
        """The name of a profession."""
        return self.vocabulary.label("profession", profession_id, self.language)

    def professions(self, profession_ids: tuple[str, ...] | list[str]) -> str:
        """Several professions, as a list to read; a dash for none."""
        return ", ".join(self.profession(profession) for profession in profession_ids) or "–"

    def topic(self, topic_id: str) -> str:
        """The name of a topic; its id where it no longer exists."""
        return self.topics.label(topic_id, self.language) if topic_id in self.topics.ids() else topic_id

    def instant(self, at: datetime, style: str = "F") -> str:
        """An instant that each reader's Discord shows in their own zone and language."""
        return f"<t:{int(at.timestamp())}:{style}>"

    def day(self, day: date) -> str:
        """A local date, short, with its weekday: `Thu, Dec 3`, `jeu. 3 déc.`."""
        return self._in_form("MMMEd", day)

    def day_of_month(self, day: date) -> str:
        """A local date, as short as it goes: `Dec 3`, `3 déc.`."""
        return self._in_form("MMMd", day)

    def month(self, day: date) -> str:
        """The month of a local date, with its year."""
        return self._in_form("yMMMM", day)

    def _in_form(self, skeleton: str, day: date) -> str:
        noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - a date of the calendar, no instant
        return str(format_skeleton(skeleton, noon, locale=self.language.replace("-", "_")))

    def time_of_day(self, minute_of_day: int) -> str:
        """A time of day: `12:30`, `12 h 30`."""
        return self.say("time-of-day", hour=f"{minute_of_day // 60:02d}", minute=f"{minute_of_day % 60:02d}")

    def person(self, discord_id: int | None) -> str:
        """A mention, or a word for somebody whose link is gone."""
        return f"<@{discord_id}>" if discord_id else self.say("somebody")
