"""What a run takes with it of the articles that earlier ones saw, and what it leaves behind for later ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from checks.columns.stem import stem
from checks.history import History, Sighting
from checks.reading.urls import key
from crawler.archive.history import has_history, save_history
from crawler.archive.runfile import RunFile
from crawler.job import Job
from crawler.renewal.demand import CYCLE
from crawler.renewal.scope import Scope
from reports.store.store import Store


def take_along(job: Job) -> None:
    """Note the history in the run's folder, once. With a clock that was set back, nothing is earlier than anything."""
    if has_history(job.folder):
        return
    history = History()
    if not job.run.clock_behind:
        with Store(job.workspace.database) as store:
            history = store.history(job.run.site) if store.exists() else history
    save_history(_since(history, job.profile.rebuilt), job.folder)


def listed(run: RunFile) -> date | None:
    """The day as of which a run has read every list; None when it has not.

    What a run carries on from an earlier one may be as old as a whole cycle.
    """
    if run.status != "ok" or run.clock_behind or not Scope.from_json(run.scope).extent.whole:
        return None
    started = datetime.fromisoformat(run.started).date()
    return started - timedelta(days=CYCLE) if run.base else started


def reach(articles: Iterable[Mapping[str, Any]]) -> dict[str, date]:
    """How far back the list of each column was read: to the second oldest day, for one entry may be pinned.

    articles: lines of articles.jsonl.
    """
    days: dict[str, list[date]] = defaultdict(list)
    for article in articles:
        if article["column_url"] and article["day"]:
            days[stem(article["column_url"])].append(date.fromisoformat(article["day"]))
    return {column: sorted(found)[1] for column, found in days.items() if len(found) > 1}


def sightings(run: RunFile, articles: Iterable[Mapping[str, Any]]) -> list[Sighting]:
    """What a run has seen; nothing of a site that was not itself, or by a clock that was set back."""
    if run.status not in ("ok", "partial") or run.clock_behind:
        return []
    return [
        Sighting(key(one["url"]), one["title"], date.fromisoformat(one["seen"]), _day(one["absent"]))
        for one in articles
    ]


def _since(history: History, rebuilt: date | None) -> History:
    """What was seen before the site was rebuilt is not compared with what came after."""
    if rebuilt is None:
        return history
    known = tuple(
        replace(one, absent=None) if one.absent and one.absent <= rebuilt else one for one in history.sightings
    )
    if history.listed and history.listed > rebuilt:
        return replace(history, sightings=known)
    return History(known)


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None
