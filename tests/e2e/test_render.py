"""Columns that scripts fill: out of reach without a browser, judged with it, and nothing reached but what may be."""

import json
import os
import signal
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from crawler.demo.server import Reply
from crawler.errors import CommandEnded
from crawler.rendering.chromium import NAMED, require_chromium
from tests.website.intrusive import ways_to
from tests.website.scripted import entries, home, shell
from tests.website.sockets import processes
from tests.website.website import Listener, Website, html, online

_OLD = [date(2020, 1, day) for day in range(1, 5)]
_NEW = [date.today()] * 4
_COLUMN = "/tzgg/"
_LIST = "/api/list.json"


@pytest.fixture(autouse=True)
def _chromium():
    try:
        require_chromium()
    except CommandEnded as missing:
        pytest.skip(f"没有可用的浏览器：{missing}")


def _site(listed: Reply, more: str = "", **answers: Reply) -> Website:
    """A site with one column. listed: what the script is told; more: markup of the column's page."""
    column = shell("通知公告", _LIST, more)
    return Website({"/": home([(_COLUMN, "通知公告")]), _COLUMN: column, _LIST: listed, **answers})


def _state(zicha) -> tuple[str, int]:
    (column,) = zicha.listed("columns").json
    return column["state"], column["items"]


def _records(zicha, name: str, field: str) -> list[str]:
    with max(zicha.workspace.glob(f"runs/*/*/{name}")).open("rb") as stream:
        return [(record.headers["WARC-Type"], record.headers[field]) for record in ArchiveIterator(stream)]


