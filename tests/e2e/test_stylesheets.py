"""Images that only a style sheet names are links too, with the sheet as their place."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, online


def _sheet(text: str) -> Reply:
    return Reply(200, {"Content-Type": "text/css"}, text.encode())


def test_what_a_sheet_loads_is_asked_and_closes_when_it_is_gone(zicha):
    home = html('<link rel="stylesheet" href="/css/site.css"><h1>示例</h1><p>这一页内容完整，可以打开。</p>')
    site = Website({"/": home, "/css/site.css": _sheet("@import 'top.css'; /* url(old.png) */"), "/bg.png": Reply(200)})
    site.answers["/css/top.css"] = _sheet("a{background:url(../bg.png)} b{background:url(../meiyou.png)}")
    with online(site) as server:
        zicha("run", server.url)
        (dead,) = (entry for entry in zicha.entries() if entry["rule"] == "broken_link")
        assert dead["url"] == f"{server.url}meiyou.png"
        assert dead["pages"] == [f"{server.url}css/top.css"]
        assert "/css/old.png" not in site.paths
        site.answers["/css/top.css"] = _sheet("a{background:url(../bg.png)}")
        zicha("run", server.url)
    (closed,) = (entry for entry in zicha.entries() if entry["rule"] == "broken_link")
    assert closed["state"] == "已销号"
