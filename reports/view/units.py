"""The ledger of a site by responsible unit."""

from collections import Counter
from collections.abc import Collection, Mapping

from checks.findings import Severity
from reports.view.report import EntryView
from reports.view.unit_line import UnitLine


def unit_lines(
    entries: Collection[EntryView], closed: Collection[EntryView], settled: Mapping[str, int]
) -> tuple[UnitLine, ...]:
    """Who must act first comes first; what nobody answers for comes last. settled: closed entries by unit."""
    names = {entry.unit for entry in (*entries, *closed)} | set(settled)
    total = Counter(entry.unit for entry in entries)
    grave = Counter(entry.unit for entry in entries if entry.waiting and entry.severity >= Severity.MAJOR)
    new = Counter(entry.unit for entry in entries if entry.is_new)
    late = Counter(entry.unit for entry in entries if entry.overdue)
    gone = Counter(entry.unit for entry in closed)
    lines = (
        UnitLine(name, total[name], grave[name], new[name], late[name], gone[name], settled.get(name, 0))
        for name in names
    )
    return tuple(sorted(lines, key=lambda line: (not line.unit, -line.grave, -line.overdue, -line.open, line.unit)))
