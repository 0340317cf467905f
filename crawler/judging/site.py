"""Everything a run collected, judged as a whole."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks.artifacts import Fetch, Outcome
from checks.batches import batches
from checks.context import Context
from checks.digest import digest
from checks.findings import Finding, Place, RuleFailure
from checks.inspection import Inspection
from checks.judge import SiteJudgement, judge_site, rule_digests
from checks.moved import moved
from checks.outlook import outlook
from checks.own_marks import own_marks
from checks.reading.urls import key
from checks.survey import Survey
from checks.task_outlook import task_outlook
from checks.unread_reports import unread_reports
from checks.words.privacy.exposure import KEY
from crawler.archive.archive import Archive
from crawler.archive.history import load_history
from crawler.archive.judgements import Judgements
from crawler.archive.verdicts import Verdicts
from crawler.judging.article_row import article_row
from crawler.judging.ruleset import ruleset
from crawler.judging.standing import standing
from crawler.probing.log import KEPT, VisitLog
from crawler.rendering.facts import RenderedFacts

_GONE = frozenset({404, 410})


@dataclass
class _Pages:
    """What the pages that this run asked for add up to."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)
    inspected: set[str] = field(default_factory=set)
    undecided: set[tuple[str, str]] = field(default_factory=set)
    excused: dict[str, set[str]] = field(default_factory=dict)


def judge_run(folder: Path, context: Context) -> Verdicts:
    """The verdicts of a run whose pages are judged. Only what the run itself asked for gives findings and proof."""
    archive = Archive(folder)
    judged = Judgements(folder, ruleset(context))
    try:
        asked = {key(fetch.url) for fetch in archive.index.asked()}
        pages = _pages(archive, judged, asked)
        rendered = RenderedFacts(folder, context.today)
        survey = _survey(folder, archive, judged, rendered, asked, context.start)
        site = judge_site(survey, context)
    finally:
        judged.close()
        archive.close()
    failures = (*pages.failures, *site.failures)
    findings = (*pages.findings, *site.findings)
    inspection = Inspection(
        rules=dict(rule_digests(context)),
        rows=dict(_rows(context)),
        pages=frozenset(pages.inspected),
        gone=frozenset(_gone(survey.fetches, asked, pages.inspected)),
        failed=frozenset(pages.undecided | {(failure.rule, _place(failure)) for failure in failures}),
        fine={rule: frozenset(found) for rule, found in site.fine.items()},
        unresolved={subject: frozenset(places) for subject, places in site.unresolved.items()},
        left=frozenset(site.left),
        excused={subject: frozenset(places) for subject, places in pages.excused.items()},
        moved=moved(survey.fetches, asked),
        marks=own_marks(survey.fetches, {key(found.url) for found in findings}),
    )
    columns = tuple(_column_row(column) for column in site.subjects.get("columns", ()))
    old = batches(site.subjects.get("articles", ()), context)
    tasks = task_outlook(site.subjects.get("tasks", ()), context)
    said = (*outlook(site.subjects, context), *tasks, *_doubts(site), *_excused(pages), *old)
    articles = tuple(article_row(article) for article in site.subjects.get("articles", ()))
    counts = standing(site, len(pages.inspected), (rule for rule, _ in pages.undecided), failures, context)
    return Verdicts(findings, inspection, columns, failures, said, articles, counts)


def _survey(
    folder: Path, archive: Archive, judged: Judgements, rendered: RenderedFacts, asked: set[str], start: str
) -> Survey:
    fetches = {fetch.url: fetch for fetch in archive.index.fetches()}
    links = archive.index.links()
    seen = asked | {key(url) for url, places in links if _seen_again(fetches.get(url), places, asked)}

    def facts(gatherer: str) -> Iterator[tuple[str, Any]]:
        for stored in archive.index.stored():
            noted = judged.facts(stored)
            if gatherer in noted:
                yield stored.url, noted[gatherer]

    return Survey(
        start,
        fetches,
        lambda gatherer: rendered.over(gatherer, facts(gatherer)),
        lambda: links,
        lambda url: key(url) in seen,
        load_history(folder),
        tuple(VisitLog(folder / KEPT).visits()),
    )


def _seen_again(fetch: Fetch | None, places: Iterable[Place], asked: set[str]) -> bool:
    """An address that nobody can ask for counts as asked when a page was on which it stands."""
    unaskable = fetch is not None and fetch.outcome is Outcome.MALFORMED
    return unaskable and any(key(place.page) in asked for place in places)


def _pages(archive: Archive, judged: Judgements, asked: set[str]) -> _Pages:
    # A style sheet is read for its links alone, and that completely.
    pages = _Pages(inspected={key(url) for url in archive.index.linking()})
    for stored in archive.index.stored():
        address = key(stored.url)
        if stored.fragment or address not in asked:
            continue
        said = judged.said(stored)
        pages.findings += said.findings
        pages.failures += said.failures
        pages.undecided.update((rule, address) for rule in said.undecided)
        for subject in said.excused:
            pages.excused.setdefault(subject, set()).add(address)
        pages.inspected.add(address)
    return pages


def _rows(context: Context) -> Iterator[tuple[str, str]]:
    """What an entry rests on beside its rule: the row of a word, the key that private values are hashed by."""
    if context.lexicons:
        yield from context.lexicons.digests().items()
    yield KEY, digest(context.secret.hex())


def _gone(fetches: Mapping[str, Fetch], asked: set[str], inspected: set[str]) -> Iterator[str]:
    """Pages that answered 404 or 410, unless the same page answered whole under another spelling."""
    for fetch in fetches.values():
        address = key(fetch.url)
        if fetch.status in _GONE and address in asked and address not in inspected:
            yield address


def _place(failure: RuleFailure) -> str:
    return key(failure.where) if failure.where else ""


def _doubts(site: SiteJudgement) -> Iterator[str]:
    """What was looked at and could not be judged is said aloud."""
    unknown = [element for element in site.subjects.get("identity", ()) if element.state == "unknown"]
    if unknown:
        labels = "、".join(element.label for element in unknown)
        yield f"首页{unknown[0].evidence.removeprefix('首页')}，以下标识未能核实：{labels}。"
    yield from _unread(site.subjects.get("attachments", ()))
    yield from unread_reports(site.subjects)
    yield from _too_seldom(site.subjects.get("availability", ()))
    hidden = [column.name for column in site.subjects.get("columns", ()) if column.state == "needs_render"]
    if hidden:
        yield f"内容由脚本加载、未能核实的栏目有{len(hidden)}个：{'、'.join(hidden[:10])}。"


def _excused(pages: _Pages) -> Iterator[str]:
    if pages.excused:
        yield f"按例外清单（lexicons/allow.csv）没有列出的文字问题有{len(pages.excused)}个。"


def _unread(attachments: Iterable[Any]) -> Iterator[str]:
    whys = Counter(attachment.unread for attachment in attachments)
    read = whys.pop(None, 0)
    if whys:
        told = "；".join(f"{why.label}，{count}个" for why, count in whys.most_common())
        yield f"本站附件读取{read}个，未能解析{whys.total()}个（{told}），未能解析的没有检查文字。"


def _too_seldom(weeks: Iterable[Any]) -> Iterator[str]:
    for week in weeks:
        if week.lacking:
            unclear = f"，另有{week.unclear}次未能判定" if week.unclear else ""
            yield (
                f"最近{len(week.counts)}天有{week.lacking}天访问首页不足{week.demanded}次，网站是否经常打不开不能判断"
                f"（共访问{week.total}次，打不开{week.failed}次{unclear}）。"
            )


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
