"""What every use case needs at hand, opened once per process and handed down."""

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.rules.identifiers import SecondDetector
from bot.services.unsent_texts import UnsentTexts
from bot.services.waiting_lists import WaitingLists
from bot.settings import Settings
from bot.timings import Timings, Untimed
from content.instrument import Instruments, load_instruments
from content.living_library import LivingLibrary
from content.loader import Library
from content.sentences import Sentences
from content.topics import Topics
from content.vocabulary import Vocabulary
from db.database import Database


@dataclass(frozen=True)
class Desk:
    """The open parts of the process. Services take a session; the edge makes it with `database`."""

    settings: Settings
    clock: Clock
    database: Database
    sentences: Sentences
    living_library: LivingLibrary
    topics: Topics
    vocabulary: Vocabulary
    second_detector: SecondDetector | None = None
    timings: Timings = field(default_factory=Untimed)
    instruments: Instruments = field(default_factory=load_instruments)
    unsent: UnsentTexts = field(default_factory=UnsentTexts)
    waiting_lists: WaitingLists = field(default_factory=WaitingLists)

    @property
    def library(self) -> Library:
        """The didactics as they are now; a use case takes them once, for an edited file changes them between two."""
        return self.living_library.library
