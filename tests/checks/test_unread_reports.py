from dataclasses import replace
from datetime import date

from checks.gathering.yearly_duties import YearlyDuty
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.unread_reports import unread_reports

READ = YearlyReport("http://a.gov.cn/1.html", "某局2025年年报", 2025, "某局", Office.DEPARTMENT, whole=True)
DUTY = YearlyDuty("a.gov.cn", "http://a.gov.cn/", 2025, date(2026, 1, 31), "found", read=True)


def said(*reports: YearlyReport, duty: YearlyDuty = DUTY) -> list[str]:
    return list(unread_reports({"yearly_reports": reports, "yearly_duties": [duty]}))


def test_nothing_to_say():
    assert not list(unread_reports({}))
    assert not said(READ, replace(READ, unread=("三",), year=2020))
    assert not said(duty=replace(DUTY, state="unknown"))
    assert not said(duty=replace(DUTY, state="unknown", reason="栏目未能读取", last=False))


def test_what_lies_in_files_and_what_is_built_otherwise():
    whole, tables = said(replace(READ, whole=False), replace(READ, unread=("三",)))
    assert "未能核对的有1篇：某局2025年年报" in whole
    assert "有表格未能读取" in tables


def test_a_link_alone():
    (sentence,) = said(duty=replace(DUTY, read=False))
    assert "只见到链接" in sentence


def test_nobody_can_tell_whether_it_is_there():
    (sentence,) = said(duty=replace(DUTY, state="unknown", reason="栏目“年报”的内容未能读取"))
    assert sentence == "栏目“年报”的内容未能读取，2025年的政府信息公开年报是否已经公布未能核实。"
