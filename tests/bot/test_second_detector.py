"""Presidio as second detector, with a stub in place of its engine: what is asked, what stops the start."""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from bot.rules.identifiers import Kind, Tier
from bot.second_detector import PresidioDetector, load_second_detector
from bot.settings_loader import SettingProblem, load_settings
from content.sentences import Sentences


@dataclass
class Result:
    start: int
    end: int
    entity_type: str
    score: float = 0.85


class StubEngine:
    def __init__(self, *results: Result) -> None:
        self.results, self.asked = results, []

    def analyze(self, text: str, language: str, entities: list[str]) -> tuple[Result, ...]:
        self.asked.append((language, entities))
        return self.results


def presidio(monkeypatch: pytest.MonkeyPatch, create_engine) -> None:
    analyzer, nlp = ModuleType("presidio_analyzer"), ModuleType("presidio_analyzer.nlp_engine")
    analyzer.AnalyzerEngine = lambda nlp_engine, supported_languages: nlp_engine
    nlp.NlpEngineProvider = lambda nlp_configuration: type(
        "Provider", (), {"create_engine": lambda self: create_engine(nlp_configuration)}
    )()
    monkeypatch.setitem(sys.modules, "presidio_analyzer", analyzer)
    monkeypatch.setitem(sys.modules, "presidio_analyzer.nlp_engine", nlp)


def test_what_the_model_sees_becomes_a_question():
    engine = StubEngine(Result(4, 8, "PERSON"), Result(12, 17, "LOCATION"), Result(0, 3, "ORGANIZATION"))

    findings = PresidioDetector(engine).detect("Saw Ozzy in Ulmby.", language="fr-CA")

    assert [(one.kind, one.start, one.end) for one in findings] == [
        (Kind.NAME, 4, 8),
        (Kind.PLACE, 12, 17),
        (Kind.EMPLOYER, 0, 3),
    ]
    assert {one.tier for one in findings} == {Tier.WARN}
    assert engine.asked == [("en", ["LOCATION", "ORGANIZATION", "PERSON"])]


def test_what_it_doubts_or_places_outside_the_text_is_dropped():
    engine = StubEngine(Result(0, 3, "PERSON", 0.4), Result(3, 99, "PERSON"), Result(2, 2, "PERSON"))

    assert PresidioDetector(engine).detect("Saw Ozzy.", language="en-CA") == []


def test_without_the_setting_there_is_no_second_detector():
    assert load_second_detector(None) is None


def test_a_missing_extra_stops_the_start_and_names_the_remedy(monkeypatch, tmp_path: Path):
    monkeypatch.setitem(sys.modules, "presidio_analyzer", None)

    with pytest.raises(SettingProblem) as caught:
        load_second_detector(tmp_path)

    said = Sentences.load().say("en-CA", caught.value.message_key, **caught.value.details)
    assert "ECHO_SECOND_DETECTOR_MODEL" in said
    assert 'pip install "echo-pain[presidio]"' in said


def test_a_folder_without_a_model_stops_the_start(monkeypatch, tmp_path: Path):
    def create_engine(configuration: object) -> None:
        raise OSError("no config.cfg")

    presidio(monkeypatch, create_engine)

    with pytest.raises(SettingProblem) as caught:
        load_second_detector(tmp_path)
    assert caught.value.message_key == "setting-wrong-second-detector-model"


def test_the_model_of_the_folder_is_loaded(monkeypatch, tmp_path: Path):
    asked = []

    def create_engine(configuration: dict[str, object]) -> StubEngine:
        asked.append(configuration["models"])
        return StubEngine(Result(4, 8, "PERSON"))

    presidio(monkeypatch, create_engine)

    detector = load_second_detector(tmp_path)

    assert detector is not None
    assert [one.kind for one in detector.detect("Saw Ozzy.", language="en-CA")] == [Kind.NAME]
    assert asked == [[{"lang_code": "en", "model_name": str(tmp_path)}]]


def test_a_path_that_is_no_folder_is_refused_with_the_settings():
    with pytest.raises(SettingProblem) as caught:
        load_settings({"ECHO_SECOND_DETECTOR_MODEL": "/no/such/folder"}, env_file=None)
    assert caught.value.message_key == "setting-wrong-second-detector-model"
