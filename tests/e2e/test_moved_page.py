"""A rebuilt site has its articles at new addresses: what was known of them goes along, where that is certain."""

import pytest

from crawler.demo.server import Reply
from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

_BARE = "<h1>{title}</h1><p>为进一步做好这一项工作，现将有关事项通知如下，请各有关单位认真组织实施。</p>"
_TITLES = {"a": "关于做好防汛备汛工作的通知", "b": "关于开展安全生产检查的通知", "c": "关于组织春耕备耕的通知"}


def _article(name):
    title = _TITLES[name]
    return html(f"{_BARE.format(title=title)}<p>成文日期：2026年13月{name}</p>{_LEAK[name]}", title)


_LEAK = {
    "a": "<p>张某，身份证号：11010519491231002X。</p>",
    "b": "<p>李某，身份证号：110105194912310038。</p>",
    "c": "<p>王某，身份证号：110105194912310054。</p>",
}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    """The leaks before and after: a has gone from its old address, b leads on, c is gone and its title is another."""
    old = {f"/old/{name}.html": _article(name) for name in _TITLES}
    site = Website({"/": links(*old), **old})
    zicha = Zicha(tmp_path_factory.mktemp("moved"))
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
        before = _leaks(zicha)
        new = {f"/new/{name}/index.html": _article(name) for name in _TITLES}
        new["/new/c/index.html"] = html(_BARE.format(title="春耕") + _LEAK["c"], "关于组织春耕备耕的补充通知")
        leads = Reply(301, {"Location": f"{server.url}new/b/index.html"}, b"")
        site.answers = {"/": links(*new, "/old/b.html"), **new, "/old/b.html": leads}
        ended = zicha("run", server.url, "--set", "retries=0")
    return zicha, before, _leaks(zicha), ended


def _leaks(zicha):
    return {entry["number"]: entry for entry in zicha.entries() if entry["rule"] == "leaked_number"}


def _at(entries, part):
    return next(number for number, entry in entries.items() if part in entry["url"])


@pytest.mark.parametrize("name", ["a", "b"])
def test_the_entry_keeps_its_number_and_says_that_the_page_moved(rebuilt, name):
    zicha, before, after, _ = rebuilt
    number = _at(before, f"/old/{name}.html")
    assert after[number]["url"].endswith(f"/new/{name}/index.html")
    assert (after[number]["state"], after[number]["deadline"]) == ("新增", before[number]["deadline"])
    told = zicha.listed("ledger", "show", number, "--evidence").json
    assert told["history"][-1]["why"].startswith("页面已移动：")
    assert told["evidence"][0]["url"] == after[number]["url"]


def test_what_is_not_certain_is_a_new_entry_and_the_old_one_stays(rebuilt):
    _, before, after, _ = rebuilt
    old = _at(before, "/old/c.html")
    assert (after[old]["url"], after[old]["state"]) == (before[old]["url"], "新增")
    assert len(after) == 4
