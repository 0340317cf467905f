"""A little site, judged as a run would do it: pages to facts, facts through JSON to subjects, subjects to findings."""

import json
from collections import defaultdict
from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.basis import parse_pack
from checks.context import Context
from checks.findings import Place
from checks.judge import judge_site, page_facts
from checks.reading.page import read_page
from checks.survey import Survey
from checks.vocabulary import parse

HOST = "http://a.gov.cn"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def shipped(root):
    """The context of a run under the shipped rule packs and column names, its families those named."""
    rows = {}
    for pack in sorted((root / "config/rulepacks").glob("*.toml")):
        rows |= parse_pack(pack.read_text("utf-8"))
    vocabulary = parse((root / "config/columns.toml").read_text("utf-8"))

    def build(*families: str) -> Context:
        return Context(TODAY, f"{HOST}/", rows, vocabulary=vocabulary, families=frozenset(families))

    return build


@pytest.fixture(scope="session")
def judged_site(shipped):
    """Judge a site given as path to markup; `fetches` are outcomes by path of what is no page."""

    def build(family: str, pages: dict[str, str], fetches: dict[str, Outcome] | None = None):
        context = shipped(family)
        known = {f"{HOST}{path}": Fetch(f"{HOST}{path}", outcome) for path, outcome in (fetches or {}).items()}
        told, links = [], defaultdict(list)
        for path, markup in pages.items():
            url = f"{HOST}{path}"
            page = read_page(url, f"<html>{markup}</html>".encode(), "text/html; charset=utf-8")
            known[url] = Fetch(url, Outcome.OK, 200, url, "text/html", page=True, title=page.title)
            facts = page_facts(page, context)
            assert not facts.failures
            told.append((url, json.loads(json.dumps(facts.facts))))
            for link in page.links:
                links[link.url.partition("#")[0]].append(Place(url, link.text))
        site = judge_site(
            Survey(
                f"{HOST}/",
                known,
                lambda name: ((url, facts[name]) for url, facts in told if name in facts),
                lambda: ((url, tuple(places)) for url, places in links.items()),
            ),
            context,
        )
        assert not site.failures
        return site

    return build


@pytest.fixture(scope="session")
def findings(judged_site):
    """Only what one rule found."""

    def build(rule: str, family: str, pages: dict[str, str], fetches: dict[str, Outcome] | None = None):
        return [found for found in judged_site(family, pages, fetches).findings if found.rule == rule]

    return build
