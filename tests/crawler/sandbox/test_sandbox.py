"""A hostile file ends its reader and nothing else: bounded in memory and time, told with a reason."""

import os
import sys
import zlib

import pytest

from checks.reading.attachments.extract import Extract
from checks.reading.attachments.passage import Passage
from checks.reading.attachments.unread import Unread
from crawler.sandbox.sandbox import Sandbox
from tests.files.office import docx, xlsx
from tests.files.package import zipped
from tests.files.pdf import assembled, pdf

GOOD = docx("关于通知")
READ = Extract((Passage("第1段", "关于通知"),))
MEMORY = 400 * 1024 * 1024

posix = pytest.mark.skipif(sys.platform == "win32", reason="没有 RLIMIT")


@pytest.fixture
def sandbox():
    with Sandbox(memory=MEMORY, computing=2, waiting=20) as found:
        yield found


def laborious(pages: int) -> bytes:
    """A PDF of a few kilobytes with pages that take seconds each."""
    packed = zlib.compress(b"BT /F1 1 Tf " + b"(a) Tj 1 0 0 1 0 0 Tm " * 60_000 + b"ET", 9)
    kids = " ".join(f"{number + 9} 0 R" for number in range(pages))
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R /Resources <</Font <</F1 4 0 R>>>>>>"
    return assembled(
        {
            1: "<</Type /Catalog /Pages 2 0 R>>",
            2: f"<</Type /Pages /Kids [{kids}] /Count {pages}>>",
            3: b"<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream" % (len(packed), packed),
            4: "<</Type /Font /Subtype /Type1 /BaseFont /Courier>>",
        }
        | {number + 9: page for number in range(pages)}
    )


def test_files_are_read_by_one_child(sandbox):
    assert sandbox.read(GOOD) == READ
    child = sandbox._child.pid
    assert sandbox.read(pdf(["关于"], [], picture=True)) == Extract(
        (Passage("第1页", "关于"),), Unread.SCANNED, "第2页"
    )
    assert sandbox.read(b"%PDF-1.7") == Extract((), Unread.DAMAGED)
    assert sandbox.read(b"") == Extract()
    assert sandbox._child.pid == child


def test_thousands_of_passages_come_back_in_order(sandbox):
    lines = [f"第{number}号文件" for number in range(3001)]
    assert [found.text for found in sandbox.read("\n".join(lines).encode()).passages] == lines


@posix
def test_who_computes_too_long_is_ended_and_the_next_file_is_read(sandbox):
    assert sandbox.read(laborious(50)).unread is Unread.SLOW
    assert sandbox.read(GOOD) == READ


def test_who_lets_the_clock_run_out_is_ended_everywhere():
    with Sandbox(memory=MEMORY, computing=60, waiting=2) as sandbox:
        assert sandbox.read(laborious(50)).unread is Unread.SLOW
        assert sandbox.read(GOOD) == READ


@posix
def test_who_wants_too_much_memory_gets_none(sandbox):
    """Two cells, and all of a sheet between them."""
    wide = xlsx({"表": {"A1": "一", "XFD1048576": "二"}})
    assert len(wide) < 10_000
    assert sandbox.read(wide).unread in (Unread.CRASHED, Unread.DAMAGED)
    assert sandbox.read(GOOD) == READ


def test_a_zip_bomb_is_stopped_by_what_it_unfolds(sandbox):
    bomb = zipped({"word/document.xml": b"<d>" + bytes(300 * 1024 * 1024)})
    assert sandbox.read(bomb) == Extract((), Unread.EXCESSIVE)


def test_a_child_that_is_killed_in_between_costs_one_file_at_most(sandbox):
    sandbox.read(GOOD)
    sandbox._child.kill()
    sandbox._child.join()
    assert sandbox.read(GOOD).unread in (Unread.CRASHED, None)
    assert sandbox.read(GOOD) == READ


@posix
def test_nothing_is_written_by_the_reader(sandbox, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    evil = zipped({"../../evil.txt": "关于通知", "/etc/evil": "二"})
    assert [found.text for found in sandbox.read(evil).passages] == ["关于通知", "二"]
    assert not list(tmp_path.iterdir())


@pytest.mark.nightly
@posix
def test_two_hundred_megabytes_that_unfold_a_thousandfold():
    with Sandbox() as sandbox:
        layer = zlib.compress(bytes(200 * 1024 * 1024), 9)
        bomb = zipped({f"{number}.bin": layer + os.urandom(2 * 1024 * 1024) for number in range(95)})
        assert len(bomb) > 190 * 1024 * 1024
        found = sandbox.read(bomb)
        assert found.unread is not None
        assert sandbox.read(GOOD) == READ
