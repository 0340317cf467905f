"""The log: inert, bounded, without secrets, and never a reason to fail."""

import logging
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler import logbook
from crawler.logbook import KEPT, LARGEST, keep_log, log, log_file


@pytest.fixture
def kept(tmp_path):
    keep_log(tmp_path / "logs")
    yield tmp_path / "logs" / "zicha.log"
    keep_log(None)


def test_nothing_is_written_before_there_is_something_to_say(kept, tmp_path):
    assert log_file() == kept
    assert list(tmp_path.iterdir()) == []


def test_a_line_says_when_who_and_what(kept):
    log.info("开始：站点 %s", "shili")
    (line,) = kept.read_text("utf-8").splitlines()
    at, process, level, text = line.split(" ", 3)
    assert at.endswith("+08:00")
    assert (process, level, text) == (str(os.getpid()), "记录", "开始：站点 shili")


def test_libraries_are_heard_only_when_something_went_wrong(kept):
    for name in ("scrapy.core.engine", "django"):
        logging.getLogger(name).warning("unimportant")
        logging.getLogger(name).error("important")
    assert kept.read_text("utf-8").count("important") == 2
    assert "unimportant" not in kept.read_text("utf-8")


@pytest.mark.parametrize(
    "secret", ["http://yonghu:mima@10.0.0.1:3128/", "proxy=http://mima@a.example", "x://a:b@mima@c"]
)
def test_what_stands_before_the_host_is_masked(kept, secret):
    try:
        raise ValueError(f"bad {secret}")
    except ValueError:
        log.exception("失败：%s", secret)
    assert "mima" not in kept.read_text("utf-8")
    assert kept.read_text("utf-8").count("***@") == 2


def test_what_a_page_leaked_is_not_told(kept):
    log.error("失败：%s", "张三 11010519491231002X，13800138000")
    assert "张三 11*************02X，138****8000" in kept.read_text("utf-8")


def test_an_address_without_userinfo_stays(kept):
    log.info("http://www.shili.example/a@b.html 和 someone@shili.example")
    assert "http://www.shili.example/a@b.html 和 someone@shili.example" in kept.read_text("utf-8")


@given(st.text(st.characters(codec=None), max_size=60))
@example("半个字符\ud800")
def test_hostile_text_makes_no_line_and_moves_no_cursor(tmp_path_factory, text):
    keep_log(tmp_path_factory.mktemp("log"))
    try:
        try:
            raise ValueError(text)
        except ValueError:
            log.exception("标题 %s", f"\r\n2026-01-01T00:00:00+08:00 1 记录 伪造\x1b[2J{text}")
        first, *rest = log_file().read_text("utf-8", errors="strict").split("\n")[:-1]
    finally:
        keep_log(None)
    assert "\x1b" not in first
    assert all(line.startswith("  | ") for line in rest)


def test_it_does_not_grow_for_ever(kept):
    for _ in range(2 * (KEPT + 2) * LARGEST // logbook._LONGEST):
        log.info("%s", "字" * logbook._LONGEST)
    files = list(kept.parent.iterdir())
    assert len(files) == KEPT + 1
    assert sum(file.stat().st_size for file in files) <= (KEPT + 1) * LARGEST


@pytest.mark.parametrize("obstacle", ["a file for a folder", "a folder for a file", "a pipe"])
def test_where_it_cannot_be_written_nothing_happens(tmp_path, capsys, obstacle):
    folder = tmp_path / "logs"
    if obstacle == "a file for a folder":
        folder.write_text("")
    else:
        folder.mkdir()
        (folder / "zicha.log").mkdir() if "folder" in obstacle else os.mkfifo(folder / "zicha.log")
    keep_log(folder)
    try:
        log.error("没有地方写")
    finally:
        keep_log(None)
    assert capsys.readouterr() == ("", "")
