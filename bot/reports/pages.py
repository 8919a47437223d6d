"""Pages of HTML without a script and without anything to load, made from the templates beside this file."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def as_html(template: str, /, **shown: object) -> bytes:
    """The page of a template (`handout.html`); what it shows is escaped, and a name it lacks is an error."""
    return _templates().get_template(template).render(**shown).encode()


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("bot.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
