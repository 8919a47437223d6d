"""Does each survey instrument ask the same in both languages, and has every changed wording a new version?

content/instruments/versions.yaml keeps the hash of every wording that was ever asked: answers refer to its version.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable

from content.check_messages import LANGUAGES
from content.instrument import VERSIONS, Instrument, instrument_files, read_instrument
from content.loader import ContentError
from content.plain_yaml import YamlError, read_yaml
from content.problem import Problem

Hashes = dict[str, dict[str, dict[str, str]]]
"""By instrument, version and language."""


def check_instruments(folder: Traversable | None = None) -> list[Problem]:
    """Check every instrument below `folder`, the package's own when none is given."""
    root = files("content") / "instruments" if folder is None else folder
    problems: list[Problem] = []
    found: dict[str, dict[str, Instrument]] = {}
    for entry in instrument_files(root):
        try:
            instrument = read_instrument(entry)
        except ContentError as problem:
            problems.append(Problem(problem.place, problem.sentence))
            continue
        found.setdefault(instrument.id, {})[instrument.language] = instrument
    try:
        asked = _hashes(root / VERSIONS)
    except (OSError, YamlError, ValueError) as problem:
        return [*problems, Problem(f"instruments/{VERSIONS}", str(problem))]
    for instrument_id, by_language in found.items():
        problems += _twins(instrument_id, by_language)
        for instrument in by_language.values():
            problems += _version(instrument, asked)
    return problems


def _hashes(entry: Traversable) -> Hashes:
    given = read_yaml(entry.read_text(encoding="utf-8"))
    for versions in given.values():
        if not isinstance(versions, dict) or not all(isinstance(one, dict) for one in versions.values()):
            raise ValueError("expected by instrument, version and language: a hash")
    return given


def _twins(instrument_id: str, by_language: dict[str, Instrument]) -> list[Problem]:
    missing = [language for language in LANGUAGES if language not in by_language]
    if missing:
        return [Problem(instrument_id, f"is not written in {language}") for language in missing]
    ours, *others = (by_language[language] for language in LANGUAGES)
    return [
        Problem(instrument_id, f"{what} differs between {ours.language} and {other.language}")
        for other in others
        for what, one, two in zip(_PARTS, _bones(ours), _bones(other), strict=True)
        if one != two
    ]


_PARTS = ("the version", "a timepoint", "a scale", "an item, or their order,")


def _bones(instrument: Instrument) -> tuple[object, ...]:
    return (
        instrument.version,
        instrument.timepoints,
        [(name, scale.least, scale.most) for name, scale in instrument.scales.items()],
        [
            (item.id, item.scale, item.choose, list(item.choices), item.timepoints)
            for item in instrument.items
        ],
    )


def _version(instrument: Instrument, asked: Hashes) -> list[Problem]:
    place = f"instruments/{instrument.id}.{instrument.language}.yaml"
    versions = asked.get(instrument.id, {})
    kept = versions.get(str(instrument.version), {}).get(instrument.language)
    if kept is None:
        wanted = f'{instrument.id}: "{instrument.version}": {instrument.language}: {instrument.wording_hash}'
        return [
            Problem(place, f"version {instrument.version} is new; put its hash into {VERSIONS}: {wanted}")
        ]
    if kept != instrument.wording_hash:
        return [
            Problem(
                place,
                f"version {instrument.version} was asked in other words; raise the version in both languages",
            )
        ]
    newest = max(map(int, filter(str.isdigit, versions)))
    if newest > instrument.version:
        return [Problem(place, f"version {newest} was asked already; a version is never taken back")]
    return []
