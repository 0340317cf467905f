"""What is news and what is not."""

from datetime import date

from checks.findings import Severity
from reports.ledger.state import State
from reports.mail.changes import changes
from reports.run import RunStatus


def _numbers(entries):
    return [entry.number for entry in entries]


def test_nothing_moved_is_no_news(make):
    found = changes(make.run(), [make.entry(1), make.entry(2, unit="法规科")], [], make.run(-1))
    assert not found
    assert found.open == {"": 1, "法规科": 1}
    assert not found.sightless


def test_what_only_got_a_remark_is_no_news(make):
    moves = [make.move(1, State.DEFERRED, State.DEFERRED), make.move(2, State.REPAIRED, State.PENDING)]
    entries = [make.entry(1, state=State.DEFERRED), make.entry(2, state=State.PENDING)]
    assert not changes(make.run(), entries, moves, make.run(-1))


def test_a_mere_suspicion_is_counted_and_no_news(make):
    found = changes(make.run(), [make.entry(1, needs_review=True)], [make.move(1, None, State.NEW)], None)
    assert not found
    assert found.suspicions == 1


def test_what_may_be_nothing_is_no_news_until_it_counts(make):
    entry = make.entry(1, state=State.SUSPECTED)
    assert not changes(make.run(), [entry], [make.move(1, None, State.SUSPECTED)], None)
    gone = make.entry(1, state=State.CLOSED)
    assert not changes(make.run(), [gone], [make.move(1, State.SUSPECTED, State.CLOSED)], None)
    counts = changes(make.run(), [make.entry(1)], [make.move(1, State.SUSPECTED, State.NEW)], None)
    assert _numbers(counts.new) == ["2026-0001"]


def test_an_old_overdue_entry_is_no_news(make):
    entry = make.entry(1, state=State.PENDING, deadline=date(2026, 11, 20))
    assert not changes(make.run(), [entry], [], make.run(-1))
    assert not changes(make.run(), [entry], [], None)


def test_what_was_put_off_is_not_overdue(make):
    entries = [
        make.entry(1, state=State.DEFERRED, deadline=date(2026, 11, 22)),
        make.entry(2, state=State.FALSE_ALARM, deadline=date(2026, 11, 22)),
        make.entry(3, state=State.CLOSED, deadline=date(2026, 11, 22)),
        make.entry(4, deadline=date(2026, 11, 23)),
    ]
    assert not changes(make.run(), entries, [], make.run(-1))


def test_each_in_its_list_and_in_one_only(make):
    entries = [
        make.entry(1, severity=Severity.NOTICE),
        make.entry(2, severity=Severity.VETO, needs_review=True),
        make.entry(3, state=State.RELAPSED, deadline=date(2026, 11, 22)),
        make.entry(4, state=State.PENDING, deadline=date(2026, 11, 22), unit="法规科"),
        make.entry(5, state=State.CLOSED, unit="办公室"),
    ]
    moves = [
        make.move(1, None, State.NEW),
        make.move(2, None, State.NEW),
        make.move(3, State.CLOSED, State.RELAPSED),
        make.move(5, State.PENDING, State.CLOSED),
    ]
    found = changes(make.run(), entries, moves, make.run(-1))
    assert _numbers(found.new) == ["2026-0002", "2026-0001"], "the gravest first"
    assert _numbers(found.relapsed) == ["2026-0003"]
    assert _numbers(found.overdue) == ["2026-0004"]
    assert _numbers(found.closed) == ["2026-0005"]
    assert found.units == ("办公室", "法规科")
    own = found.of_unit("法规科")
    assert (_numbers(own.overdue), own.new, own.closed, own.open) == (["2026-0004"], (), (), {"法规科": 1})


def test_a_run_that_saw_nothing_is_told_the_first_time_only(make):
    blind = make.run(status=RunStatus.BLOCKED)
    assert changes(blind, [], [], make.run(-1)).sightless
    assert changes(blind, [], [], None).sightless
    assert not changes(blind, [], [], make.run(-1, status=RunStatus.INVALID)).sightless
    assert not changes(make.run(status=RunStatus.PARTIAL), [], [], make.run(-1)).sightless
