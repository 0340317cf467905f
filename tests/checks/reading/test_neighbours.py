from datetime import date

import pytest

from checks.reading.listing import listing

TODAY = date(2026, 11, 23)
NAMES = ("关于做好工作的通知", "关于公布名单的公告", "关于征求意见的函", "关于召开会议的通知")


def entries(form: str, count: int = 4) -> str:
    return "".join(form.format(n=n, t=NAMES[n], d=f"2026-09-{20 - n}") for n in range(count))


NOT_THEIRS = {
    "菜单和今天": '<ul><li><a href="/a/">政务公开栏目页面</a></li><li>今天是2026-11-23</li>'
    '<li><a href="/b/">办事服务栏目页面</a></li><li><a href="/c/">互动交流栏目页面</a></li></ul>',
    "清单后面一个日期": "<ul>" + entries('<li><a href="t{n}.html">{t}</a></li>') + "<li>更新时间：2026-11-22</li></ul>",
    "段落里的日期": "<div>" + entries('<a href="t{n}.html">{t}</a>') + "<p>本办法自2026-01-01起施行。</p></div>",
}


@pytest.mark.parametrize("body", NOT_THEIRS.values(), ids=NOT_THEIRS.keys())
def test_a_date_that_is_nobody_s(page, body):
    assert {item.date for item in listing(page(body), TODAY).items} <= {None}


THEIRS = {
    "术语在前": ("<dl>", '<dt><a href="t{n}.html">{t}</a></dt><dd>{d}</dd>'),
    "日期在前": ("<dl>", '<dt>{d}</dt><dd><a href="t{n}.html">{t}</a></dd>'),
    "换行": ("<div>", '·<a href="t{n}.html">{t}</a>（{d}）<br>'),
    "一行一个清单": ("<div>", '<ul><li>{n}</li><li><a href="t{n}.html">{t}</a></li><li>{d}</li></ul>'),
    "左右两块": ("<div>", '<div><a href="t{n}.html">{t}</a></div><div>{d}</div>'),
    "平铺的标题": ("<div>", '<h3><a href="t{n}.html">{t}</a></h3><span>{d}</span>'),
}


@pytest.mark.parametrize(("opening", "form"), THEIRS.values(), ids=THEIRS.keys())
def test_a_date_beside_each(page, opening, form):
    found = listing(page(opening + entries(form) + opening.replace("<", "</")), TODAY).items
    assert [(item.title, item.date) for item in found] == [(NAMES[n], date(2026, 9, 20 - n)) for n in range(4)]
