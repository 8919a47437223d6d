"""Topics and vocabulary: complete in both languages, and within Discord's limits."""

from pathlib import Path

import pytest

from content.plain_yaml import YamlError
from content.topics import load_topics, read_topics
from content.vocabulary import load_vocabulary, read_vocabulary
from tests.content.valid_content import TOPICS, VOCABULARY


def test_topics_fit_a_forum() -> None:
    topics = load_topics()

    assert 14 <= len(topics.ids()) <= 20
    for topic in topics.ids():
        assert len(topics.professions_by_topic()[topic]) >= 3
        for language in ("en-CA", "fr-CA"):
            assert 2 <= len(topics.label(topic, language)) <= 20
            assert len(topics.description(topic, language)) <= 100
    assert topics.label("opioid_tapering", "fr-CA") == "Réduction d’opioïdes"


def test_every_hub_profession_has_a_name_and_helps_somewhere() -> None:
    topics, vocabulary = load_topics(), load_vocabulary()

    hub = set(topics.hub_professions())
    assert hub <= set(vocabulary.choices("profession"))
    assert hub == {one for professions in topics.professions_by_topic().values() for one in professions}


@pytest.mark.parametrize("kind", ["profession", "years_in_practice", "region", "rurality", "setting"])
def test_choices_fit_a_menu_and_differ_in_both_languages(kind: str) -> None:
    vocabulary = load_vocabulary()
    choices = vocabulary.choices(kind)

    assert 2 <= len(choices) <= 25
    for language in ("en-CA", "fr-CA"):
        names = [vocabulary.label(kind, choice, language) for choice in choices]
        assert len(set(names)) == len(names)
        assert all(len(name) <= 100 for name in names)


def test_retired_choice_is_shown_by_its_id() -> None:
    assert load_vocabulary().label("region", "atlantis", "fr-CA") == "atlantis"
    with pytest.raises(KeyError):
        load_vocabulary().choices("colour")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("en: Back pain,", "en: Pain of the back and of the neck,", "at most 20 characters"),
        ("psychologist, pharmacist]\n", "astrologer, pharmacist]\n", "astrologer"),
        ("[physiotherapist, psychologist, pharmacist]", "[physiotherapist]", "at least 3 items"),
        ("id: back_pain", "id: back_pain\n    colour: red", "Extra inputs"),
    ],
)
def test_broken_topics_are_refused(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in TOPICS
    broken = tmp_path / "topics.yaml"
    broken.write_text(TOPICS.replace(old, new), encoding="utf-8")

    with pytest.raises(ValueError, match=sentence):
        read_topics(broken)


def test_doubled_topic_is_refused(tmp_path: Path) -> None:
    topic = TOPICS[TOPICS.index("  - id") :]
    broken = tmp_path / "topics.yaml"
    broken.write_text(TOPICS + topic, encoding="utf-8")

    with pytest.raises(ValueError, match="two topics share"):
        read_topics(broken)


def test_vocabulary_keeps_no_as_text_and_refuses_a_doubled_id(tmp_path: Path) -> None:
    source = tmp_path / "vocabulary.yaml"
    source.write_text(VOCABULARY, encoding="utf-8")
    assert read_vocabulary(source).choices("setting") == ("clinic", "NO")

    source.write_text(VOCABULARY.replace("psychologist: {", "pharmacist: {"), encoding="utf-8")
    with pytest.raises(YamlError, match="pharmacist is given twice"):
        read_vocabulary(source)
