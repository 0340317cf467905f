"""Saved real pages: what is said of them was read by eye."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checks.artifacts import Page
from checks.context import Context
from checks.gathering import elements, guides
from checks.reading.page import read_page
from checks.rules.elements import contradictory_head, late_publication
from checks.survey import Survey

pytestmark = pytest.mark.real
START = "http://www.daozhen.gov.cn/"


def _pages(folder: Path) -> list[Page]:
    found = sorted(folder.rglob("*.html"))
    return [read_page(START + path.relative_to(folder).as_posix(), path.read_bytes(), "") for path in found]


@pytest.fixture(scope="module")
def daozhen(shared) -> list[Page]:
    return _pages(shared / "realsites" / "daozhen")


@pytest.fixture(scope="module")
def corpus(shared) -> list[Page]:
    return _pages(shared / "corpus" / "pages")


def _survey(pages: list[Page], context: Context) -> Survey:
    told = [(page.url, elements.facts(page, context)) for page in pages]
    kept = [(url, json.loads(json.dumps(found))) for url, found in told if found]
    return Survey(START, {}, lambda name: iter(kept if name == "elements" else ()), lambda: ())


def _missing(pages: list[Page], context: Context) -> set[str]:
    found = elements.gather(_survey(pages, context), context)
    return {required.subject.element for required in found if required.state == "missing"}


def test_what_a_countys_office_lacks(daozhen, context):
    """Its guides name a legal basis and little else; its leader's post, duties and time in office are there."""
    lacking = {f"service.{id}" for id in ("basis", "conditions", "materials", "place", "hours", "phone", "steps")}
    assert _missing(daozhen, context(START)) == lacking


def test_its_guides_are_counted(daozhen, context):
    bound = context(START)
    (tally,) = guides.gather(_survey(daozhen, bound), bound)
    assert (len(tally.incomplete), tally.pages, tally.open) == (5, 7, 2)


def test_single_pages_are_not_accused(corpus, context):
    for page in corpus:
        assert not _missing([page], context(START)), page.url


def test_no_head_is_taken_for_contradictory_or_late(daozhen, corpus, context):
    bound = replace(context(START), option=late_publication.Options())
    assert bound.rows["regulation.26"].workdays == 20
    for page in (*daozhen, *corpus):
        for rule in (contradictory_head, late_publication):
            assert not list(rule.check(page, bound)), page.url
