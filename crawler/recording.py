"""`record` and `report`: verdicts become ledger entries, the ledger becomes documents."""

from datetime import datetime
from pathlib import Path

from crawler.archive.verdicts import load_verdicts
from crawler.declared import load_calendar
from crawler.duties import duties_of
from crawler.evidence import keep_booked
from crawler.job import Job
from crawler.mailing.post import load_post
from crawler.renewal.remembering import listed, reach, sightings
from crawler.scoring import with_score
from crawler.workspace import Workspace
from reports.formats import page, workbook
from reports.run import Run, RunStatus
from reports.store.store import Store
from reports.store.summary import RecordSummary
from reports.view.publication import publication


def record(job: Job) -> RecordSummary:
    """Merge the verdicts into the ledger, and keep what the entries stand on."""
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
        clock_behind=run.clock_behind,
        listed=listed(run),
        reach=reach(verdicts.articles) if listed(run) else {},
        publication=publication(verdicts.articles, job.today).as_json(),
        standing=verdicts.standing,
    )
    post = load_post(job.workspace)
    with Store(job.workspace.database) as store:
        duties = duties_of(job.profile, load_calendar(job.workspace))
        seen = sightings(run, verdicts.articles)
        announce = post.announce if post else None
        summary = store.record(recorded, verdicts.findings, verdicts.inspection, duties, seen, announce)
    keep_booked(job.workspace, run.site, run.run)
    return summary


def recorded(job: Job) -> bool:
    """Whether the ledger already knows this run: recording it again changes nothing."""
    with Store(job.workspace.database) as store:
        return store.exists() and any(run.id == job.run.run for run in store.runs(job.run.site))


def require_ledger(workspace: Workspace) -> None:
    """Before a long inspection: a ledger server that is named must answer. Raises a StoreError."""
    with Store(workspace.database) as store:
        store.exists()


def report(workspace: Workspace, site: str, run: str | None = None) -> tuple[Path, Path]:
    """Write 台账.xlsx and 报告.html of a run, by default the site's newest; the paths really written."""
    with Store(workspace.database) as store:
        view = with_score(store.report(site, run), workspace)
    folder = workspace.documents / site
    folder.mkdir(parents=True, exist_ok=True)
    book = workbook.write(view, folder / "台账.xlsx")
    return book, page.write(view, folder / "报告.html", book.name)
