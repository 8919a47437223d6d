"""In which language a didactic is shown to a reader, if it may be shown at all."""

from collections.abc import Collection, Sequence


def language_to_show(
    reader: str, others: Sequence[str], *, signed: Collection[str], shows_unsigned: bool
) -> str | None:
    """The reader's language where its text is signed, else the first signed one of `others`.

    Where none is signed: the reader's own, if unsigned texts may be shown (the demo), else None. So an unsigned
    translation never stands in for a signed text. `signed` holds the languages signed and not expired.
    """
    for language in (reader, *others):
        if language in signed:
            return language
    return reader if shows_unsigned else None
