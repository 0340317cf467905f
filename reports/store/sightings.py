"""Since when the articles of a site are known."""

from collections.abc import Iterable
from datetime import date

from checks.history import History, Sighting
from reports import models
from reports.store.storable import storable

_BATCH = 5_000


def remember(site: models.Site, sightings: Iterable[Sighting]) -> None:
    """Add what is not known yet; when something was first seen never changes."""
    rows = [
        models.Article(
            site=site, address=storable(one.address), title=storable(one.title), seen=one.seen, absent=one.absent
        )
        for one in sightings
    ]
    models.Article.objects.using(site._state.db).bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True)


def history(alias: str, name: str) -> History:
    """What the recorded runs of a site know together; nothing where there are none."""
    site = models.Site.objects.using(alias).filter(name=name).first()
    if site is None:
        return History()
    known = site.articles.order_by("pk").values_list("address", "title", "seen", "absent")
    last = site.runs.filter(listed__isnull=False).order_by("pk").last()
    return History(
        tuple(Sighting(*row) for row in known.iterator()),
        last.listed if last else None,
        {column: date.fromisoformat(day) for column, day in last.reach.items()} if last else {},
    )
