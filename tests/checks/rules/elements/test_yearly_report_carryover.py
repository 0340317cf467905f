from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_carryover import RULE, check

URL = "http://www.a.gov.cn/nb/1.html"
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    URL, "某局2025年政府信息公开工作年度报告", 2025, "某局", Office.DEPARTMENT, published=date(2026, 1, 20), whole=True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


LAST = "http://www.a.gov.cn/nb/0.html"


@pytest.mark.parametrize("more", [{}, {"before": 2}, {"previous": (LAST, 1)}, {"before": 1, "previous": (LAST, 1)}])
def test_innocent(more):
    assert not found(**more)


def test_another_number():
    (fault,) = found(before=2, previous=(LAST, 1))
    assert fault.message == "2025年的年报“上年结转”为2件，上一年的年报“结转下年度”为1件。"
    assert LAST in fault.evidence


def test_only_two_numbers_settle_it():
    assert RULE.settles(replace(GOOD, before=1, previous=(LAST, 1)))
    assert not RULE.settles(GOOD)
