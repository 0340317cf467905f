"""From the ledger's entries, as they stood after a run, to what documents show.

What many entries say alike is one text in memory.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from sys import intern

from reports.ledger.booking import day
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.run import Run
from reports.view.estimate import estimated
from reports.view.report import EntryView, ReportView
from reports.view.step import Step
from reports.view.units import unit_lines


def entry_view(entry: Entry, run: Run, rechecked: bool, returned: bool = False, by_hand: bool = False) -> EntryView:
    """A stored entry as a run left it; overdue on the day of that run. returned: that run found it again.

    by_hand: a person set the deadline, so that nobody counted it.
    """
    return EntryView(
        number=entry.number or "",
        site=entry.site,
        family=intern(entry.family),
        rule=intern(entry.rule),
        severity=entry.severity,
        state=entry.state.value,
        overdue=entry.overdue(day(run)),
        rechecked=rechecked,
        needs_review=entry.needs_review,
        url=entry.url,
        places=tuple(place.place for place in entry.places),
        unit=intern(entry.unit),
        first_seen=intern(entry.first_seen.isoformat()),
        last_seen=intern(entry.last_seen.isoformat()),
        title=intern(entry.title),
        message=intern(entry.message),
        excerpt=entry.excerpt,
        suggestion=intern(entry.suggestion),
        basis=intern(entry.basis),
        evidence=intern(entry.evidence),
        is_new=entry.first_run == run.id and entry.state is not State.SUSPECTED,
        reason=intern(entry.reason),
        note=intern(entry.note),
        relapses=entry.relapses,
        last_run=intern(entry.last_run),
        subject=entry.subject,
        deadline=intern(entry.deadline.isoformat()) if entry.deadline else "",
        until=entry.until.isoformat() if entry.until else "",
        legacy=entry.legacy,
        first_run=entry.first_run,
        returned=returned,
        row=entry.row,
        estimated=not by_hand and estimated(entry.deadline),
    )


def report_view(
    run: Run,
    entries: Iterable[Entry],
    judged: Collection[str],
    closed: Collection[str],
    relapsed: Collection[str] = (),
    course: Sequence[Step] = (),
    by_hand: Collection[str] = (),
) -> ReportView:
    """The report of one run.

    entries: all entries of the site as they stood after the run. judged: fingerprints that it judged;
    closed: those that it closed; relapsed: closed ones that it found again. course: the site's runs up to this one.
    by_hand: numbers of the entries whose deadline a person set.
    """
    shown, gone, doubted, settled = [], [], [], Counter[str]()
    for entry in entries:  # one after the other: a large ledger is not held twice
        said = entry.number in by_hand
        if entry.open:
            shown.append(entry_view(entry, run, entry.fingerprint in judged, entry.fingerprint in relapsed, said))
        if entry.fingerprint in closed:
            gone.append(entry_view(entry, run, True, by_hand=said))
        if entry.state is State.SUSPECTED:
            doubted.append(entry_view(entry, run, entry.fingerprint in judged, by_hand=said))
        settled[entry.unit] += entry.state is State.CLOSED and not entry.suspected
    return ReportView(
        run,
        *(tuple(sorted(views, key=gravest_first)) for views in (shown, gone, doubted)),
        units=unit_lines(shown, gone, +settled),
        course=tuple(course),
    )


def gravest_first(view: EntryView) -> tuple[bool, int, bool, bool, str, int]:
    """Sort key: mere suspicions last, the gravest first, doubt after certainty, new before old, then by number."""
    year, _, sequence = view.number.partition("-")
    return (
        view.suspicion or view.state == "疑似",
        -view.severity,
        view.needs_review,
        not view.is_new,
        year,
        int(sequence or 0),
    )
