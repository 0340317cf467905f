"""The columns of a whole saved site, as a run on loopback would see it."""

from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.judge import judge_site

pytestmark = pytest.mark.real
START = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def judged(shared, context, surveyed):
    root, pages = shared / "realsites/daozhen", {}
    for path in sorted(root.rglob("*.html")):
        relative = path.relative_to(root).as_posix()
        pages[START + relative] = path.read_bytes()
        if path.name == "index.html":
            pages[START + relative.removesuffix("index.html")] = path.read_bytes()
    bound = context(START)
    links = {url for url, _ in surveyed(START, pages, {}, bound).links()} - set(pages)
    there = {url for url in links if url.startswith(START) and (root / url.removeprefix(START)).is_file()}
    fetches = {url: Fetch(url, Outcome.OK if url in there else Outcome.BROKEN) for url in links}
    return judge_site(surveyed(START, pages, fetches, bound), bound)


@pytest.fixture(scope="module")
def columns(judged):
    return {column.subject.url.removeprefix(START): column for column in judged.subjects["columns"]}


def test_nothing_crashes(judged):
    assert not [failure for failure in judged.failures if failure.rule in ("columns", "stale_column", "empty_column")]


def test_every_list_is_found_once_and_nothing_else(columns):
    below = {
        "bmgk/": "dwzn ldxx jcdd/gzdt_62442 jcdd/tzgg_62444 jcdd/zcfg_62443 jycy/bszn jycy/gzdt_62430 jycy/zcfg "
        "sbjb/bszn_62436 sbjb/gzdt_62434 sbjb/zcfg_62435 zyzc/gzdt_62438 zyzc/tzgg_62440 zyzc/zcfg_62439",
        "gzdt/": "ldhd rsks tzgg xydt ywyw",
        "syqt/": "lxfs rssdy wzdt",
        "zwgk/": "bmwj djxx fpgz ggzypz ghjh gsgg gwygl lydp rsxx xxgkyjx/yjxsybz ysqgk zcfg_62459 zcjd zyzc",
    }
    expected = {f"{folder}{name}/" for folder, names in below.items() for name in names.split()} | {"ywgz/"}
    assert set(columns) == expected


def test_a_column_in_full(columns):
    column = columns["gzdt/tzgg/"]
    assert (column.name, column.kind, column.limit_days, column.row) == (
        "通知公告",
        "notices",
        183,
        "cn19.columns-notices",
    )
    assert (column.state, column.latest, column.items, column.pages) == ("stale", date(2020, 11, 27), 20, 4)
    assert column.trail == ("工作动态", "通知公告")


def test_states(columns):
    states = {
        state: {path for path, column in columns.items() if column.state == state} for state in ("empty", "unverified")
    }
    assert states["empty"] == {"zwgk/ghjh/", "zwgk/fpgz/", "zwgk/zcjd/", "zwgk/ggzypz/"}
    assert states["unverified"] == {"zwgk/xxgkyjx/yjxsybz/"}
    assert columns["zwgk/ysqgk/"].state == "needs_render"


def test_what_need_not_be_updated_is_never_overdue(judged, columns):
    fixed = {"bmgk/dwzn/", "bmgk/ldxx/", "syqt/lxfs/", "syqt/wzdt/", "syqt/rssdy/", "zwgk/ysqgk/", "bmgk/jycy/bszn/"}
    assert {columns[path].limit_days for path in fixed} == {None}
    stale = {finding.subject.url.removeprefix(START) for finding in judged.findings if finding.rule == "stale_column"}
    assert not stale & fixed
    assert len(stale) == 24


def test_pages_that_move_on_are_not_empty(judged):
    empty = {finding.subject.url.removeprefix(START) for finding in judged.findings if finding.rule == "empty_column"}
    assert empty == {"zwgk/ghjh/", "zwgk/fpgz/", "zwgk/zcjd/", "zwgk/ggzypz/"}


def test_only_kinds_that_depend_on_events_want_a_second_look(judged, columns):
    doubted = {
        finding.subject.url.removeprefix(START)
        for finding in judged.findings
        if finding.needs_review and finding.rule in ("stale_column", "empty_column")
    }
    assert doubted == {path for path, column in columns.items() if column.review and column.state == "stale"}


def test_the_site_as_a_whole_fails(judged):
    whole = {finding.row: finding for finding in judged.findings if finding.row.startswith(("cn19.count", "cn19.home"))}
    assert set(whole) == {"cn19.count-stale", "cn19.count-neglected", "cn19.home"}
    assert "2020-1" in whole["cn19.home"].message
    assert [row for row, finding in whole.items() if finding.needs_review] == ["cn19.count-neglected"]
