"""Silence that lasts: a time-out or an unresolved name counts as dead only when a later run meets it again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from checks.artifacts import Fetch, Outcome
from checks.reading.urls import host

SILENT = frozenset({Outcome.TIMEOUT, Outcome.NAME_UNRESOLVED})
_LATER = timedelta(hours=1)
"""What makes a run a later one: an outage that outlasts this is no hiccup."""


def silent(fetches: Iterable[Fetch]) -> dict[str, str]:
    """When each silent address was asked, ISO 8601, by address. What nobody asked is not silent."""
    return {fetch.url: fetch.at for fetch in fetches if fetch.outcome in SILENT and fetch.at}


def confirm(fetches: Collection[Fetch], earlier: Mapping[str, str], own: Collection[str]) -> dict[str, Fetch]:
    """The silent fetches that an earlier run had met in silence, as broken, by address.

    earlier: when an address was first silent, by address. own: the site's host[:port]s. Where no other host at all
    answered, it is we who have no internet, and nothing outside is confirmed.
    """
    online = any(fetch.status and host(fetch.url) not in own for fetch in fetches)
    return {
        fetch.url: replace(fetch, outcome=Outcome.BROKEN, reason=f"{fetch.reason}_confirmed")
        for fetch in fetches
        if fetch.outcome in SILENT and fetch.at and fetch.url in earlier
        if (online or host(fetch.url) in own) and _later(fetch.at, earlier[fetch.url])
    }


def _later(now: str, before: str) -> bool:
    return datetime.fromisoformat(now) - datetime.fromisoformat(before) >= _LATER
