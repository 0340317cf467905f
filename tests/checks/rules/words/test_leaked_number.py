"""Numbers of private persons on a page."""

from dataclasses import replace

import pytest

from checks.findings import Place, Severity
from checks.fingerprint import fingerprint
from checks.judge import judge_text
from checks.words.text import Block, Part, Text

ID = "11010519491231002X"
OTHER = "440524188001010014"
CHILD = "110105202003071233"
ADDRESS = "http://www.example.gov.cn/a.html"

INNOCENT = [
    "联系电话：010-12345678，监督电话：13800138000",
    "业务咨询请拨打13800138000",
    "联系人：张三，13800138000",
    "某某局值班电话13800138000",
    "申请人可拨打服务热线13800138000咨询",
    "订单号：11010519491231002X",
    "流水号11010519491231002X",
    "统一社会信用代码：11010519491231002X",
    "项目编号：110105194912310028",
    "公民身份号码由17位数字本体码和1位校验码组成",
    "身份证号：110105194912310028",  # wrong check character
    "身份证号：110105202702300028",
    "身份证号：1101051949123100",
    "身份证号：3702**********1234",
    "身份证号：1101051949****002X",
    "身份证号：35*************123",
    f"<a href='http://www.example.gov.cn/{ID}.html'>公告</a>",
    f"AB{ID}号设备",
    f"{ID}1",
    "<p>110105</p><p>19491231002X</p>",
    "110105491231002",  # 15 digits, and nothing says whose
    "收款单位：某某市财政局，账号6222021234567890128",
    "账号：1234567890123456789，开户行：某某银行",
    "条码6222021234567890128",
    "残疾人证由20位编码组成，如身份证号后加2位",
    "护照办理须知：请携带护照和照片",
]
GUILTY = [
    f"身份证号：{ID}",
    f"张三，男，{ID}",
    "公民身份号码 １１０１０５１９４９１２３１００２Ｘ",
    "身份证<b>1101</b><i>0519</i><span>491231</span>002x",
    "身份证110105\u200b19491231\u200b002X",
    "身份证号码：110105 19491231 002X",
    f"学籍号G{ID}",
    f"社会保障号码{ID}",
    f"身份证号：{CHILD}",
    f"<td>姓名</td><td>公民身份号码</td><td>{ID}</td>",
    f"<title>关于{ID}的公示</title>",
]
DOUBTFUL = [
    (f"编号：{ID}", Severity.MAJOR),
    (f"填写示例：身份证号{ID}", Severity.MAJOR),
    (f"共计{CHILD}", Severity.MAJOR),
    ("身份证号：110105491231002", Severity.MAJOR),
    ("身份证号：110105194912310*2X", Severity.MINOR),
    ("户主张某，一卡通账号6222021234567890128", Severity.MAJOR),
    ("申请人张某，手机13800138000", Severity.MINOR),
    ("持有护照号码：E12345678", Severity.MINOR),
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("leaked_number", f"<p>{html}</p>") == []


@pytest.mark.parametrize("html", GUILTY)
def test_an_identity_number_that_passes_is_certain(judged, html):
    (finding,) = judged("leaked_number", f"<p>{html}</p>")
    assert (finding.severity, finding.needs_review) == (Severity.MAJOR, False)
    assert finding.places == (Place(ADDRESS),)
    assert "政府网站发展指引" in finding.basis


@pytest.mark.parametrize(("html", "severity"), DOUBTFUL)
def test_what_may_be_something_else_asks_a_person(judged, html, severity):
    (finding,) = judged("leaked_number", f"<p>{html}</p>")
    assert (finding.severity, finding.needs_review) == (severity, True)
    assert "请人工核对" in finding.message


@pytest.mark.parametrize("html", [*GUILTY, *(html for html, _ in DOUBTFUL)])
def test_what_was_found_is_never_repeated(judged, html):
    (finding,) = judged("leaked_number", f"<p>{html}</p>")
    told = repr(finding)
    for number in (ID, ID.lower(), CHILD, "6222021234567890128", "13800138000", "110105491231002", "E12345678"):
        assert number not in told
        assert number[2:-3] not in told


def test_a_certificate_of_disability_holds_an_identity_number(judged):
    (finding,) = judged("leaked_number", f"<p>残疾人证号：{ID}42</p>")
    assert not finding.needs_review
    assert judged("leaked_number", f"<p>批次：{ID}42</p>") == []


def test_a_series_of_codes_is_no_list_of_persons(judged):
    """Region, day and serial number make a project's code; every eleventh passes the check."""
    codes = "".join(f"<li>1101052010030710{last:02d}" for last in range(30))
    assert judged("leaked_number", f"<ul>{codes}</ul>") == []


def test_one_number_is_one_fault_of_its_document(context):
    keyed = replace(context, secret=b"k" * 32)
    blocks = (Block(f"身份证号{ID}", Part.BODY, "第1页"), Block("身份证号110105 19491231 002x", Part.BODY, "第3页"))
    (finding,) = judge_text(Text(ADDRESS, "", blocks), keyed).findings
    assert finding.places == (Place(ADDRESS, "第1页"), Place(ADDRESS, "第3页"))
    (again,) = judge_text(Text(ADDRESS, "", blocks[1:]), keyed).findings
    assert fingerprint(again.rule, again.subject) == fingerprint(finding.rule, finding.subject)
    (elsewhere,) = judge_text(Text("http://www.example.gov.cn/b.html", "", blocks), keyed).findings
    assert elsewhere.subject != finding.subject
    (otherwise,) = judge_text(Text(ADDRESS, "", blocks), context).findings
    assert otherwise.subject.digest != finding.subject.digest


def test_another_rules_excerpt_shows_no_number(judged):
    (finding,) = judged("misspelled_word", f"<p>某某县人民攻府公示{ID}，电话13800138000</p>")
    assert (
        str(finding.excerpt) == "某某县人民【攻府】公示11*************02X，电话138****8000"[: len(str(finding.excerpt))]
    )
    assert ID[2:-3] not in repr(finding)


def test_in_a_footer_only_what_is_certain_to_be_a_persons(judged):
    assert judged("leaked_number", "<footer>户主张某，手机13800138000</footer>") == []
    assert judged("leaked_number", f"<footer>身份证号{ID}</footer>")
