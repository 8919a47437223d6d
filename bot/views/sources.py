"""Sources of a didactic: `[key]` in a text becomes `[1]`, and what was cited is listed below."""

from collections.abc import Iterable

from content.loader import Didactic
from content.schema import Reference


def numbered(didactic: Didactic, text: str) -> str:
    """The text with the keys of its sources as their numbers."""
    for number, reference in enumerate(didactic.references, start=1):
        text = text.replace(f"[{reference.key}]", f"[{number}]")
    return text


def source_lines(didactic: Didactic, *, cited_in: Iterable[str] | None = None) -> list[str]:
    """One small line for each source with its number and address; only those that these texts cite, if given."""
    texts = None if cited_in is None else list(cited_in)
    return [
        f"-# {number}. {reference.citation} {_address(reference)}".rstrip()
        for number, reference in enumerate(didactic.references, start=1)
        if texts is None or any(f"[{reference.key}]" in text for text in texts)
    ]


def _address(reference: Reference) -> str:
    if reference.doi:
        return f"<https://doi.org/{reference.doi}>"
    if reference.pmid:
        return f"PMID {reference.pmid}"
    return f"<{reference.url}>" if reference.url else ""
