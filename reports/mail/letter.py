"""The text of a mail, plain and as HTML, from one set of values and two templates."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

_TEMPLATES = Path(__file__).resolve().parent.parent / "templates" / "mail"
REMARK = "<!-- remark -->"
"""Where a remark on the attachment is put into the HTML; escaped text cannot contain it."""


def letter(name: str, **values: Any) -> tuple[str, str]:
    """(plain text, HTML). values: strings are one line each and bounded; the HTML escapes them."""
    text = _templates().get_template(f"{name}.txt").render(values)
    html = _templates().get_template(f"{name}.html").render(values, remark=REMARK)
    return text.strip() + "\n", html


@cache
def _templates() -> Environment:
    """Crawled text is a value here, never a template."""
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
