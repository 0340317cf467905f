from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_title import RULE, check

URL = "http://www.a.gov.cn/nb/1.html"
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    URL, "某局2025年政府信息公开工作年度报告", 2025, "某局", Office.DEPARTMENT, published=date(2026, 1, 20), whole=True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize("year", [2019, 2020, 2025])
def test_innocent(year):
    assert not found(year=year)


def test_no_year():
    (fault,) = found(year=None)
    assert fault.needs_review
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, year=None))
