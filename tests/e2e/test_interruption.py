"""A run that is asked to end, ends: what was seen is recorded, what was not stays open, the lock is free."""

import os
import signal
import sys
import time

import pytest

from tests.website.command import Zicha
from tests.website.sockets import listening, processes
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
_PAGES = 400
_SLOW = 0.15


@pytest.fixture
def site():
    """A home page with a dead link, and hundreds of slow pages."""
    slow = html("<p>这一页要等一会儿才能打开。</p>", delay=_SLOW)
    home = links("/meiyou.html", *(f"/{number}.html" for number in range(_PAGES)))
    return Website({"/": home, **{f"/{number}.html": slow for number in range(_PAGES)}})


def _begun(zicha: Zicha, url: str, site: Website):
    """A run that is in the middle of its crawl."""
    process = zicha.start("run", url)
    deadline = time.monotonic() + 30
    while len(site.asked) < 15:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return process


def _ended(process, number, send=os.kill):
    """(exit code, seconds, output) after a signal."""
    began = time.monotonic()
    send(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    return process.returncode, time.monotonic() - began, out


@pytest.mark.parametrize(
    ("number", "send", "code"),
    [(signal.SIGTERM, os.kill, 143), (signal.SIGTERM, os.killpg, 143), (signal.SIGINT, os.killpg, 130)],
    ids=["terminated", "all of them terminated", "Ctrl-C at a terminal"],
)
def test_what_was_seen_is_recorded(zicha, site, number, send, code):
    with online(site) as server:
        ended, seconds, out = _ended(_begun(zicha, server.url, site), number, send)
    assert ended == code
    assert seconds < 15
    assert "检查中途停止" in out
    assert zicha.run_file()["status"] == "partial"
    assert [entry["rule"] for entry in zicha.entries()] == ["broken_link"]
    assert sorted(path.name for path in zicha.workspace.glob("documents/*/*")) == ["台账.xlsx", "报告.html"]
    assert not list(zicha.workspace.glob("locks/*.json"))
    assert 2 <= zicha.run_file()["coverage"]["pages"] < _PAGES


@pytest.mark.parametrize("later", [0, 0.25])
def test_it_may_be_interrupted_while_it_begins(zicha, site, later):
    with online(site) as server:
        process = zicha.start("run", server.url)
        while not list(zicha.workspace.glob("runs/*/*/run.json")):
            assert process.poll() is None
        time.sleep(later)
        code, seconds, _ = _ended(process, signal.SIGINT, os.killpg)
    assert code == 130
    assert seconds < 15
    assert zicha.run_file()["status"] in ("partial", "invalid")


@pytest.mark.parametrize(("number", "expected"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_whoever_insists_ends_it_at_once_and_the_same_command_goes_on(zicha, site, number, expected):
    with online(site) as server:
        process = _begun(zicha, server.url, site)
        os.kill(process.pid, number)
        time.sleep(0.3)
        code, seconds, out = _ended(process, number)
        assert (code, out) == (expected, "")
        assert seconds < 6
        assert not list(zicha.workspace.glob("locks/*.json"))
        assert not zicha.workspace.joinpath("zicha.db").exists()

        asked = set(site.paths)
        site.answers = {"/": links("/meiyou.html"), **{path: html("<p>这一页可以打开。</p>") for path in site.answers}}
        assert zicha("run", server.url).code == 1
    assert zicha.run_file()["status"] == "ok"
    assert len(list(zicha.workspace.glob("runs/*/*/run.json"))) == 1
    repeated = [path for path in asked if site.paths.count(path) > 1]
    assert len(repeated) < 30, "the home page is not read again, nor what was kept"


def test_whoever_insists_while_it_is_judged_ends_it_too(zicha, site):
    """Nothing is half recorded, and the same command records it."""
    site.answers = {"/": links("/meiyou.html", *(f"http://[{number}/" for number in range(3000)))}
    with online(site) as server:
        process = zicha.start("run", server.url)
        while not list(zicha.workspace.glob("runs/*/*/crawl.json")):
            assert process.poll() is None
        os.kill(process.pid, signal.SIGINT)
        time.sleep(0.05)
        code, _, _ = _ended(process, signal.SIGINT)
        assert code == 130
        # On a fast machine all was recorded before somebody insisted: then nothing is new.
        assert zicha("run", server.url).code in (0, 1)
    assert zicha.run_file()["status"] == "ok"
    assert len(zicha.entries()) > 3000


def test_a_server_that_never_finishes_its_answer_does_not_hold_the_end_up(zicha, site):
    site.answers |= {f"/{number}.html": html("<p>等</p>", delay=40) for number in range(8, _PAGES)}
    with online(site) as server:
        process = zicha.start("run", server.url)
        while len(site.asked) < 14:
            time.sleep(0.02)
        code, seconds, _ = _ended(process, signal.SIGTERM)
    assert code == 143
    assert seconds < 15


def test_a_killed_crawl_leaves_what_can_be_judged(zicha, site):
    with online(site) as server:
        process = _begun(zicha, server.url, site)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert zicha("check").code == 3
        assert zicha.run_file()["status"] == "partial"
        assert zicha("record").code == 3
    assert [entry["rule"] for entry in zicha.entries()] == ["broken_link"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_port_is_opened(zicha, site):
    with online(site) as server:
        process = _begun(zicha, server.url, site)
        family = processes(process.pid)
        assert len(family) >= 2
        assert {pid: listening(pid) for pid in family} == {pid: set() for pid in family}
        assert listening(os.getpid())
        _ended(process, signal.SIGTERM)
