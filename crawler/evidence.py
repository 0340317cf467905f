"""What ledger entries stand on, kept from the moment they are booked, whatever becomes of the run."""

from collections.abc import Iterable

from checks.reading.urls import key
from crawler.archive.evidence import preserve, rows
from crawler.archive.kept import KeptRecord, kept_records
from crawler.workspace import Workspace
from reports.ledger.transition import Transition
from reports.store.store import Store
from reports.view.report import EntryView

_MOST_PLACES = 5


def keep_booked(workspace: Workspace, site: str, run: str) -> int:
    """Keep what the entries stand on that a run booked, booked again or found elsewhere; of how many it kept some."""
    with Store(workspace.database) as store:
        entries = store.moved_by(site, run)
    return keep(workspace, site, run, entries)


def keep(workspace: Workspace, site: str, run: str, entries: Iterable[EntryView]) -> int:
    """Keep what a run knows of the addresses of some entries; of how many it kept something.

    A page with leaked numbers is not kept, for none of the entries on it: proof needs no second copy of them.
    """
    with Store(workspace.database) as store:
        secrets = store.entries(site, subject="SecretSubject")
    bare = {key(place.page) for entry in secrets for place in entry.places}
    wanted = {entry.number: _addresses(entry) for entry in entries}
    return preserve(workspace.run_folder(site, run), workspace.evidence(site, run), wanted, bare)


def kept_numbers(workspace: Workspace, site: str) -> set[str]:
    """Entries of a site of which something is kept."""
    return {row["number"] for target in workspace.all_evidence(site) for row in rows(target)}


def evidence_of(workspace: Workspace, entry: EntryView, history: Iterable[Transition]) -> list[KeptRecord]:
    """What was kept of an entry when a run moved it last; [] when nothing was."""
    runs = [move.run for move in history][::-1]
    for run in dict.fromkeys((*runs, entry.last_run)):
        found = kept_records(workspace.evidence(entry.site, run), entry.number)
        if found:
            return found
    return []


def _addresses(entry: EntryView) -> list[str]:
    return [entry.url, *(place.page for place in entry.places[:_MOST_PLACES])]
