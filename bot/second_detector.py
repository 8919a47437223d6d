"""Presidio with a spaCy model as second detector. Imported only where the setting names a model."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from bot.rules.identifiers import Finding, Kind, SecondDetector, Tier
from bot.settings import environment_name
from bot.settings_loader import SettingProblem

SETTING = environment_name("second_detector_model")
_SENSES = {
    "PERSON": (Kind.NAME, "finding-name", "suggest-the-patient"),
    "LOCATION": (Kind.PLACE, "finding-place", "suggest-kind-of-place"),
    "ORGANIZATION": (Kind.EMPLOYER, "finding-employer", "suggest-kind-of-work"),
}
_SURE = 0.85


class Analyzer(Protocol):
    """What is used of Presidio's AnalyzerEngine."""

    def analyze(self, text: str, language: str, entities: list[str]) -> Sequence[Any]:
        """Give results with `start`, `end`, `entity_type` and `score`."""
        ...


class PresidioDetector:
    """People, places and organisations as a model sees them: it asks, and the rules refuse."""

    def __init__(self, analyzer: Analyzer) -> None:
        """Use an engine that is loaded already, whose model goes by the name "en"."""
        self._analyzer = analyzer

    def detect(self, text: str, *, language: str) -> list[Finding]:
        """Give what the model is sure of, as questions to the author; one model reads both languages."""
        results = self._analyzer.analyze(text=text, language="en", entities=sorted(_SENSES))
        return [
            Finding(result.start, result.end, kind, Tier.WARN, reason, suggestion)
            for result in results
            if result.score >= _SURE and 0 <= result.start < result.end <= len(text)
            for kind, reason, suggestion in [_SENSES[result.entity_type]]
        ]


def load_second_detector(model: Path | None) -> SecondDetector | None:
    """Load the model of this folder; None where no folder is set.

    Raises SettingProblem, with the setting's name and the remedy, when the extra or the model is not there.
    """
    return None if model is None else PresidioDetector(_engine(model))


def _engine(model: Path) -> Analyzer:
    try:
        from presidio_analyzer import AnalyzerEngine
        from presidio_analyzer.nlp_engine import NlpEngineProvider
    except ImportError:
        raise SettingProblem("setting-second-detector-missing", setting=SETTING) from None
    configuration = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": str(model)}]}
    try:
        engine = NlpEngineProvider(nlp_configuration=configuration).create_engine()
        analyzer: Analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    except (OSError, ValueError, SystemExit):
        raise SettingProblem("setting-wrong-second-detector-model", setting=SETTING) from None
    return analyzer
