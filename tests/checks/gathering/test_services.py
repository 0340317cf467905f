"""Whether a site offers any service."""

import pytest

from checks.gathering import channels, services

MENU = (
    "本局概况",
    "领导信息",
    "工作动态",
    "通知公告",
    "规划计划",
    "人事任免",
    "财政预算",
    "统计数据",
    "专题专栏",
    "党的建设",
    "图片新闻",
)


def site(menu=MENU, home="", title="某某局", more=None):
    links = "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(menu))
    entry = "<li><a href='/{0}/t20261101_{1}.html'>某某局召开会议研究工作</a><span>2026-11-01</span></li>"
    pages = {
        f"/{n}/": f"<html><title>{name}</title><ul>{''.join(entry.format(n, 10000 + k) for k in range(4))}</ul></html>"
        for n, name in enumerate(menu)
    }
    pages |= {
        f"/{n}/t20261101_{10000 + k}.html": "<html><title>某某局召开会议研究工作</title><p>正文</p></html>"
        for n in range(len(menu))
        for k in range(4)
    }
    return {"/": f"<html><title>{title}</title><ul>{links}</ul>{home}</html>"} | pages | (more or {})


@pytest.fixture
def state(gathers):
    def build(pages):
        (offer,) = gathers(services, pages, others=(channels,))
        return offer.state

    return build


@pytest.mark.parametrize("name", ["办事服务", "网上办事", "政务服务网", "办事指南", "表格下载", "便民查询", "在线申报"])
def test_any_name_of_it_is_enough(state, name):
    assert state(site((*MENU, name))) == "found"


@pytest.mark.parametrize(
    "pages",
    [
        {"/": "<html><title>某某局</title></html>"},
        site(MENU[:5]),
        site(home="<script>var menu='办事服务'</script>"),
        site(home='<a href="/x/"><img src="/menu.gif"></a>'),
        site(home='<a href="/unread/">其他</a>'),
    ],
)
def test_what_was_not_seen_may_be_there(state, pages):
    assert state(pages) == "unknown"


def test_nothing_anywhere(state):
    assert state(site()) == "missing"
