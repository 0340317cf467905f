import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.gathering import footers
from checks.reading.footer_items import ELEMENTS
from checks.survey import Survey

HOME = "http://a.gov.cn/"
CONTEXT = Context(None, HOME)
ALL = {element: ["found", "x"] for element in ELEMENTS}


def told(*without: str, **more):
    return {"footer": True, "items": {name: seen for name, seen in ALL.items() if name not in without}} | more


def lacking(pages: dict[str, dict], fragments: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    facts = [(HOME.rstrip("/") + path, found) for path, found in pages.items()]
    fetches = {url: Fetch(url, Outcome.OK, 200, url, page=url not in fragments) for url, _ in facts}
    survey = Survey(HOME, fetches, lambda name: iter(facts if name == "identity" else ()), lambda: ())
    found = {item.element: item.lacking for item in footers.gather(survey, CONTEXT)}
    assert set(found) == set(ELEMENTS)
    return {element: urls for element, urls in found.items() if urls}


@pytest.mark.parametrize(
    "page",
    [
        told(),
        told("icp", sources=["http://a.gov.cn/foot.js"]),
        told("icp", foreign=True),
        told("icp", hollow=True),
        told("icp", refresh="http://a.gov.cn/b/"),
        told(*ELEMENTS),
        {"footer": False},
        {"footer": True},
        told("emblem", "code", "icp", "police", "host"),
        told() | {"items": ALL | {"icp": ["weak", "x"]}},
        told() | {"items": ALL | {"icp": ["outdated", "x"]}},
    ],
)
def test_what_is_there_or_was_not_read_is_not_missing(page):
    assert lacking({"/": told(), "/b/": told(), "/c.html": page}) == {}


def test_the_home_page_is_judged_elsewhere():
    assert lacking({"/": told("icp"), "/b/": told()}) == {}


def test_what_no_page_shows_is_the_home_pages_fault():
    assert lacking({"/": told("icp"), "/b/": told("icp"), "/c/": told("icp")}) == {}


@pytest.mark.parametrize("element", ELEMENTS)
def test_what_other_pages_show_is_missing(element):
    found = lacking({"/": told(), "/b/": told(), "/c.html": told(element)})
    assert found == {element: ("http://a.gov.cn/c.html",)}
