from collections.abc import Mapping
from datetime import date
from itertools import chain

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.gathering.identity import SiteElement, facts, gather
from checks.reading.page import read_page
from checks.subjects import SiteElementSubject
from checks.survey import Survey

HOST = "http://www.a.gov.cn"
HOME = HOST + "/"
CONTEXT = Context(date(2026, 11, 23), HOME)
HALF = "<p>主办：某某县人民政府 电话：0851-25821234</p><p>黔ICP备05001922号</p>"
FOOTER = f"<div class='footer'>{HALF}</div>"


def gathered(pages: Mapping[str, str], start: str = HOME, fetches: tuple[Fetch, ...] = ()) -> dict[str, SiteElement]:
    """The seven elements of a site with these documents; addresses without a fetch of their own answered well."""
    told = [(url, facts(read_page(url, body.encode()), CONTEXT)) for url, body in pages.items()]
    asked = {url: Fetch(url, Outcome.OK, final_url=url) for url in pages} | {fetch.url: fetch for fetch in fetches}
    survey = Survey(start, asked, lambda name: iter(told if name == "identity" else ()), lambda: iter(()))
    return {element.element: element for element in gather(survey, CONTEXT)}


def states(*args, **more) -> set[tuple[str, str]]:
    return {(name, element.state) for name, element in gathered(*args, **more).items()}


def only(state: str) -> set[tuple[str, str]]:
    return {(name, state) for name in ("emblem", "code", "icp", "police", "host", "contact", "report")}


HALF_STATES = {
    ("host", "found"), ("contact", "found"), ("icp", "found"),
    ("emblem", "missing"), ("code", "missing"), ("police", "missing"), ("report", "missing"),
}  # fmt: skip
HALF_UNKNOWN = {(name, state.replace("missing", "unknown")) for name, state in HALF_STATES}


def test_the_home_page_is_looked_at():
    assert states({HOME: FOOTER, HOST + "/x.html": ""}) == HALF_STATES


def test_subjects_belong_to_the_site_and_places_to_the_home_page():
    icp = gathered({HOST + ":8080/": FOOTER}, HOST + ":8080/")["icp"]
    assert icp.subject == SiteElementSubject("www.a.gov.cn:8080", "icp")
    assert [place.page for place in icp.places] == [HOST + ":8080/"]
    assert (icp.label, icp.conclusive, icp.evidence) == ("ICP备案编号", True, "黔ICP备05001922号")


LOADED = "<div id='footer'></div><script>$('#footer').load('/foot.html')</script>"


@pytest.mark.parametrize(
    "pages",
    [
        {HOME: LOADED, HOST + "/foot.html": HALF},
        {HOME: "<script src='/js/foot.js'></script>", HOST + "/js/foot.js": f'document.write("{HALF}")'},
        {HOME: LOADED, HOST + "/foot.html": "<script src='/js/foot.js'></script>", HOST + "/js/foot.js": f"d='{HALF}'"},
        {HOME: "<iframe src='/bottom.html'></iframe>", HOST + "/bottom.html": HALF},
        {HOME: "<frameset><frame src='/m.html'></frameset>", HOST + "/m.html": "<p>要闻</p>" + FOOTER},
    ],
)
def test_footer_files_are_looked_at_with_it(pages):
    assert states(pages) == HALF_STATES
    assert gathered(pages)["icp"].looked == tuple(pages)


@pytest.mark.parametrize(
    ("body", "doubt"),
    [
        (LOADED, "页脚文件未能读取"),
        (FOOTER + "<script src='/js/foot.js'></script>", "页脚文件未能读取"),
        (FOOTER + "<script src='http://static.b.gov.cn/foot.js'></script>", "其他网站的文件"),
        ("<p>要闻</p><div id='footer'></div>", "脚本生成"),
        ("<div class='footer'>主办单位：{{ name }}</div>", "脚本生成"),
        ("<div id='app'></div>", "未见可以识别的页脚"),
    ],
)
def test_what_could_not_be_read_is_unknown_and_never_missing(body, doubt):
    elements = gathered({HOME: body}).values()
    assert not [element for element in elements if element.state == "missing"]
    assert all(doubt in element.evidence for element in elements if element.state == "unknown")
    assert not any(element.conclusive for element in elements if element.state == "unknown")


