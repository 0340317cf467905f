"""A ledger in memory that lives through runs, one a day."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

import pytest

from checks.findings import Excerpt, Finding, Place, Severity
from checks.inspection import Inspection
from checks.subjects import ColumnSubject, LinkSubject, PageElementSubject, WordSubject
from reports.ledger.decide import decide
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.merge import Merged, merge
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run, RunStatus

SHANGHAI = timezone(timedelta(hours=8))
RULES = {"broken_link": "d1", "term": "d2", "column_overdue": "d3", "page_title": "d4"}
_FAMILY = {"broken_link": "links", "term": "words", "column_overdue": "columns", "page_title": "elements"}


class Ledger:
    """Entries by fingerprint and their history; every call of `run` is the next day unless told otherwise."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.history: list[Transition] = []
        self.now = datetime(2026, 3, 1, 2, tzinfo=SHANGHAI)
        self.duties = Duties()

    def next_run(self, status: RunStatus = RunStatus.OK, **later: float) -> Run:
        self.now += timedelta(**(later or {"days": 1}))
        return Run(
            id=f"{self.now:%Y%m%d-%H%M%S}",
            site="demo",
            start="https://www.example.gov.cn/",
            name="示例县人民政府",
            started=self.now,
            finished=self.now + timedelta(hours=1),
            status=status,
            coverage={},
            tool="0.1",
            ruleset="r",
        )

    def apply(self, findings: Iterable[Finding], inspection: Inspection, run: Run) -> Merged:
        merged = merge(tuple(self.entries.values()), tuple(findings), inspection, run, self.duties)
        for old in merged.moved:
            del self.entries[old]
        for entry in (*merged.added, *merged.changed):
            self.entries[entry.fingerprint] = entry
        self.history += merged.transitions
        return merged

    def run(self, *findings: Finding, status: RunStatus = RunStatus.OK, later: dict | None = None, **saw) -> Merged:
        """Rules are in force and stay the same unless `rules` says otherwise."""
        saw = {"rules": RULES, **saw}
        for name in ("pages", "gone", "failed"):
            saw[name] = frozenset(saw.get(name, ()))
        return self.apply(findings, Inspection(**saw), self.next_run(status, **(later or {})))

    def decide(self, entry: Entry, state: State, why: str = "经核实") -> Entry:
        after, move = decide(entry, state, who="张三", at=self.now, run="x", why=why)
        self.entries[entry.fingerprint] = after
        self.history.append(move)
        return after

    @property
    def only(self) -> Entry:
        (entry,) = self.entries.values()
        return entry


class Faults:
    """Findings as the judge stamps them."""

    @staticmethod
    def link(target: str, *pages: str, reason: str = "http_404", text: str = "通知") -> Finding:
        return _stamped(
            "broken_link",
            LinkSubject(target),
            target,
            pages,
            text=text,
            evidence=f"GET 2026-03-01T02:00:00+08:00 broken {reason}",
        )

    @staticmethod
    def word(found: str, *pages: str, **more) -> Finding:
        subject = WordSubject("row.1", found, f"前文{found}后文")
        return _stamped("term", subject, pages[0], pages, row="row.1", excerpt=Excerpt("前文", found, "后文"), **more)

    @staticmethod
    def column(url: str, evidence: str = "最近更新 2025-01-01") -> Finding:
        return _stamped("column_overdue", ColumnSubject(url), url, (url,), evidence=evidence)

    @staticmethod
    def title(page: str) -> Finding:
        return _stamped("page_title", PageElementSubject(page, "title"), page, (page,))


def _stamped(rule: str, subject, url: str, pages: tuple[str, ...], text: str = "", **more) -> Finding:
    return Finding(
        subject=subject,
        url=url,
        places=tuple(Place(page, text) for page in pages),
        message="说明",
        suggestion="建议",
        rule=rule,
        family=_FAMILY[rule],
        title="标题",
        **{"severity": Severity.MINOR, **more},
    )


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture(scope="session")
def new_ledger() -> type[Ledger]:
    return Ledger


@pytest.fixture(scope="session")
def faults() -> type[Faults]:
    return Faults


@pytest.fixture(scope="session")
def rules() -> dict[str, str]:
    return RULES
