"""What to mend first: the short list that opens every document."""

from reports.view.report import EntryView, ReportView

_AT_MOST = 20
_DECIDED = frozenset({"误报", "暂不整改", "已整改待复核", "已销号"})
"""States in which nobody has to mend anything now, unless what was decided on has changed (needs_review)."""


def priorities(view: ReportView) -> tuple[EntryView, ...]:
    """At most 20 entries somebody must act on: the gravest first, among equals what is certain; no mere suspicions."""
    entries = (entry for entry in view.entries if not entry.suspicion)
    waiting = [entry for entry in entries if entry.needs_review or entry.state not in _DECIDED]
    return tuple(sorted(waiting, key=_urgency)[:_AT_MOST])


def _urgency(entry: EntryView) -> tuple[object, ...]:
    doubtful = entry.needs_review or entry.state == "疑似"
    return -entry.severity, doubtful, not entry.overdue, -entry.occurrences, entry.number
