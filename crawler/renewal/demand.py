"""What a run asks for in any case, whatever it finds and whatever an earlier run found. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from checks.artifacts import Fetch, OutcomeClass
from checks.columns.stem import folder
from checks.reading.urls import is_web, key
from crawler.renewal.scope import Extent, Scope
from reports.ledger.proof import PAGE_BORNE
from reports.view.report import EntryView

CYCLE = 7
"""Days within which everything is asked for again, if there is a run every night."""


@dataclass(frozen=True)
class Known:
    """What is known of a site before a run.

    fetches: those of the run it begins with. columns: its rows of `zicha columns --json`. entries: the open ones that
    the run is to look at.
    """

    fetches: Sequence[Fetch] = ()
    columns: Sequence[Mapping[str, Any]] = ()
    entries: Sequence[EntryView] = ()


def demand(scope: Scope, known: Known, start: str, now: datetime) -> set[str]:
    """Addresses to ask for. A page that no page links to any more is asked for as long as an entry stands on it."""
    wanted = {start}
    for entry in known.entries:
        wanted |= {entry.url, *_standing(entry)}
    if scope.extent is Extent.SINCE_LAST:
        wanted |= {column["url"] for column in known.columns}
        wanted |= _doubtful(known.fetches) | _aged(known.fetches, now)
    if scope.extent is Extent.COLUMNS:
        chosen = [column["url"] for column in known.columns if column["name"] in scope.names]
        wanted |= {*chosen, *_beneath(chosen, known.fetches)}
    return set(filter(is_web, _followed(wanted, known.fetches)))


def _standing(entry: EntryView) -> Iterator[str]:
    """The pages that must be seen again to close it; what is judged by itself needs none, however many it names."""
    if not entry.subject or entry.subject in PAGE_BORNE:
        yield from (place.page for place in entry.places)


def _doubtful(fetches: Iterable[Fetch]) -> set[str]:
    """What was not alive, and the few pieces that scripts put into pages."""
    settled = (OutcomeClass.ALIVE, OutcomeClass.NOT_CHECKED)
    return {fetch.url for fetch in fetches if fetch.outcome.kind not in settled or fetch.fragment}


def _aged(fetches: Iterable[Fetch], now: datetime) -> set[str]:
    """The oldest seventh, so that every night does its part, and whatever would be older than a week tomorrow."""
    alive = sorted((fetch.at, fetch.url) for fetch in fetches if fetch.outcome.kind is OutcomeClass.ALIVE and fetch.at)
    limit = now - timedelta(days=CYCLE - 1)
    share = -(-len(alive) // CYCLE)
    return {url for number, (at, url) in enumerate(alive) if number < share or datetime.fromisoformat(at) < limit}


def _beneath(columns: Iterable[str], fetches: Iterable[Fetch]) -> set[str]:
    folders = tuple(folder(column) for column in columns)
    return {fetch.url for fetch in fetches if fetch.page and folder(fetch.url).startswith(folders)}


def _followed(wanted: set[str], fetches: Iterable[Fetch]) -> set[str]:
    """Also every other spelling under which an address was asked for, and where it led."""
    table = {fetch.url: fetch for fetch in fetches}
    keys = {key(url) for url in wanted if is_web(url)}
    found = wanted | {url for url in table if key(url) in keys}
    waiting = list(found)
    while waiting:
        fetch = table.get(waiting.pop())
        if fetch and fetch.location and fetch.location not in found:
            found.add(fetch.location)
            waiting.append(fetch.location)
    return found
