"""A page that does not answer in time is accused only when a later run meets the same silence."""

import json
import sqlite3

from tests.website.website import Website, html, links, online

_PAGE = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")
_FAST = ("--set", "total_timeout=0.5", "--set", "retries=0")


def _dead(zicha):
    return [entry["url"] for entry in zicha.entries() if entry["rule"] == "broken_link"]


def test_two_runs_a_day_apart(zicha):
    site = Website({"/": links("/a.html", "/slow.html"), "/a.html": _PAGE, "/slow.html": html("<p>慢", delay=5)})
    with online(site) as server:
        zicha("run", server.url, *_FAST)
        assert zicha.outcomes()[f"{server.url}slow.html"] == "timeout"
        assert _dead(zicha) == []
        zicha("run", server.url, *_FAST)  # minutes later: the same outage
        assert _dead(zicha) == []
        _make_older(zicha)
        zicha("run", server.url, *_FAST)
        assert _dead(zicha) == [f"{server.url}slow.html"]
        site.answers["/slow.html"] = _PAGE
        zicha("run", server.url, *_FAST)
    (entry,) = (entry for entry in zicha.entries() if entry["rule"] == "broken_link")
    assert entry["state"] == "已销号"
    assert json.loads(zicha("status", "--json").out)["status"] == "ok"


def _make_older(zicha):
    """As if the first silence had been a day ago."""
    (path,) = zicha.workspace.glob("memory/*.sqlite")
    with sqlite3.connect(path) as database:
        database.execute("UPDATE silent SET since = '2020-01-01T00:00:00+08:00'")
