"""Writes what a person said about an entry."""

from collections.abc import Callable

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.transition import Transition
from reports.store.errors import NotAllowed
from reports.store.places import Places
from reports.store.rows import RENEWED, entry_row, entry_value, transition_row

Word = Callable[[Entry, str], tuple[Entry, Transition]]
"""What a person says: of an entry, after the site's latest run, the entry as it is then and a line for its history."""


def write_down(row: models.Entry, word: Word) -> None:
    """Within a transaction of the caller. Raises NotAllowed."""
    alias = row._state.db
    latest = row.site.runs.order_by("pk").last()
    places = Places(alias, [row.pk])
    entry = entry_value(row, row.site.name, places.of(row.pk))
    try:
        after, transition = word(entry, latest.folder)
    except ValueError as error:
        raise NotAllowed(f"{entry.number}：{error}") from error
    renewed = entry_row(after, row.site, row.year, row.sequence)
    renewed.pk = row.pk
    renewed.save(using=alias, force_update=True, update_fields=RENEWED)
    places.put(row.pk, after.places)
    places.write()
    transition_row(transition, row.pk, latest).save(using=alias)
