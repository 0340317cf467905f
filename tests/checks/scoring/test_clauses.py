"""The clauses that a person must look at are lines of the checklist."""

import pytest

from checks.scoring.clauses import clause_checks

ITEM = """[[item]]
id = "{id}"
document = "中华人民共和国政府信息公开条例"
number = "{number}"
clause = "第二十六条"
what = "是否按时公开"
how = "对照制作日期"
where = "政策文件"
"""
HOME = "http://www.a.gov.cn/"


def test_a_clause_is_a_line():
    (check,) = clause_checks(ITEM.format(id="regulation.26-days", number="国务院令第711号"), HOME)
    assert check.basis == "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条"
    assert (check.look, check.links) == ("是否按时公开。对照制作日期", (("政策文件", HOME),))


@pytest.mark.parametrize("id", ["cn19.stale", "cn19.wording"])
def test_what_is_an_indicator_is_not_said_twice(id):
    assert not list(clause_checks(ITEM.format(id=id, number=""), HOME))


def test_a_clause_without_a_number_has_no_empty_brackets():
    (check,) = clause_checks(ITEM.format(id="page.map", number=""), HOME)
    assert "（）" not in check.basis
