"""Lists, dates and pagers of saved real pages."""

import json
from datetime import date

import pytest

from checks.reading.listing import Listing, listing, next_pages
from checks.reading.page import read_page
from checks.reading.responses import Answer, meaning

pytestmark = pytest.mark.real
TODAY = date(2026, 11, 23)
DAOZHEN = "http://127.0.0.1:8000/"


@pytest.fixture
def saved(shared):
    def read(file: str, url: str = "http://www.a.gov.cn/col/col1/index.html"):
        return read_page(url, (shared / file).read_bytes(), "text/html")

    return read


@pytest.fixture
def daozhen(saved):
    return lambda path: saved(f"realsites/daozhen/{path}", DAOZHEN + path)


def latest(found: Listing) -> date | None:
    return max((item.date for item in found.items if item.date), default=None)


def test_a_trs_list(daozhen):
    page = daozhen("gzdt/tzgg/index.html")
    found = listing(page, TODAY)
    assert (len(found.items), latest(found), found.pages) == (20, date(2020, 11, 27), 4)
    assert next_pages(page) == tuple(f"{DAOZHEN}gzdt/tzgg/index_{number}.html" for number in (1, 2, 3))
    assert (found.name, found.trail) == ("通知公告", ("工作动态", "通知公告"))


@pytest.mark.parametrize("path", ["zwgk/ghjh", "zwgk/fpgz", "zwgk/zcjd", "zwgk/ggzypz"])
def test_empty_columns(daozhen, path):
    found = listing(daozhen(f"{path}/index.html"), TODAY)
    assert found.items == ()
    assert found.blank.certain


def test_nothing_else_there_is_empty(shared, daozhen):
    root = shared / "realsites/daozhen"
    empty = {
        path.parent.name
        for path in root.rglob("*.html")
        if listing(daozhen(path.relative_to(root).as_posix()), TODAY).blank
    }
    assert empty == {"ghjh", "fpgz", "zcjd", "ggzypz"}


def test_the_home_page_dates_its_entries_by_their_addresses(daozhen):
    found = listing(daozhen("index.html"), TODAY)
    assert sum(item.date is not None for item in found.items) == 102
    assert all(item.inferred for item in found.items)
    assert latest(found) == date(2020, 12, 30)


@pytest.mark.parametrize(
    ("file", "entries", "newest", "pages"),
    [
        ("excerpt_hebei_zrzy_list.html", 4, date(2026, 9, 7), 5),
        ("excerpt_gx_dnr_list.html", 3, date(2026, 9, 9), 55),
        ("zjgztb_com__zjgsfzx_031002_031002001_zjgCity_moreinfo.html", 15, date(2021, 1, 4), 2),
        ("crawler__i_extractor_test_huizhou.html", 5, date(2016, 7, 28), None),
        ("static-changxingdao__list.html", 18, date(2020, 8, 25), None),
    ],
)
def test_lists_of_other_systems(saved, file, entries, newest, pages):
    found = listing(saved(f"corpus/pages/{file}"), TODAY)
    assert (len(found.items), latest(found), found.pages) == (entries, newest, pages)


def test_the_pager_that_is_called_before_it_is_defined(saved):
    page = saved("corpus/pages/excerpt_gx_dnr_list.html", "https://dnr.gxzf.gov.cn/zfxxgk/fdzdgknr/jysc/kyqjy/")
    assert next_pages(page)[0] == "https://dnr.gxzf.gov.cn/zfxxgk/fdzdgknr/jysc/kyqjy/index_1.shtml"


@pytest.mark.parametrize("name", ["jpaas_shell_list", "ucap_searchlist_shell"])
def test_shells_are_not_empty(saved, name):
    found = listing(saved(f"corpus/synthetic/{name}.html"), TODAY)
    assert (found.needs_render, found.items, found.blank) == (True, (), None)


def test_records_that_no_parser_shows(saved):
    found = listing(saved("corpus/synthetic/hanweb_jpage_list.html"), TODAY)
    assert (len(found.items), latest(found), found.pages) == (2, date(2023, 5, 9), 8)


def test_a_column_under_construction(saved):
    found = listing(saved("corpus/synthetic/empty_column_building.html"), TODAY)
    assert found.blank.certain
    assert "建设" in found.blank.words


def test_every_way_of_writing_a_date(saved):
    found = listing(saved("corpus/synthetic/date_formats.html"), TODAY)
    days = [item.date for item in found.items]
    assert len(days) == 18
    assert days[10:14] == [date(2023, 5, 31), TODAY, date(2026, 11, 22), TODAY]
    assert {day for index, day in enumerate(days) if not 10 <= index < 14} == {date(2023, 5, 9)}


def test_challenges_and_error_pages_are_never_empty(shared):
    for line in (shared / "corpus/index_synthetic.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if not entry["expect"].startswith(("blocked", "soft404")):
            continue
        headers = {name.lower(): value for name, value in entry["headers"].items()}
        body = (shared / "corpus" / entry["file"]).read_bytes()
        page = meaning(Answer("http://a.gov.cn/x/", entry["status"], headers, body)).page
        if page is not None:
            assert listing(page, TODAY).blank is None, entry["file"]
