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
from tests.website.website import Listener, Website, online

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


def _columns(*cases: tuple[Reply, str], **answers: Reply) -> Website:
    """A site with a column for each case: what its script is told, and markup of its page."""
    site = Website({"/": home((f"/lm{number}/", f"工作动态{number}") for number in range(len(cases))), **answers})
    for number, (listed, more) in enumerate(cases):
        site.answers[f"/lm{number}/"] = shell(f"工作动态{number}", f"/api/list{number}.json", more)
        site.answers[f"/api/list{number}.json"] = listed
    return site


def _state(zicha) -> tuple[str, int]:
    (column,) = zicha.listed("columns").json
    return column["state"], column["items"]


def _states(zicha) -> list[tuple[str, int]]:
    found = sorted(zicha.listed("columns").json, key=lambda column: column["url"])
    return [(column["state"], column["items"]) for column in found]


def _told(zicha) -> dict[str, int] | None:
    """What the newest run's rendering says of itself."""
    path = max(zicha.workspace.glob("runs/*/*/run.json")).with_name("rendering.json")
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def _records(zicha, name: str, field: str) -> list[str]:
    with max(zicha.workspace.glob(f"runs/*/*/{name}")).open("rb") as stream:
        return [(record.headers["WARC-Type"], record.headers[field]) for record in ArchiveIterator(stream)]


def test_a_column_that_a_script_fills_is_judged(zicha):
    site = _site(entries(*_NEW))
    with online(site) as server:
        zicha("run", server.url)
        assert _state(zicha) == ("needs_render", 0)
        assert _LIST not in site.paths
        assert _told(zicha) is None
        assert zicha("crawl", server.url, "--render").code == 0
    ended = zicha("check")
    assert ended.code == 0, ended.err
    assert _state(zicha) == ("ok", 4)
    assert _told(zicha)["wanted"] == 1
    assert "另有4个链接，原网页中没有，没有核查" in ended.out
    (picture,) = zicha.workspace.glob("runs/*/*/screenshots/*.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    ((kind, original),) = _records(zicha, "rendered.warc.gz", "WARC-Refers-To")
    assert kind == "conversion"
    assert ("response", original) in _records(zicha, "crawl.warc.gz", "WARC-Record-ID")


def test_what_a_browser_proved_overdue_is_not_closed_without_one(zicha):
    site = _site(entries(*_OLD))
    with online(site) as server:
        assert zicha("run", server.url, "--render").code == 1
        assert _stale(zicha) == {"新增": True}
        site.answers[_LIST] = entries(*_NEW)
        zicha("run", server.url)
        assert _stale(zicha) == {"新增": False}
        zicha("run", server.url, "--render")
    assert _stale(zicha) == {"已销号": True}


def _stale(zicha) -> dict[str, bool]:
    return {entry["state"]: entry["rechecked"] for entry in zicha.entries() if entry["rule"] == "stale_column"}


def test_a_list_that_stays_away_is_no_empty_column(zicha):
    listed = {
        "empty": entries(),
        "server error": Reply(500),
        "refused": Reply(403, {"Content-Type": "text/html"}, "访问被阻断".encode()),
        "not what was expected": Reply(200, {"Content-Type": "application/json"}, b"{"),
        "leads to a private address": Reply(302, {"Location": "http://127.0.0.2/list.json"}),
    }
    with online(_columns(*((reply, "") for reply in listed.values()))) as server:
        zicha("run", server.url, "--render")
    assert dict(zip(listed, _states(zicha), strict=True)) == dict.fromkeys(listed, ("needs_render", 0))
    assert zicha.entries() == []


def test_a_list_that_may_have_newer_entries_is_never_overdue(zicha):
    old, new = entries(*_OLD), entries(*_NEW)
    cases = {
        "in time whatever else failed": (new, '<script>fetch("/api/newer", {method: "POST"})</script>'),
        "POST": (old, '<script>fetch("/api/newer", {method: "POST"})</script>'),
        "another host": (old, '<script>fetch("http://127.0.0.2/newer.json").catch(() => 0)</script>'),
        "an error": (old, '<script>fetch("/api/broken")</script>'),
        "robots.txt": (old, '<script>fetch("/closed/newer.json")</script>'),
        "a socket": (old, '<script>new WebSocket(location.href.replace("http", "ws"))</script>'),
        "all that was asked for": (old, '<script>fetch("/api/gone"); fetch("/api/more")</script>'),
    }
    robots = Reply(200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed/\n")
    site = _columns(*cases.values(), **{"/api/broken": Reply(503), "/robots.txt": robots, "/api/more": new})
    with online(site) as server:
        zicha("run", server.url, "--render")
    expected = dict.fromkeys(cases, ("needs_render", 4))
    expected |= {"in time whatever else failed": ("ok", 4), "all that was asked for": ("stale", 4)}
    assert dict(zip(cases, _states(zicha), strict=True)) == expected
    assert [entry["rule"] for entry in zicha.entries()] == ["stale_column"]
    assert {method for method, _ in site.asked} <= {"GET", "HEAD"}
    assert not [path for path in site.paths if path.startswith("/closed/")]


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
    """It would solve it and ask again."""
    solve = "<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>"
    challenge = Reply(521, {"Content-Type": "text/html", "Set-Cookie": "__jsluid_s=1"}, solve.encode())
    site = _site(entries(*_NEW), '<iframe src="/gated.html"></iframe>', **{"/gated.html": challenge})
    with online(site) as server:
        zicha("run", server.url, "--render")
    assert site.paths.count("/gated.html") == 2  # once by the crawl, once for the browser
    assert zicha.outcomes()[f"{server.url}gated.html"] == "blocked"


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


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_run_that_was_killed_meanwhile_goes_on(zicha):
    site = _site(Reply(200, {}, b"[]", delay=6))
    with online(site) as server:
        process = zicha.start("run", server.url, "--render")
        family = _until_asked(site, _LIST, process)
        process.kill()
        process.communicate()
        left = _gone_within(family - {process.pid}, 15)
        assert not left, [_command(pid) for pid in left]
        site.answers[_LIST] = entries(*_NEW)
        crawled = site.paths.count(_COLUMN)
        assert zicha("run", server.url, "--render").code == 0
    assert site.paths.count(_COLUMN) == crawled
    assert _state(zicha) == ("ok", 4)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_run_that_is_asked_to_end_meanwhile_ends(zicha):
    site = _site(Reply(200, {}, b"[]", delay=6))
    with online(site) as server:
        process = zicha.start("run", server.url, "--render")
        _until_asked(site, _LIST, process)
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does, at the browser's driver too
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert "由脚本加载的1个页面中，有1个没有用浏览器打开（检查中途停止" in out
    assert _state(zicha) == ("needs_render", 0)


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
