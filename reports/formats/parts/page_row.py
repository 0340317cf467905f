"""One ledger entry as the web page shows it: the same keys for the server's rows and for the script's."""

from typing import Any

from checks.findings import Place
from reports.formats.parts.clickable import clickable
from reports.formats.parts.inert import inert
from reports.view.report import FAMILIES, EntryView

_LONGEST = 2_000
_PLACES = 20
_LONGEST_ADDRESS = 300
_LONGEST_WORDS = 100
LONGEST_NAME = 100
"""Characters of a unit's name, here and in the address that lists its entries."""
NOBODY = "（未分派）"
"""What stands where nobody answers for an entry; one can look for it."""
_NAMES = ("number", "title", "message", "suggestion", "basis", "evidence", "state", "reason", "note")


def page_row(entry: EntryView) -> dict[str, Any]:
    """Strings (unescaped, one line each), flags and at most 20 places as (address, link or "", text on the page)."""
    excerpt = entry.excerpt
    return {
        "level": int(entry.severity),
        "severity": entry.severity.label,
        "family": FAMILIES.get(entry.family, _text(entry.family)),
        "excerpt": excerpt is not None,
        "before": _text(excerpt.before) if excerpt else "",
        "marked": _text(excerpt.marked) if excerpt else "",
        "after": _text(excerpt.after) if excerpt else "",
        "new": entry.is_new,
        "returned": entry.returned,
        "overdue": entry.overdue,
        "unchecked": not entry.rechecked,
        "review": entry.needs_review,
        "fold": entry.suspicion,
        "url": _text(entry.url),
        "link": clickable(entry.url),
        "apart": entry.url != entry.page,
        "page": _text(entry.page),
        "page_link": clickable(entry.page),
        "places": [_place(place) for place in entry.places[:_PLACES]],
        "count": entry.occurrences,
        "several": entry.occurrences > 1 or bool(entry.places and entry.places[0].text),
        "more": max(entry.occurrences - _PLACES, 0),
        "unit": inert(entry.unit, LONGEST_NAME) or NOBODY,
        "deadline": _text(entry.limit),
        "first_seen": _text(entry.first_seen),
        "last_seen": _text(entry.last_seen),
        **{name: _text(getattr(entry, name)) for name in _NAMES},
    }


def _place(place: Place) -> tuple[str, str, str]:
    return inert(place.page, _LONGEST_ADDRESS), clickable(place.page), inert(place.text, _LONGEST_WORDS)


def _text(value: object) -> str:
    return inert(value, _LONGEST)
