from dataclasses import replace

import pytest

from checks.findings import Severity
from reports.view.report import EntryView
from reports.view.units import unit_lines


@pytest.fixture
def entry():
    plain = EntryView(
        "2026-0001", "demo", "links", "broken_link", Severity.MINOR, "待整改", False, True, False, "https://a.gov.cn/1",
        (), "办公室", "2026-01-01", "2026-01-02", "标题", "说明", None, "", "", "",
    )  # fmt: skip
    return lambda **changes: replace(plain, **changes)


def test_nothing_booked_is_nobody():
    assert unit_lines((), (), {}) == ()


def test_a_unit_is_counted_once_whatever_it_did(entry):
    (line,) = unit_lines([entry(is_new=True), entry(overdue=True)], [entry()], {"办公室": 6})
    assert (line.open, line.grave, line.new, line.overdue, line.closed, line.settled) == (2, 0, 1, 1, 1, 6)
    assert line.rate == 0.75


def test_who_closed_everything_is_still_there(entry):
    (line,) = unit_lines((), (), {"办公室": 3})
    assert (line.open, line.rate) == (0, 1.0)


@pytest.mark.parametrize(
    ("changes", "grave"),
    [
        ({"severity": Severity.MINOR}, 0),
        ({"severity": Severity.VETO, "state": "暂不整改"}, 0),
        ({"severity": Severity.VETO, "state": "已整改待复核"}, 0),
        ({"severity": Severity.MAJOR}, 1),
        ({"severity": Severity.VETO, "state": "误报", "needs_review": True}, 1),
    ],
)
def test_grave_is_what_somebody_must_act_on(entry, changes, grave):
    assert unit_lines([entry(**changes)], (), {})[0].grave == grave


def test_who_must_act_first_comes_first_and_nobody_last(entry):
    entries = [
        entry(unit="", severity=Severity.VETO),
        *[entry(unit="甲") for _ in range(5)],
        entry(unit="乙", overdue=True),
        entry(unit="丙", severity=Severity.MAJOR),
    ]
    assert [line.unit for line in unit_lines(entries, (), {})] == ["丙", "乙", "甲", ""]
