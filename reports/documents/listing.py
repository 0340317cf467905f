"""Entries as lines of the list that is annexed to a document."""

from collections.abc import Sequence
from typing import Any

from reports.documents import chinese
from reports.formats.parts.inert import inert
from reports.view.estimate import MARK
from reports.view.report import EntryView

LISTED = 300
"""A document is read from end to end; what is more stands in the workbook."""
_LONGEST = 160
NOBODY = "未明确责任单位"


def listing(entries: Sequence[EntryView], **more: Sequence[str]) -> dict[str, Any]:
    """行, at most 300, and 另有, how many are not there. more: further cells by name, one for each entry."""
    rows = [_row(number, entry) for number, entry in enumerate(entries[:LISTED], start=1)]
    for name, cells in more.items():
        for row, cell in zip(rows, cells, strict=False):
            row[name] = inert(cell, _LONGEST)
    return {"行": rows, "另有": max(len(entries) - LISTED, 0)}


def limit(entry: EntryView) -> str:
    return chinese.day(entry.deadline) + (MARK if entry.estimated else "")


def _row(number: int, entry: EntryView) -> dict[str, Any]:
    return {
        "序号": number,
        "编号": entry.number,
        "严重程度": entry.severity.label,
        "标题": inert(entry.title, _LONGEST),
        "描述": inert(entry.message, _LONGEST).rstrip("。"),
        "原文": inert(entry.excerpt, _LONGEST),
        "页面": inert(entry.page, _LONGEST),
        "页面数": len({place.page for place in entry.places}),
        "对象": inert(entry.url, _LONGEST) if entry.url != entry.page else "",
        "建议": inert(entry.suggestion, _LONGEST),
        "依据": inert(entry.basis, _LONGEST),
        "单位": inert(entry.unit, _LONGEST) or NOBODY,
        "发现日期": chinese.day(entry.first_seen),
        "期限": limit(entry),
    }
