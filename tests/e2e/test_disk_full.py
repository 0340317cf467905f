"""No room on the disk: said before anything starts, or as soon as it is met; what was there stays, and the same
command goes on when there is room again."""

import os
import resource
import time
import zipfile

import pytest

from tests.website.command import Zicha
from tests.website.disk import fill, small_disk
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
_PAGES = 60


@pytest.fixture(scope="module")
def site():
    """Pages that do not compress, and one dead link."""
    answers = {"/": links("/meiyou.html", *(f"/{number}.html" for number in range(_PAGES)))}
    for number in range(_PAGES):
        noise = os.urandom(6000).hex()
        answers[f"/{number}.html"] = html(
            f"<h1>关于第{number}项工作的通知</h1><p>内容。</p><!-- {noise} -->", delay=0.03
        )
    return Website(answers)


@pytest.fixture(scope="module")
def server(site):
    with online(site) as running:
        yield running


def _told(ended):
    assert ended.code == 4, ended
    assert "Traceback" not in ended.err
    assert "字节" in ended.err
    assert "zicha-data" in ended.err
    assert len(ended.err.strip().splitlines()) <= 2


def test_nothing_starts_on_a_disk_that_is_nearly_full(site, server, tmp_path):
    asked = len(site.asked)
    with small_disk(tmp_path / "disk", 64) as disk:
        zicha = Zicha(disk)
        for verb in ("run", "crawl", "init"):
            ended = zicha(verb, server.url)
            assert ended.code == 4
            assert "没有开始" in ended.err
            assert "200000000 字节" in ended.err
            assert str(zicha.workspace) in ended.err
        assert zicha.files() == {}
    assert len(site.asked) == asked


def test_a_disk_that_fills_up_meanwhile(site, server, tmp_path):
    with small_disk(tmp_path / "disk", 260) as disk:
        zicha = Zicha(disk)
        assert zicha("run", server.url).code == 1
        before, documents = zicha.entries(), _documents(zicha)
        asked = len(site.asked)
        process = zicha.start("run", server.url)
        while len(site.asked) < asked + 8:
            assert process.poll() is None
            time.sleep(0.01)
        ballast = fill(disk, spare=20_000)
        err = process.communicate(timeout=60)[1]
        assert (process.returncode, "Traceback" in err) == (4, False), err
        assert "写不下文件" in err
        ballast.unlink()
        assert zicha.entries() == before
        assert _documents(zicha) == documents
        assert zicha("run", server.url).code == 0
        assert [entry["number"] for entry in zicha.entries()] == [entry["number"] for entry in before]
        assert len(list(zicha.workspace.glob("runs/*/*/run.json"))) == 2


@pytest.mark.parametrize("largest", [1_000, 200_000])
def test_a_file_that_may_not_grow(server, tmp_path, largest):
    """Whatever it is that cannot be written: the crawl, the verdicts, the ledger or a document."""
    zicha = Zicha(tmp_path)
    assert zicha("run", server.url).code == 1
    before, documents = zicha.entries(), _documents(zicha)
    ended = zicha("run", server.url, preexec_fn=lambda: _limit(largest))
    _told(ended)
    now = zicha.entries()
    assert [entry | {"rechecked": True} for entry in now] == [entry | {"rechecked": True} for entry in before]
    assert _documents(zicha).keys() == documents.keys()
    assert not [path for path in zicha.workspace.rglob("*") if path.suffix in (".part", ".tmp")]
    with zipfile.ZipFile(next(zicha.workspace.glob("documents/*/*.xlsx"))) as workbook:
        assert workbook.testzip() is None
    assert zicha("run", server.url).code == 0
    assert [entry["state"] for entry in zicha.entries()] == ["新增"]
    assert zicha.run_file()["status"] == "ok"


def test_a_first_ledger_that_cannot_be_made(tmp_path):
    """Little was collected, so it is the ledger that finds no room: it is there whole or not at all."""
    zicha = Zicha(tmp_path)
    with online(Website({"/": links("/meiyou.html")})) as small:
        _told(zicha("run", small.url, preexec_fn=lambda: _limit(60_000)))
        assert not zicha.workspace.joinpath("zicha.db").exists()
        assert zicha("run", small.url).code == 1
    assert [entry["state"] for entry in zicha.entries()] == ["新增"]
    assert len(list(zicha.workspace.glob("runs/*/*/run.json"))) == 1


def _limit(largest):
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def _documents(zicha):
    return {path.name: path.read_bytes() for path in zicha.workspace.glob("documents/*/*")}
