"""An independent reader must see the same anchors and images: BeautifulSoup over the bundled website."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checks.reading.page import read_page
from checks.reading.urls import resolve

_SITE = Path(__file__).resolve().parents[3] / "config" / "demo" / "site"
_PAGES = sorted(path.relative_to(_SITE).as_posix() for path in _SITE.rglob("*.html"))
_URL = "http://www.example.gov.cn/"


@pytest.mark.parametrize("name", _PAGES)
@pytest.mark.parametrize(("tag", "attribute"), [("a", "href"), ("img", "src"), ("iframe", "src")])
def test_the_same_references(name, tag, attribute):
    body = (_SITE / name).read_bytes().replace(b"{{port}}", b"8000")
    page = read_page(_URL + name, body)
    seen = {node[attribute].strip() for node in BeautifulSoup(page.html, "lxml").find_all(tag, **{attribute: True})}
    wanted = {resolve(page.url, reference) for reference in seen if _leads(reference)}
    assert {link.url for link in page.links if link.carrier == tag and not link.malformed} == wanted


def _leads(reference: str) -> bool:
    scheme = reference.partition(":")[0].lower() if ":" in reference.partition("/")[0] else ""
    return bool(reference) and not reference.startswith("#") and scheme in ("", "http", "https")
