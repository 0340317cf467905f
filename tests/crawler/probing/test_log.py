"""The log survives what happens to files: power cuts, spreadsheet programs, hostile text."""

from datetime import datetime, timedelta

from checks.visit import Access, Network, Visit
from crawler.job import SHANGHAI
from crawler.probing.log import VisitLog

AT = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
URL = "http://www.example.gov.cn/"
GOOD = Visit(AT, URL, "IPv4", Access.OPEN, Network.FINE, "203.0.113.8", 1.25, 200)
BAD = Visit(AT + timedelta(hours=1), URL, "IPv4", Access.FAILED, Network.UNKNOWN, "", 15.0, None, "连接不上")
UNTRIED = Visit(AT, URL, "IPv6", Access.UNTRIED, Network.UNKNOWN, reason="网站没有 IPv6 地址")


def test_what_is_written_is_read_again(tmp_path):
    log = VisitLog(tmp_path / "probes" / "a.csv")
    assert list(log.visits()) == []
    log.append([GOOD, UNTRIED])
    log.append([BAD])
    assert list(log.visits()) == [GOOD, UNTRIED, BAD]


def test_it_opens_in_a_spreadsheet_program(tmp_path):
    path = tmp_path / "a.csv"
    VisitLog(path).append([GOOD])
    VisitLog(path).append([BAD])
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\xef\xbb\xbf") == 1
    assert raw.decode("utf-8-sig").split("\r\n")[1].startswith("2026-11-23 10:00:00,http://www.example.gov.cn/,IPv4,")


def test_a_line_that_a_power_cut_tore_costs_only_itself(tmp_path):
    path = tmp_path / "a.csv"
    VisitLog(path).append([GOOD, BAD])
    path.write_bytes(path.read_bytes()[:-30])
    VisitLog(path).append([BAD])
    assert list(VisitLog(path).visits()) == [GOOD, BAD]


def test_a_log_that_somebody_saved_from_a_spreadsheet_is_still_read(tmp_path):
    path = tmp_path / "a.csv"
    VisitLog(path).append([GOOD, BAD])
    path.write_bytes(path.read_bytes().decode("utf-8-sig").replace("2026-11-23 ", "2026/11/23 ").encode("gb18030"))
    assert list(VisitLog(path).visits()) == [GOOD, BAD]


def test_no_cell_is_a_formula(tmp_path):
    path = tmp_path / "a.csv"
    VisitLog(path).append([Visit(AT, "=1+1\r\n=2", "IPv4", Access.OPEN, Network.FINE)])
    assert "'=1+1  =2" in path.read_text("utf-8-sig")
    assert len(path.read_text("utf-8-sig").splitlines()) == 2
