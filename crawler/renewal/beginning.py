"""How a run's archive begins: with what an earlier run found, and with what is to be asked for in any case."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from checks.artifacts import Fetch
from crawler.archive.archive import INDEX, Archive
from crawler.archive.carrying import carry, go_on
from crawler.archive.runfile import load_run
from crawler.archive.verdicts import load_columns
from crawler.job import Job
from crawler.probing.keeping import keep_visits
from crawler.renewal.demand import Known, demand
from crawler.renewal.predecessor import goes_on
from crawler.renewal.remembering import take_along
from crawler.renewal.scope import Extent, Scope
from reports.ledger.state import State
from reports.store.store import Store
from reports.view.report import EntryView


def begin_archive(job: Job) -> None:
    """Once a run. What a kill left half done is done again."""
    if (job.folder / INDEX).exists():
        return
    take_along(job)
    keep_visits(job)
    scope, now = Scope.from_json(job.run.scope), datetime.fromisoformat(job.run.started)
    entries = tuple(_entries(job, scope))
    if not job.run.base:
        archive = Archive(job.folder)
        archive.index.demand(demand(scope, Known(entries=entries), job.run.start, now))
        archive.close()
        return
    base = load_run(job.workspace.run_folder(job.run.site, job.run.base))
    folder = job.workspace.run_folder(base.site, base.run)
    if goes_on(base, scope):
        go_on(folder, job.folder)
    else:
        known = Known(_fetches(folder), load_columns(folder), entries)
        carry(folder, job.folder, demand(scope, known, job.run.start, now))


def _entries(job: Job, scope: Scope) -> Iterable[EntryView]:
    """The open entries of the site that the run is to look at."""
    if scope.extent is Extent.COLUMNS:
        return
    with Store(job.workspace.database) as store:
        known = store.entries(job.run.site) if store.exists() and job.run.site in store.sites() else ()
    for entry in known:
        chosen = entry.number in scope.names if scope.extent is Extent.ENTRIES else entry.state != State.CLOSED
        if chosen:
            yield entry


def _fetches(folder: Path) -> tuple[Fetch, ...]:
    archive = Archive(folder)
    try:
        return tuple(archive.index.fetches())
    finally:
        archive.close()
