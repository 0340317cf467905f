from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_late import RULE, check

URL = "http://www.a.gov.cn/nb/1.html"
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    URL, "某局2025年政府信息公开工作年度报告", 2025, "某局", Office.DEPARTMENT, published=date(2026, 1, 20), whole=True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"published": None},
        {"year": None, "published": date(2026, 9, 1)},
        {"published": date(2026, 1, 31)},
        {"kind": Office.GOVERNMENT, "published": date(2026, 3, 31)},
        {"kind": Office.UNKNOWN, "published": date(2026, 3, 31)},
        {"year": 2018, "published": date(2019, 3, 1)},
    ],
)
def test_innocent(more):
    assert not found(**more)


def test_late():
    (fault,) = found(published=date(2026, 2, 1))
    assert fault.message == "2025年的年报于2026-02-01公布，晚于规定的最后日期2026-01-31（政府部门1月31日）。"
    assert not fault.needs_review


@pytest.mark.parametrize(
    "more", [{"kind": Office.UNKNOWN, "published": date(2026, 4, 1)}, {"published": date(2027, 1, 1)}]
)
def test_for_a_person(more):
    (fault,) = found(**more)
    assert fault.needs_review


def test_only_a_day_in_time_settles_it():
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, published=None))
    assert not RULE.settles(replace(GOOD, year=None))
