import pytest

from checks.artifacts import Page
from checks.reading.page import read_page

URL = "http://www.a.gov.cn/gzdt/tzgg/index.html"


@pytest.fixture
def page():
    """Builds a page from the markup of its body."""

    def build(body: str, url: str = URL, head: str = "") -> Page:
        html = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
        return read_page(url, html.encode(), "text/html; charset=utf-8")

    return build
