from datetime import date

import pytest

from checks.context import Context
from checks.findings import Severity
from checks.gathering.identity import SiteElement
from checks.reading.footer_items import ELEMENTS
from checks.rules.elements.missing_identity import RULE, check

HOME = "http://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), HOME)
ADVISED = {
    "emblem": "bszs.conac.cn",
    "code": "SiteIDCode",
    "icp": "https://beian.miit.gov.cn",
    "police": "https://beian.mps.gov.cn",
    "host": "主办单位",
    "contact": "联系电话",
    "report": "zfwzgl.www.gov.cn/exposure/jiucuo.html",
}


def element(name: str = "icp", state: str = "missing", evidence: str = "", **more) -> SiteElement:
    return SiteElement("www.a.gov.cn", HOME, name, state, evidence, more.pop("looked", (HOME,)), **more)


def judged(subject: SiteElement):
    return list(check(subject, CONTEXT))


@pytest.mark.parametrize("name", ELEMENTS)
@pytest.mark.parametrize(
    ("state", "evidence"),
    [
        ("found", "黔ICP备05001922号"),
        ("found", "旧址（旧地址，建议更换）"),
        ("unknown", "首页未能读取"),
        ("unknown", "页脚由脚本生成，未能读取"),
    ],
)
def test_what_is_there_or_could_not_be_read_is_no_fault(name, state, evidence):
    assert judged(element(name, state, evidence, elsewhere=9, pages=9)) == []


@pytest.mark.parametrize("name", ELEMENTS)
def test_a_missing_item_is_named_with_what_to_put_where(name):
    (finding,) = judged(element(name))
    assert finding.message == f"首页未见{ELEMENTS[name]}。"
    assert ADVISED[name] in finding.suggestion
    assert "底部" in finding.suggestion
    assert finding.subject == element(name).subject
    assert (finding.row, finding.needs_review) == ("cn19.identity", False)


def test_what_was_looked_at_is_said():
    (finding,) = judged(element(looked=(HOME, HOME + "foot.html", HOME + "foot.js")))
    assert finding.message == "首页及其引用的2个页脚文件未见ICP备案编号。"
    assert finding.evidence == f"已查看：{HOME}；{HOME}foot.html；{HOME}foot.js"


def test_a_trace_is_for_a_person_to_decide():
    (finding,) = judged(element("host", evidence="版权所有:某某县人民政府"))
    assert finding.needs_review
    assert "只见“版权所有:某某县人民政府”" in finding.message


@pytest.mark.parametrize(("elsewhere", "pages", "told"), [(0, 0, False), (0, 9, False), (4, 9, False), (5, 9, True)])
def test_most_other_pages_show_it(elsewhere, pages, told):
    (finding,) = judged(element(elsewhere=elsewhere, pages=pages))
    assert (f"其他{pages}个页面中有{elsewhere}个有此项" in finding.message) is told


def test_every_item_costs_alike():
    assert RULE.severity is Severity.MINOR
    assert RULE.basis == ("cn19.identity", "guide.footer")
