"""`prune`: earlier runs are removed, what the ledger stands on is not."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.archive.archive import INDEX
from crawler.archive.carrying import origins
from crawler.archive.runfile import load_run
from crawler.evidence import keep, kept_numbers
from crawler.lock import site_lock
from crawler.renewal.scope import Scope
from crawler.workspace import Workspace
from reports.store.store import Store


@dataclass(frozen=True)
class Pruned:
    """removed: runs that are gone. needed: runs that stay because later ones stand on them. kept: entries whose proof
    was copied first."""

    removed: tuple[str, ...]
    needed: tuple[str, ...]
    kept: int


def prune(workspace: Workspace, site: str, keep: int) -> Pruned:
    """Keep the newest runs of a site and what they stand on. Raises CommandEnded(75) while the site is inspected."""
    with site_lock(workspace, site):
        runs = workspace.runs(site)
        needed = _needed(workspace, site, runs[:keep]) - set(runs[:keep])
        doomed = [run for run in runs[keep:] if run not in needed]
        kept = _preserved(workspace, site, doomed)
        for run in doomed:
            shutil.rmtree(workspace.run_folder(site, run))
        return Pruned(tuple(doomed), tuple(sorted(needed)), kept)


def _needed(workspace: Workspace, site: str, kept: Sequence[str]) -> set[str]:
    """Runs in whose records bodies of kept runs lie, and the last complete one, with which the next may begin."""
    needed: set[str] = set()
    for run in kept:
        folder = workspace.run_folder(site, run)
        needed |= origins(folder) if (folder / INDEX).exists() else set()
    for run in workspace.runs(site):
        told = load_run(workspace.run_folder(site, run))
        if told.status == "ok" and Scope.from_json(told.scope).extent.whole:
            return needed | {run}
    return needed


def _preserved(workspace: Workspace, site: str, doomed: Sequence[str]) -> int:
    """Keeps what entries stand on that were last found by a run about to go, where nothing is kept yet; how many."""
    if not doomed:
        return 0
    with Store(workspace.database) as store:
        entries = store.entries(site) if store.exists() and site in store.sites() else ()
    known = kept_numbers(workspace, site)
    bare = [entry for entry in entries if entry.number not in known]
    return sum(keep(workspace, site, run, [entry for entry in bare if entry.last_run == run]) for run in doomed)
