"""Lists of persons with their numbers, and homes."""

import pytest

from checks.findings import Severity

IDS = ["11010519491231002X", "110105194912310038", "110105194912310054"]
NAMES = ["张三", "李四", "王小五"]


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows) + "</table>"


def people(head, numbers, title="低保对象名单"):
    rows = ([str(number), name, value] for number, (name, value) in enumerate(zip(NAMES, numbers, strict=True), 1))
    return f"<h1>{title}</h1>" + table(["序号", "姓名", head], *rows)


MOBILES = ["13800138000", "13900138000", "13700138000"]
INNOCENT = [
    people("身份证号", ["1101**********002X", "1101**********0038", "1101**********0054"]),
    people("联系电话", MOBILES, "防汛责任人通讯录"),
    people("联系电话", MOBILES, "村级河长名单"),
    people("联系电话", MOBILES, "律师事务所名录"),
    people("联系电话", MOBILES, "招聘公告"),
    people("补贴金额（元）", ["1200", "900", "300"]),
    people("家庭住址", ["某某镇某某村"] * 3),
    people("经营场所", ["某某路12号3单元501室"] * 3, "个体工商户名单"),
    "<p>办公地址：某某市某某路12号3单元501室</p>",
    "<p>住所：某某市某某路12号3单元501室，法定代表人：张三</p>",
    "<p>某某有限公司，经营地址：某某路12号楼3单元501</p>",
    "<p>请在家庭住址栏填写到门牌号，如路名、号</p>",
    "<p>张三，住某某县某某镇。</p>",
    "<p>低保对象张三，电话见通讯录</p>",
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("leaked_person", html) == []


def test_a_list_with_identity_numbers_is_one_fault_with_its_rows_counted(judged):
    html = people("身份证号", IDS)
    (finding,) = judged("leaked_person", html)
    assert (finding.severity, finding.needs_review) == (Severity.MAJOR, False)
    assert finding.message == "公开了3人的姓名和公民身份号码。"
    assert judged("leaked_number", html) == []
    assert not any(number in repr(finding) for number in IDS)


def test_a_list_on_lines_is_one_too(judged):
    html = "".join(f"<p>{name} 男 {number} 某某村" for name, number in zip(NAMES, IDS, strict=True))
    (finding,) = judged("leaked_person", html)
    assert finding.message.startswith("公开了3人")


def test_the_list_stays_the_same_fault_while_rows_come_and_go(judged):
    fewer = people("身份证号", IDS)
    more = fewer.replace("</table>", f"<tr><td>4<td>赵六<td>{'110105194912310070'}</table>")
    (first,), (second,) = judged("leaked_person", fewer), judged("leaked_person", more)
    assert first.subject == second.subject
    assert first.evidence != second.evidence


def test_one_or_two_numbers_are_no_list(judged):
    html = table(["姓名", "身份证号"], *zip(NAMES[:2], IDS[:2], strict=True))
    assert judged("leaked_person", html) == []
    assert len(judged("leaked_number", html)) == 2


@pytest.mark.parametrize("title", ["2026年低保户名单公示", "公租房承租家庭花名册", "残疾人补贴发放表"])
def test_a_list_of_recipients_with_telephones_asks_a_person(judged, title):
    (finding,) = judged("leaked_person", people("联系电话", MOBILES, title))
    assert finding.needs_review
    assert "3人的姓名和手机号码" in finding.message
    assert judged("leaked_number", people("联系电话", MOBILES, title)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>当事人：张三，男，住某某市某某路12号3单元501室。</p>",
        "<p>姓名：李小明，家庭住址：某某小区5号楼2单元302</p>",
        people("家庭住址", ["某某街12号", "某某小区3栋2单元101室", "某某镇某某村3组15号"]),
    ],
)
def test_a_door_beside_a_name_asks_a_person(judged, html):
    (finding,) = judged("leaked_person", html)
    assert finding.needs_review
    assert "门牌号" in finding.message
