"""What a run's sighting writes into an entry."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from checks.inspection import Inspection
from reports.ledger.drift import drift
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.evidence import evidence_digest
from reports.ledger.sighting import Sighting
from reports.ledger.state import State
from reports.ledger.suspicion import awaits
from reports.run import Run

_SHANGHAI = ZoneInfo("Asia/Shanghai")


def book(identity: str, sighting: Sighting, inspection: Inspection, run: Run, duties: Duties) -> Entry:
    """A new entry, not yet numbered. What must be seen again before it counts is suspected, and has no deadline."""
    suspected = awaits(sighting, duties.confirm_runs)
    return Entry(
        fingerprint=identity,
        site=run.site,
        state=State.SUSPECTED if suspected else State.NEW,
        places=sighting.places,
        needs_review=sighting.finding.needs_review,
        first_seen=day(run),
        unit=duties.unit(sighting.finding),
        deadline=None if suspected else duties.deadline(day(run)),
        suspected=int(suspected),
        first_run=run.id,
        **seen(sighting, inspection, run),
    )


def seen(sighting: Sighting, inspection: Inspection, run: Run) -> dict[str, Any]:
    """The fields that every sighting renews: what was seen, under which rule, in which run."""
    found = sighting.finding
    return {
        "rule": found.rule,
        "family": found.family,
        "subject": type(found.subject).__name__,
        "severity": found.severity,
        "row": found.row,
        "rule_digest": inspection.rules.get(found.rule, ""),
        "row_digest": inspection.rows.get(found.row, ""),
        "evidence_digest": evidence_digest(found),
        "url": found.url,
        "title": found.title,
        "message": found.message,
        "suggestion": found.suggestion,
        "basis": found.basis,
        "excerpt": found.excerpt,
        "evidence": found.evidence,
        "signatures": drift(sighting, inspection),
        "last_seen": day(run),
        "last_run": run.id,
        "last_judged": run.id,
    }


def day(run: Run) -> date:
    """The day of a run, in China."""
    return run.started.astimezone(_SHANGHAI).date()
