from dataclasses import replace
from datetime import date

import pytest

from checks.basis import Row
from checks.context import Context
from checks.gathering.budgets import BudgetPage
from checks.rules.elements.budget_explanation import RULE, check

URL = "http://www.a.gov.cn/ys/1.html"
ROW = Row("budget.law14", "中华人民共和国预算法", "", "第十四条", "公开。", "S", days=20)
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/", {ROW.id: ROW})
GOOD = BudgetPage(
    URL, "某局2026年部门预算", 2026, "预算", date(2026, 3, 1), date(2026, 2, 20), True, False, True, True, True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize("more", [{}, {"explained": False, "files": True}, {"explained": False, "tables": False}])
def test_innocent(more):
    assert not found(**more)


def test_tables_alone():
    (fault,) = found(explained=False)
    assert fault.needs_review
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, files=True))
