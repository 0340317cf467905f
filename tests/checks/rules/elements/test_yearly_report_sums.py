from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_sums import RULE, check

URL = "http://www.a.gov.cn/nb/1.html"
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    URL, "某局2025年政府信息公开工作年度报告", 2025, "某局", Office.DEPARTMENT, published=date(2026, 1, 20), whole=True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize(
    "more", [{}, {"broken": ("表三：甲",), "whole": False}, {"broken": ("表三：甲",), "year": 2020}]
)
def test_innocent(more):
    assert not found(**more)


def test_one_report_is_one_finding():
    (fault,) = found(broken=tuple(f"表三：第{n}处" for n in range(1, 8)))
    assert fault.message.startswith("年报的表格有7处合计不符：表三：第1处；")
    assert fault.message.endswith("；另有2处。")
    assert not fault.needs_review


@pytest.mark.parametrize("more", [{"unread": ("三",)}, {"whole": False}, {"blank": (("三", 7),)}])
def test_sums_that_were_not_drawn_settle_nothing(more):
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, **more))
