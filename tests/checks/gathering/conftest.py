"""A little site, read and gathered as a run would do it."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import pytest

from checks import topics
from checks.artifacts import Fetch, Outcome
from checks.basis import parse_pack
from checks.context import Context
from checks.elements import kinds
from checks.findings import Place
from checks.gathering import articles, columns
from checks.history import History
from checks.reading.page import read_page
from checks.survey import Survey
from checks.vocabulary import parse

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Declared:
    name: str
    url: str
    kind: str | None = None
    limit_days: int | None = None


def _rows(root):
    packs = (parse_pack(path.read_text("utf-8")) for path in sorted((root / "config/rulepacks").glob("*.toml")))
    return {id: row for pack in packs for id, row in pack.items()}


@pytest.fixture(scope="session")
def context(root):
    def build(start: str, declared: tuple[Declared, ...] = ()) -> Context:
        return Context(
            TODAY,
            start,
            _rows(root),
            vocabulary=parse((root / "config/columns.toml").read_text("utf-8")),
            elements=kinds.parse(path.read_text("utf-8") for path in sorted((root / "config/elements").glob("*.toml"))),
            topics=topics.parse((root / "config/topics.toml").read_text("utf-8")),
            declared=declared,
        )

    return build


@pytest.fixture(scope="session")
def surveyed():
    """The survey of pages (address to body), with outcomes for addresses that are none; unknown ones are missing."""

    def build(
        start: str,
        pages: dict[str, bytes],
        fetches: dict[str, Fetch],
        context: Context,
        history: History = History(),  # noqa: B008
    ) -> Survey:
        facts, links, known = defaultdict(list), defaultdict(list), dict(fetches)
        for url, body in pages.items():
            page = read_page(url, body, "text/html; charset=utf-8")
            known.setdefault(url, Fetch(url, Outcome.OK, 200, url, "text/html", page=True))
            for name, gatherer in (("columns", columns), ("articles", articles)):
                if (found := gatherer.facts(page, context)) is not None:
                    facts[name].append((url, json.loads(json.dumps(found))))
            for link in page.links:
                links[link.url.partition("#")[0]].append(Place(url, link.text))
        return Survey(
            start,
            known,
            lambda name: iter(facts[name]),
            lambda: ((url, tuple(places)) for url, places in links.items()),
            history=history,
        )

    return build


@pytest.fixture(scope="session")
def gathered(context, surveyed):
    """The columns of a site given as path to markup, by path; `fetches` are outcomes by path."""

    def build(pages: dict[str, str], fetches: dict[str, Fetch] | None = None, declared: tuple[Declared, ...] = ()):
        start = "http://a.gov.cn/"
        bound = context(start, declared)
        bodies = {
            f"http://a.gov.cn{path}": f"<html><body>{body}</body></html>".encode() for path, body in pages.items()
        }
        outcomes = {f"http://a.gov.cn{path}": fetch for path, fetch in (fetches or {}).items()}
        survey = surveyed(start, bodies, outcomes, bound)
        return {column.url.removeprefix("http://a.gov.cn"): column for column in columns.gather(survey, bound)}

    return build


@pytest.fixture(scope="session")
def gathers(context):
    """What one gatherer makes of a little site, given as path to a whole document; `columns` are known beside it, and
    what `others` note."""

    def build(gatherer, pages: dict[str, str], fetches: tuple[Fetch, ...] = (), others: tuple = ()):
        start = "http://a.gov.cn/"
        bound = context(start)
        facts, links, known = defaultdict(list), defaultdict(list), {fetch.url: fetch for fetch in fetches}
        for path, markup in pages.items():
            page = read_page(f"http://a.gov.cn{path}", markup.encode(), "text/html; charset=utf-8")
            known.setdefault(page.url, Fetch(page.url, Outcome.OK, 200, page.url, "text/html", page=True))
            for module in {gatherer, columns, *others}:
                if (found := module.facts(page, bound)) is not None:
                    facts[module.__name__.rpartition(".")[2]].append((page.url, json.loads(json.dumps(found))))
            for link in page.links:
                links[link.url.partition("#")[0]].append(Place(page.url, link.text))
        survey = Survey(
            start, known, lambda name: iter(facts[name]), lambda: ((url, tuple(seen)) for url, seen in links.items())
        )
        return list(gatherer.gather(survey, bound))

    return build
