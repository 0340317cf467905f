"""From the ledger's entries, as they stood after a run, to what documents show."""

from collections.abc import Collection, Iterable

from reports.ledger.booking import day
from reports.ledger.entry import Entry
from reports.run import Run
from reports.view.report import EntryView, ReportView


def entry_view(entry: Entry, run: Run, rechecked: bool) -> EntryView:
    """A stored entry as a run left it; overdue on the day of that run."""
    return EntryView(
        number=entry.number or "",
        site=entry.site,
        family=entry.family,
        rule=entry.rule,
        severity=entry.severity,
        state=entry.state.value,
        overdue=entry.overdue(day(run)),
        rechecked=rechecked,
        needs_review=entry.needs_review,
        url=entry.url,
        places=tuple(place.place for place in entry.places),
        unit=entry.unit,
        first_seen=entry.first_seen.isoformat(),
        last_seen=entry.last_seen.isoformat(),
        title=entry.title,
        message=entry.message,
        excerpt=entry.excerpt,
        suggestion=entry.suggestion,
        basis=entry.basis,
        evidence=entry.evidence,
        is_new=entry.first_run == run.id,
        reason=entry.reason,
        note=entry.note,
        relapses=entry.relapses,
        last_run=entry.last_run,
        subject=entry.subject,
        deadline=entry.deadline.isoformat() if entry.deadline else "",
        until=entry.until.isoformat() if entry.until else "",
        legacy=entry.legacy,
        row=entry.row,
    )


def report_view(run: Run, entries: Iterable[Entry], judged: Collection[str], closed: Collection[str]) -> ReportView:
    """The report of one run.

    entries: all entries of the site as they stood after the run. judged: fingerprints that it judged;
    closed: those that it closed.
    """
    known = tuple(entries)
    shown = [entry_view(entry, run, entry.fingerprint in judged) for entry in known if entry.open]
    gone = [entry_view(entry, run, True) for entry in known if entry.fingerprint in closed]
    return ReportView(run, tuple(sorted(shown, key=gravest_first)), tuple(sorted(gone, key=gravest_first)))


def gravest_first(view: EntryView) -> tuple[bool, int, bool, bool, str, int]:
    """Sort key: mere suspicions last, the gravest first, doubt after certainty, new before old, then by number."""
    year, _, sequence = view.number.partition("-")
    return view.suspicion, -view.severity, view.needs_review, not view.is_new, year, int(sequence or 0)
