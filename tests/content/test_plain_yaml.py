"""YAML stays text; doubled keys and other shapes are refused."""

import pytest

from content.plain_yaml import YamlError, read_yaml


def test_scalars_stay_as_written() -> None:
    read = read_yaml("time: 12:30\nanswer: NO\ncount: 007\nday: 2026-01-10\nempty:\nlist: [1, yes]\n")

    assert read == {
        "time": "12:30", "answer": "NO", "count": "007", "day": "2026-01-10", "empty": "", "list": ["1", "yes"],
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "x:\n  a: 1\n  b: 2\n  a: 3\n", "x: {a: 1, a: 2}\n"])
def test_doubled_key_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(YamlError, match=r"line \d+: the key a is given twice"):
        read_yaml(text)


@pytest.mark.parametrize(
    "text", ["", "- a\n- b\n", "just words", "a: [1", "a: b: c", "? [1, 2]\n: x\n? [1, 2]\n: y\n"]
)
def test_anything_but_a_mapping_is_refused(text: str) -> None:
    with pytest.raises(YamlError):
        read_yaml(text)


def test_tags_make_no_objects() -> None:
    with pytest.raises(YamlError):
        read_yaml("!!python/object/apply:os.system ['true']")
    assert read_yaml("a: !!python/name:os.system ''\n") == {"a": ""}
