"""PDF by typst, from the templates beside this file."""

import json
from importlib.resources import files


def typeset(template: str, *, is_accessible: bool = True, **told: object) -> bytes:
    """The PDF of a template (`statement.typ`), which reads what it is told as JSON; accessible ones keep to PDF/UA-1.

    Takes up to a tenth of a second: run it off the event loop.
    """
    import typst  # seven megabytes that a bot does not need which makes no PDF

    source = (files("bot.reports") / "templates" / template).read_bytes()
    inputs = {name: json.dumps(value) for name, value in told.items()}
    made = typst.compile(source, sys_inputs=inputs, pdf_standards="ua-1" if is_accessible else None)
    assert isinstance(made, bytes)
    return made
