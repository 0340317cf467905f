import pytest

from checks.reading.beside import beside

LIST = '<ul><li><a href="t1.html">关于做好工作的通知</a></li></ul>'

OWN = {
    "没有标题": f"<div>{LIST}</div>",
    "栏目名称": f"<div><h2>通知公告</h2>{LIST}</div>",
    "名称里有热点": f"<div><h2>热点问题解答</h2>{LIST}</div>",
    "最新政策是栏目": f"<div><h2>最新政策</h2>{LIST}</div>",
    "句子里有推荐": f"<p>推荐阅读本局发布的年度报告和各项统计公报。</p>{LIST}",
    "隔着栏目名称": f"<div><h3>点击排行</h3><ul></ul><h2>通知公告</h2>{LIST}</div>",
    "右侧是正栏": f'<div class="right_side">{LIST}</div>',
    "类名像": f'<div class="hotel photo-list">{LIST}</div>',
}


@pytest.mark.parametrize("body", OWN.values(), ids=OWN.keys())
def test_the_column_s_own_list(page, body):
    here = page(body)
    assert not beside(here.tree.css("ul")[-1], here)


def test_a_column_that_bears_the_name(page):
    here = page(f"<div><h2>图片新闻</h2>{LIST}</div>", head="<title>图片新闻_某某局</title>")
    assert not beside(here.tree.css_first("ul"), here)


BESIDE = {
    "标题": f"<div><h3>点击排行</h3>{LIST}</div>",
    "标题和更多": f'<div><h3>热点新闻<a href="/rd/">更多&gt;&gt;</a></h3>{LIST}</div>',
    "标题在外一层": f"<div><div><span>最新发布</span></div><div>{LIST}</div></div>",
    "表格里": f"<table><tr><td>相关信息</td></tr><tr><td>{LIST}</td></tr></table>",
    "元素": f"<aside>{LIST}</aside>",
    "类名": f'<div class="hot-news">{LIST}</div>',
}


@pytest.mark.parametrize("body", BESIDE.values(), ids=BESIDE.keys())
def test_a_box_beside_it(page, body):
    here = page(body)
    assert beside(here.tree.css_first("ul"), here)
