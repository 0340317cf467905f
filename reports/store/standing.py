"""The entries of a site as they stand now, and what became of them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from zoneinfo import ZoneInfo

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.store.places import Places
from reports.store.rows import entry_value, transition_value

_AT_ONCE = 500
_MOVE = ("entry__fingerprint", "at", "who", "run__folder", "before", "after", "why")
_SHANGHAI = ZoneInfo("Asia/Shanghai")


def standing(alias: str, site: str) -> Iterator[Entry]:
    """By number; never all of them in memory at once."""
    rows = models.Entry.objects.using(alias).filter(site__name=site).order_by("year", "sequence").iterator(_AT_ONCE)
    while chunk := list(islice(rows, _AT_ONCE)):
        places = Places(alias, [row.pk for row in chunk])
        for row in chunk:
            yield entry_value(row, site, places.of(row.pk))


def told(alias: str, site: str) -> dict[str, list[Transition]]:
    """Everything that came after the entries were booked: by number, oldest first."""
    moves = models.Transition.objects.using(alias).filter(entry__site__name=site).exclude(before="")
    found: dict[str, list[Transition]] = defaultdict(list)
    for year, sequence, identity, at, who, run, before, after, why in (
        moves.order_by("pk").values_list("entry__year", "entry__sequence", *_MOVE).iterator(_AT_ONCE)
    ):
        move = Transition(identity, at.astimezone(_SHANGHAI), who, run, State(before), State(after), why)
        found[models.Entry(year=year, sequence=sequence).number].append(move)
    return found


def moves_of(row: models.Entry) -> list[Transition]:
    """The whole history of one entry, oldest first."""
    return [transition_value(move) for move in row.transitions.select_related("entry", "run").order_by("pk")]
