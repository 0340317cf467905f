"""The ledger at any moment of its being written, as a disk would hold it after a cut: the old one or the new one."""

import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.website.command import Zicha
from tests.website.disk import needs
from tests.website.website import Website, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="stops a process to copy its files")
_DEAD = 1500
_COPIES, _COPIES_AT_NIGHT = 40, 1000
_CALL = re.compile(r"(pwrite64|fdatasync|fsync)\(\d+<[^>]*/(zicha\.db(?:-wal)?)>")
_TABLES = ("run", "entry", "place", "transition")


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """A ledger that knows one run; the next one, with many misspelt addresses, is judged but not recorded."""
    zicha = Zicha(tmp_path_factory.mktemp("judged"))
    site = Website({"/": links("/meiyou.html")})
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        site.answers["/"] = links("/meiyou.html", *(f"http://[{number}/" for number in range(_DEAD)))
        assert zicha("crawl", server.url).code == 0
        assert zicha("check").code == 0
    return zicha


def _counts(database: Path) -> tuple[int, ...]:
    """Rows of each table. Opened like after a cut: the journal beside it is taken into account."""
    with closing(sqlite3.connect(database)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return tuple(file.execute(f"SELECT count(*) FROM ledger_{table}").fetchone()[0] for table in _TABLES)


def _copied(workspace: Path, to: Path) -> Path:
    """The ledger and its journal, not the memory that the living share."""
    to.mkdir()
    for name in ("zicha.db", "zicha.db-wal"):
        if (workspace / name).exists():
            shutil.copyfile(workspace / name, to / name)
    return to / "zicha.db"


def _cut(zicha: Zicha, folder: Path, chance: random.Random) -> int:
    """Record once, and look at copies from random moments of it; how many there were."""
    before = _counts(_copied(zicha.workspace, folder / "before"))
    process, copies = zicha.start("record"), []
    while process.poll() is None:
        time.sleep(chance.uniform(0, 0.02))
        if (zicha.workspace / "zicha.db-wal").exists():
            os.kill(process.pid, signal.SIGSTOP)
            copies.append(_copied(zicha.workspace, folder / f"copy{len(copies)}"))
            os.kill(process.pid, signal.SIGCONT)
    process.communicate()
    after = _counts(_copied(zicha.workspace, folder / "after"))
    assert after[0] == before[0] + 1
    assert after[1] > before[1] + _DEAD // 2
    seen = {_counts(copy) for copy in copies}
    assert seen <= {before, after}, "half a ledger"
    return len(copies)


@pytest.mark.slow
@pytest.mark.parametrize(
    "wanted", [_COPIES, pytest.param(_COPIES_AT_NIGHT, marks=[pytest.mark.nightly, pytest.mark.timeout(3600)])]
)
def test_any_copy_is_the_old_ledger_or_the_new_one(judged, tmp_path, wanted):
    taken, chance = 0, random.Random(wanted)
    while taken < wanted:
        folder = tmp_path / f"at{taken}"
        shutil.copytree(judged.folder, folder / "work")
        taken += _cut(Zicha(folder / "work"), folder, chance)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="watches system calls")
def test_what_is_recorded_is_on_the_disk_and_not_only_on_its_way(judged, tmp_path):
    """A cut of the power takes what the system has not written yet: each transaction waits for the disk."""
    shutil.copytree(judged.folder, tmp_path / "work")
    trace = tmp_path / "trace"
    watch = [needs("strace"), "-f", "-y", "--seccomp-bpf", "-qq", "-s", "0", "-e", "trace=pwrite64,fdatasync,fsync"]
    zicha = Zicha(tmp_path / "work")
    assert zicha("record", under=[*watch, "-o", str(trace)]).code == 1
    calls = re.findall(
        r"(pwrite64|fdatasync|fsync)\(\d+<[^>]*/(zicha\.db(?:-wal)?)>", trace.read_text("utf-8", "replace")
    )
    written = max(place for place, call in enumerate(calls) if call == ("pwrite64", "zicha.db-wal"))
    assert calls[written + 1] in {("fdatasync", "zicha.db-wal"), ("fsync", "zicha.db-wal")}
