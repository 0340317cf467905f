"""Killed at any moment and started again, a run ends with the ledger of one that nobody disturbed."""

import os
import random
import signal
import subprocess
import time

import pytest

from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process group")
_KILLS, _KILLS_AT_NIGHT = 20, 100
_LISTS, _ARTICLES = 8, 10
_SLOW = 0.01
_REPEATED = 200
"""Requests that a kill may cost."""


@pytest.fixture(scope="module")
def site():
    """Lists of articles: some dead links, a redirect, a misspelt word, a page that fails once and then answers."""
    answers = {"/": links(*(f"/{column}/" for column in range(_LISTS)))}
    for column in range(_LISTS):
        articles = [f"/{column}/{number}.html" for number in range(_ARTICLES)]
        answers[f"/{column}/"] = html(links(*articles, f"/meiyou/{column}.html").body.decode(), delay=_SLOW)
        for article in articles:
            answers[article] = html(f"<h1>关于统一部署工作的通知</h1><p>{article} 的内容。</p>", delay=_SLOW)
    answers["/2/3.html"] = html("<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>", delay=_SLOW)
    return Website(answers)


@pytest.fixture(scope="module")
def server(site):
    with online(site) as running:
        yield running


@pytest.fixture(scope="module")
def undisturbed(server, site, tmp_path_factory):
    """The ledger of a run that nobody disturbed, how long it took and how much it asked."""
    zicha = Zicha(tmp_path_factory.mktemp("undisturbed"))
    began, asked = time.monotonic(), len(site.asked)
    assert zicha("run", server.url).code == 1
    return _ledger(zicha), time.monotonic() - began, len(site.asked) - asked


def _ledger(zicha):
    told = ("first_seen", "last_seen", "site")
    return [{name: value for name, value in entry.items() if name not in told} for entry in zicha.entries()]


@pytest.mark.slow
@pytest.mark.parametrize(
    "seed",
    [*range(_KILLS), *(pytest.param(seed, marks=pytest.mark.nightly) for seed in range(_KILLS, _KILLS_AT_NIGHT))],
)
def test_the_ledger_is_the_same(seed, server, site, undisturbed, tmp_path):
    expected, seconds, requests = undisturbed
    assert len(expected) >= _LISTS
    zicha, asked = Zicha(tmp_path), len(site.asked)
    process = zicha.start("run", server.url)
    try:
        process.communicate(timeout=random.Random(seed).uniform(0.2, seconds))
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    assert zicha("run", server.url).code in (0, 1)
    assert _ledger(zicha) == expected
    assert len(site.asked) - asked <= requests + _REPEATED


def test_a_killed_parent_alone_is_the_same(server, site, undisturbed, tmp_path):
    """The crawl process notices that nobody waits for it, and leaves the run to be gone on with."""
    zicha = Zicha(tmp_path)
    process = zicha.start("run", server.url)
    asked = len(site.asked)
    while len(site.asked) < asked + 20:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert zicha("run", server.url).code == 1
    assert _ledger(zicha) == undisturbed[0]
    assert len(list(zicha.workspace.glob("runs/*/*/run.json"))) == 1


@pytest.mark.parametrize("change", ["resume_within=0", "retries=1"])
def test_another_run_or_too_late_begins_anew(change, server, site, tmp_path):
    zicha = Zicha(tmp_path)
    process = zicha.start("run", server.url)
    asked = len(site.asked)
    while len(site.asked) < asked + 20:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert zicha("run", server.url, "--set", change).code == 1
    first, second = sorted(zicha.workspace.glob("runs/*/*/run.json"))
    assert '"status": "partial"' in first.read_text("utf-8")
    assert '"status": "ok"' in second.read_text("utf-8")
