import pytest

from checks.reading.navigation import apart, crumbs, heading

TRAILS = {
    "链接": '<div>您当前所在位置：<a href="/">首页</a>&nbsp;&raquo;&nbsp;'
    '<a href="/g/">工作动态</a>&nbsp;&raquo;&nbsp;<a href="">通知公告</a></div>',
    "文字": "<p>当前位置：<a href=/>首页</a> &gt; <a href=/g/>工作动态</a> &gt; 通知公告 &gt; 列表</p>",
    "标签分开": "<div><span>您的位置</span>：<span><a href=/>网站首页</a> / "
    "<a href=/g/>工作动态</a> / 通知公告</span></div>",
    "表格": "<table><tr><td>当前位置：</td><td><a href=/>首页</a>&gt;"
    "<a href=/g/>工作动态</a>&gt;通知公告</td></tr></table>",
    "按类名": '<div class="breadcrumb"><a href="/">首页</a> › <a href="/g/">工作动态</a> › 通知公告</div>',
    "门户首页": "<div>当前位置：<a href=/>某某县人民政府首页</a> &gt; <a href=/g/>工作动态</a> &gt; 通知公告</div>",
}


@pytest.mark.parametrize("body", TRAILS.values(), ids=TRAILS.keys())
def test_breadcrumbs(page, body):
    assert crumbs(page(body)) == ("工作动态", "通知公告")


@pytest.mark.parametrize(
    "body",
    [
        "<p>正文</p>",
        "<p>该地块位置优越，<a href=/a/>详见规划</a>" + "，".join(["交通便利"] * 80) + "</p>",
        "<p>位置</p>",
    ],
)
def test_no_breadcrumb(page, body):
    assert crumbs(page(body)) == ()


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="nav_bj">',
        '<div class="Left_Nav">',
        '<div id="footer">',
        "<footer>",
        '<div class="ewb-nav2">',
        '<ul class="subNav">',
    ],
)
def test_menus_stand_apart(page, opening):
    tag = opening[1:].split()[0].strip(">")
    assert apart(page(f"{opening}<b>x</b></{tag}>").tree.css_first("b"))


@pytest.mark.parametrize(
    "opening", ['<div class="NewsList">', '<div class="headline">', '<div class="content">', '<div class="canvas">']
)
def test_content_does_not(page, opening):
    assert not apart(page(f"{opening}<b>x</b></div>").tree.css_first("b"))


def test_the_heading_of_a_menu_is_nobodys_name(page):
    here = page('<div><div class="nav"><h2>工作动态</h2></div><ul><li>x</li></ul></div>')
    assert heading(here.tree.css_first("li")) == ""
