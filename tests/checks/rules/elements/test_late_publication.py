from datetime import date

import pytest

from checks.basis import parse_pack
from checks.context import Context
from checks.reading.page import read_page
from checks.rules.elements.late_publication import Options, check

URL = "http://a.gov.cn/zcwj/202406/t20240605_123456.html"


@pytest.fixture
def judged(root):
    rows = parse_pack((root / "config/rulepacks/regulation-711.toml").read_text("utf-8"))

    def build(written: str, released: str, rows=rows):
        head = {"索引号": "111/2024-1", "文号": "某府发〔2024〕5号", "成文日期": written, "发布日期": released}
        cells = "".join(f"<tr><td>{label}：</td><td>{value}</td></tr>" for label, value in head.items())
        page = read_page(URL, f"<table>{cells}</table>".encode(), "text/html; charset=utf-8")
        return list(check(page, Context(date(2026, 11, 23), "http://a.gov.cn/", rows, option=Options())))

    return build


@pytest.mark.parametrize(
    ("written", "released"),
    [
        ("2024-06-04", "2024-06-04"),
        ("2024-06-04", "2024-06-30"),
        ("2024-06-04", "2024-07-03"),  # the twentieth working day: 端午 lies between
        ("2024-09-20", "2024-10-23"),  # 国庆 and 调休
        ("2018-06-04", "2018-12-04"),  # before the regulation in its present form
        ("2019-06-04", "2024-06-04"),  # moved from an older site
        ("2024-06-04", ""),
        ("", "2024-06-04"),
        ("2024年6月", "2024-09-04"),
        ("2024-09-04", "2024-06-04"),
    ],
)
def test_in_time_or_not_to_be_told(judged, written, released):
    assert judged(written, released) == []


def test_without_the_row_nothing_is_late(judged):
    assert judged("2024-06-04", "2024-09-04", {}) == []


@pytest.mark.parametrize("released", ["2024-07-04", "2024-09-04"])
def test_later_than_twenty_working_days_is_for_a_person(judged, released):
    (finding,) = judged("2024年6月4日", released)
    assert f"成文日期2024-06-04，发布日期{released}" in finding.message
    assert "超过20个工作日" in finding.message
    assert (finding.row, finding.needs_review) == ("regulation.26", True)


def test_a_year_that_nobody_announced_is_an_estimate(judged):
    (finding,) = judged("2049-12-01", "2050-02-20")
    assert "超过20个工作日（暂估：2049、2050年的调休尚未公布）。" in finding.message
