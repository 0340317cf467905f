"""Writes what a person decided."""

from datetime import datetime

from reports import models
from reports.ledger.decide import decide
from reports.ledger.state import State
from reports.store.errors import NotAllowed
from reports.store.places import Places
from reports.store.rows import RENEWED, entry_row, entry_value, transition_row


def decide_stored(row: models.Entry, state: State, *, who: str, why: str, at: datetime) -> None:
    """Within a transaction of the caller. Raises NotAllowed."""
    alias = row._state.db
    latest = row.site.runs.order_by("pk").last()
    places = Places(alias, [row.pk])
    entry = entry_value(row, row.site.name, places.of(row.pk))
    try:
        after, transition = decide(entry, state, who=who, why=why, at=at, run=latest.folder)
    except ValueError as error:
        raise NotAllowed(str(error)) from error
    renewed = entry_row(after, row.site, row.year, row.sequence)
    renewed.pk = row.pk
    renewed.save(using=alias, force_update=True, update_fields=RENEWED)
    places.put(row.pk, after.places)
    places.write()
    transition_row(transition, row.pk, latest).save(using=alias)
