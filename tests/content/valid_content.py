"""A small valid content folder in a temporary place, to be broken one thing at a time."""

import shutil
from importlib.resources import files
from pathlib import Path

FRONT = """\
id: short-one
week: 3
title: A short one
track: pain_science
minutes: 1
professions: [all]
objectives:
  - Name the first thing
  - Name the second thing
take_home:
  - {text: "First point [smith2020].", strength: strong, source: smith2020}
  - {text: "Second point [smith2020].", strength: weak, source: smith2020}
  - {text: "Third point [smith2020].", strength: evidence, source: smith2020}
references:
  - {key: smith2020, citation: "Smith. A journal 2020;1:1-2.", doi: 10.1000/abc, tag: V}
reviewed_by: pending
reviewed_on: 2026-01-10
expires_on: 2027-01-10
"""
BODY = "Half of them, 50% in all, got better [smith2020]. The rest did not.\n"
FRENCH_BODY = "La moitié, soit 50\u00a0%, allait mieux [smith2020]. Les autres, non.\n"

TOPICS = """\
hub_professions: [pharmacist, psychologist, physiotherapist]
topics:
  - id: back_pain
    label: {en: Back pain, fr: Mal de dos}
    description: {en: Pain of the back, fr: Douleur du dos}
    professions: [physiotherapist, psychologist, pharmacist]
"""
VOCABULARY = """\
profession:
  pharmacist: {en: Pharmacist, fr: Pharmacienne ou pharmacien}
  psychologist: {en: Psychologist, fr: Psychologue}
  physiotherapist: {en: Physiotherapist, fr: Physiothérapeute}
years_in_practice: {trainee: {en: In training, fr: En formation}, 0_5: {en: 0 to 5, fr: 0 à 5}}
region: {east: {en: East, fr: Est}, west: {en: West, fr: Ouest}}
rurality: {urban: {en: Urban, fr: Urbain}, rural: {en: Rural, fr: Rural}}
setting: {clinic: {en: Clinic, fr: Clinique}, NO: {en: None, fr: Aucun}}
"""


def write_didactic(
    folder: Path,
    *,
    front: str = FRONT,
    body: str | None = None,
    language: str = "en-CA",
    name: str = "short-one",
) -> Path:
    track = folder / "didactics" / "pain_science"
    track.mkdir(parents=True, exist_ok=True)
    text = body if body is not None else (BODY if language == "en-CA" else FRENCH_BODY)
    path = track / f"{name}.{language}.md"
    path.write_text(f"---\n{front}---\n{text}", encoding="utf-8")
    return path


def write_content(folder: Path) -> Path:
    """Write everything valid: a didactic in both languages, lists, two sentences, the package's instruments."""
    shutil.copytree(str(files("content") / "instruments"), folder / "instruments", dirs_exist_ok=True)
    write_didactic(folder)
    write_didactic(folder, language="fr-CA")
    (folder / "topics.yaml").write_text(TOPICS, encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for language, hello in (("en-CA", "Hello { $name }."), ("fr-CA", "Bonjour { $name }.")):
        messages = folder / "messages" / language
        messages.mkdir(parents=True, exist_ok=True)
        (messages / "a.ftl").write_text(f"hello = {hello}\nbye = …\n", encoding="utf-8")
    return folder
