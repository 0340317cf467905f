"""A ledger on a server whose connection breaks during the run: everything is there in the end, and nothing twice."""

import os
import time

import pytest

from tests.website.website import Website, html, links, online
from tests.website.wire import cutting

pytestmark = [
    pytest.mark.store,
    pytest.mark.skipif("POSTGRESQL" not in os.environ, reason="make store"),
]
_DEAD = [f"/{number}.html" for number in range(60)]


@pytest.fixture
def site():
    return Website({"/": links("/a.html", *_DEAD), "/a.html": html("<p>县里统一布署，各单位抓好落实。</p>")})


@pytest.fixture
def url() -> str:
    return os.environ["ZICHA_DATABASE_URL"]


def _all_there_once(zicha) -> None:
    entries = zicha.entries()
    assert len({entry["number"] for entry in entries}) == len(entries) == len(_DEAD) + 1
    assert {entry["state"] for entry in entries} == {"新增"}
    for entry in entries[::20]:
        history = zicha.listed("ledger", "show", entry["number"]).json["history"]
        assert len(history) == 1


@pytest.mark.parametrize("sent", [200, 1_000, 4_000, 12_000, 30_000, 60_000])
def test_once_after_so_many_bytes(zicha, site, url, sent):
    with online(site) as server:
        with cutting(url, sent) as (cut, times):
            ended = zicha("run", server.url, env={"ZICHA_DATABASE_URL": cut})
        assert times, "nothing was cut"
        assert (ended.code in (1, 4), "Traceback" in ended.err) == (True, False), ended
        if ended.code == 4:
            assert "连接" in ended.err
            assert zicha("run", server.url).code == 1
    _all_there_once(zicha)


def test_for_as_long_as_anybody_waits(zicha, site, url):
    with online(site) as server:
        with cutting(url, 12_000, always=True) as (cut, times):
            process = zicha.start("run", server.url, env={"ZICHA_DATABASE_URL": cut})
            try:
                for _ in range(500):
                    if len(times) >= 3 or process.poll() is not None:
                        break
                    time.sleep(0.1)
                assert (len(times) >= 3, process.poll()) == (True, None)
            finally:
                process.kill()
                process.communicate()
        asked = len(site.asked)
        assert zicha("run", server.url).code == 1
        assert len(site.asked) - asked <= 5, "what was collected is not asked for again"
    _all_there_once(zicha)
