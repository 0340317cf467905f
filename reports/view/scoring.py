"""How a run scores, from the ledger as it left it."""

from collections.abc import Mapping, Sequence

from checks.basis import Row
from checks.scoring.fault import Fault
from checks.scoring.indicator import Indicator
from checks.scoring.sheet import ScoreSheet, score_sheet
from checks.scoring.standing import Standing
from reports.ledger.booking import day
from reports.run import RunStatus
from reports.view.report import EntryView, ReportView


def scored(view: ReportView, indicators: Sequence[Indicator], rows: Mapping[str, Row]) -> ScoreSheet:
    """What people said counts: a false alarm is no fault."""
    run = view.run
    standing = Standing(run.standing, run.status is RunStatus.OK, run.status.label)
    faults = [_fault(entry) for entry in view.entries]
    return score_sheet(indicators, faults, standing, rows, run.columns, run.start, day(run))


def _fault(entry: EntryView) -> Fault:
    return Fault(
        number=entry.number,
        rule=entry.rule,
        row=entry.row,
        severity=entry.severity,
        doubtful=entry.needs_review or entry.state == "疑似",
        rechecked=entry.rechecked,
        message=entry.message,
        places=entry.places,
    )
