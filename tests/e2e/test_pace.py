"""A host that wishes for a pause between two visits gets it; nobody else waits."""

import time

from crawler.demo.server import Reply
from tests.website.website import Website, html, links, online

_WISH = 0.4
_PAGES = [f"/{number}.html" for number in range(5)]


class _Timed(Website):
    def __init__(self, answers):
        super().__init__(answers)
        self.moments = []

    def reply(self, method, target):
        self.moments.append(time.monotonic())
        return super().reply(method, target)


def _site(robots):
    page = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")
    rules = Reply(200, {"Content-Type": "text/plain"}, robots)
    return _Timed({"/": links(*_PAGES), **dict.fromkeys(_PAGES, page), "/robots.txt": rules})


def test_the_pause_is_kept(zicha):
    site = _site(b"User-agent: *\nCrawl-delay: 0.4\n")
    with online(site) as server:
        assert zicha("run", server.url).code in (0, 1)
    # The first two are the arrival and robots.txt itself.
    pauses = len(site.moments) - 3
    assert pauses >= len(_PAGES)
    assert site.moments[-1] - site.moments[2] > pauses * _WISH * 0.8
    assert set(_PAGES) <= set(site.paths)
