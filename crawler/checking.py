"""`check`: judge what a run collected, and say how far it got."""

import json
from dataclasses import replace

from checks.artifacts import Fetch
from checks.context import Context
from checks.reading.page import read_page
from checks.reading.urls import key
from checks.words.privacy.masking import masked
from crawler.archive.archive import Archive
from crawler.archive.judgements import forget
from crawler.archive.verdicts import save_verdicts
from crawler.clock import doubts
from crawler.coverage import Coverage, assess
from crawler.declared import load_declared, ruleset_digest
from crawler.job import Job
from crawler.judging.beside import Judges, cores
from crawler.judging.pages import PageJudge
from crawler.judging.site import judge_run
from crawler.recognition import recognised
from crawler.rendering.notes import notes as rendered
from crawler.renewal.notes import notes as narrowed
from crawler.renewal.scope import Scope
from crawler.secret import secret_of
from crawler.spiders.plan import SUMMARY

_WORTH_HELP = 300
"""Pages from which on more judges than one are faster, although each must start first."""


def context_of(job: Job) -> Context:
    """What judging may know: the run's day, also when an old archive is judged again."""
    families = Scope.from_json(job.run.scope).families
    context = load_declared(job.workspace).context(job.profile, job.today)
    secret = secret_of(job.workspace)
    return replace(context, families=frozenset(families) if families else None, secret=secret)


def check_anew(job: Job) -> Job:
    """The same as `check`, but nothing that was judged before is taken over."""
    forget(job.folder)
    archive = Archive(job.folder)
    many = sum(1 for _ in archive.index.stored()) > _WORTH_HELP
    archive.close()
    if many:
        with Judges(job.folder, context_of(job), cores(), cores()):
            pass
    return check(job)


def check(job: Job) -> Job:
    """Judge the archive and say how far the run got."""
    context, whole = context_of(job), Scope.from_json(job.run.scope).extent.whole
    _settle_killed(job)
    _judge_rest(job, context)
    verdicts = judge_run(job.folder, context)
    save_verdicts(verdicts, job.folder)
    covered = _coverage(job, len(verdicts.columns))
    return job.saved(
        status=covered.status.value,
        coverage=dict(covered.coverage),
        notes=(
            *doubts(job),
            *narrowed(job),
            *covered.notes,
            *rendered(job.folder),
            *(verdicts.doubts if whole and covered.coverage["pages"] else ()),
        ),
        figures=dict(covered.figures),
        ruleset=ruleset_digest(context),
        title=job.profile.title or _title(job) or job.run.site,
    )


def _judge_rest(job: Job, context: Context) -> None:
    """Pages that nobody judged while they came in."""
    judge = PageJudge(job.folder, context)
    try:
        judge.follow(lambda: True)
    finally:
        judge.close()


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
    crawl["paused"] = job.run.paused
    own = frozenset(crawl.get("hosts", ())) | job.plan.hosts
    archive = Archive(job.folder)
    try:
        linked = frozenset(archive.index.links().targets())
        covered = assess(archive.index.fetches(), linked, own, job.run.start, columns, crawl)
        cut_short = bool(crawl.get("stopped")) or any(fetch.reason == "max_pages" for fetch in archive.index.fetches())
        found = {key(fetch.url) for fetch in archive.index.fetches() if fetch.page and _led_to(fetch, linked, job)}
        return recognised(job, covered, len(found), cut_short)
    finally:
        archive.close()


def _led_to(fetch: Fetch, linked: frozenset[str], job: Job) -> bool:
    return fetch.url in linked or fetch.url == job.run.start


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
    return masked(found.metas.get("sitename") or found.title)[:60]
