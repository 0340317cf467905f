"""What looks dead is asked again before anybody is told."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, links, online

_PAGE = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")


def _after(failures: int, status: int):
    """Answers with a failure a few times, then with the page."""
    left = [Reply(status)] * failures
    return lambda method: left.pop() if left else _PAGE


def test_what_answers_in_the_end_is_alive(zicha):
    site = Website({"/": links("/a.html", "/b.html"), "/a.html": _after(1, 404), "/b.html": _after(1, 500)})
    with online(site) as server:
        assert zicha("run", server.url, "--set", "retries=0").code == 0
    assert set(zicha.outcomes().values()) == {"ok"}


def test_what_stays_dead_is_asked_twice_and_booked_once(zicha):
    site = Website({"/": links("/a.html", "/gone.html"), "/a.html": _PAGE})
    with online(site) as server:
        assert zicha("run", server.url).code == 1
    assert site.paths.count("/gone.html") == 2
    assert site.paths.count("/a.html") == 1
    assert [entry["url"] for entry in zicha.entries() if entry["rule"] == "broken_link"] == [f"{server.url}gone.html"]
