"""The site's own hosts, as far as they were asked for encrypted connections."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch, Outcome, OutcomeClass, Page
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import host
from checks.subjects import SiteSubject
from checks.survey import Survey

KEEP = False
_HANDSHAKE = "tls_handshake"


@dataclass(frozen=True, slots=True)
class Host:
    """One host of the site that was asked over https.

    name: host[:port]. trouble: a machine reason (tls_expired, tls_legacy …), "" when every session was in order.
    fetch: the first that met the trouble, else the first of all. open: something was found alive over https.
    """

    name: str
    trouble: str
    fetch: Fetch
    open: bool

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(self.name)

    @property
    def url(self) -> str:
        return f"https://{self.name}/"

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def conclusive(self) -> bool:
        return self.open and not self.trouble


def facts(page: Page, context: Context) -> Any:
    """Nothing: the fetches say it all."""
    return None


def gather(survey: Survey, context: Context) -> Iterator[Host]:
    own = {host(survey.start)} | {host(fetch.url) for fetch in survey.fetches.values() if fetch.page}
    heard: dict[str, list[Fetch]] = {}
    for fetch in survey.fetches.values():
        if fetch.url.startswith("https://") and _spoke(fetch) and (name := host(fetch.url)) in own:
            heard.setdefault(name, []).append(fetch)
    for name, fetches in sorted(heard.items()):
        yield _host(name, fetches)


def _spoke(fetch: Fetch) -> bool:
    """A TLS session was made or failed. What a redirect ended in was heard elsewhere."""
    echo = fetch.location and fetch.outcome.kind is not OutcomeClass.ALIVE
    return not echo and (fetch.status is not None or fetch.outcome is Outcome.TLS_PROBLEM)


def _host(name: str, fetches: list[Fetch]) -> Host:
    """A host that refuses one session and grants another was busy, not faulty."""
    answered = any(fetch.status is not None for fetch in fetches)
    troubled = [
        fetch for fetch in fetches if fetch.reason.startswith("tls") and not (answered and fetch.reason == _HANDSHAKE)
    ]
    alive = any(fetch.outcome.kind is OutcomeClass.ALIVE for fetch in fetches)
    first = (troubled or fetches)[0]
    return Host(name, first.reason if troubled else "", first, alive)
