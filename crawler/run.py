"""`run`: all four stages under one lock, and the exit code that sums them up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checks.findings import Severity
from crawler import job as jobs
from crawler.archive.runfile import RunFile
from crawler.checking import check, context_of
from crawler.crawling import Interruption, crawl
from crawler.declared import require_sound
from crawler.diskspace import require_space
from crawler.errors import Exit
from crawler.judging.beside import Judges, cores
from crawler.lock import site_lock
from crawler.mailing.post import load_post
from crawler.profile.source import Target
from crawler.recording import record, report, require_ledger
from crawler.rendering.stage import render
from crawler.renewal.beginning import begin_archive
from crawler.renewal.scope import Scope
from crawler.workspace import SHANGHAI, Workspace
from reports.store.summary import RecordSummary

_EVERYTHING = Scope()


@dataclass(frozen=True)
class RunResult:
    """What a run came to. documents: the workbook and the page."""

    run: RunFile
    summary: RecordSummary
    documents: tuple[Path, Path]
    code: int


def run(
    workspace: Workspace,
    target: Target,
    progress: Callable[[Mapping[str, int]], None],
    scope: Scope = _EVERYTHING,
    program: str = "",
) -> RunResult:
    """Inspect one site. Raises CommandEnded; what was collected and recorded before stays.

    program: the browser that opens pages whose lists scripts fill, or "" for none.
    """
    require_sound(workspace, target.profile)
    load_post(workspace)  # a mistake in it stops the run before it starts
    require_space(workspace.root)
    require_ledger(workspace)
    with site_lock(workspace, target.site), Interruption() as interruption:
        job = jobs.begin_or_resume(workspace, target, "run", scope)
        if not jobs.collected(job):
            begin_archive(job)
            with Judges(job.folder, context_of(job), max(cores() - 1, 1), cores()):
                paused = crawl(job.plan, interruption, progress, target.profile.seconds_left(datetime.now(SHANGHAI)))
                interruption.heed()
                job = jobs.crawled(job).saved(paused=paused)
        if program:
            render(job, program, interruption, progress)
        job = check(job)
        summary = record(job)
        documents = report(workspace, target.site)
        job = job.saved(closed=True)
    code = interruption.exit_code or exit_code(job.run.status, summary, Severity[target.profile.alert_at])
    return RunResult(job.run, summary, documents, code)


def exit_code(status: str, summary: RecordSummary, alert_at: Severity) -> int:
    """3 when the run was not complete, 1 when it found something new that is grave enough and sure, else 0."""
    if status != "ok":
        return Exit.INCOMPLETE
    alarming = any(severity >= alert_at and not doubtful for severity, doubtful in summary.alerts)
    return Exit.NEW_FINDINGS if alarming else Exit.NOTHING_NEW
