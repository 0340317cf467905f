"""An office that wants a dead link seen on two days before it counts: listed apart until then, and no alarm."""

import sys
from pathlib import Path

import pytest

from tests.website.disk import missing, needs
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sets the clock of one process by libfaketime")
_PAGE = html("<h1>工作动态</h1><p>县里统一部署，各单位抓好落实。</p>")


@pytest.fixture(scope="module")
def tomorrow():
    """Popen's arguments for a command that runs a day later."""
    folders = Path(needs("faketime")).parents[1].glob("lib/**/faketime/libfaketimeMT.so.1")
    library = next(folders, None) or missing("没有找到 libfaketime")
    return {"env": {"LD_PRELOAD": str(library), "FAKETIME": "+1d", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}}


def test_it_counts_on_the_second_day_and_alarms_then(zicha, tomorrow):
    site = Website({"/": links("/a.html", "/meiyou.html"), "/a.html": _PAGE})
    patient = ("--set", "confirm_runs=2", "--set", "retries=0")
    with online(site) as server:
        ended = zicha("run", server.url, *patient)
        assert ended.code == 0, ended.err
        assert "另有疑似1条，再次确认之前不计入。" in ended.out
        (entry,) = zicha.entries()
        assert (entry["state"], entry["deadline"], entry["overdue"]) == ("疑似", "", False)
        report = next(zicha.workspace.glob("documents/*/报告.html")).read_text("utf-8")
        assert entry["number"] not in report
        assert "另有疑似1条" in report
        ended = zicha("run", server.url, *patient, **tomorrow)
        assert ended.code == 1, ended.err
        assert "疑似" not in ended.out
    (again,) = zicha.entries()
    assert (again["number"], again["state"], bool(again["deadline"])) == (entry["number"], "新增", True)
