"""Sites that cannot be inspected as a whole: the run says so in one sentence, and nothing enters the ledger."""

import threading
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.website import oddities
from tests.website.command import Zicha
from tests.website.rude import Bytes, RudeServer, http

_SITES = {
    site["id"]: site
    for site in tomllib.loads((Path(oddities.__file__).parent / "whole_sites.toml").read_text("utf-8"))["site"]
}
_FAST = ("--set", "total_timeout=1.5", "--set", "retries=0")
_LINKED = [f"/gzdt/{number}.html" for number in range(6)]


def _answer(told, odd):
    if "answer" in told:
        return odd[told["answer"]]
    headers = {name.replace("-", "_"): value for name, value in told.get("headers", {}).items()}
    return Bytes(http(told.get("body", "").encode(), f"{told.get('status', 200)} Status", **headers))


def _dressed(site) -> RudeServer:
    """A server that answers as the data say; without a word about its home page, it has a plain one."""
    odd, server = oddities.answers(), RudeServer()
    listed = "".join(f'<p><a href="{path}">文章</a></p>' for path in _LINKED)
    if habit := site.get("habit"):
        server.otherwise = odd[habit]
    else:
        server.answers["/"] = Bytes(http(oddities.whole(listed, "首页")))
    server.answers |= {path: Bytes(http(oddities.whole(text, "一页"))) for path, text in site.get("serves", {}).items()}
    asked = {"/": site.get("home"), "/robots.txt": site.get("robots")}
    server.answers |= {path: _answer(told, odd) for path, told in asked.items() if told}
    return server


def _visited(site, folder):
    zicha, server = Zicha(folder), _dressed(site)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        ended = zicha("run", server.url, *_FAST)
    finally:
        server.close()
    return ended, zicha


@pytest.fixture(scope="module")
def visits(tmp_path_factory):
    """How every run ended, and the command line in its folder; several at a time, since most of them only wait."""
    folders = [tmp_path_factory.mktemp(name) for name in _SITES]
    with ThreadPoolExecutor(4) as pool:
        return dict(zip(_SITES, pool.map(_visited, _SITES.values(), folders), strict=True))


def _marked():
    for name, site in _SITES.items():
        marks = [pytest.mark.xfail(reason=site["open"], strict=True)] if "open" in site else []
        yield pytest.param(name, marks=marks)


@pytest.mark.parametrize("name", list(_marked()))
def test_the_run_says_that_it_proves_nothing(visits, name):
    ended, zicha = visits[name]
    assert (ended.code, zicha.run_file()["status"]) == (3, _SITES[name]["status"]), ended.out
    assert _SITES[name]["says"] in ended.out
    assert zicha.entries() == []
