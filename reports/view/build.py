"""From the ledger's entries, as they stood after a run, to what documents show."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from reports.ledger.booking import day
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.run import Run
from reports.view.report import EntryView, ReportView
from reports.view.step import Step
from reports.view.units import unit_lines


def entry_view(entry: Entry, run: Run, rechecked: bool, returned: bool = False) -> EntryView:
    """A stored entry as a run left it; overdue on the day of that run. returned: that run found it again."""
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
        returned=returned,
    )


def report_view(
    run: Run,
    entries: Iterable[Entry],
    judged: Collection[str],
    closed: Collection[str],
    relapsed: Collection[str] = (),
    course: Sequence[Step] = (),
) -> ReportView:
    """The report of one run.

    entries: all entries of the site as they stood after the run. judged: fingerprints that it judged;
    closed: those that it closed; relapsed: closed ones that it found again. course: the site's runs up to this one.
    """
    known = tuple(entries)
    shown = [
        entry_view(entry, run, entry.fingerprint in judged, entry.fingerprint in relapsed)
        for entry in known
        if entry.open
    ]
    gone = [entry_view(entry, run, True) for entry in known if entry.fingerprint in closed]
    settled = Counter(entry.unit for entry in known if entry.state is State.CLOSED)
    return ReportView(
        run=run,
        entries=tuple(sorted(shown, key=gravest_first)),
        closed=tuple(sorted(gone, key=gravest_first)),
        units=unit_lines(shown, gone, settled),
        course=tuple(course),
    )


def gravest_first(view: EntryView) -> tuple[bool, int, bool, bool, str, int]:
    """Sort key: mere suspicions last, the gravest first, doubt after certainty, new before old, then by number."""
    year, _, sequence = view.number.partition("-")
    return view.suspicion, -view.severity, view.needs_review, not view.is_new, year, int(sequence or 0)
