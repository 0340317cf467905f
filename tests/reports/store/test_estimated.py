"""A deadline that was counted into a year nobody has announced is called an estimate, unless a person set it."""

from datetime import date
from functools import partial

import pytest

from checks.calendar import Calendar
from reports.ledger.assign import assign
from reports.ledger.duties import Duties
from reports.ledger.reschedule import reschedule
from reports.view.report import EntryView

PAGE = "https://www.example.gov.cn/a"
LATER = date(2150, 5, 8)


@pytest.fixture
def limits(store):
    """(deadline as JSON gives it, as the listing and as a view print it), by number."""

    def read() -> list[tuple[str, str, str]]:
        shown = {line.number: line.deadline for line in store.listing("demo")}
        views = (view for view in store.entries("demo") if isinstance(view, EntryView))
        return [(view.deadline, shown[view.number], view.limit) for view in sorted(views, key=lambda one: one.number)]

    return read


def record(store, make, *targets, **more):
    found = [make.link(f"https://www.example.gov.cn/{target}", PAGE) for target in targets]
    store.record(make.run(0), found, make.saw(PAGE), Duties(**more))


def test_an_announced_year_bears_no_mark(store, make, limits):
    record(store, make, "gone", workdays=10)
    assert limits() == [("2026-03-13", "2026-03-13", "2026-03-13")]


def test_a_year_that_nobody_announced(store, make, limits):
    record(store, make, "gone", workdays=2500)
    ((day, *shown),) = limits()
    assert Calendar().estimated(date.fromisoformat(day))
    assert shown == [f"{day}（暂估）"] * 2
    (entry,) = store.report("demo").entries
    assert entry.limit == f"{day}（暂估）"


def test_without_a_deadline_there_is_nothing_to_mark(store, make, limits):
    record(store, make, "gone")
    before = limits()
    assert "暂估" not in str(before)


@pytest.mark.parametrize("word", [partial(assign, unit="办公室"), reschedule])
def test_what_a_person_set_is_no_estimate(store, make, limits, word):
    record(store, make, "gone", "lost", workdays=2500)
    at = make.run(1).started
    store.say(["2026-0001"], lambda entry, run: word(entry, deadline=LATER, who="张三", at=at, run=run))
    first, second = limits()
    assert first == ("2150-05-08",) * 3
    assert second[1].endswith("（暂估）")
    assert [entry.estimated for entry in sorted(store.report("demo").entries, key=lambda one: one.number)] == [
        False,
        True,
    ]


def test_another_unit_leaves_the_counted_deadline_an_estimate(store, make, limits):
    record(store, make, "gone", workdays=2500)
    at = make.run(1).started
    store.say(["2026-0001"], lambda entry, run: assign(entry, "办公室", who="张三", at=at, run=run))
    assert limits()[0][1].endswith("（暂估）")
