"""A little site judged as a whole, without a crawl: pages by path to what the site rules find and prove."""

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

from checks.artifacts import Fetch, Outcome
from checks.basis import parse_pack
from checks.context import Context
from checks.findings import Place
from checks.judge import SiteJudgement, judge_site, page_facts
from checks.reading.attachments.extract import Extract
from checks.reading.attachments.passage import Passage
from checks.reading.page import read_page
from checks.reading.yearly.filed import filed_report
from checks.survey import Survey
from checks.vocabulary import parse

START = "http://www.a.gov.cn/"
TODAY = date(2026, 11, 23)
_CONFIG = Path(__file__).resolve().parent.parent.parent / "config"


def judged(
    pages: dict[str, str],
    today: date = TODAY,
    office: str = "",
    complete: bool = True,
    files: dict[str, str] | None = None,
) -> SiteJudgement:
    """pages: whole documents by path, "" is the home page. files: the lines of attachments by path.

    complete: everything they link to was asked for.
    """
    rows = {}
    for pack in sorted((_CONFIG / "rulepacks").glob("*.toml")):
        rows |= parse_pack(pack.read_text("utf-8"), rows)
    context = Context(
        today, START, rows, vocabulary=parse((_CONFIG / "columns.toml").read_text("utf-8")), office=office
    )
    facts, links, fetches = defaultdict(list), defaultdict(list), {}
    for place, html in pages.items():
        page = read_page(START + place, html.encode(), "text/html; charset=utf-8")
        fetches[page.url] = Fetch(page.url, Outcome.OK, 200, page.url, "text/html", page=True, title=page.title)
        told = page_facts(page, context)
        assert not told.failures
        for name, known in told.facts.items():
            facts[name].append((page.url, json.loads(json.dumps(known))))
        for link in page.links:
            target = link.url.partition("#")[0]
            links[target].append(Place(page.url, link.text))
            if complete:
                fetches.setdefault(target, Fetch(target, Outcome.BROKEN, 404))
    for place, text in (files or {}).items():
        extract = Extract(tuple(Passage("第1段", line) for line in text.splitlines() if line))
        if (report := filed_report(extract)) is not None:
            facts["yearly_reports"].append((START + place, json.loads(json.dumps(report))))
    site = judge_site(Survey(START, fetches, lambda name: iter(facts[name]), lambda: list(links.items())), context)
    assert not site.failures
    return site


def found(site: SiteJudgement, *rules: str) -> list[tuple[str, str, bool]]:
    """(rule, path, needs review) of what rules with these beginnings found."""
    return sorted(
        (finding.rule, finding.url.removeprefix(START), finding.needs_review)
        for finding in site.findings
        if finding.rule.startswith(rules)
    )