def test_what_was_found_stays_found_when_a_footer_file_is_lacking():
    assert states({HOME: FOOTER + "<script src='/js/foot.js'></script>"}) == HALF_UNKNOWN


def test_a_footer_file_that_answers_with_an_error_is_not_read():
    gone = Fetch(HOST + "/foot.html", Outcome.BROKEN, 404)
    assert states({HOME: LOADED, HOST + "/foot.html": HALF}, fetches=(gone,)) == only("unknown")


def test_footer_files_that_load_each_other_come_to_an_end():
    pages = {
        HOME: LOADED,
        HOST + "/foot.html": HALF + "<script src='/foot.js'></script>",
        HOST + "/foot.js": "d='<script src=\"/bottom.js\"></script>'",
        HOST + "/bottom.js": "d='<script src=\"/foot.js\"></script>'",
    }
    assert states(pages) == HALF_STATES


@pytest.mark.parametrize(
    ("pages", "fetches"),
    [
        ({HOME: "<meta http-equiv='refresh' content='0;url=/web/'>", HOST + "/web/": FOOTER}, ()),
        ({HOST + "/web/": FOOTER}, (Fetch(HOME, Outcome.REDIRECTED, 302, HOST + "/web/", location=HOST + "/web/"),)),
        (
            {HOST + "/a/": "<script>location.href='/web/'</script>", HOST + "/web/": FOOTER},
            (Fetch(HOME, Outcome.REDIRECTED, 302, HOST + "/a/", location=HOST + "/a/"),),
        ),
    ],
)
def test_the_home_page_is_the_one_a_visitor_comes_to_see(pages, fetches):
    elements = gathered(pages, fetches=fetches)
    assert {(name, element.state) for name, element in elements.items()} == HALF_STATES
    assert elements["icp"].url == HOST + "/web/"
    assert elements["icp"].site == "www.a.gov.cn"


@pytest.mark.parametrize(
    ("pages", "fetches"),
    [
        ({}, ()),
        ({HOST + "/x.html": FOOTER}, (Fetch(HOME, Outcome.BLOCKED, 412),)),
        ({HOME: "<meta http-equiv='refresh' content='0;url=http://b.gov.cn/'>"}, ()),
        ({HOME: "<meta http-equiv='refresh' content='0;url=/a/'>", HOST + "/a/": "<script>location='/'</script>"}, ()),
    ],
)
def test_a_home_page_that_was_not_read_leaves_everything_unknown(pages, fetches):
    assert states(pages, fetches=fetches) == only("unknown")


def test_other_pages_are_counted_and_excuse_nothing():
    others = {f"{HOST}/{number}.html": FOOTER for number in range(3)}
    icp = gathered({HOME: "<div class='footer'>版权所有</div>", **others, HOST + "/foot.html": HALF})["icp"]
    assert (icp.state, icp.elsewhere, icp.pages) == ("missing", 3, 3)


def test_an_outdated_address_counts_as_found_and_says_so():
    body = FOOTER + "<script src='http://pucha.kaipuyun.cn/exposure/jiucuo.js'></script>"
    report = gathered({HOME: body})["report"]
    assert report.state == "found"
    assert "旧地址" in report.evidence


def test_a_trace_stays_missing_and_is_told():
    host = gathered({HOME: "<div class='footer'>版权所有：某某县人民政府</div>"})["host"]
    assert (host.state, host.evidence) == ("missing", "版权所有:某某县人民政府")


def test_facts_are_small_and_plain():
    assert facts(read_page(HOST + "/x.html", b"<p>x</p>"), CONTEXT) == {"footer": False}


@pytest.mark.real
def test_a_saved_site(shared):
    root = shared / "realsites" / "daozhen"
    files = chain([root / "index.html"], sorted(root.glob("gzdt/**/*.html")))
    pages = {f"{HOST}/{file.relative_to(root)}".replace("/index.html", "/"): file.read_text("utf-8") for file in files}
    assert states(pages) == {
        ("emblem", "found"), ("host", "found"), ("contact", "found"),
        ("code", "missing"), ("icp", "missing"), ("police", "missing"), ("report", "missing"),
    }  # fmt: skip
