"""In the database an entry that follows its page keeps its number and its history."""

from checks.drift import NAME
from checks.findings import Finding, Place, Severity
from checks.subjects import PageElementSubject
from reports.ledger.duties import Duties

OLD = "https://www.example.gov.cn/zwgk/t20260101_12345.html"
NEW = "https://www.example.gov.cn/xxgk/t20260101_12345.html"
DEAD = "http://gone.example.cn/x"
RULES = {"broken_link": "d1", "page_title": "d9"}


def _untitled(page):
    told = {"message": "说明", "suggestion": "建议", "title": "标题", "basis": "《依据》"}
    subject = PageElementSubject(page, "title")
    stamped = {"rule": "page_title", "family": "elements", "severity": Severity.MINOR}
    return Finding(subject=subject, url=page, places=(Place(page),), **told, **stamped)


def _marked(page):
    return {page.removeprefix("https:"): {NAME: "12345"}}


def test_number_and_history_go_along(store, make):
    store.record(make.run(0), [_untitled(OLD)], make.saw(OLD, rules=RULES, marks=_marked(OLD)))
    gone = frozenset({OLD.removeprefix("https:")})
    summary = store.record(make.run(1), [_untitled(NEW)], make.saw(NEW, rules=RULES, gone=gone, marks=_marked(NEW)))
    assert (summary.new, summary.closed, summary.open) == (0, 0, 1)
    (entry,) = store.entries()
    assert (entry.number, entry.url, entry.page) == ("2026-0001", NEW, NEW)
    _, history = store.entry("2026-0001")
    assert [move.why for move in history] == ["本次检查发现", f"页面已移动：{OLD} → {NEW}"]
    store.record(make.run(2), [], make.saw(NEW, rules=RULES, gone=gone))
    assert store.entry("2026-0001")[0].state == "已销号"


def test_what_is_suspected_is_in_no_number(store, make):
    patient, dead = Duties(confirm_runs=2), make.link(DEAD, OLD)
    summary = store.record(make.run(0), [dead], make.saw(OLD), patient)
    assert (summary.new, summary.open, summary.alerts, summary.suspected) == (0, 0, (), 1)
    report = store.report("demo")
    assert (report.entries, report.closed, [entry.state for entry in report.suspected]) == ((), (), ["疑似"])
    assert not report.suspected[0].is_new
    summary = store.record(make.run(1), [dead], make.saw(OLD), patient)
    assert (summary.new, summary.open, summary.suspected) == (1, 1, 0)
    assert summary.alerts == ((Severity.MINOR, False),)
    assert store.report("demo").entries[0].is_new
    assert store.record(make.run(1), [], make.saw(OLD), patient) == summary


def test_what_was_only_suspected_is_not_closed_either(store, make):
    patient, dead = Duties(confirm_runs=2), make.link(DEAD, OLD)
    store.record(make.run(0), [dead], make.saw(OLD), patient)
    summary = store.record(make.run(1), [], make.saw(OLD), patient)
    assert (summary.closed, summary.suspected) == (0, 0)
    assert store.report("demo").closed == ()
