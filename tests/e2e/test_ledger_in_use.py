"""Somebody else has the ledger open, or the lock: who waits, who is told, and that nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
_HOLDER = """
import sqlite3, sys, time
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute(sys.argv[2])
file.execute("SELECT count(*) FROM ledger_run").fetchone()
print("held", flush=True)
time.sleep(float(sys.argv[3]))
"""


@pytest.fixture
def site():
    return Website({"/": links("/meiyou.html", "/a.html"), "/a.html": html("<p>县里统一部署，各单位抓好落实。</p>")})


@contextmanager
def _held(zicha, how: str, seconds: float):
    """A database browser has the ledger for so many seconds; at most while the block runs."""
    arguments = [sys.executable, "-c", _HOLDER, str(zicha.workspace / "zicha.db"), how, str(seconds)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        yield
        holder.kill()


def _broken(zicha):
    return [entry["state"] for entry in zicha.entries() if entry["rule"] == "broken_link"]


@pytest.mark.parametrize(("how", "seconds"), [("BEGIN", 60), ("BEGIN EXCLUSIVE", 6)], ids=["a reader", "a writer"])
def test_a_reader_is_in_nobodys_way_and_a_writer_is_waited_for(zicha, site, how, seconds):
    with online(site) as server:
        zicha("run", server.url)
        site.answers["/meiyou.html"] = site.answers["/a.html"]
        with _held(zicha, how, seconds):
            assert zicha("run", server.url).code == 0
    assert _broken(zicha) == ["已销号"]


@pytest.mark.slow
def test_a_writer_that_does_not_let_go_is_named_and_the_same_command_records_it(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
        site.answers["/meiyou.html"] = site.answers["/a.html"]
        with _held(zicha, "BEGIN EXCLUSIVE", 120):
            ended = zicha("run", server.url)
        assert ended.code == 4
        assert "台账正被其他程序占用，等待30秒后仍未释放" in ended.err
        assert "Traceback" not in ended.err
        assert _broken(zicha) == ["新增"]
        asked = len(site.asked)
        assert zicha("run", server.url).code == 0
        assert len(site.asked) == asked, "what was collected is recorded without asking again"
    assert _broken(zicha) == ["已销号"]


def test_the_lock_of_a_killed_holder_is_free_at_once(zicha):
    """A lock that the system gives back cannot grow stale, whatever the killed one left in the folder."""
    with online(Website({"/": html("<p>很慢的首页</p>", delay=8)})) as server:
        first = zicha.start("run", server.url)
        while not list(zicha.workspace.glob("locks/*.json")):
            assert first.poll() is None
        began = time.monotonic()
        second = zicha("run", server.url)
        assert (second.code, f"进程号 {first.pid}" in second.err) == (75, True)
        assert time.monotonic() - began < 10  # most of it is Python's start; the lock itself is not waited for
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
        assert list(zicha.workspace.glob("locks/*.json")), "the killed one could not clear up"
    with online(Website({"/": html("<p>首页，只有这一页。</p>")})) as server:
        assert zicha("run", server.url, "--set", "title=示例").code in (0, 1)
