from datetime import date

import pytest

from checks.context import Context
from checks.gathering.records import BARE, LINKED, OLD, RecordNumber
from checks.rules.elements.unlinked_record_number import check

HOME = "http://a.gov.cn/"


def judged(state: str, pages: int = 3):
    return list(check(RecordNumber("a.gov.cn", HOME, state, HOME, pages), Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize("pages", [1, 2, 900])
def test_a_linked_number_is_in_order(pages):
    assert judged(LINKED, pages) == []


@pytest.mark.parametrize(("state", "said"), [(BARE, "没有链接到备案管理系统"), (OLD, "旧网址 miitbeian.gov.cn")])
def test_a_number_that_cannot_be_looked_up(state, said):
    (finding,) = judged(state)
    assert said in finding.message
    assert "https://beian.miit.gov.cn" in finding.suggestion
    assert (finding.row, finding.needs_review) == ("icp.link", False)
