"""A whole report, from its page."""

import pytest

from checks.reading.budget import budget
from checks.reading.page import read_page
from checks.reading.yearly_report import yearly_report
from tests.files.yearly_report import applications, disputes, publications, report, row

URL = "http://a.gov.cn/zfxxgk/nb/t20260120_1234567.html"


def read(html: str):
    return yearly_report(read_page(URL, html.encode(), "text/html; charset=utf-8"))


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"三": applications(new=row(), before=row(), given=row(), total=row(), after=row())},
        {"三": applications(new=["—", "/", "无", "-", "0", "０", "0"], before=row(4))},
        {
            "三": applications(
                new=row(1203, "1,203"), before=row(0, "0件"), given=row(1202, "１，２０２"), total=row(1202)
            )
        },
        {"二": publications(permits="1,203件", fee="37.42万元")},
        {"四": disputes(("1", "0", "0", "1", "2", *["0"] * 10))},
    ],
)
def test_in_order(tables):
    found = read(report(**tables))
    assert (found.year, found.office, found.whole) == (2025, "示例县公共服务局", True)
    assert not found.sections.missing
    assert not found.sections.named
    assert set(found.parts) == {"二", "三", "四"}
    assert not found.absent
    assert not any(part.blank or part.broken for part in found.parts.values())


@pytest.mark.parametrize(
    "html",
    [
        report().replace("年度报告", "年度报告解读"),
        report().replace(' content="示例县公共服务局2025年政府信息公开工作年度报告"', ' content="通知公告"'),
        "<html><head><title>政府信息公开年报</title></head><body><ul><li>政府信息公开</li></ul></body></html>",
    ],
)
def test_no_report(html):
    assert read(html) is None


def test_what_lies_in_a_file_is_not_whole():
    found = read(report(without="一二三四五六") + "<p>附件：年度报告.pdf</p>")
    assert not found.whole


@pytest.mark.parametrize(
    "shown", ["<p><img src=b3.jpg></p>", "<p>数据见附件。</p>", "<div>新收政府信息公开申请 3 件</div>"]
)
def test_a_table_that_may_stand_elsewhere_is_not_absent(shown):
    found = read(report(三=shown))
    assert "三" not in found.parts
    assert not found.absent


def test_a_table_built_otherwise_is_not_read():
    narrow = applications().replace("<td colspan=5>法人", "<td colspan=4>法人")
    found = read(report(三=narrow))
    assert "三" not in found.parts
    assert not found.absent


def test_an_absent_table():
    assert read(report(四="<p>本年度没有行政复议、行政诉讼。</p>")).absent == ("四",)


@pytest.mark.parametrize(
    ("tables", "name", "count"),
    [
        ({"三": applications(new=[""] * 7)}, "三", 7),
        ({"二": publications(permits="")}, "二", 1),
        ({"二": publications(rules=("", "", ""))}, "二", 3),
        ({"四": disputes(("",) * 15)}, "四", 15),
    ],
)
def test_empty_cells(tables, name, count):
    part = read(report(**tables)).parts[name]
    assert (part.blank, part.broken) == (count, ())


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({"三": applications(new=row(3, 2))}, "一行各类申请人合计2，总计一栏为3"),
        ({"三": applications(after=row(2))}, "办理结果总计3、结转下年度2，合计5"),
        ({"三": applications(given=row(2))}, "各项办理结果合计2，总计一行为3"),
        ({"四": disputes(("1", "0", "0", "0", "2", *["0"] * 10))}, "“行政复议”各项结果合计1，总计为2"),
        ({"四": disputes((*["0"] * 10, "0", "1", "0", "0", "0"))}, "“复议后起诉”各项结果合计1，总计为0"),
    ],
)
def test_sums_that_do_not_come_out(tables, says):
    broken = [said for part in read(report(**tables)).parts.values() for said in part.broken]
    assert any(says in said for said in broken)


def test_a_hole_in_a_sum_proves_nothing():
    holed = applications(new=["", "0", "0", "0", "0", "0", "3"], total=row(3))
    part = read(report(三=holed)).parts["三"]
    assert part.blank == 1
    assert not any("自然人" in said for said in part.broken)


def test_what_is_carried_over():
    assert read(report()).parts["三"].carried == (1, 1)


@pytest.mark.real
def test_no_real_page_is_taken_for_a_report_or_a_budget(shared):
    for folder in ("realsites", "corpus/pages"):
        for path in (shared / folder).rglob("*.htm*"):
            page = read_page(f"http://a.gov.cn/{path.name}", path.read_bytes())
            assert yearly_report(page) is None, path
            assert budget(page) is None, path
