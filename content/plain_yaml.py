"""YAML as it is written: every scalar stays text, and a key that is given twice is refused.

The usual loader turns 12:30 into 750 and NO into False, and keeps the last of two equal keys. Here the
schema decides what a value means.
"""

from collections.abc import Hashable
from typing import Any

import yaml


class YamlError(ValueError):
    """What is wrong with the YAML, in words for the person who wrote it."""


_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The one in C where it was built in: it reads all didactics in a fifteenth of the time."""


class _PlainLoader(_Base):  # type: ignore[misc]
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else repr(key.value)
            if name in seen:
                raise YamlError(f"line {key.start_mark.line + 1}: the key {name} is given twice")
            seen.add(name)
        return dict(super().construct_mapping(node, deep=True))


def _mapping(loader: _PlainLoader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    return loader.construct_mapping(node)


_PlainLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(text: str) -> dict[str, Any]:
    """Give the mapping at the top of `text`, every scalar a str. Raises YamlError for anything else."""
    try:
        value = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a BaseLoader, which makes only text
    except yaml.YAMLError as problem:
        raise YamlError(f"not YAML: {problem}") from problem
    if not isinstance(value, dict):
        raise YamlError("names and values are expected at the top")
    return value
