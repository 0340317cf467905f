"""What a person must look at, where, and why the tool leaves it."""

import re

from checks import registry
from checks.findings import Severity

COLUMNS = (
    {"name": "局长信箱", "url": "http://www.example.gov.cn/xx/"},
    {"name": "要闻", "url": "http://www.example.gov.cn/yw/"},
)


def _names(sheet):
    return {check.name for check in sheet.checks}


def test_what_the_rules_see_whole_is_not_on_it(scored):
    assert "首页2周内无信息更新" not in _names(scored())


def test_a_certain_fault_needs_no_person_to_find_it(scored, fault):
    sheet = scored(fault("home_not_updated", severity=Severity.VETO))
    assert "首页2周内无信息更新" not in _names(sheet)


def test_what_no_rule_judges_is_on_it_with_its_basis(scored):
    check = next(check for check in scored().checks if check.name == "搜索功能")
    assert (check.why, check.links) == ("工具不能判断", (("首页", "http://www.example.gov.cn/"),))
    assert "搜索功能" in check.basis


def test_it_leads_to_the_column(scored):
    check = next(check for check in scored(columns=COLUMNS).checks if check.name == "信息提交")
    assert check.links == (("局长信箱", "http://www.example.gov.cn/xx/"),)


def test_a_doubt_names_its_entries(scored, fault):
    check = next(check for check in scored(fault("broken_link", doubtful=True)).checks if check.name == "可用性")
    assert check.why == "有1条待核实（2026-0001）"


def test_a_demand_that_nobody_is_sure_of_is_left_out(scored):
    assert "页面标签" not in {line.name for line in scored().deductions}


def test_the_shipped_indicators_name_rules_and_rows_that_exist(indicators, rows):
    known = {loaded.id for loaded in registry.rules()}
    for one in indicators:
        charged = [rule for charge in one.charges for rule in charge.rules]
        assert {*one.rules, *one.hints, *charged} <= known, one.name
        cited = {one.row, *one.rows, *(row for charge in one.charges for row in (charge.row, *charge.rows))}
        assert cited <= rows.keys(), one.name
        assert re.search(r"。$", one.look), one.name


def test_every_veto_and_every_scored_row_of_the_document_is_there(indicators):
    parts = [one.part for one in indicators]
    assert (parts.count("veto"), parts.count("points")) == (15, 22)


def test_the_manual_says_what_is_left_to_a_person(root, indicators):
    told = (root / "docs/checks.md").read_text("utf-8").partition("## 须由人核查的")[2]
    missing = [one.name for one in indicators if not one.rules and not one.charges and one.name not in told]
    assert not missing, missing
