"""One run as the commands handle it: where it is, what it is about, and its four stages."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo

from checks.reading.page import read_page
from crawler.archive.archive import Archive
from crawler.archive.runfile import RunFile, load_run
from crawler.archive.verdicts import load_verdicts, save_verdicts
from crawler.coverage import Coverage, assess
from crawler.declared import load_declared, ruleset_digest
from crawler.judging import judge_run
from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.spiders.plan import CrawlPlan
from crawler.spiders.process import SUMMARY
from crawler.workspace import Workspace
from reports.formats import page, workbook
from reports.run import Run, RunStatus
from reports.store.store import Store
from reports.store.summary import RecordSummary

SHANGHAI = ZoneInfo("Asia/Shanghai")


def tool_version() -> str:
    try:
        return version("zicha")
    except PackageNotFoundError:
        return "0"


@dataclass(frozen=True)
class Job:
    """One run of one site in one workspace."""

    workspace: Workspace
    profile: Profile
    run: RunFile

    @property
    def folder(self) -> Path:
        return self.workspace.run_folder(self.run.site, self.run.run)

    @property
    def plan(self) -> CrawlPlan:
        """What the crawl process is told."""
        profile = self.profile
        contact = f"; +{profile.contact}" if profile.contact else ""
        shared = {name: getattr(profile, name) for name in CrawlPlan.__dataclass_fields__ if hasattr(profile, name)}
        return CrawlPlan(
            folder=self.folder,
            user_agent=f"Mozilla/5.0 (compatible; zicha/{tool_version()}{contact})",
            **shared,
        )


def begin(workspace: Workspace, target: Target) -> Job:
    """A new run: its folder and its run.json."""
    now = datetime.now(SHANGHAI)
    run = RunFile(
        run=workspace.new_run(target.site, now),
        site=target.site,
        start=target.profile.start,
        tool=tool_version(),
        started=now.isoformat(timespec="seconds"),
        profile=target.profile.model_dump(mode="json"),
    )
    job = Job(workspace, target.profile, run)
    run.save(job.folder)
    return job


def reopen(workspace: Workspace, site: str, run: str, profile: Profile | None) -> Job:
    """An earlier run. profile: the site's present profile, else the one that it ran with."""
    found = load_run(workspace.run_folder(site, run))
    return Job(workspace, profile or Profile.model_validate(dict(found.profile)), found)


def crawled(job: Job) -> Job:
    """The crawl ended: say when."""
    return _saved(job, finished=datetime.now(SHANGHAI).isoformat(timespec="seconds"))


def check(job: Job) -> Job:
    """Judge the archive and say how far the run got."""
    today = datetime.fromisoformat(job.run.started).astimezone(SHANGHAI).date()
    context = load_declared(job.workspace).context(job.profile, today)
    verdicts = judge_run(job.folder, context)
    save_verdicts(verdicts, job.folder)
    covered = _coverage(job, len(verdicts.columns))
    return _saved(
        job,
        status=covered.status.value,
        coverage=dict(covered.coverage),
        notes=covered.notes,
        figures=dict(covered.figures),
        ruleset=ruleset_digest(context),
        title=job.profile.title or _title(job) or job.run.site,
    )


def record(job: Job) -> RecordSummary:
    """Merge the verdicts into the ledger."""
    verdicts, run = load_verdicts(job.folder), job.run
    failures = sorted(
        {f"规则 {failure.rule} 出错，未能判断：{failure.where or '全站'}" for failure in verdicts.failures}
    )
    recorded = Run(
        id=run.run,
        site=run.site,
        start=run.start,
        name=run.title,
        started=datetime.fromisoformat(run.started),
        finished=datetime.fromisoformat(run.finished or run.started),
        status=RunStatus(run.status),
        coverage=run.coverage,
        tool=run.tool,
        ruleset=run.ruleset,
        notes=tuple(run.notes),
        failures=tuple(failures),
        columns=verdicts.columns,
        figures=run.figures,
    )
    with Store(job.workspace.database) as store:
        return store.record(recorded, verdicts.findings, verdicts.inspection)


def report(workspace: Workspace, site: str, run: str | None = None) -> tuple[Path, Path]:
    """Write 台账.xlsx and 报告.html of a run, by default the site's newest; the paths really written."""
    with Store(workspace.database) as store:
        view = store.report(site, run)
    folder = workspace.documents / site
    folder.mkdir(parents=True, exist_ok=True)
    return workbook.write(view, folder / "台账.xlsx"), page.write(view, folder / "报告.html")


def _saved(job: Job, **changes: object) -> Job:
    run = job.run.with_(**changes)
    run.save(job.folder)
    return replace(job, run=run)


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
