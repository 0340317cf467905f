"""What goes in comes out, and stays true over runs."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest

from checks.findings import Excerpt, Severity
from checks.fingerprint import fingerprint
from reports.ledger.assign import assign, inherit
from reports.ledger.decide import decide
from reports.ledger.duties import Duties, Duty
from reports.ledger.state import State
from reports.run import RunStatus
from reports.store.errors import NotAllowed, NotInLedger
from reports.store.store import Store
from reports.view.listed import Listed

pytestmark = pytest.mark.store

A, B, C = (f"https://www.example.gov.cn/{name}.html" for name in "abc")
DEAD = "http://gone.example.cn/x"


def test_a_run_comes_back_as_it_went_in(store, make):
    run = make.run(
        0,
        status=RunStatus.PARTIAL,
        notes=("本机不能访问互联网，外部链接未核查。",),
        failures=("规则 term 运行出错。",),
        columns=({"name": "公告", "days": 14},),
        figures={"alive": 3},
        standing={"broken_link": {"fine": 2}},
    )
    store.record(run, [], make.saw())
    assert store.runs() == [run]
    assert store.report("demo").run == run
    assert store.sites() == ["demo"]


def test_an_entry_comes_back_as_it_went_in(store, make):
    summary = store.record(make.run(0), [make.word("错", A, B, needs_review=True)], make.saw(A, B))
    assert (summary.new, summary.open, summary.alerts) == (1, 1, ((Severity.MAJOR, True),))
    (view,) = store.report("demo").entries
    assert (view.number, view.site, view.family, view.rule) == ("2026-0001", "demo", "words", "term")
    assert (view.state, view.rechecked, view.needs_review, view.is_new) == ("新增", True, True, True)
    assert [place.page for place in view.places] == [A, B]
    assert view.excerpt == Excerpt("前", "错", "后")
    assert (view.first_seen, view.last_seen) == ("2026-03-01", "2026-03-01")


def test_a_second_run_that_sees_the_same_changes_nothing_else(store, make):
    found = [make.word("错", A), make.link(DEAD, A, B)]
    store.record(make.run(0), found, make.saw(A, B))
    before = store.entries()
    summary = store.record(make.run(1), found, make.saw(A, B))
    assert (summary.new, summary.closed, summary.open, summary.alerts) == (0, 0, 2, ())
    after = store.entries()
    assert [replace(view, last_seen="", last_run="", is_new=False) for view in before] == [
        replace(view, last_seen="", last_run="", is_new=False) for view in after
    ]
    assert {view.last_seen for view in after} == {"2026-03-02"}
    assert not any(view.is_new for view in after)


def test_recording_a_run_again_changes_nothing(store, make):
    first = store.record(make.run(0), [make.word("错", A)], make.saw(A))
    before = store.entry("2026-0001")
    assert store.record(make.run(0), [], make.saw(A)) == first
    assert store.entry("2026-0001") == before
    assert len(store.runs()) == 1


def test_repaired_pages_close_their_entry(store, make):
    store.record(make.run(0), [make.link(DEAD, A, B), make.word("错", C)], make.saw(A, B, C))
    summary = store.record(make.run(1), [make.word("错", C)], make.saw(A, B, C))
    assert (summary.closed, summary.open) == (1, 1)
    report = store.report("demo")
    (closed,) = report.closed
    assert (closed.state, closed.reason, closed.rechecked, closed.page) == ("已销号", "链接已移除", True, A)
    assert [view.rule for view in report.entries] == ["term"]


def test_a_page_that_answers_503_keeps_its_entries_open(store, make):
    store.record(make.run(0), [make.link(DEAD, A), make.word("错", B)], make.saw(A, B))
    summary = store.record(make.run(1, status=RunStatus.PARTIAL), [make.word("错", B)], make.saw(B))
    assert (summary.closed, summary.open, summary.unverified) == (0, 2, 1)
    assert {view.rule: view.rechecked for view in store.report("demo").entries} == {"term": True, "broken_link": False}
    assert {view.rule: view.rechecked for view in store.entries()} == {"term": True, "broken_link": False}


@pytest.mark.parametrize("status", [RunStatus.BLOCKED, RunStatus.INVALID])
def test_a_blocked_or_invalid_run_is_kept_but_moves_nothing(store, make, status):
    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    summary = store.record(make.run(1, status=status), [make.word("误", B)], make.saw(A, B))
    assert (summary.new, summary.closed, summary.open, summary.unverified) == (0, 0, 1, 1)
    (view,) = store.report("demo").entries
    assert (view.rechecked, view.last_seen) == (False, "2026-03-01")
    assert store.report("demo").run.status is status


def test_a_relapse_keeps_number_and_history_and_alerts(store, make):
    word = make.word("错", A)
    store.record(make.run(0), [word], make.saw(A))
    store.record(make.run(1), [], make.saw(A))
    summary = store.record(make.run(2), [word], make.saw(A))
    assert (summary.new, summary.relapsed, summary.alerts) == (0, 1, ((Severity.MAJOR, False),))
    view, history = store.entry("2026-0001")
    assert (view.state, view.reason, view.is_new) == ("复发", "", False)
    assert [move.after for move in history] == [State.NEW, State.CLOSED, State.RELAPSED]
    assert [move.run for move in history] == ["20260301-0200", "20260302-0200", "20260303-0200"]


def test_a_past_report_tells_the_past(store, make):
    word, link = make.word("错", A), make.link(DEAD, B)
    store.record(make.run(0), [word], make.saw(A))
    store.record(make.run(1), [link], make.saw(A, B))
    store.record(make.run(2), [word], make.saw(A))
    first, second, third = (store.report("demo", run.id) for run in reversed(store.runs("demo")))
    assert [view.state for view in first.entries] == ["新增"]
    assert first.entries[0].is_new
    assert first.closed == ()
    assert [(view.rule, view.is_new) for view in second.entries] == [("broken_link", True)]
    assert [(view.state, view.reason) for view in second.closed] == [("已销号", "所有页面均已改正")]
    assert [(view.state, view.rechecked) for view in third.entries] == [("复发", True), ("新增", False)]


def test_the_gravest_come_first_then_certainty_then_news(store, make):
    old, doubt = make.link("http://x.cn/old", A), make.link("http://x.cn/doubt", A, needs_review=True)
    store.record(make.run(0), [old, doubt], make.saw(A))
    veto = make.link("http://x.cn/veto", A, severity=Severity.VETO)
    store.record(make.run(1), [old, doubt, make.link("http://x.cn/new", A), veto], make.saw(A))
    urls = [view.url.rpartition("/")[2] for view in store.report("demo").entries]
    assert urls == ["veto", "new", "old", "doubt"]


def test_numbers_are_unique_in_the_workspace_and_start_anew_each_year(store, make):
    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    store.record(make.run(0, site="other"), [make.word("错", A)], make.saw(A))
    store.record(make.run(400), [make.word("误", A)], make.saw(A))
    assert sorted(view.number for view in store.entries()) == ["2026-0001", "2026-0002", "2027-0001"]
    assert [view.site for view in store.entries(site="other")] == ["other"]


def test_the_ledger_can_be_asked(store, make):
    store.record(make.run(0), [make.word("错", A), make.link(DEAD, A)], make.saw(A))
    store.record(make.run(1), [make.link(DEAD, A)], make.saw(A))
    assert [view.state for view in store.entries()] == ["已销号", "新增"]
    assert [view.rule for view in store.entries(family="links")] == ["broken_link"]
    assert [view.rule for view in store.entries(rule="term")] == ["term"]
    assert [view.rule for view in store.entries(state="已销号")] == ["term"]
    assert [view.rule for view in store.entries(state=State.NEW)] == ["broken_link"]
    assert [view.state for view in store.entries(run="20260301-0200")] == ["新增", "新增"]
    assert len(store.entries(unit="")) == 2
    assert store.entries(unit="办公室") == []


def test_a_listing_says_what_the_entries_say_in_their_order(store, make):
    found = [
        make.word("错", A, needs_review=True),
        make.link(DEAD, A, B),
        make.link(f"{DEAD}y", needs_review=True),
        make.link(f"{DEAD}z", C, severity=Severity.VETO),
    ]
    store.record(make.run(0), found, make.saw(A, B, C))
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    numbers = {view.url: view.number for view in store.entries()}
    store.say([numbers[f"{DEAD}y"]], partial(_decided, State.FALSE_ALARM, "书名原文如此", at))
    store.record(make.run(1), [*found[1:], make.word("误", C)], make.saw(A, B, C))
    for asked in ({}, {"family": "links"}, {"state": "已销号"}, {"unit": ""}, {"rule": "term"}):
        views = store.entries("demo", **asked)
        assert store.listing("demo", **asked) == [Listed.of(view) for view in views] != []
    with pytest.raises(NotInLedger):
        store.listing("nobody")


def test_what_is_not_there_is_said(store, make):
    store.record(make.run(0), [], make.saw())
    for ask in (
        lambda: store.report("nobody"),
        lambda: store.report("demo", "20200101-0000"),
        lambda: store.entries(site="nobody"),
        lambda: store.entries(state="处理中"),
        lambda: store.entry("2026-0001"),
        lambda: store.entry("２０２６-0001"),
        lambda: store.entry("'; DROP TABLE"),
    ):
        with pytest.raises(NotInLedger):
            ask()
    assert store.entries() == []
    assert store.runs("nobody") == []


def test_an_older_run_is_refused(store, make):
    store.record(make.run(1), [make.word("错", A)], make.saw(A))
    with pytest.raises(NotAllowed, match="不能补记"):
        store.record(make.run(0), [], make.saw(A))
    assert len(store.runs()) == 1


def test_a_run_that_only_seems_older_is_recorded(store, make):
    """The clock was set back in between: it knew of the later run when it began."""
    later = make.run(400)
    store.record(later, [make.word("错", A)], make.saw(A))
    with pytest.raises(NotAllowed, match="不能补记"):
        store.record(make.run(1, clock_behind=make.run(0).id), [], make.saw(A))
    store.record(make.run(2, clock_behind=later.id), [make.word("误", A)], make.saw(A))
    store.record(make.run(3), [make.word("误", A)], make.saw(A))
    assert store.report("demo").run.id == make.run(3).id
    assert {entry.state for entry in store.entries()} == {State.CLOSED, State.NEW}


def _decided(state, why, at, entry, run):
    return decide(entry, state, who="张三", why=why, at=at, run=run)


def test_a_decision_survives_runs(store, make):
    word = make.word("错", A)
    store.record(make.run(0), [word], make.saw(A))
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    store.say(["2026-0001"], partial(_decided, State.FALSE_ALARM, "书名原文如此", at))
    assert store.report("demo").entries == ()
    summary = store.record(make.run(1), [word], make.saw(A))
    assert (summary.new, summary.open) == (0, 0)
    view, history = store.entry("2026-0001")
    assert view.state == "误报"
    assert (history[-1].who, history[-1].why, history[-1].at) == ("张三", "书名原文如此", at)
    with pytest.raises(NotAllowed, match="不能人工改为"):
        store.say(["2026-0001"], partial(_decided, State.CLOSED, "", at))


def test_a_person_names_the_unit_and_no_run_takes_it_back(store, make):
    found, duties = [make.word("错", A), make.word("误", B)], Duties((Duty("办公室", (A,)),), 3)
    store.record(make.run(0), found, make.saw(A, B), duties)
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    by_hand = partial(assign, who="张三", at=at, deadline=date(2026, 5, 8))
    store.say(["2026-0002"], lambda entry, run: by_hand(entry, "法规科", run=run))
    store.say(["2026-0001", "2026-0002"], lambda entry, run: inherit(entry, who="张三", at=at, run=run, why="交接"))
    store.record(make.run(1), found, make.saw(A, B), Duties((Duty("信息中心", rules=("term",)),), 3))
    views = {view.number: view for view in store.entries()}
    assert [(view.unit, view.deadline) for view in views.values()] == [
        ("信息中心", views["2026-0001"].deadline),
        ("法规科", "2026-05-08"),
    ]
    assert all(view.legacy for view in views.values())
    assert views["2026-0001"].deadline > views["2026-0001"].first_seen
    assert "责任单位：无 → 法规科，整改期限：2026-05-08" in [move.why for move in store.entry("2026-0002")[1]]


def test_what_is_not_allowed_for_one_is_said_of_none(store, make):
    store.record(make.run(0), [make.word("错", A), make.word("误", B)], make.saw(A, B))
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    for numbers in (["2026-0001", "2026-0009"], ["2026-0001"]):
        state = State.FALSE_ALARM if len(numbers) > 1 else State.CLOSED
        with pytest.raises((NotAllowed, NotInLedger)):
            store.say(numbers, partial(_decided, state, "书名", at))
    assert {view.state for view in store.entries()} == {"新增"}


def test_history_is_only_added_to(store, make):
    from reports import models

    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    store.runs()
    move = models.Transition.objects.using(store._database.alias).get()
    with pytest.raises(TypeError):
        move.save()
    with pytest.raises(TypeError):
        move.delete()


def test_places_follow_the_pages(store, make):
    store.record(make.run(0), [make.link(DEAD, A, B)], make.saw(A, B))
    store.record(make.run(1), [make.link(DEAD, B, C)], make.saw(A, B, C))
    assert [place.page for place in store.entries()[0].places] == [B, C]
    gone = make.saw(C, gone=frozenset({"//www.example.gov.cn/b.html"}))
    store.record(make.run(2), [], gone)
    assert [place.page for place in store.entries()[0].places] == [B]
    store.record(make.run(3), [], gone)
    assert store.entries()[0].state == "已销号"


def test_hostile_text_is_stored_as_text(store, make):
    nasty = "<script>'\");DROP TABLE ledger_entry;--\0\ud800=cmd|' /C calc'!A0"
    found = [make.word("错", A, evidence=nasty, excerpt=Excerpt(nasty, "错", nasty)), make.link(DEAD, nasty)]
    store.record(make.run(0), found, make.saw(A))
    assert len(store.report("demo").entries) == 2
    assert "DROP TABLE" in store.entries(rule="term")[0].evidence


def test_fine_targets_close(store, make):
    link = make.link(DEAD, A)
    store.record(make.run(0), [link], make.saw(A))
    fine = {"broken_link": frozenset({fingerprint("broken_link", link.subject)})}
    store.record(make.run(1), [], make.saw(fine=fine))
    assert store.report("demo").closed[0].reason == "目标已恢复访问"


def test_several_ledgers_in_one_process(tmp_path, make, file_only):
    with Store(tmp_path / "one.db") as one, Store(tmp_path / "two.db") as two, Store(tmp_path / "one.db") as again:
        one.record(make.run(0), [make.word("错", A)], make.saw(A))
        two.record(make.run(0), [], make.saw(A))
        assert (len(one.entries()), len(two.entries()), len(again.entries())) == (1, 0, 1)
    with Store(tmp_path / "one.db") as one:
        assert len(one.entries()) == 1


def test_two_thousand_faults_on_twenty_thousand_places(store, make):
    """Never a query per row. Seen: 200."""
    from django.db import connections

    pages = [f"https://www.example.gov.cn/{number}.html" for number in range(5000)]
    found = [make.link(DEAD, *pages)]
    found += [
        make.link(f"http://x.example.cn/{n}", *(pages[(7 * n + k) % 5000] for k in range(8))) for n in range(1999)
    ]
    asked = []

    def counted(execute, sql, *rest):
        asked.append(sql)
        return execute(sql, *rest)

    store.record(make.run(0), found, make.saw(*pages))
    with connections[store._open().alias].execute_wrapper(counted):
        store.record(make.run(1), found, make.saw(*pages))
        store.record(make.run(2), found[:1], make.saw(*pages))
        report = store.report("demo")
    assert 0 < len(asked) < 1000, len(asked)
    assert (report.entries[0].occurrences, len(report.closed)) == (5000, 1999)
