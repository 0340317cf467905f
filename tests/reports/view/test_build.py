"""What documents get to see of an entry."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from checks.findings import Excerpt, Place, Severity
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence
from reports.ledger.state import State
from reports.run import Run, RunStatus
from reports.view.build import entry_view, gravest_first, report_view

NOW = datetime(2026, 3, 1, 2, tzinfo=timezone(timedelta(hours=8)))
RUN = Run("r2", "demo", "https://a.gov.cn/", "示例", NOW, NOW, RunStatus.OK, {}, "0.1", "x")


@pytest.fixture
def entry() -> Entry:
    return Entry(
        fingerprint="v1:1",
        site="demo",
        rule="term",
        family="words",
        subject="WordSubject",
        severity=Severity.MAJOR,
        row="row.1",
        rule_digest="d",
        row_digest="",
        evidence_digest="e",
        state=State.PENDING,
        places=(Occurrence("https://a.gov.cn/1", "甲", NOW), Occurrence("https://a.gov.cn/2")),
        url="https://a.gov.cn/1",
        title="标题",
        message="说明",
        suggestion="建议",
        basis="《依据》",
        excerpt=Excerpt("前", "错", "后"),
        evidence="",
        needs_review=False,
        first_seen=date(2026, 1, 2),
        last_seen=date(2026, 3, 1),
        first_run="r1",
        last_run="r2",
        last_judged="r2",
        number="2026-0007",
    )


def test_an_entry_is_shown_as_it_stands(entry):
    view = entry_view(entry, RUN, rechecked=True)
    assert (view.number, view.state, view.is_new, view.overdue, view.rechecked) == (
        "2026-0007",
        "待整改",
        False,
        False,
        True,
    )
    assert view.places == (Place("https://a.gov.cn/1", "甲"), Place("https://a.gov.cn/2"))
    assert (view.first_seen, view.last_seen, view.occurrences) == ("2026-01-02", "2026-03-01", 2)
    assert entry_view(entry, replace(RUN, id="r1"), rechecked=True).is_new


@pytest.mark.parametrize(
    ("state", "needs_review", "shown"),
    [
        (State.CLOSED, False, False),
        (State.FALSE_ALARM, False, False),
        (State.FALSE_ALARM, True, True),
        (State.DEFERRED, False, True),
        (State.SUSPECTED, True, False),
        (State.REPAIRED, False, True),
    ],
)
def test_a_report_shows_what_is_a_matter_for_somebody(entry, state, needs_review, shown):
    entry = replace(entry, state=state, needs_review=needs_review)
    assert bool(report_view(RUN, [entry], (), ()).entries) is shown


def test_a_report_keeps_apart_what_it_closed(entry):
    closed = replace(entry, state=State.CLOSED, reason="链接已移除")
    older = replace(closed, fingerprint="v1:2")
    report = report_view(RUN, [closed, older], {"v1:1"}, {"v1:1"})
    assert report.entries == ()
    assert [(view.reason, view.rechecked) for view in report.closed] == [("链接已移除", True)]


def test_what_the_run_did_not_judge_is_told(entry):
    (view,) = report_view(RUN, [entry], judged=(), closed=()).entries
    assert not view.rechecked


def test_the_order_of_a_report(entry):
    def one(number: str, **more) -> Entry:
        return replace(entry, number=number, **more)

    entries = [
        one("2026-10000"),
        one("2026-0999"),
        one("2025-0001"),
        one("2026-0003", first_run="r2"),
        one("2026-0002", needs_review=True, severity=Severity.MINOR),
        one("2026-0001", severity=Severity.VETO, needs_review=True),
        one("2026-0004", severity=Severity.NOTICE),
    ]
    views = sorted((entry_view(entry, RUN, True) for entry in entries), key=gravest_first)
    assert [view.number for view in views] == [
        "2026-0001",
        "2026-0003",
        "2025-0001",
        "2026-0999",
        "2026-10000",
        "2026-0004",
        "2026-0002",
    ]


@pytest.mark.parametrize(
    ("changes", "overdue"),
    [
        ({"deadline": None}, False),
        ({"deadline": date(2026, 3, 1)}, False),
        ({"deadline": date(2026, 2, 27)}, True),
        ({"deadline": date(2026, 2, 27), "needs_review": True}, False),
        ({"deadline": date(2026, 2, 27), "state": State.DEFERRED}, False),
        ({"deadline": date(2026, 2, 27), "state": State.CLOSED}, False),
        ({"deadline": date(2026, 2, 27), "state": State.REPAIRED}, True),
    ],
)
def test_overdue_is_a_certain_fault_whose_last_day_is_over(entry, changes, overdue):
    assert entry_view(replace(entry, **changes), RUN, True).overdue is overdue


def test_what_is_suspected_stands_apart(entry):
    report = report_view(RUN, [replace(entry, state=State.SUSPECTED)], (), ())
    assert [view.state for view in report.suspected] == ["疑似"]
    assert not report.suspected[0].is_new
