import re

import pytest

from checks.elements.kinds import parse
from checks.findings import Severity

ONE = """
id = "guide"
label = "指南"
names = ['公开指南']
row = "regulation.12"
least = 10
[[element]]
id = "address"
label = "地址"
accepts = ['地址']
advice = "写明地址。"
"""


@pytest.fixture(scope="module")
def shipped(root):
    return parse(path.read_text("utf-8") for path in sorted((root / "config/elements").glob("*.toml"))).kinds


def test_an_element_takes_row_and_severity_from_its_kind():
    (kind,) = parse([ONE.replace("least", 'severity = "NOTICE"\nleast')]).kinds
    (element,) = kind.elements
    assert (element.row, element.severity, element.review) == ("regulation.12", Severity.NOTICE, False)
    assert not kind.together
    assert kind.also is None


def test_an_element_may_have_its_own():
    (kind,) = parse([ONE + 'row = "platform.name"\nseverity = "MAJOR"\nreview = true\n']).kinds
    (element,) = kind.elements
    assert (element.row, element.severity, element.review) == ("platform.name", Severity.MAJOR, True)


def test_the_digest_follows_the_text():
    assert parse([ONE]).digest == parse([ONE]).digest != parse([ONE + "\n"]).digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ONE + 'colour = "red"\n', "不认识的项“colour”"),
        (ONE.replace("label", "lable", 1), "不认识的项“lable”"),
        (ONE.replace('row = "regulation.12"\n', ""), "项“row”"),
        (ONE + 'severity = "BAD"\n', "应为VETO、MAJOR、MINOR、NOTICE之一"),
        (ONE + ONE.partition("least = 10")[2], "要素的 id 重复"),
    ],
)
def test_a_mistake_is_named(text, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        parse([text])


def test_the_same_kind_twice_is_a_mistake():
    with pytest.raises(ValueError, match="页面类型的 id 重复：guide"):
        parse([ONE, ONE])


@pytest.mark.parametrize(
    "name",
    [
        "政府信息公开",
        "信息公开制度",
        "领导活动",
        "领导讲话",
        "机构改革",
        "关于调整机构职能的通知",
        "职能转变",
        "办事指南",
        "政府信息公开申请表",
        "工作动态",
        "领导干部自然资源资产离任审计",
        "依申请公开",
        "部门文件",
    ],
)
def test_other_pages_are_of_no_kind(shipped, name):
    assert not [kind.id for kind in shipped if not kind.column and kind.names.fullmatch(name)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("政府信息公开指南", "guide"),
        ("某某县教育局政府信息公开指南", "guide"),
        ("信息公开指南", "guide"),
        ("机构职能", "organ"),
        ("主要职责", "organ"),
        ("单位职能", "organ"),
        ("机构概况", "organ"),
        ("领导信息", "leaders"),
        ("领导之窗", "leaders"),
        ("局领导班子", "leaders"),
    ],
)
def test_a_page_is_of_the_kind_whose_name_it_bears(shipped, name, kind):
    assert [found.id for found in shipped if found.names.fullmatch(name)] == [kind]


def test_whatever_is_shipped_can_be_acted_upon(shipped):
    for kind in shipped:
        for element in kind.elements:
            assert element.advice.endswith("。"), (kind.id, element.id)
            assert kind.head or not element.accepts.search(""), (kind.id, element.id)
