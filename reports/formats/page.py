"""报告.html: one file that opens by a double click, asks no network and runs no script but its own."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checks.columns.genre import GENRES
from checks.findings import Severity
from reports.formats.parts.alerts import alerts
from reports.formats.parts.carried import carried
from reports.formats.parts.changes import changes
from reports.formats.parts.chart import chart
from reports.formats.parts.clickable import clickable
from reports.formats.parts.column_rows import COLUMN_TITLES, column_rows
from reports.formats.parts.figures import figures
from reports.formats.parts.glossary import glossary
from reports.formats.parts.inert import inert
from reports.formats.parts.landing import land
from reports.formats.parts.moment import moment
from reports.formats.parts.page_row import LONGEST_NAME, NOBODY, page_row
from reports.formats.parts.priorities import priorities
from reports.formats.parts.publishing import blocks, sentences
from reports.formats.parts.scoring import score_table
from reports.formats.parts.trend import trend
from reports.formats.parts.verdict import verdict
from reports.view.publication import Publication
from reports.view.report import FAMILIES, EntryView, ReportView

_DRAWN = 100
"""Rows that are there without a script; the others are data."""
_LONGEST = 4_000
_TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_SCRIPTS = ("rows.js", "page.js")
_SECTIONS = {
    "verdict": "结论",
    "first": "先改这些",
    "changes": "与上次检查相比",
    "units": "责任单位",
    "overall": "总体情况",
    "all": "全部问题",
    "columns": "栏目更新情况",
    "published": "发布统计",
    "score": "评分",
    "glossary": "说明",
}
_HEADINGS = {
    "number": "编号",
    "level": "严重程度",
    "title": "问题",
    "page": "位置",
    "suggestion": "修改建议",
    "unit": "责任单位",
    "state": "状态",
}
_ORDERS = _HEADINGS | {
    "family": "类别",
    "first_seen": "首次发现",
    "last_seen": "最近发现",
    "deadline": "整改期限",
    "count": "出现处数",
}


def write(view: ReportView, path: Path, workbook: str = "") -> Path:
    """Write the page; the path really written (another one when `path` is protected). Raises OSError.

    workbook: name of the file beside the page that holds what the page has no room for.
    """
    document = _render(view, workbook).encode("utf-8")
    return land(path, lambda unfinished: unfinished.write_bytes(document))


def _render(view: ReportView, workbook: str) -> str:
    gravest = sorted(view.entries, key=lambda entry: (entry.suspicion, -entry.severity))
    rows = carried(map(page_row, gravest))
    shown = gravest[: len(rows)]
    script, style = "\n".join(map(_own, _SCRIPTS)), _own("page.css")
    return (
        _templates()
        .get_template("page.html")
        .render(
            policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'",
            script=Markup(script),  # noqa: S704 - our own files
            style=Markup(style),  # noqa: S704 - our own file
            view=view,
            run=view.run,
            began=moment(view.run.started),
            ended=moment(view.run.finished),
            sections=_SECTIONS,
            workbook=workbook,
            nobody=NOBODY,
            alerts=alerts(view.run),
            glossary=glossary(view.run),
            drawn=[page_row(entry) for entry in shown[:_DRAWN]],
            island=_island(rows),
            carried=len(rows),
            total=len(gravest),
            suspicions=sum(entry.suspicion for entry in shown),
            choices=_choices(shown),
            headings=_HEADINGS,
            orders=_ORDERS,
            **_summary(view),
            **_tables(view),
            **score_table(view),
        )
    )


def _summary(view: ReportView) -> dict[str, Any]:
    """What stands above the list of entries."""
    told = figures(view)
    changed = changes(view)
    return {
        "verdict": verdict(view),
        "figures": told,
        "severities": [severity.label for severity in Severity],
        "graves": [(*pair, int(severity)) for pair, severity in zip(told.open[1:], Severity, strict=False)],
        "first": [page_row(entry) for entry in priorities(view)],
        "changes": changed,
        "changed": [[page_row(entry) for entry in change.entries] for change in changed.lists],
        "trend": trend(view.course),
        "course": view.course,
        "moment": moment,
        "units": view.units,
        "acting": [line for line in view.units if line.open],
    }


def _tables(view: ReportView) -> dict[str, Any]:
    """What stands below it."""
    published = Publication.from_json(view.run.publication)
    return {
        "column_titles": COLUMN_TITLES,
        "columns": [(name, url, clickable(url), *rest) for name, url, *rest in column_rows(view.run)],
        "publishing": list(sentences(published)) if published else [],
        "chart": chart(published.months) if published else None,
        "genres": list(GENRES.values()),
        "publishing_blocks": blocks(published) if published else (),
    }


def _choices(entries: Sequence[EntryView]) -> dict[str, list[str]]:
    """What one can filter by: the values that there are, the busiest first; severities from the gravest down."""
    grave = sorted({entry.severity for entry in entries}, reverse=True)
    return {
        "severity": [severity.label for severity in grave],
        "family": _busiest(FAMILIES.get(entry.family, entry.family) for entry in entries),
        "state": _busiest(entry.state for entry in entries),
        "unit": _busiest(inert(entry.unit, LONGEST_NAME) or NOBODY for entry in entries),
    }


def _busiest(values: Iterable[str]) -> list[str]:
    return [value for value, _ in Counter(values).most_common()]


@cache
def _templates() -> Environment:
    """Crawled text is a value here, never a template, and every value is cleaned and escaped on its way out."""
    templates = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["sought"] = lambda value: quote(inert(value, LONGEST_NAME), safe="")
    return templates


def _cleaned(value: Any) -> Any:
    return inert(value, _LONGEST) if isinstance(value, str) and not isinstance(value, Markup) else value


def _own(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _island(rows: Sequence[str]) -> Markup:
    """Rows of JSON as one list that no HTML parser can leave."""
    text = f"[{','.join(rows)}]"
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - escaped above
