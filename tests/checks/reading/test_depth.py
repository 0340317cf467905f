import time

import pytest

from checks.reading.depth import shallow
from checks.reading.page import read_page


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<div>" * 5000 + "<a href='x'>底</a>",
        "<div><p>文<br></div>" * 20_000,
        "<li><a href='x'>一</a>" * 50_000,
        "<svg>" + "<path d='M0 0'/>" * 20_000 + "</svg>",
        "<p>" * 20_000,
        "<script>" + "if (n<m) {}" * 20_000 + "</script>",
    ],
)
def test_sane_documents_are_read_whole(html):
    assert shallow(html) == html


@pytest.mark.parametrize("unit", ["<div>", "<ul><li>", "<dl><dd>", "<b></p>", "<a><b>", "<DIV/>", "<section>"])
def test_nesting_without_end_is_cut_and_costs_little(unit):
    started = time.perf_counter()
    page = read_page("http://www.a.gov.cn/", b"<title>t</title><a href='x'>1</a>" + unit.encode() * 200_000)
    assert time.perf_counter() - started < 10
    assert (page.title, len(page.links)) == ("t", 1)
