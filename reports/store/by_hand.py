"""The entries whose deadline a person set, of those of which that matters."""

from datetime import date

from reports import models
from reports.view.estimate import estimated

_SAID = "整改期限："


def by_hand(run: models.Run) -> frozenset[str]:
    """Numbers of entries of the run's site. Asked only of deadlines that would be called estimates otherwise."""
    entries = models.Entry.objects.using(run._state.db).filter(site=run.site_id, deadline__isnull=False)
    days = [day for day in entries.values_list("deadline", flat=True).distinct() if estimated(day)]
    if not days:
        return frozenset()
    moves = models.Transition.objects.using(run._state.db).filter(
        entry__site=run.site_id, entry__deadline__in=days, why__contains=_SAID
    )
    told = moves.values_list("entry__year", "entry__sequence", "entry__deadline", "why")
    return frozenset(
        models.Entry(year=year, sequence=sequence).number for year, sequence, day, why in told if _sets(why, day)
    )


def _sets(why: str, day: date) -> bool:
    """`整改期限：2027-01-05`, or the one before, an arrow and this one."""
    return day.isoformat() in why.partition(_SAID)[2].rpartition("→")[2]
