from datetime import date

import pytest

from checks.reading.listing import listing

TODAY = date(2026, 11, 23)
CRUMB = (
    '<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="../">政务公开</a> &gt; <a href="">规划计划</a></div>'
)
MENU = '<div class="Left_Nav"><ul><li><a href="../a/">人事信息</a></li><li><a href="../b/">规划计划</a></li></ul></div>'
FOOT = '<div class="foot"><p>主办：某某县某某局 电话：0851-1234567 网站标识码：5203250001 ICP备12345678号</p></div>'
PAGER = '<div class="page"><script>createPageHTML({}, 0, "index", "html")</script></div>'


def blank(page, body, **more):
    return listing(page(CRUMB + MENU + body + FOOT, **more), TODAY).blank


NOT_EMPTY = {
    "图片列表": '<div class="list"><h1>规划计划</h1><ul><li><a href="a.html"><img src="a.jpg"></a></li></ul></div>'
    + PAGER.format(1),
    "一条短信息": '<div class="right"><ul><li><a href="a.html">五年规划</a></li></ul></div>' + PAGER.format(1),
    "死链接": '<div class="right"><ul><li><a href="javascript:;">公示</a></li></ul></div>' + PAGER.format(1),
    "一段正文": '<div class="list"><h1>规划计划</h1><div><p>'
    + "全县国民经济和社会发展第十四个五年规划纲要正在实施，" * 6
    + "</p></div></div>"
    + PAGER.format(1),
    "正文加空列表": '<div class="list"><h1>规划计划</h1><p>'
    + "全县国民经济和社会发展第十四个五年规划纲要，" * 6
    + "</p><ul></ul></div>"
    + PAGER.format(1),
    "宣称有多页": '<div class="list"><h1>规划计划</h1><ul></ul></div>' + PAGER.format(5),
    "脚本就地写出": '<div class="list"><ul></ul><script>$("#x").append("<li>")</script></div>' + PAGER.format(1),
    "等脚本填充": '<div class="list"><h1>规划计划</h1><ul id="newslist"></ul></div>' + PAGER.format(1),
    "内嵌页面": '<div class="list"><h1>规划计划</h1><ul></ul><iframe src="/x/list.html"></iframe></div>'
    + PAGER.format(1),
    "隐藏的占位": '<div style="display: none">暂无内容</div><div id="app"><ul></ul></div>',
    "正文提到建设": "<h1>政府建设</h1><p>" + "全面加强法治政府建设，推进依法行政，" * 30 + "</p><p>建设中</p>",
    "建设中心": "<p>项目建设中心</p>",
    "没有列表": "<p>联系电话：0851-7654321</p>",
    "没有分页的空列表等脚本": '<div class="list"><h1>规划计划</h1><ul id="l"></ul></div>',
}


@pytest.mark.parametrize("body", NOT_EMPTY.values(), ids=NOT_EMPTY.keys())
def test_not_known_to_be_empty(page, body):
    assert blank(page, body) is None


EMPTY = {
    "空列表和分页": '<div class="yb"><div class="NewsList"><h1>规划计划</h1><ul>\n \n</ul></div>'
    + PAGER.format(1)
    + "</div>",
    "零页": '<div class="yb"><div class="NewsList"><h1>规划计划</h1><ul></ul></div>' + PAGER.format(0) + "</div>",
    "与位置同在": f'<div class="yb">{CRUMB}<ul></ul>{PAGER.format(1)}</div>',
    "空的列表块": '<div class="yb"><div class="news_list"></div>' + PAGER.format(1) + "</div>",
    "建设中": '<div class="NewsList"><h1>规划计划</h1><p>栏目正在建设中……</p></div>',
    "暂无内容": "<div><p>暂无内容</p></div>",
    "敬请期待": "<div>内容更新中，敬请期待！</div>",
    "没有相关信息": "<ul><li>没有找到相关信息</li></ul>",
}


@pytest.mark.parametrize("body", EMPTY.values(), ids=EMPTY.keys())
def test_empty(page, body):
    found = blank(page, body)
    assert found is not None
    assert found.certain


def test_the_placeholder_is_kept(page):
    assert blank(page, "<div><p>栏目正在建设中……</p></div>").words == "栏目正在建设中……"


def test_an_empty_list_without_pager_is_only_likely_empty(page):
    found = blank(page, '<div class="NewsList"><h1>规划计划</h1><ul></ul></div>')
    assert found is not None
    assert not found.certain


def test_a_side_list_does_not_fill_the_empty_one(page):
    row = '<li><a href="/x/t{0}.html">关于第{0}项工作的通知</a><span>2026-11-0{0}</span></li>'
    side = '<div class="tj"><h3>推荐</h3><ul>' + "".join(map(row.format, range(1, 6))) + "</ul></div>"
    main = '<div class="right"><div class="NewsList"><h1>规划计划</h1><ul></ul></div>' + PAGER.format(1) + "</div>"
    assert blank(page, side + main) is not None
