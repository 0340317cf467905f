"""Between the ledger's values and the database's rows."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from datetime import date
from zoneinfo import ZoneInfo

from checks.findings import Excerpt, Severity
from reports import models
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run, RunStatus
from reports.store.storable import storable

_SHANGHAI = ZoneInfo("Asia/Shanghai")
_OTHERWISE = {"site", "places", "number", "excerpt", "severity", "state"}
_ALIKE = tuple(field.name for field in fields(Entry) if field.name not in _OTHERWISE)
RENEWED = (*(name for name in _ALIKE if name != "fingerprint"), "excerpt", "severity", "state")
"""The columns of an entry that recording may change."""
SAID = (*(name for name in _ALIKE if name != "fingerprint"), "state")
"""Those that a person's word may change."""


def entry_row(entry: Entry, site: models.Site, year: int, sequence: int) -> models.Entry:
    return models.Entry(
        site=site,
        year=year,
        sequence=sequence,
        excerpt=list(astuple(entry.excerpt)) if entry.excerpt else None,
        severity=int(entry.severity),
        state=entry.state.value,
        **{name: getattr(entry, name) for name in _ALIKE},
    )


def entry_value(row: models.Entry, site: str, places: Sequence[Occurrence]) -> Entry:
    return Entry(
        site=site,
        number=row.number,
        places=tuple(places),
        excerpt=Excerpt(*row.excerpt) if row.excerpt else None,
        severity=Severity(row.severity),
        state=State(row.state),
        **{name: getattr(row, name) for name in _ALIKE},
    )


def run_row(run: Run, site: models.Site) -> models.Run:
    return models.Run(
        site=site,
        folder=run.id,
        start=run.start,
        name=storable(run.name),
        started=run.started,
        finished=run.finished,
        status=run.status.value,
        coverage=dict(run.coverage),
        tool=run.tool,
        ruleset=run.ruleset,
        notes=storable(run.notes),
        failures=storable(run.failures),
        columns=storable([dict(column) for column in run.columns]),
        figures=dict(run.figures),
        listed=run.listed,
        reach={storable(column): day.isoformat() for column, day in run.reach.items()},
        publication=storable(dict(run.publication)),
        standing={rule: dict(counts) for rule, counts in run.standing.items()},
    )


def run_value(row: models.Run) -> Run:
    return Run(
        id=row.folder,
        site=row.site.name,
        start=row.start,
        name=row.name,
        started=row.started.astimezone(_SHANGHAI),
        finished=row.finished.astimezone(_SHANGHAI),
        status=RunStatus(row.status),
        coverage=row.coverage,
        tool=row.tool,
        ruleset=row.ruleset,
        notes=tuple(row.notes),
        failures=tuple(row.failures),
        columns=tuple(row.columns),
        figures=row.figures,
        listed=row.listed,
        reach={column: date.fromisoformat(day) for column, day in row.reach.items()},
        publication=row.publication,
        standing=row.standing,
    )


def transition_row(transition: Transition, entry: int, run: models.Run) -> models.Transition:
    """entry: the entry's primary key."""
    return models.Transition(
        entry_id=entry,
        run=run,
        at=transition.at,
        who=storable(transition.who),
        before=transition.before.value if transition.before else "",
        after=transition.after.value,
        why=storable(transition.why),
    )


def transition_value(row: models.Transition) -> Transition:
    """The row must have been read with its entry and run."""
    return Transition(
        fingerprint=row.entry.fingerprint,
        at=row.at.astimezone(_SHANGHAI),
        who=row.who,
        run=row.run.folder,
        before=State(row.before) if row.before else None,
        after=State(row.after),
        why=row.why,
    )
