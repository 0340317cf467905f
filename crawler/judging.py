"""`check`: an archive becomes verdicts. Needs no network, so last night's archive can be judged again in seconds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks.artifacts import Fetch
from checks.context import Context
from checks.findings import Finding, RuleFailure
from checks.inspection import Inspection
from checks.judge import SiteJudgement, judge_page, judge_site, page_facts, rule_digests
from checks.reading.page import read_page
from checks.reading.urls import key
from checks.survey import Survey
from crawler.archive.archive import Archive
from crawler.archive.facts import FactsWriter, read_facts
from crawler.archive.verdicts import Verdicts
from crawler.rendering.facts import RenderedFacts

_GONE = frozenset({404, 410})


@dataclass
class _Pages:
    """What judging page after page adds up to."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)
    inspected: set[str] = field(default_factory=set)
    undecided: set[tuple[str, str]] = field(default_factory=set)


def judge_run(folder: Path, context: Context) -> Verdicts:
    """Judge everything a run collected. Writes the facts table beside the archive; the caller saves the rest."""
    archive = Archive(folder)
    try:
        pages = _judge_pages(archive, folder, context)
        fetches = {fetch.url: fetch for fetch in archive.index.fetches()}
        rendered = RenderedFacts(folder, context.today)
        survey = Survey(
            context.start, fetches, lambda name: rendered.over(name, read_facts(folder, name)), archive.index.links
        )
        site = judge_site(survey, context)
    finally:
        archive.close()
    failures = (*pages.failures, *site.failures)
    inspection = Inspection(
        rules=dict(rule_digests(context)),
        rows=dict(context.lexicons.digests()) if context.lexicons else {},
        pages=frozenset(pages.inspected),
        gone=frozenset(_gone(fetches, pages.inspected)),
        failed=frozenset(pages.undecided | {(failure.rule, _place(failure)) for failure in failures}),
        fine={rule: frozenset(found) for rule, found in site.fine.items()},
        unresolved={subject: frozenset(places) for subject, places in site.unresolved.items()},
    )
    columns = tuple(_column_row(column) for column in site.subjects.get("columns", ()))
    return Verdicts((*pages.findings, *site.findings), inspection, columns, failures, tuple(_doubts(site)))


def _judge_pages(archive: Archive, folder: Path, context: Context) -> _Pages:
    pages, facts = _Pages(), FactsWriter(folder)
    try:
        # A style sheet is read for its links alone, and that completely.
        pages.inspected.update(map(key, archive.index.linking()))
        for fetch, answer in archive.documents():
            page = read_page(fetch.url, answer.body, answer.headers.get("content-type", ""))
            if fetch.fragment:
                facts.add(fetch.url, page_facts(page, context).facts)
                continue
            judgement = judge_page(page, context)
            pages.findings += judgement.findings
            pages.failures += judgement.failures
            pages.inspected.add(key(fetch.url))
            pages.undecided.update((rule, key(fetch.url)) for rule in judgement.undecided)
            facts.add(fetch.url, judgement.facts)
    finally:
        facts.close()
    return pages


def _gone(fetches: dict[str, Fetch], inspected: set[str]) -> Iterator[str]:
    """Pages that answered 404 or 410, unless the same page answered whole under another spelling."""
    for fetch in fetches.values():
        if fetch.status in _GONE and key(fetch.url) not in inspected:
            yield key(fetch.url)


def _place(failure: RuleFailure) -> str:
    return key(failure.where) if failure.where else ""


def _doubts(site: SiteJudgement) -> Iterator[str]:
    """What was looked at and could not be judged is said aloud."""
    unknown = [element for element in site.subjects.get("identity", ()) if element.state == "unknown"]
    if unknown:
        labels = "、".join(element.label for element in unknown)
        yield f"首页{unknown[0].evidence.removeprefix('首页')}，以下标识未能核实：{labels}。"
    hidden = [column.name for column in site.subjects.get("columns", ()) if column.state == "needs_render"]
    if hidden:
        yield f"内容由脚本加载、未能核实的栏目有{len(hidden)}个：{'、'.join(hidden[:10])}。"


def _column_row(column: Any) -> dict[str, Any]:
    return {
        "name": column.name,
        "url": column.url,
        "kind": column.kind,
        "limit_days": column.limit_days,
        "latest": column.latest.isoformat() if column.latest else None,
        "items": column.items,
        "state": column.state,
        "label": column.label,
        "reason": column.reason,
    }