def test_a_column_that_a_script_fills_is_judged(zicha):
    site = _site(entries(*_NEW))
    with online(site) as server:
        zicha("run", server.url)
        assert _state(zicha) == ("needs_render", 0)
        assert _LIST not in site.paths
        ended = zicha("run", server.url, "--render")
    assert ended.code == 0, ended.err
    assert _state(zicha) == ("ok", 4)
    assert "另有4个链接，原网页中没有，没有核查" in ended.out
    (picture,) = zicha.workspace.glob("runs/*/*/screenshots/*.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    ((kind, original),) = _records(zicha, "rendered.warc.gz", "WARC-Refers-To")
    assert kind == "conversion"
    assert ("response", original) in _records(zicha, "crawl.warc.gz", "WARC-Record-ID")
    assert zicha("check").code == 0
    assert _state(zicha) == ("ok", 4)


def test_what_a_browser_proved_overdue_is_not_closed_without_one(zicha):
    site = _site(entries(*_OLD))
    with online(site) as server:
        assert zicha("run", server.url, "--render").code == 1
        assert _stale(zicha) == {"新增": True}
        zicha("run", server.url)
        assert _stale(zicha) == {"新增": False}
        site.answers[_LIST] = entries(*_NEW)
        zicha("run", server.url)
        assert _stale(zicha) == {"新增": False}
        zicha("run", server.url, "--render")
    assert _stale(zicha) == {"已销号": True}


def _stale(zicha) -> dict[str, bool]:
    return {entry["state"]: entry["rechecked"] for entry in zicha.entries() if entry["rule"] == "stale_column"}


@pytest.mark.parametrize(
    "listed",
    [
        entries(),
        Reply(500),
        Reply(403, {"Content-Type": "text/html"}, "访问被阻断".encode()),
        Reply(200, {"Content-Type": "application/json"}, b"{"),
        Reply(302, {"Location": "http://127.0.0.2/list.json"}),
    ],
    ids=["empty", "server error", "refused", "not what was expected", "leads to a private address"],
)
def test_a_list_that_stays_away_is_no_empty_column(zicha, listed):
    with online(_site(listed)) as server:
        zicha("run", server.url, "--render")
    assert _state(zicha) == ("needs_render", 0)
    assert zicha.entries() == []


@pytest.mark.parametrize(
    "more",
    [
        '<script>fetch("/api/newer", {method: "POST"})</script>',
        '<script>fetch("http://127.0.0.2/newer.json").catch(() => 0)</script>',
        '<script>fetch("/api/broken")</script>',
        '<script>fetch("/closed/newer.json")</script>',
        '<script>new WebSocket(location.href.replace("http", "ws"))</script>',
    ],
    ids=["POST", "another host", "an error", "robots.txt", "a socket"],
)
def test_a_list_that_may_have_newer_entries_is_never_overdue(zicha, more):
    robots = Reply(200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed/\n")
    site = _site(entries(*_OLD), more, **{"/api/broken": Reply(503), "/robots.txt": robots})
    with online(site) as server:
        zicha("run", server.url, "--render")
    assert _state(zicha) == ("needs_render", 4)
    assert zicha.entries() == []
    assert {method for method, _ in site.asked} <= {"GET", "HEAD"}
    assert not [path for path in site.paths if path.startswith("/closed/")]


def test_a_list_in_time_is_in_time_whatever_else_failed(zicha):
    with online(_site(entries(*_NEW), '<script>fetch("/api/newer", {method: "POST"})</script>')) as server:
        zicha("run", server.url, "--render")
    assert _state(zicha) == ("ok", 4)


def test_a_page_that_tries_everything_reaches_nothing(zicha):
    listener = Listener()
    away = f"127.0.0.1:{listener.port}"
    led = Reply(302, {"Location": f"http://{away}/redirected"})
    site = _site(entries(*_NEW), ways_to(away, "127.0.0.1:9"), **{"/there": led})
    with online(site) as server:
        ended = zicha("run", server.url, "--render")
    assert ended.code in (0, 1), ended.err
    assert listener.connections == 0
    assert _state(zicha) == ("ok", 4)
    assert {method for method, _ in site.asked} <= {"GET", "HEAD"}
    assert not {"/own-post", "/own-delete", "/worker.js"} & set(site.paths)
    listener.close()


def test_a_challenge_is_not_given_to_the_browser(zicha):
    """It would solve it, and the next request would pass."""
    solve = "<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>"
    challenge = Reply(521, {"Content-Type": "text/html", "Set-Cookie": "__jsluid_s=1"}, solve.encode())
    site = _site(entries(*_NEW), '<iframe src="/gated.html"></iframe>', **{"/gated.html": challenge})
    with online(site) as server:
        zicha("run", server.url)
        before = site.paths.count("/gated.html")
        zicha("run", server.url, "--render")
    assert site.paths.count("/gated.html") == 2 * before + 1
    assert zicha.outcomes()[f"{server.url}gated.html"] == "blocked"


def test_other_pages_get_no_browser(zicha):
    article = html("<h1>关于开展检查的通知</h1><p>请各单位认真组织，抓好落实。</p>")
    site = Website({"/": home([("/a.html", "通知")]), "/a.html": article})
    with online(site) as server:
        assert zicha("run", server.url, "--render").code == 0
    (told,) = zicha.workspace.glob("runs/*/*/rendering.json")
    assert json.loads(told.read_text("utf-8"))["wanted"] == 0
    assert not list(zicha.workspace.glob("runs/*/*/screenshots"))


def test_collecting_alone_can_use_it_too(zicha):
    with online(_site(entries(*_NEW))) as server:
        assert zicha("crawl", server.url, "--render").code == 0
    assert zicha("check").code == 0
    assert _state(zicha) == ("ok", 4)


def test_a_missing_browser_is_said_before_anything_starts(zicha, monkeypatch):
    monkeypatch.setenv(NAMED, "/nirgends/chromium")
    site = _site(entries(*_NEW))
    with online(site) as server:
        ended = zicha("run", server.url, "--render")
    assert ended.code == 2
    assert "/nirgends/chromium 不存在或不能运行" in ended.err
    assert site.asked == []
    assert zicha.files() == {}


@pytest.mark.skipif(os.name != "posix", reason="a program written as a shell script")
def test_a_browser_that_does_not_start_does_not_cost_the_run(zicha, tmp_path, monkeypatch):
    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv(NAMED, str(program))
    with online(_site(entries(*_NEW))) as server:
        ended = zicha("run", server.url, "--render")
    assert ended.code == 0, ended.err
    assert "浏览器没有启动成功，由脚本加载的1个页面没有用浏览器打开。" in ended.out
    assert _state(zicha) == ("needs_render", 0)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize(("victim", "said"), [("chromium", "未能正常显示"), ("spawn_main", "浏览器进程异常结束")])
def test_what_is_killed_meanwhile_does_not_cost_the_run(zicha, victim, said):
    """The browser or the process that drives it; neither leaves anything behind."""
    column = shell("通知公告", "/slow.json")
    site = _site(entries(*_NEW), **{"/slow.json": Reply(200, {}, b"[]", delay=6), "/gzdt/": column})
    site.answers["/"] = home([("/gzdt/", "工作动态"), (_COLUMN, "通知公告")])
    with online(site) as server:
        process = zicha.start("run", server.url, "--render")
        family = _until_asked(site, "/slow.json", process)
        for pid in family:
            if victim in _command(pid):
                os.kill(pid, signal.SIGKILL)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    assert said in out
    left = _gone_within(family - {process.pid}, 15)
    assert not left, [_command(pid) for pid in left]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("send", [os.kill, os.killpg])
def test_a_run_that_is_asked_to_end_meanwhile_ends(zicha, send):
    site = _site(Reply(200, {}, b"[]", delay=6))
    with online(site) as server:
        process = zicha.start("run", server.url, "--render")
        _until_asked(site, _LIST, process)
        send(process.pid, signal.SIGTERM)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 143, err
    assert "Traceback" not in err
    assert "由脚本加载的1个页面中，有1个没有用浏览器打开（检查中途停止" in out or _state(zicha) == ("needs_render", 0)


def _until_asked(site: Website, path: str, process) -> set[int]:
    deadline = time.monotonic() + 40
    while path not in site.paths:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return processes(process.pid)


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def _gone_within(family: set[int], seconds: float) -> set[int]:
    deadline = time.monotonic() + seconds
    while (left := {pid for pid in family if _command(pid)}) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left
