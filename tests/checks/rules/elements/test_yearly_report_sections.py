from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_sections import RULE, check

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
        {"missing": ("六、其他需要报告的事项",), "whole": False},
        {"missing": ("六、其他需要报告的事项",), "year": 2020},
        {"missing": ("六、其他需要报告的事项",), "year": None},
        {"absent": ("三",)},
    ],
)
def test_innocent(more):
    assert not found(**more)


def test_missing():
    (fault,) = found(missing=("五、存在的主要问题及改进情况", "六、其他需要报告的事项"))
    assert fault.message == "年报没有“五、存在的主要问题及改进情况”“六、其他需要报告的事项”部分。"
    assert not fault.needs_review


def test_named_in_the_text_only():
    (fault,) = found(named=("五、存在的主要问题及改进情况",))
    assert fault.needs_review
    assert "请人工确认" in fault.message


def test_what_is_doubtful_settles_nothing():
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, whole=False))
    assert not RULE.settles(replace(GOOD, named=("六、其他需要报告的事项",)))
