"""Hosts that were not well while they were asked: what they failed to answer then says nothing about single links."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.reading.urls import host

_FEW = 5
_SHARE = 0.2


def fails(fetch: Fetch) -> bool:
    """The server, not the address, is what did not work."""
    return fetch.outcome is Outcome.BROKEN and ((fetch.status or 0) >= 500 or fetch.reason == "refused")


def excuse(fetches: Iterable[Fetch], recovered: Mapping[str, int]) -> dict[str, Fetch]:
    """The failures of ailing hosts as unverified, by address.

    A host is ailing when at least five of its addresses, and a fifth of all that were asked, ended in a server
    error; or in a refused connection although others answered: a server that went down midway. A single
    address that fails on a healthy host stays dead. recovered: by host, addresses that failed at first and answered
    when they were asked again; a host that comes and goes is no better than one that is gone.
    """
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    failed: dict[str, list[Fetch]] = {}
    for fetch in fetches:
        name = host(fetch.url)
        asked[name] += 1
        answered[name] += fetch.outcome.kind is OutcomeClass.ALIVE
        if fails(fetch):
            failed.setdefault(name, []).append(fetch)
    return {
        fetch.url: replace(fetch, outcome=Outcome.RATE_LIMITED, reason="host_ailing")
        for name, faults in failed.items()
        if (seen := len(faults) + recovered.get(name, 0)) >= _FEW and seen > _SHARE * asked[name]
        for fetch in faults
        if fetch.status or answered[name]
    }
