"""Fills a Word template; the only place that knows docxtpl."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from reports.documents.mistake import broken, no_document
from reports.formats.parts.inert import inert

_LONGEST = 2_000


def fill(template: Path, words: Mapping[str, Any]) -> bytes:
    """The finished document. Crawled text is a value here, never a template. Raises BrokenTemplate, OSError."""
    sandbox, document = _Sandbox(), DocxTemplate(io.BytesIO(template.read_bytes()))
    try:
        document.init_docx()
    except Exception as error:  # whatever the file is
        raise no_document(template) from error
    try:
        document.render(dict(words), sandbox, autoescape=True)
    except Exception as error:  # whatever an office wrote into its template
        raise broken(template, sandbox.source, error, list(words)) from error
    told = document.docx.core_properties
    told.created = told.modified = datetime.now(UTC).replace(tzinfo=None)  # else it bears the day of the template
    finished = io.BytesIO()
    document.save(finished)
    return finished.getvalue()


class _Sandbox(SandboxedEnvironment):
    """Gives a template no way out, and remembers what it was last asked to read."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_cleaned)
        self.source = ""

    def from_string(self, source: Any, *more: Any, **given: Any) -> Template:
        self.source = source
        return super().from_string(source, *more, **given)


def _cleaned(value: Any) -> Any:
    return inert(value, _LONGEST) if isinstance(value, str) and not isinstance(value, Markup) else value
