"""A ledger on another machine's disk: known by the table of mounts, and written the way that is safe there."""

import sqlite3
from contextlib import closing

import pytest

from reports.store.file import drive
from reports.store.store import Store

A = "https://www.example.gov.cn/a.html"
_MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
server:/export /srv/gong\\040xiang nfs4 rw 0 0
//server/share /mnt/share cifs rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
C:\\134 /mnt/c 9p rw 0 0
user@host: /srv/u/remote fuse.sshfs rw 0 0
/dev/sdc1 /media/upan vfat rw 0 0
"""


@pytest.fixture
def mounts(tmp_path, monkeypatch):
    """What the system would say is mounted."""

    def say(text):
        table = tmp_path / "mounts"
        table.write_text(text)
        monkeypatch.setattr(drive, "MOUNTS", table)

    return say


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/srv/zicha/zicha.db", ""),
        ("/srv/gong xiang/zicha.db", "nfs4"),
        ("/srv/gong xiangs/zicha.db", ""),
        ("/mnt/share/a/zicha.db", "cifs"),
        ("/mnt/share/local/zicha.db", ""),
        ("/mnt/c/zicha.db", "9p"),
        ("/srv/u/remote/zicha.db", "fuse.sshfs"),
        ("/srv/u/zicha.db", ""),
        ("/media/upan/zicha.db", ""),
    ],
)
def test_the_nearest_mount_decides(mounts, tmp_path, place, kind):
    mounts(_MOUNTS)
    assert drive.network_drive(type(tmp_path)(place)) == kind


def test_without_a_table_every_disk_is_local(monkeypatch, tmp_path):
    monkeypatch.setattr(drive, "MOUNTS", tmp_path / "none")
    assert drive.network_drive(tmp_path) == ""


def test_there_the_ledger_keeps_no_write_ahead_log(mounts, path, make):
    """Begun on a local disk and moved: what was recorded is still there."""
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
    mounts(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {path.parent} nfs rw 0 0\n")
    with Store(path) as store:
        store.record(make.run(1), [make.word("错", A), make.word("误", A)], make.saw(A))
        assert len(store.entries()) == 2
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert not [one for one in path.parent.iterdir() if one.name.endswith(("-wal", "-shm"))]
