"""The head of an official document, in the forms in which sites show it."""

import pytest

from checks.reading.header import document_number, header
from checks.reading.page import read_page

_INNOCENT = [
    "<p>发布时间：2024-05-13 来源：县应急管理局</p>",
    "<form>索引号：<input> 文号：<input> 标题：<input></form><p>有效性：</p>",
    "<p>根据文号：某府发〔2024〕5号执行。</p>",
    "<table><tr><td>序号</td><td>名称</td><td>分类</td></tr><tr><td>1</td><td>低保</td><td>社会救助</td></tr></table>",
    "<ul><li>主题分类：<a>农业</a> <a>工业</a></li></ul>",
]
_FORMS = [
    "<table><tr><td>索&nbsp;引&nbsp;号：</td><td>111/2024-1</td><td>成文日期：</td><td>2024年06月04日</td></tr>"
    "<tr><th>文　　号：</th><td>某府发〔2024〕5号</td><td>有效性：</td><td>有效</td></tr></table>",
    "<ul><li><b>索引号：</b>111/2024-1</li><li><b>成文日期：</b>2024年06月04日</li><li><b>发文字号：</b>某府发〔2024〕5号</li>"
    "<li><b>时效性：</b><span>有效</span></li></ul>",
    "<div><p>索 引 号：111/2024-1</p><p>文号： 某府发〔2024〕5号</p><p>成文日期：2024年06月04日</p>"
    "<p>有效性：有效</p></div>",
    "<dl><dt>【索引号】</dt><dd>111/2024-1</dd><dt>成文日期</dt><dd>2024年06月04日</dd><dt>文号</dt><dd>某府发〔2024〕5号</dd>"
    "<dt>效力状态</dt><dd>有效</dd></dl>",
]


def read(html):
    return dict(header(read_page("http://a.gov.cn/1.html", html.encode(), "text/html; charset=utf-8")))


@pytest.mark.parametrize("html", _INNOCENT)
def test_no_head(html):
    assert read(html) == {}


@pytest.mark.parametrize("html", _FORMS)
def test_the_same_head_in_every_form(html):
    assert read(html) == {
        "index": "111/2024-1",
        "written": "2024年06月04日",
        "number": "某府发〔2024〕5号",
        "validity": "有效",
    }


def test_a_label_without_a_value_is_told():
    found = read(
        "<table><tr><td>索引号</td><td>1</td></tr><tr><td>文号</td><td>某发〔2024〕5号</td></tr><tr><td>有效性</td><td></td></tr></table>"
    )
    assert found["validity"] == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("某政办发〔2024〕15号", "某政办发〔2024〕15号"),
        ("（某府函 [2019] 第3号）", "某府函[2019]第3号"),
        ("第5号公告", ""),
        ("2024年5号", ""),
    ],
)
def test_document_numbers(text, number):
    assert document_number(text) == number
