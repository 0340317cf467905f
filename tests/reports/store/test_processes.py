"""Other processes: killed in the middle, writing at the same time, holding the file."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from reports.store.errors import LedgerBusy
from reports.store.store import Store

pytestmark = pytest.mark.store
A = "https://www.example.gov.cn/a.html"
_CHILD = """
import sys
from datetime import datetime, timedelta
from checks.findings import Finding, Place, Severity
from checks.inspection import Inspection
from checks.subjects import LinkSubject
from reports.run import Run, RunStatus
from reports.store.store import Store

path, site, day, faults = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
started = datetime.fromisoformat("2026-03-01T02:00:00+08:00") + timedelta(days=day)
folder, start = f"{started:%Y%m%d-%H%M}", "https://www.example.gov.cn/"
run = Run(folder, site, start, "示例", started, started, RunStatus.OK, {}, "0", "r")
found = [
    Finding(
        LinkSubject(f"http://x.example.cn/{day}/{number}"), "u",
        tuple(Place(f"https://www.example.gov.cn/{page}") for page in range(20)),
        "说明", "建议", rule="broken_link", family="links", severity=Severity.MINOR,
    )
    for number in range(faults)
]
with Store(path) as store:
    print("ready", flush=True)
    store.record(run, found, Inspection(rules={"broken_link": "d1"}))
print("done", flush=True)
"""


@pytest.fixture
def child(root: Path):
    def start(path: Path, site: str, day: int, faults: int) -> subprocess.Popen:
        arguments = [sys.executable, "-c", _CHILD, str(path), site, str(day), str(faults)]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        return subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True)

    return start


@pytest.mark.parametrize("written", [0, 200_000, 600_000])
def test_killed_while_recording_leaves_the_old_ledger(path, make, child, file_only, written):
    """Killed when the journal has grown by so many bytes: in the middle of the one transaction."""
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
        before = store.entries()
    process = child(path, "demo", 1, 3000)
    assert process.stdout.readline() == "ready\n"
    journal = path.with_name("zicha.db-wal")
    while process.poll() is None and (not journal.exists() or journal.stat().st_size <= written):
        time.sleep(0.002)
    process.kill()
    assert "done" not in process.communicate()[0], "the kill came too late to test anything"
    with Store(path) as store:
        assert store.entries() == before
        assert len(store.runs()) == 1
        store.record(make.run(1), [make.word("错", A)], make.saw(A))
        assert len(store.runs()) == 2


def test_killed_while_creating_leaves_no_ledger_or_a_whole_one(path, make, child):
    for wait in (0.0, 0.01, 0.03, 0.06, 0.1):
        process = child(path, "demo", 0, 1)
        assert process.stdout.readline() == "ready\n"
        time.sleep(wait)
        process.kill()
        process.communicate()
    with Store(path) as store:
        store.record(make.run(1), [make.word("错", A)], make.saw(A))
        assert len(store.entries(rule="term")) == 1


def test_two_processes_record_at_the_same_time(path, child):
    """From nothing, so that both also try to create the file."""
    both = [child(path, site, 0, 300) for site in ("one", "two")]
    assert [process.communicate()[0].split() for process in both] == [["ready", "done"]] * 2
    with Store(path) as store:
        assert store.sites() == ["one", "two"]
        numbers = [view.number for view in store.entries()]
    assert len(set(numbers)) == len(numbers) == 600


def test_waits_for_a_program_that_holds_the_file(path, make, file_only):
    with Store(path) as store:
        store.record(make.run(0), [], make.saw())
        with _held(path, seconds=1.5):
            store.record(make.run(1), [make.word("错", A)], make.saw(A))
        assert len(store.entries()) == 1


@pytest.mark.slow
def test_says_so_when_the_file_is_not_let_go(path, make, file_only):
    with Store(path) as store:
        store.record(make.run(0), [], make.saw())
        with _held(path, seconds=40), pytest.raises(LedgerBusy, match="其他程序占用"):
            store.record(make.run(1), [], make.saw())


class _held:
    """Holds the file for some seconds, as a database browser with an open edit does."""

    def __init__(self, path: Path, seconds: float) -> None:
        self._path, self._seconds, self._ready, self._free = path, seconds, threading.Event(), threading.Event()

    def __enter__(self) -> None:
        self._thread = threading.Thread(target=self._hold)
        self._thread.start()
        self._ready.wait()

    def __exit__(self, *_: object) -> None:
        self._free.set()
        self._thread.join()

    def _hold(self) -> None:
        with closing(sqlite3.connect(self._path, isolation_level=None)) as file:
            file.execute("BEGIN IMMEDIATE")
            self._ready.set()
            self._free.wait(self._seconds)
            file.execute("ROLLBACK")
