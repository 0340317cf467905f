"""The catalogues of an office: 政府信息公开目录 and 基层政务公开标准目录, declared as data."""

import pytest

from checks.gathering import elements

HEADS = (
    "公开事项",
    "公开内容（要素）",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道和载体",
    "公开对象",
    "公开方式",
    "公开层级",
)
WORDS = "自信息形成或者变更之日起二十个工作日内，由有关部门在网站上公布，便于群众查阅和监督。" * 5


def table(heads):
    cells = "".join(f"<th>{head}</th>" for head in heads)
    return f"<table><tr>{cells}</tr><tr>{'<td>某某</td>' * len(heads)}</tr></table>"


@pytest.fixture
def missing(gathers):
    def build(title, body, more=None):
        pages = {"/ml/t20201225_100001.html": f"<html><title>{title}</title><body>{body}<p>{WORDS}</p></body></html>"}
        found = gathers(elements, pages | (more or {}))
        return {one.subject.element for one in found if one.state == "missing"}

    return build


@pytest.mark.parametrize(
    "field",
    ["社会救助领域基层政务公开标准目录", "某某县义务教育领域政务公开标准目录", "税收管理领域政务公开事项标准目录"],
)
def test_a_whole_standard_catalogue(missing, field):
    assert missing(field, table(HEADS)) == set()


@pytest.mark.parametrize(
    "title", ["关于印发基层政务公开标准目录的通知", "通知公告", "政府信息公开目录编制说明", "检查标准目录"]
)
def test_other_pages_need_no_heads(missing, title):
    assert missing(title, table(HEADS[:1])) == set()


def test_a_catalogue_in_a_file_is_not_judged(missing):
    assert missing("社会救助领域基层政务公开标准目录", '<a href="/a/1.xlsx">附件：目录</a>') == set()


def test_a_head_that_is_not_there(missing):
    heads = tuple(head for head in HEADS if head not in ("公开依据", "公开对象"))
    assert missing("社会救助领域基层政务公开标准目录", table(heads)) == {"grassroots.basis", "grassroots.public"}


def test_a_catalogue_of_information(missing):
    heads = ("索引号", "信息名称", "内容概述", "生成日期")
    assert missing("政府信息公开目录", table(heads)) == set()
    assert missing("政府信息公开目录", table(heads[:2])) == {"catalogue.abstract", "catalogue.day"}


def test_documents_of_the_catalogue_may_show_what_its_list_does_not(missing):
    head = "".join(f"<tr><td>{name}：</td><td>某某</td></tr>" for name in ("索引号", "内容概述", "生成日期"))
    document = (
        f'<html><meta name="ColumnName" content="法定主动公开内容"><body><table>{head}</table>{WORDS}</body></html>'
    )
    pages = {"/ml/t20201225_100002.html": document}
    assert missing("政府信息公开目录", table(("信息名称",)), pages) == set()
