"""A quarter in the life of a small ledger, the documents that tell of it, and what a reader sees of a Word file."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table

from checks.findings import Excerpt, Severity
from reports.documents.circular import circular
from reports.documents.filling import fill
from reports.documents.notice import due, notice
from reports.documents.rectified import rectified
from reports.documents.self_check import self_check
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition
from reports.run import Run
from reports.view.life import Life
from reports.view.period import Period
from reports.view.publication import Publication
from tests.reports.formats.conftest import HOSTILE, ZONE, make_entry, make_publication, make_run

TODAY = date(2026, 11, 23)
QUARTER = Period.quarter("2026Q4").upto(TODAY)
UNIT = "办公室"
KINDS = ("自查报告", "整改通知书", "季度通报", "整改情况报告")
S = State


def make_life(number: int, *moves: tuple[str, State], **changes: Any) -> Life:
    """moves: (ISO day, state from then on)."""
    before, told = None, []
    for day, after in moves:
        at = datetime.fromisoformat(f"{day}T02:00").replace(tzinfo=ZONE)
        why = {S.CLOSED: "目标已恢复访问", S.DEFERRED: "系统改版时一并处理"}.get(after, "理由")
        told.append(Transition(f"f{number}", at, MACHINE, f"{day.replace('-', '')}-020000", before, after, why))
        before = after
    return Life(make_entry(number, **({"state": before.value} | changes)), tuple(told))


def make_ledger() -> list[Life]:
    return [
        make_life(1, ("2026-10-12", S.NEW), deadline="2026-10-26"),
        make_life(2, ("2026-11-16", S.NEW), deadline="2026-11-30"),
        make_life(3, ("2026-11-16", S.NEW), deadline="2026-11-30", unit="法规科"),
        make_life(4, ("2026-11-16", S.NEW), deadline="2026-11-30", unit=""),
        make_life(
            5, ("2026-10-12", S.NEW), severity=Severity.VETO, family="words", title="重大表述或者机构名称写错",
            message="“布署”应为“部署”。", excerpt=Excerpt("县里统一", "布署", "，各单位"), deadline="2026-11-30",
            url="http://www.example.gov.cn/page/5.html",
        ),
        make_life(6, ("2026-09-09", S.NEW), ("2026-10-10", S.CLOSED)),
        make_life(7, ("2026-09-09", S.NEW), ("2026-10-11", S.CLOSED), ("2026-11-20", S.RELAPSED), unit="法规科"),
        make_life(8, ("2026-10-09", S.NEW), ("2026-10-15", S.DEFERRED), unit="法规科", family="columns"),
        make_life(9, ("2026-10-09", S.NEW), needs_review=True),
        make_life(10, ("2026-10-09", S.NEW), ("2026-10-15", S.FALSE_ALARM)),
        make_life(11, ("2026-07-09", S.NEW), ("2026-08-15", S.CLOSED), unit="法规科"),
        make_life(12, ("2026-11-16", S.NEW), ("2026-11-17", S.REPAIRED)),
    ]  # fmt: skip


def words(kind: str, run: Run, lives: Sequence[Life], period: Period = QUARTER) -> dict[str, Any]:
    """What a document is filled with, as the command does it."""
    if kind == "自查报告":
        return self_check(run, lives, period, Publication.from_json(make_publication("要闻")), TODAY)
    if kind == "整改通知书":
        return notice(run, UNIT, [life for life in due(lives) if life.entry.unit == UNIT], TODAY)
    if kind == "季度通报":
        runs = [run, make_run(id="earlier", started=datetime(2026, 8, 15, 2, tzinfo=ZONE))]
        return circular(runs, lives, period, {"example": run.name}, TODAY)
    return rectified(run, lives, period, TODAY)


def seen(content: bytes) -> list[str]:
    """Paragraphs, and the rows of tables with their cells set apart, in the order of the document."""
    return list(_seen(docx.Document(io.BytesIO(content))))


def _seen(document: Any) -> Iterator[str]:
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from (" ｜ ".join(cell.text.replace("\n", " ／ ") for cell in row.cells) for row in part.rows)
        else:
            yield part.text


class Documents:
    """Drawn up from the templates that are shipped."""

    def __init__(self, templates: Path) -> None:
        self.templates = templates

    def made(self, kind: str, run: Run | None = None, lives: Sequence[Life] | None = None) -> bytes:
        filled = words(kind, run or make_run(), make_ledger() if lives is None else lives)
        return self.filled(kind, filled)

    def filled(self, kind: str, filled: Mapping[str, Any]) -> bytes:
        return fill(self.templates / f"{kind}.docx", filled)

    def read(self, kind: str, run: Run | None = None, lives: Sequence[Life] | None = None) -> list[str]:
        return seen(self.made(kind, run, lives))


@pytest.fixture(scope="session")
def documents(root: Path) -> Documents:
    return Documents(root / "config" / "templates")


@pytest.fixture(scope="session")
def hostile_ledger() -> list[Life]:
    """Every hostile text in every field that crawling or an office can reach."""
    fates = ((S.CLOSED, ""), (S.DEFERRED, ""), (S.PENDING, ""), (S.PENDING, UNIT))
    told = [(text, state, unit or text) for text in HOSTILE.values() for state, unit in fates]
    return [
        make_life(
            number, ("2026-09-01", S.NEW), ("2026-10-02", state), title=text, message=text, suggestion=text, basis=text,
            url=text, unit=unit, severity=Severity.VETO, excerpt=Excerpt(text, text, text),
        )
        for number, (text, state, unit) in enumerate(told, start=1)
    ]  # fmt: skip
