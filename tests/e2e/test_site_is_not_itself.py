"""What stands in the place of a site proves nothing: no entry is opened, none is closed, and it is said why."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from crawler.demo.server import Reply
from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

_ARTICLES = [f"/gzdt/{number}.html" for number in range(25)]
_HOME = links("/meiyou.html", *_ARTICLES)
_PAGE = html("<h1>工作动态</h1><p>各单位抓好落实，按时报送材料。</p>")
_QUICK = ("--set", "retries=0", "--set", "total_timeout=3", "--set", "connect_timeout=1")
_MAINTENANCE = "<h1>系统维护公告</h1><p>网站正在升级维护中，暂停服务，请稍后访问。</p>"
_LOGIN = '<form action="/login"><input name="u"><input type="password" name="p"></form><p>请登录</p>'
_GAMBLING = '<h1>在线娱乐平台</h1><p>注册即送彩金，提款秒到账。</p><a href="/vip.html">立即注册</a>'
_REDESIGNED = links(*(f"/xin/{number}.html" for number in range(8)))


class Everywhere:
    """A site that answers every path alike."""

    def __init__(self, reply: Reply):
        self.made = reply

    def reply(self, method: str, target: str) -> Reply:
        return self.made


def _login(method: str, target: str) -> Reply:
    if target.startswith("/login"):
        return html(_LOGIN)
    return Reply(302, {"Location": "/login?redirect=/"})


def _answering(answer) -> Everywhere:
    site = Everywhere(Reply())
    site.reply = answer
    return site


class _Flapping:
    """Every article is dead and alive by turns; two of them happen to be dead whenever they are asked."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    def __call__(self, method: str, target: str) -> Reply:
        self.asked[target] += 1
        if target in _ARTICLES:
            return Reply(503) if self.asked[target] % 2 or target in _ARTICLES[:2] else _PAGE
        return _HOME if target == "/" else Reply(404)


_INSTEAD = {
    "every answer is 503": (Everywhere(Reply(503)), "本次检查无效"),
    "every answer is 500": (Everywhere(html("<p>Internal Server Error", status=500)), "本次检查无效"),
    "a maintenance page with 200": (Everywhere(html(_MAINTENANCE)), "没有新增问题，也没有销号|需人工核查"),
    "a maintenance page with 503": (Everywhere(html(_MAINTENANCE, status=503)), "本次检查无效"),
    "a maintenance page instead of the home page": (Website({"/": html(_MAINTENANCE)}), "需人工核查"),
    "everybody has to log in": (_answering(_login), "本次检查无效"),
    "the home page leads to another site": (
        _answering(lambda method, target: Reply(302, {"Location": "http://www.bocai.invalid/"})),
        "首页跳转到 www.bocai.invalid，没有采集到本站页面",
    ),
    "another home page": (Website({"/": html(_GAMBLING), "/vip.html": html(_GAMBLING)}), "首页可能被篡改"),
    "every path is the home page of another site": (Everywhere(html(_GAMBLING)), "首页可能被篡改"),
    "an empty home page": (Website({"/": html("")}), "首页可能被篡改"),
}


@pytest.fixture(scope="module")
def inspected(tmp_path_factory):
    """A workspace with one good run, and the port at which the site was; nobody listens there now."""
    zicha = Zicha(tmp_path_factory.mktemp("itself"))
    site = Website({"/": _HOME, **dict.fromkeys(_ARTICLES, _PAGE)})
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        return zicha, server.port


@pytest.fixture
def ledger(inspected):
    """What must not change: every entry but for whether the last run looked at it, and its history."""
    zicha, _ = inspected

    def told():
        entries = zicha.entries()
        return [
            (entry | {"rechecked": None}, zicha.listed("ledger", "show", entry["number"]).json["history"])
            for entry in entries
        ]

    before = told()
    assert [entry["rule"] for entry, _ in before] == ["broken_link"]
    yield told
    assert told() == before


@pytest.mark.parametrize(("site", "sentence"), _INSTEAD.values(), ids=_INSTEAD.keys())
def test_nothing_is_opened_or_closed(inspected, ledger, site, sentence):
    zicha, port = inspected
    with online(site, port) as server:
        ended = zicha("run", server.url, *_QUICK)
    assert ended.code == 3, ended.out
    assert any(part in ended.out for part in sentence.split("|")), ended.out
    assert "新增0条，复发0条，销号0条" in ended.out
    assert zicha.run_file()["status"] in ("invalid", "blocked")


def test_the_network_is_down_for_a_whole_run(inspected, ledger):
    zicha, port = inspected
    ended = zicha("run", f"http://127.0.0.1:{port}/", *_QUICK)
    assert ended.code == 3
    assert "网站没有回应，请检查网址和网络" in ended.out
    assert zicha.run_file()["status"] == "invalid"


def test_a_site_that_flaps_accuses_nobody(inspected, ledger):
    zicha, port = inspected
    with online(_answering(_Flapping()), port) as server:
        ended = zicha("run", server.url, *_QUICK)
    assert ended.code in (0, 3)
    assert "新增0条，复发0条，销号0条" in ended.out


@pytest.mark.parametrize("name", ["every answer is 503", "a maintenance page with 200", "everybody has to log in"])
def test_the_very_first_run_finds_nothing_in_it(zicha, name):
    site, _ = _INSTEAD[name]
    with online(site) as server:
        ended = zicha("run", server.url, *_QUICK)
    assert ended.code == 3
    assert zicha.entries() == []


def test_a_redesign_is_no_hijack(tmp_path):
    """Fewer pages, new addresses: still a site, and the link that is gone is closed."""
    zicha = Zicha(tmp_path)
    site = Website({"/": _HOME, **dict.fromkeys(_ARTICLES, _PAGE)})
    with online(site) as server:
        zicha("run", server.url)
        site.answers = {"/": _REDESIGNED, **{f"/xin/{number}.html": _PAGE for number in range(8)}}
        assert zicha("run", server.url).code == 0
    assert [entry["state"] for entry in zicha.entries()] == ["已销号"]


def test_a_run_that_was_limited_is_no_hijack(tmp_path):
    zicha = Zicha(tmp_path)
    site = Website({"/": links("/lan/"), "/lan/": _HOME, **dict.fromkeys(_ARTICLES, _PAGE)})
    with online(site) as server:
        zicha("run", server.url)
        assert "首页可能被篡改" not in zicha("run", server.url, "--set", "max_pages=1").out
    assert zicha.run_file()["status"] == "partial"


def test_a_rebuilt_site_is_believed_when_somebody_says_so(tmp_path):
    zicha = Zicha(tmp_path)
    site = Website({"/": _HOME, **dict.fromkeys(_ARTICLES, _PAGE)})
    with online(site) as server:
        zicha("run", server.url)
        site.answers = {"/": links("/xin.html"), "/xin.html": _PAGE}
        assert zicha("run", server.url).code == 3
        today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
        assert zicha("run", server.url, "--set", f"rebuilt={today}").code == 0
    assert zicha.run_file()["coverage"]["pages"] == 2
