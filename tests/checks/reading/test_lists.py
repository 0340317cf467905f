"""The lists of every publishing system: one page a file in `lists`, what it shows in `lists/expected.toml`."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from checks.columns.sheet import sheet
from checks.reading.listing import listing, next_pages
from checks.reading.page import read_page

TODAY = date(2026, 11, 23)
FOLDER = Path(__file__).parent / "lists"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text("utf-8"))


@pytest.fixture(params=EXPECTED)
def case(request):
    expected = EXPECTED[request.param]
    return read_page(expected["url"], (FOLDER / f"{request.param}.html").read_bytes(), "text/html"), expected


def test_every_page_is_expected():
    assert {path.stem for path in FOLDER.glob("*.html")} == set(EXPECTED)


def test_its_entries(case):
    page, expected = case
    assert len(listing(page, TODAY).items) == expected.get("items", 0)


def test_its_newest_date(case):
    page, expected = case
    column = sheet(page, TODAY)
    newest = expected["newest"].isoformat() if "newest" in expected else ""
    assert (column.latest, column.inferred) == (newest, expected.get("inferred", False))


def test_why_it_has_no_entries(case):
    page, expected = case
    found = listing(page, TODAY)
    state = "needs_render" if found.needs_render else "empty" if found.blank else ""
    assert state == expected.get("state", "")


def test_its_pager(case):
    page, expected = case
    assert listing(page, TODAY).pages == expected.get("pages")
    assert next(iter(next_pages(page)), None) == expected.get("next")
