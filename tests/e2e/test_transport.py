"""How the crawl deals with hosts that are busy, failing or guarded by a gate: with patience, and within limits."""

import time
from collections import defaultdict

import pytest

from crawler.demo.server import Reply
from tests.website.gated import gated
from tests.website.website import Website, html, links, online

_PAGE = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")
_FILE = Reply(200, {"Content-Type": "application/pdf"}, b"%PDF-1.4\n%%EOF\n")
_BUSY = Reply(429, {"Retry-After": "1"})


class Moody(Website):
    """Answers each path in turn with the replies of its list, the last one for ever. at: the moments, by path."""

    def __init__(self, answers, moods):
        super().__init__(answers)
        self.moods = {path: list(replies) for path, replies in moods.items()}
        self.at = defaultdict(list)

    def reply(self, method, target):
        self.at[target].append(time.monotonic())
        if left := self.moods.get(target):
            self.asked.append((method, target))
            return left.pop(0) if len(left) > 1 else left[0]
        return super().reply(method, target)

    def gaps(self, path):
        return [later - earlier for earlier, later in zip(self.at[path], self.at[path][1:], strict=False)]


def _visited(zicha, moods, *arguments, **answers):
    """The moody site after one run, and the outcomes by path."""
    site = Moody({"/": links(*moods), **answers}, moods)
    with online(site) as server:
        ended = zicha("run", server.url, *arguments)
        assert ended.code in (0, 1, 3), ended.err
        return site, {url.replace(server.url, "/"): outcome for url, outcome in zicha.outcomes().items()}


def test_a_short_wish_is_kept_and_the_page_is_alive(zicha):
    site, outcomes = _visited(zicha, {"/busy.html": [_BUSY, _PAGE], "/closed.html": [Reply(503, _BUSY.headers), _PAGE]})
    assert outcomes == {"/busy.html": "ok", "/closed.html": "ok"}
    assert min(site.gaps("/busy.html") + site.gaps("/closed.html")) >= 1


def test_a_date_is_a_wish_too(zicha):
    past = Reply(503, {"Retry-After": "Mon, 06 Jan 2020 00:00:00 GMT"})
    assert _visited(zicha, {"/a.html": [past, _PAGE]})[1] == {"/a.html": "ok"}


def test_a_long_wish_is_the_answer(zicha):
    began = time.monotonic()
    site, outcomes = _visited(zicha, {"/busy.html": [Reply(429, {"Retry-After": "3600"})], "/a.pdf": [_BUSY, _BUSY]})
    assert outcomes["/busy.html"] == "rate_limited"
    assert len(site.at["/busy.html"]) == 1
    assert time.monotonic() - began < 20


def test_a_probe_that_is_told_to_wait_is_not_asked_otherwise(zicha):
    site, outcomes = _visited(zicha, {"/a.pdf": [Reply(429, {"Retry-After": "3600"})]})
    assert outcomes == {"/a.pdf": "rate_limited"}
    assert [method for method, path in site.asked if path == "/a.pdf"] == ["GET"]


def test_two_failures_are_forgiven_after_growing_pauses(zicha):
    site, outcomes = _visited(zicha, {"/a.html": [Reply(500), Reply(502), _PAGE]})
    assert outcomes == {"/a.html": "ok"}
    first, second = site.gaps("/a.html")
    assert first >= 0.5
    assert second >= 1


def test_what_keeps_failing_is_dead(zicha):
    assert _visited(zicha, {"/a.html": [Reply(500)], "/b.html": [_PAGE]})[1] == {"/a.html": "broken", "/b.html": "ok"}


def test_nobody_waits_for_those_who_wait(zicha):
    busy = {f"/{number}.html": [Reply(429, {"Retry-After": "4"}), _PAGE] for number in range(90)}
    outside = Moody({"/a.html": _PAGE}, {})
    with online(outside) as elsewhere:
        home = {"/": links(*busy, f"{elsewhere.url}a.html")}
        site, outcomes = _visited(zicha, busy, "--set", f"allow_private=127.0.0.1:{elsewhere.port}", **home)
    assert set(outcomes.values()) == {"ok"}
    assert outside.at["/a.html"][0] - site.at["/0.html"][0] < 4
    assert min(site.gaps("/0.html")) >= 4


_GATED = {"/": links("/a.html", "/b.html", "/a.pdf"), "/a.html": _PAGE, "/b.html": _PAGE, "/a.pdf": _FILE}


@pytest.mark.parametrize("gate", ["", "/gate"])
def test_a_gate_gets_its_cookie_back(zicha, gate):
    with gated(_GATED, gate=gate) as server:
        ended = zicha("run", server.url)
        outcomes = {url.replace(server.url, "/"): outcome for url, outcome in zicha.outcomes().items()}
    assert ended.code in (0, 1), ended.out + ended.err
    assert outcomes == {"/a.html": "ok", "/b.html": "ok", "/a.pdf": "ok"}


def test_a_gate_that_no_cookie_opens_is_neither_alive_nor_dead(zicha):
    with gated(_GATED, closed=("/b.html",)) as server:
        zicha("run", server.url)
        outcomes = {url.replace(server.url, "/"): outcome for url, outcome in zicha.outcomes().items()}
        asked = [target for target, _ in server.asked if target == "/b.html"]
    assert (outcomes["/a.html"], outcomes["/b.html"]) == ("ok", "blocked")
    assert len(asked) <= 3


def test_nobody_elses_gate_is_shown_a_cookie(zicha):
    with gated(_GATED) as outside, online(Website({"/": links(f"{outside.url}a.html")})) as server:
        port = outside.server_address[1]
        zicha("run", server.url, "--set", f"allow_private=127.0.0.1:{port}")
        assert zicha.outcomes()[f"{outside.url}a.html"] == "blocked"
    assert {cookie for _, cookie in outside.asked} == {""}


def test_sites_without_a_gate_get_no_cookie_back(zicha):
    given = Reply(200, {**_PAGE.headers, "Set-Cookie": "session=1"}, _PAGE.body)
    moved = Reply(302, {"Location": "/a.html", "Set-Cookie": "session=1"})
    site, outcomes = _visited(zicha, {"/old.html": [moved], "/a.html": [given]})
    assert outcomes == {"/old.html": "redirected", "/a.html": "ok"}
    assert len(site.at["/a.html"]) == 1
