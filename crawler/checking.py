"""`check`: judge what a run collected, and say how far it got."""

import json
from collections.abc import Iterator
from datetime import datetime

from checks.reading.page import read_page
from crawler.archive.archive import Archive
from crawler.archive.verdicts import save_verdicts
from crawler.coverage import Coverage, assess
from crawler.declared import load_declared, ruleset_digest
from crawler.job import SHANGHAI, Job
from crawler.judging import judge_run
from crawler.recognition import recognised
from crawler.spiders.process import SUMMARY


def check(job: Job) -> Job:
    """Judge the archive and say how far the run got."""
    today = datetime.fromisoformat(job.run.started).astimezone(SHANGHAI).date()
    context = load_declared(job.workspace).context(job.profile, today)
    _settle_killed(job)
    verdicts = judge_run(job.folder, context)
    save_verdicts(verdicts, job.folder)
    covered = _coverage(job, len(verdicts.columns))
    return job.saved(
        status=covered.status.value,
        coverage=dict(covered.coverage),
        notes=(*_clock(job), *covered.notes, *(verdicts.doubts if covered.coverage["pages"] else ())),
        figures=dict(covered.figures),
        ruleset=ruleset_digest(context),
        title=job.profile.title or _title(job) or job.run.site,
    )


def _settle_killed(job: Job) -> None:
    """A crawl that was killed did not come to asking where its redirects end; unasked, they would pass for alive."""
    if (job.folder / SUMMARY).exists():
        return
    archive = Archive(job.folder)
    try:
        archive.settle(job.plan.max_redirects)
    finally:
        archive.close()


def _coverage(job: Job, columns: int) -> Coverage:
    summary = job.folder / SUMMARY
    crawl = json.loads(summary.read_text("utf-8")) if summary.exists() else {"stopped": True}
    own = frozenset(crawl.get("hosts", ())) | job.plan.hosts
    archive = Archive(job.folder)
    try:
        linked = frozenset(url for url, _ in archive.index.links())
        covered = assess(archive.index.fetches(), linked, own, job.run.start, columns, crawl)
        cut_short = bool(crawl.get("stopped")) or any(fetch.reason == "max_pages" for fetch in archive.index.fetches())
        return recognised(job, covered, cut_short)
    finally:
        archive.close()


def _clock(job: Job) -> Iterator[str]:
    """What depends on the time of day is as true as the clock."""
    if job.run.clock_behind:
        yield (
            f"本次检查开始时，本机时间（{job.run.started}）早于以前的检查 {job.run.clock_behind}，"
            "请核对本机时间；时间不准，栏目是否逾期的结论也不准。"
        )


def _title(job: Job) -> str:
    """What the home page calls the site."""
    archive = Archive(job.folder)
    try:
        home = archive.index.fetch(job.run.start)
        answer = archive.answer(home.final_url or home.url) if home else None
    finally:
        archive.close()
    if answer is None:
        return ""
    found = read_page(answer.url, answer.body, answer.headers.get("content-type", ""))
    return (found.metas.get("sitename") or found.title)[:60]
