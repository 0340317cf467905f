"""What to mend first: the short list that opens every document."""

from reports.view.report import EntryView, ReportView

_AT_MOST = 20


def priorities(view: ReportView) -> tuple[EntryView, ...]:
    """At most 20 entries somebody must act on: the gravest first, among equals what is certain; no mere suspicions."""
    waiting = (entry for entry in view.entries if entry.waiting and not entry.suspicion)
    return tuple(sorted(waiting, key=_urgency)[:_AT_MOST])


def _urgency(entry: EntryView) -> tuple[object, ...]:
    doubtful = entry.needs_review or entry.state == "疑似"
    return -entry.severity, doubtful, not entry.overdue, -entry.occurrences, entry.number
