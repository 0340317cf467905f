"""The clock of the machine is wrong: it is said aloud, and neither time-outs nor the ledger are confused by it."""

import sys
from pathlib import Path

import pytest

from crawler.demo.server import Reply
from tests.website.disk import missing, needs
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sets the clock of one process by libfaketime")
_PAGE = html("<h1>工作动态</h1><p>县里统一布署，各单位抓好落实。</p>")


@pytest.fixture(scope="module")
def clock():
    """Popen's arguments for a command whose clock is off by so many days; durations stay true."""
    folders = Path(needs("faketime")).parents[1].glob("lib/**/faketime/libfaketimeMT.so.1")
    library = next(folders, None) or missing("没有找到 libfaketime")
    return lambda days: {
        "env": {"LD_PRELOAD": str(library), "FAKETIME": f"{days:+}d", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    }


def test_a_clock_that_was_a_year_ahead_and_is_right_again(zicha, clock):
    site = Website({"/": links("/a.html", "/b.html", "/meiyou.html"), "/a.html": _PAGE, "/b.html": _PAGE})
    with online(site) as server:
        first = zicha("run", server.url, **clock(+400))
        assert first.code == 1
        assert "本机时间比网站服务器快400天，请核对本机时间" in first.out
        ahead = zicha.entries()
        site.answers |= {"/a.html": html("<h1>工作动态</h1><p>县里统一部署。</p>"), "/meiyou.html": _PAGE}
        ended = zicha("run", server.url)
        assert ended.code == 0, ended.err
        assert "早于以前的检查" in ended.out
        assert "比网站服务器" not in ended.out
        assert len(ahead) == 2
        assert {entry["rule"]: entry["state"] for entry in zicha.entries()} == {
            "broken_link": "已销号",
            "misspelled_word": "新增",
        }
        assert zicha("record").code == 0  # of the run that is the latest, not of the one in the future


def test_a_clock_that_falls_back_to_an_earlier_year_proves_nothing_later(zicha, clock):
    site = Website({"/": links("/a.html", "/slow.html"), "/a.html": _PAGE, "/slow.html": html("<p>慢", delay=3)})
    quick = ("--set", "total_timeout=0.5", "--set", "retries=0")
    with online(site) as server:
        zicha("run", server.url, *quick)
        site.answers["/a.html"] = Reply(404)
        ended = zicha("run", server.url, *quick, **clock(-9000))
        assert "请核对本机时间" in ended.out
        zicha("run", server.url, *quick)
    states = {entry["url"].removeprefix(server.url): entry["state"] for entry in zicha.entries()}
    assert states["a.html"] == "新增", "gone for years by one clock and for seconds by the other"
    assert "slow.html" not in states, "silent for years by one clock and for seconds by the other"


def test_a_run_that_a_kill_left_behind_in_the_future_is_not_gone_on_with(zicha, clock):
    site = Website({"/": links("/a.html"), "/a.html": _PAGE})
    with online(site) as server:
        process = zicha.start("run", server.url, **clock(+1))
        while len(site.asked) < 3:
            assert process.poll() is None
        process.kill()
        process.communicate()
        assert zicha("run", server.url).code == 1
        assert zicha("status", "--json").json["status"] == "ok"
    assert len(list(zicha.workspace.glob("runs/*/*/run.json"))) == 2
