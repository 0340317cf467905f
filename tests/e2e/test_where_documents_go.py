"""Where a document cannot go: open in an office program, a folder that is read-only, names that no disk takes."""

import subprocess
import sys

import pytest
from python_calamine import CalamineWorkbook

from tests.website.disk import needs, small_disk
from tests.website.website import Website, html, links, online

_ODD = 'a/b:c?*"<>|\\..'
_WRONG = html("<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>")


@pytest.fixture
def checked(zicha):
    """One site whose name and whose unit are no file names, checked once."""
    with online(Website({"/": links("/a.html"), "/a.html": _WRONG})) as server:
        (zicha.workspace / "sites").mkdir(parents=True)
        duty = f"[[duty]]\nunit = '{_ODD}{'长' * 300}'\npaths = ['/']\n"
        (zicha.workspace / "sites" / "xian.toml").write_text(
            f"start = '{server.url}'\ntitle = '{_ODD}'\n{duty}", "utf-8"
        )
        assert zicha("run", "xian").code == 1
    return zicha


@pytest.mark.parametrize("mark", [".~lock.{}#", "~${}", ".~{}"])
def test_open_elsewhere_another_is_written_and_named(checked, mark):
    folder = checked.workspace / "documents" / "xian"
    before = (folder / "台账.xlsx").read_bytes()
    (folder / mark.format("台账.xlsx")).touch()
    ended = checked("report")
    assert (ended.code, "台账(2).xlsx" in ended.out) == (0, True), ended
    assert (folder / "台账.xlsx").read_bytes() == before
    assert "台账(2).xlsx" not in {path.name for path in folder.glob("报告*")}
    assert CalamineWorkbook.from_path(str(folder / "台账(2).xlsx")).sheet_names


def test_a_name_that_no_disk_takes_becomes_one_that_it_does(checked):
    kinds = (("--document", "整改通知书"), ("--document", "自查报告"))
    for command in (("ledger", "export", "--per-unit", "--to", "out"), *(("report", *kind) for kind in kinds)):
        ended = checked(*command)
        assert ended.code == 0, ended
    made = [*checked.folder.glob("out/*"), *checked.workspace.glob("documents/xian/*.docx")]
    assert len(made) >= 3
    for path in made:
        assert not set(path.name) & set('/\\:*?"<>|')
        assert len(path.name.encode()) <= 255
    outside = {path.name for path in checked.folder.iterdir()}
    assert outside == {"zicha-data", "out"}


@pytest.mark.skipif(sys.platform != "linux", reason="mounts of Linux")
def test_a_folder_that_is_read_only_is_said_and_nothing_is_lost(checked, tmp_path):
    with small_disk(tmp_path / "disk", 16) as disk:
        subprocess.run([needs("mount"), "-o", "remount,ro", disk], check=True)
        for command in (("ledger", "export", "--to", disk), ("report", "--document", "自查报告", "--folder", disk)):
            ended = checked(*command)
            assert (ended.code, "Traceback" in ended.err) == (4, False), ended
            assert str(disk) in ended.err
        subprocess.run([needs("mount"), "-o", "remount,rw", disk], check=True)
        assert checked("ledger", "export", "--to", disk).code == 0
    assert checked.entries()
