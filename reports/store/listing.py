"""The entries of a site as its latest run left them, a line each: what a listing shows and nothing else.

Every entry of a large ledger as a value, with all its places, takes twenty times as long.
"""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import connections

from checks.findings import Severity
from reports import models
from reports.ledger.state import State
from reports.store.by_hand import by_hand
from reports.view.estimate import MARK, estimated
from reports.view.listed import Listed

_SHOWN = """
SELECT e.year, e.sequence, e.severity, e.state, e.title, e.message, e.url, p.page, g.number, e.unit,
       coalesce(cast(e.deadline AS text), ''), cast(e.first_seen AS text), cast(e.last_seen AS text)
FROM ledger_entry e
LEFT JOIN (SELECT entry_id, min(id) AS first, count(*) AS number FROM ledger_place GROUP BY entry_id) g
       ON g.entry_id = e.id
LEFT JOIN ledger_place p ON p.id = g.first
WHERE {wanted}
ORDER BY (e.needs_review AND e.severity <= %s AND e.state NOT IN (%s, %s)), e.severity DESC, e.needs_review,
         (e.first_run <> %s), e.year, e.sequence
"""
"""Ordered as `gravest_first` orders views."""
_LABELS = {int(severity): severity.label for severity in Severity}


def listing(run: models.Run, wanted: Mapping[str, Any]) -> list[Listed]:
    """run: the site's latest. wanted: columns of the entries (our own names) and the values they must have."""
    known = {"site_id": run.site_id, **wanted}
    asked = _SHOWN.format(wanted=" AND ".join(f"e.{column} = %s" for column in known))
    order = [int(Severity.MINOR), State.FALSE_ALARM.value, State.DEFERRED.value, run.folder]
    said = by_hand(run)
    with connections[run._state.db].cursor() as cursor:
        cursor.execute(asked, [*known.values(), *order])
        return [_listed(said, *row) for row in cursor.fetchall()]


def _listed(said: Collection[str], year: int, sequence: int, severity: int, *rest: Any) -> Listed:
    """said: numbers of the entries whose deadline a person set."""
    state, title, message, url, page, places, unit, deadline, *seen = rest
    number = f"{year}-{sequence:04d}"
    limit = deadline + (MARK if number not in said and estimated(deadline) else "")
    return Listed(number, _LABELS[severity], state, title, message, url, page or url, places or 0, unit, limit, *seen)
