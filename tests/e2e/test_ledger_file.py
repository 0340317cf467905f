"""What befalls the ledger's file: damage, loss, another version, another machine's disk. Every command says so."""

import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.website.command import Zicha
from tests.website.disk import needs
from tests.website.website import Website, html, links, online

_PAGE = html("<h1>工作动态</h1><p>县里统一布署，各单位抓好落实。</p>")


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """A site that was checked twice, so that there is a good copy of the ledger."""
    zicha = Zicha(tmp_path_factory.mktemp("checked"))
    with online(Website({"/": links("/a.html", "/meiyou.html"), "/a.html": _PAGE})) as server:
        assert zicha("run", server.url).code == 1
        assert zicha("run", server.url).code == 0
    (zicha.workspace / "url").write_text(server.url)
    return zicha


@pytest.fixture
def zicha(checked, tmp_path):
    zicha = Zicha(tmp_path)
    shutil.copytree(checked.workspace, zicha.workspace)
    return zicha


def _ledger(zicha: Zicha) -> Path:
    return zicha.workspace / "zicha.db"


def _refused(zicha: Zicha, *named: str) -> None:
    """Reading and writing end with one sentence; neither the file nor the documents are touched."""
    kept = {name: body for name, body in zicha.files().items() if "logs/" not in name and "locks/" not in name}
    (run,) = {path.name for path in sorted(zicha.workspace.glob("runs/*/*"))[-1:]}
    for command in (("ledger", "list"), ("report",), ("ledger", "export"), ("record", "--run", run)):
        ended = zicha(*command)
        assert (ended.code, ended.out, "Traceback" in ended.err) == (4, "", False), (command, ended)
        assert [word for word in named if word not in ended.err] == []
    with online(Website({"/": _PAGE})) as server:
        ended = zicha("run", server.url)
        assert (ended.code, "Traceback" in ended.err) == (4, False), ended
    now = zicha.files()
    assert [name for name, body in kept.items() if now.get(name) != body and "runs/" not in name] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body: b"",
        lambda body: b"not a database" * 1000,
        lambda body: body[: len(body) // 2],
        lambda body: b"\x00" * 200 + body[200:],
    ],
    ids=["empty", "other contents", "cut off", "head gone"],
)
def test_damaged_it_is_refused_and_the_last_good_copy_named(zicha, spoil):
    _ledger(zicha).write_bytes(spoil(_ledger(zicha).read_bytes()))
    (copy,) = (zicha.workspace / "backups").iterdir()
    _refused(zicha, "已损坏", copy.name)
    shutil.copy(copy, _ledger(zicha))
    site = (zicha.workspace / "url").read_text().split("/")[2].replace(":", "-")
    assert zicha("ledger", "list", "--site", site).code == 0


def test_flipped_bytes_never_end_in_a_traceback(zicha):
    """Flips inside a text cannot be noticed; whatever is noticed is a sentence."""
    whole = _ledger(zicha).read_bytes()
    for seed in range(30):
        chance, data = random.Random(seed), bytearray(whole)
        for _ in range(200):
            data[chance.randrange(len(data))] = chance.randrange(256)
        _ledger(zicha).write_bytes(data)
        for command in (("ledger", "list"), ("mail", "list")):
            ended = zicha.listed(*command)
            assert ended.code in (0, 4), (seed, ended)
            log = (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")
            assert "没有完成" not in log, (seed, log[-3000:])


def test_lost_none_is_made_in_its_place_while_a_copy_remains(zicha):
    _ledger(zicha).unlink()
    _refused(zicha, "复制回原处")
    assert not _ledger(zicha).exists()


def test_written_by_a_newer_version_it_is_refused(zicha):
    with closing(sqlite3.connect(_ledger(zicha))) as file, file:
        file.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '9999_later', '2030-01-01')")
    _refused(zicha, "更新版本")


@pytest.mark.parametrize("migration", ["0001_initial", "0004_outbox"])
def test_written_by_an_older_version_it_is_copied_and_upgraded(zicha, migration):
    before = [(entry["number"], entry["state"], entry["url"]) for entry in zicha.entries()]
    subprocess.run(
        [sys.executable, "-c", _SET_BACK, _ledger(zicha), migration], check=True, cwd=Path(__file__).parents[2]
    )
    ended = zicha("ledger", "list")
    assert (ended.code, len(ended.out.splitlines()) >= len(before)) == (0, True), ended
    assert [(entry["number"], entry["state"], entry["url"]) for entry in zicha.entries()] == before != []
    assert [copy for copy in (zicha.workspace / "backups").iterdir() if "before-upgrade" in copy.name]
    url = (zicha.workspace / "url").read_text()
    with online(Website({"/": links("/a.html"), "/a.html": _PAGE}), int(url.rpartition(":")[2].strip("/"))) as server:
        assert zicha("run", server.url).code in (0, 1)


_SET_BACK = """
import sys
from pathlib import Path

from reports.store.store import Store

Store(Path(sys.argv[1])).close()
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from reports.store.file.database import FileDatabase

database = FileDatabase(Path(sys.argv[1]))
MigrationExecutor(connections[database.alias]).migrate([("ledger", sys.argv[2])])
database.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="tells one process another table of mounts")
def test_on_another_machine_s_disk_it_is_written_the_way_that_is_safe_there(zicha):
    """The table of mounts of this one process says that the workspace lies on a network drive."""
    table = zicha.folder / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/export {zicha.workspace} nfs4 rw 0 0\n")
    script = f'mount --bind "{table}" /proc/$$/mounts && exec "$@"'
    under = (needs("unshare"), "--mount", "sh", "-c", script, "sh")
    if subprocess.run([*under, "true"], capture_output=True).returncode:
        pytest.skip("没有权限另设挂载表")
    url = (zicha.workspace / "url").read_text()
    with online(Website({"/": links("/a.html"), "/a.html": _PAGE}), int(url.rpartition(":")[2].strip("/"))) as server:
        ended = zicha("run", server.url, under=under)
        assert ended.code in (0, 1), ended
        with closing(sqlite3.connect(_ledger(zicha))) as file:
            assert file.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert not [one for one in zicha.workspace.iterdir() if one.name.endswith(("-wal", "-shm"))]
        assert zicha.entries()
