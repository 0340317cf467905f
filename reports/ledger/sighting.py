"""Findings of one run that are about the same thing, taken together."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from checks.findings import Excerpt, Finding, Severity
from checks.fingerprint import fingerprint
from reports.ledger.occurrence import Occurrence

_CRAWLED = ("url", "title", "message", "suggestion", "basis", "evidence", "row", "unit")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One fault of this run: the finding that speaks for it and every place it was found at, each once."""

    finding: Finding
    places: tuple[Occurrence, ...]


def sightings(findings: Iterable[Finding]) -> dict[str, Sighting]:
    """Sightings by fingerprint. The crawl's order does not decide which finding speaks: the gravest does."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(fingerprint(finding.rule, finding.subject), []).append(finding)
    return {identity: _together(group) for identity, group in groups.items()}


def _together(group: list[Finding]) -> Sighting:
    places: dict[tuple[str, str], Occurrence] = {}
    for place in (place for found in group for place in found.places):
        occurrence = Occurrence(_storable(place.page), _storable(place.text))
        places.setdefault(occurrence.identity, occurrence)
    return Sighting(_spokesman(group), tuple(places.values()))


def _spokesman(group: list[Finding]) -> Finding:
    found = min(group, key=lambda one: (-(one.severity or 0), one.needs_review, one.url, one.message))
    words = {name: _storable(getattr(found, name)) for name in _CRAWLED}
    quoted = found.excerpt and Excerpt(*map(_storable, astuple(found.excerpt)))
    return replace(found, severity=found.severity or Severity.MINOR, excerpt=quoted, **words)


def _storable(text: str) -> str:
    """Crawled text may hold what no database stores as text: NUL and halves of surrogate pairs."""
    return text.replace("\0", "\ufffd").encode(errors="replace").decode()
