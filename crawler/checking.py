"""`check`: judge what a run collected, and say how far it got."""

import json
from datetime import datetime

from checks.reading.page import read_page
from crawler.archive.archive import Archive
from crawler.archive.verdicts import save_verdicts
from crawler.coverage import Coverage, assess
from crawler.declared import load_declared, ruleset_digest
from crawler.job import SHANGHAI, Job
from crawler.judging import judge_run
from crawler.rendering.notes import notes
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
        notes=(*covered.notes, *notes(job.folder), *(verdicts.doubts if covered.coverage["pages"] else ())),
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
        return assess(archive.index.fetches(), linked, own, job.run.start, columns, crawl)
    finally:
        archive.close()


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
