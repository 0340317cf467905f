"""A site that goes down while it is inspected is not accused of every page."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, links, online

_PAGES = [f"/gzdt/{number}.html" for number in range(20)]


def test_server_errors_all_over_are_not_dead_links(zicha):
    ailing = Website({"/": links(*_PAGES), **dict.fromkeys(_PAGES, Reply(503))})
    with online(ailing) as server:
        ended = zicha("run", server.url, "--set", "retries=0")
    assert ended.code == 3
    assert "20个本站地址未能得到回应" in ended.out
    assert zicha("status", "--json").json["status"] == "partial"
    assert not [entry for entry in zicha.entries() if entry["family"] == "links"]


def test_one_server_error_on_a_healthy_site_is_a_dead_link(zicha):
    page = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")
    healthy = Website({"/": links(*_PAGES), **dict.fromkeys(_PAGES, page), _PAGES[3]: Reply(500)})
    with online(healthy) as server:
        zicha("run", server.url, "--set", "retries=0")
    dead = [entry for entry in zicha.entries() if entry["rule"] == "broken_link"]
    assert [entry["url"] for entry in dead] == [f"{server.url}gzdt/3.html"]
