from datetime import date

import pytest

from checks.context import Context
from checks.gathering.budget_duties import BudgetDuty
from checks.rules.elements.budget_missing import RULE, check

HOME = "http://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), HOME)


def duty(shown: bool, before: bool) -> BudgetDuty:
    return BudgetDuty("www.a.gov.cn", HOME, "预算", 2026, shown, before)


@pytest.mark.parametrize(("shown", "before"), [(True, True), (True, False), (False, False)])
def test_innocent(shown, before):
    assert not list(check(duty(shown, before), CONTEXT))


def test_missing():
    (fault,) = check(duty(False, True), CONTEXT)
    assert fault.message == "网站上有2025年的预算，没有见到2026年的预算。"
    assert fault.needs_review
    assert RULE.settles(duty(True, True))
    assert not RULE.settles(duty(False, False))
