"""A real ledger file, and runs and findings to record in it."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from checks.findings import Excerpt, Finding, Place, Severity
from checks.inspection import Inspection
from checks.reading.urls import key
from checks.subjects import LinkSubject, WordSubject
from reports.run import Run, RunStatus
from reports.store.store import Store

RULES = {"broken_link": "d1", "term": "d2"}
FIRST = datetime(2026, 3, 1, 2, tzinfo=timezone(timedelta(hours=8)))


class Make:
    """Runs by day, findings as the judge stamps them, and inspections."""

    @staticmethod
    def run(day: int, site: str = "demo", status: RunStatus = RunStatus.OK, **more) -> Run:
        started = FIRST + timedelta(days=day)
        return Run(
            **{
                "id": f"{started:%Y%m%d-%H%M}",
                "site": site,
                "start": "https://www.example.gov.cn/",
                "name": "示例县人民政府",
                "started": started,
                "finished": started + timedelta(hours=1),
                "status": status,
                "coverage": {"pages": 3, "hosts": {"expected": 1, "reached": 1}},
                "tool": "0.1",
                "ruleset": "r",
                **more,
            }
        )

    @staticmethod
    def link(target: str, *pages: str, severity: Severity = Severity.MINOR, **more) -> Finding:
        places = tuple(Place(page, "通知") for page in pages)
        return _stamped("broken_link", "links", LinkSubject(target), target, places, severity=severity, **more)

    @staticmethod
    def word(found: str, *pages: str, **more) -> Finding:
        subject = WordSubject("row.1", found, f"前{found}后")
        more = {"severity": Severity.MAJOR, "excerpt": Excerpt("前", found, "后"), **more}
        return _stamped("term", "words", subject, pages[0], tuple(map(Place, pages)), **more)

    @staticmethod
    def saw(*pages: str, **more) -> Inspection:
        return Inspection(**{"rules": RULES, "pages": frozenset(map(key, pages)), **more})


def _stamped(rule: str, family: str, subject, url: str, places, **more) -> Finding:
    words = {
        "message": "说明",
        "suggestion": "建议",
        "title": "标题",
        "basis": "《依据》",
        "evidence": "GET broken http_404",
    }
    return Finding(subject=subject, url=url, places=places, rule=rule, family=family, **{**words, **more})


@pytest.fixture(scope="session")
def make() -> type[Make]:
    return Make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "zicha-data" / "zicha.db"


@pytest.fixture
def store(path: Path):
    with Store(path) as store:
        yield store
