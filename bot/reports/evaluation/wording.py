"""The report's labels and cells in a reader's language; every format shows exactly these words."""

from datetime import date

from babel.numbers import format_decimal

from bot.rules.evaluation.cells import (
    Cell,
    Count,
    Hidden,
    Interval,
    Label,
    Mean,
    Median,
    Number,
    Probability,
    Share,
    Unknown,
    Words,
)
from bot.views.speaker import Speaker
from content.instrument import Instruments, load_instruments
from content.loader import Library

VOCABULARY = ("profession", "region", "rurality", "setting", "years_in_practice")
SMALLEST_P = 0.001
_INSTRUMENT_OF = {"barrier": "barriers", "commitment": "commitment", "involved": "interprofessional"}


class Wording:
    """Says labels and cells."""

    def __init__(self, speaker: Speaker, library: Library, instruments: Instruments | None = None) -> None:
        """In this speaker's language."""
        self.speaker, self._library = speaker, library
        self._instruments = instruments or load_instruments()

    def label(self, label: Label) -> str:
        """The name of a row, a column, a heading or a note."""
        say, value = self.speaker.say, label.value.replace("_", "-")
        if label.kind in VOCABULARY:
            return self.speaker.vocabulary.label(label.kind, label.value, self.speaker.language)
        match label.kind:
            case "words":
                return say(f"report-{label.value}", **dict(label.details))
            case "roll_up":
                return say(f"report-group-{value}")
            case "prescriber":
                return say(f"report-prescriber-{value}")
            case "dose":
                return say(f"report-dose-band-{value}")
            case "about":
                return say(f"report-about-{value}")
            case "topic":
                return self.speaker.topic(label.value)
            case "opioid_dose":
                return say(f"band-opioid-dose-{value}")
            case "category":
                return say(f"category-{value}")
            case "close_out_outcome" | "close_out_referral":
                return say(f"close-out-{label.kind.rpartition('_')[2]}-{value}")
            case "done":
                return say(f"done-{value}")
            case "case_barrier":
                return say(f"barrier-{value}")
            case "week":
                return self.speaker.day(date.fromisoformat(label.value))
            case "barrier" | "commitment" | "involved":
                return self._choice(label)
            case "survey":
                instrument, _, point = label.value.partition(":")
                return f"{self._title(instrument)} ({say(f'report-point-{point}')})"
            case "didactic" if label.value in self._library.ids():
                return self._library.get(label.value, self.speaker.language).title
        return label.value

    def _title(self, instrument: str) -> str:
        known = instrument in self._instruments.ids()
        return self._instruments.get(instrument, self.speaker.language).title if known else instrument

    def _choice(self, label: Label) -> str:
        """A choice of an instrument by its code, `item.choice`; the code where the instrument has it no more."""
        instrument = self._instruments.get(_INSTRUMENT_OF[label.kind], self.speaker.language)
        item_id, _, choice = label.value.partition(".")
        item = next((item for item in instrument.items if item.id == item_id), None)
        return item.choices.get(choice, label.value) if item else label.value

    def cell(self, cell: Cell) -> str:
        """What a cell shows."""
        say = self.speaker.say
        match cell:
            case Hidden():
                return say("report-hidden")
            case Unknown():
                return ""
            case Words():
                return self.label(cell.label)
            case Number():
                return self.number(cell.value, cell.decimals)
            case Count():
                return self.number(cell.n)
            case Share():
                n, of, percent = self.number(cell.n), self.number(cell.of), self.number(cell.percent, 1)
                return say("report-share", n=n, of=of, percent=percent)
            case Mean():
                mean, sd = (self.number(value, cell.decimals) for value in (cell.mean, cell.sd))
                return say("report-mean", mean=mean, sd=sd, n=self.number(cell.n))
            case Median():
                median, low, high = (
                    self.number(value, cell.decimals) for value in (cell.median, cell.low, cell.high)
                )
                return say("report-median", median=median, low=low, high=high, n=self.number(cell.n))
            case Interval():
                value, low, high = (
                    self.number(value, cell.decimals) for value in (cell.value, cell.low, cell.high)
                )
                return say("report-interval", value=value, low=low, high=high, n=self.number(cell.n))
            case Probability():
                return say("report-p-small") if cell.p < SMALLEST_P else self.number(cell.p, 3)
        raise TypeError(type(cell).__name__)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with so many decimals, by the rules of the language."""
        form = "#,##0" + (f".{'0' * decimals}" if decimals else "")
        return str(format_decimal(value, format=form, locale=self.speaker.language.replace("-", "_")))


def raw(cell: Cell) -> dict[str, object]:
    """The numbers of a cell for a program, by name; what is hidden says only that."""
    if isinstance(cell, Hidden):
        return {"hidden": True}
    if isinstance(cell, Words):
        return {"label": cell.label.value}
    found = {
        name: getattr(cell, name)
        for name in ("n", "of", "value", "mean", "sd", "median", "low", "high", "p")
        if hasattr(cell, name)
    }
    if isinstance(cell, Share):
        found["percent"] = round(cell.percent, 4)
    return found
