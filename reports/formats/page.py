"""报告.html: one file that opens by a double click, asks no network and runs no script but its own."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checks.columns.genre import GENRES
from checks.findings import Severity
from reports.formats.parts.alerts import alerts
from reports.formats.parts.chart import chart
from reports.formats.parts.clickable import clickable
from reports.formats.parts.column_rows import COLUMN_TITLES, column_rows
from reports.formats.parts.figures import figures
from reports.formats.parts.glossary import glossary
from reports.formats.parts.inert import inert
from reports.formats.parts.landing import land
from reports.formats.parts.moment import moment
from reports.formats.parts.page_row import page_row
from reports.formats.parts.priorities import priorities
from reports.formats.parts.publishing import blocks, sentences
from reports.formats.parts.scoring import check_rows, line_rows, score_sentences
from reports.view.publication import Publication
from reports.view.report import ReportView

CARRIED = 5_000
"""Entries in the page, the gravest; a browser on an office computer stays quick with that many."""
_DRAWN = 200
_LISTED = 1_000
_LONGEST = 4_000
_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def write(view: ReportView, path: Path) -> Path:
    """Write the page; the path really written (another one when `path` is protected). Raises OSError."""
    document = _render(view).encode("utf-8")
    return land(path, lambda unfinished: unfinished.write_bytes(document))


def _render(view: ReportView) -> str:
    gravest = sorted(view.entries, key=lambda entry: (entry.suspicion, -entry.severity))
    rows = [page_row(entry) for entry in gravest[:CARRIED]]
    published = Publication.from_json(view.run.publication)
    script, style = _own("page.js"), _own("page.css")
    return (
        _templates()
        .get_template("page.html")
        .render(
            policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
            "base-uri 'none'; form-action 'none'",
            script=Markup(script),  # noqa: S704 - our own file
            style=Markup(style),  # noqa: S704 - our own file
            run=view.run,
            began=moment(view.run.started),
            ended=moment(view.run.finished),
            alerts=alerts(view.run),
            figures=figures(view),
            severities=[severity.label for severity in Severity],
            first=[page_row(entry) for entry in priorities(view)],
            rows=rows[:_DRAWN],
            rest=_island(rows[_DRAWN:]),
            carried=len(rows),
            total=len(gravest),
            suspicions=sum(row["fold"] for row in rows),
            choices={name: list(dict.fromkeys(row[name] for row in rows)) for name in ("severity", "family", "state")},
            closed=[page_row(entry) for entry in view.closed[:_LISTED]],
            closed_total=len(view.closed),
            column_titles=COLUMN_TITLES,
            columns=[(name, url, clickable(url), *rest) for name, url, *rest in column_rows(view.run)],
            publishing=list(sentences(published)) if published else [],
            chart=chart(published.months) if published else None,
            genres=list(GENRES.values()),
            publishing_blocks=blocks(published) if published else (),
            score_sentences=list(score_sentences(view)),
            score_rows=list(line_rows(view.score)),
            checks=[(*told, [(name, url, clickable(url)) for name, url in at]) for *told, at in check_rows(view.score)],
            glossary=glossary(view.run),
        )
    )


@cache
def _templates() -> Environment:
    """Crawled text is a value here, never a template, and every value is cleaned and escaped on its way out."""
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _cleaned(value: Any) -> Any:
    return inert(value, _LONGEST) if isinstance(value, str) and not isinstance(value, Markup) else value


def _own(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _island(rows: list[dict[str, Any]]) -> Markup:
    """Rows as JSON that no HTML parser can leave."""
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - escaped above
