"""The entries of a site with all that happened to them."""

from collections import defaultdict

from reports import models
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.store.snapshot import snapshot
from reports.view.life import Life


def lives(run: models.Run) -> list[Life]:
    """As the site's latest run left them. run: that run."""
    told: dict[str, list[Transition]] = defaultdict(list)
    rows = models.Transition.objects.using(run._state.db).filter(run__site=run.site_id).order_by("pk")
    # Plain columns: a run's row is large, and there is one for every line of history.
    columns = ("entry__year", "entry__sequence", "entry__fingerprint", "at", "who", "run__folder")
    for year, sequence, *told_of, before, after, why in rows.values_list(*columns, "before", "after", "why").iterator():
        move = Transition(*told_of, State(before) if before else None, State(after), why)
        told[f"{year}-{sequence:04d}"].append(move)
    return [Life(view, tuple(told[view.number])) for view in snapshot(run).views()]
