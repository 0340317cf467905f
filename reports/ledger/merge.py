"""Bring the ledger up to date with what one run found and what it proved: pure, deterministic, one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from checks.findings import Finding
from checks.inspection import Inspection
from reports.ledger.drift import moves
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.progress import Progress
from reports.ledger.proof import DATED
from reports.ledger.sighting import sightings
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run, RunStatus

_SEEN_BEFORE = frozenset({"availability"})
"""Families whose findings rest on visits that were made before the run."""


@dataclass(frozen=True)
class Merged:
    """What one run does to the ledger of its site.

    added: new entries without numbers, gravest first. changed: old entries whose value differs now.
    moved: by the fingerprint that an entry had the one it has now, since its page has moved; `changed` holds it under
    the new one. rechecked: fingerprints that this run judged conclusively. open, suspected: those of every open and
    every suspected entry afterwards.
    """

    added: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    transitions: tuple[Transition, ...] = ()
    rechecked: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    suspected: frozenset[str] = frozenset()

    @property
    def unverified(self) -> frozenset[str]:
        """Open entries that this run could not judge."""
        return self.open - self.rechecked


def merge(
    entries: Iterable[Entry],
    findings: Iterable[Finding],
    inspection: Inspection,
    run: Run,
    duties: Duties = Duties(),  # noqa: B008
) -> Merged:
    """Merge one run into all entries of its site, closed ones too. Findings are as the judge stamped them.

    A blocked or invalid run closes and notes nothing, and opens only what was seen before it: that a site has been
    down for days. One whose clock was set back says nothing of what depends on the date. Merging one run twice
    changes nothing more.
    """
    before = tuple(entries)
    sightless = run.status in (RunStatus.BLOCKED, RunStatus.INVALID)
    if sightless:
        findings = (found for found in findings if found.family in _SEEN_BEFORE)
    if run.clock_behind:
        findings = (found for found in findings if type(found.subject).__name__ not in DATED)
    progress = Progress(inspection, run, duties)
    found = sightings(findings)
    same = {} if sightless else moves(before, found, inspection)
    relocated = {old: (new, found.pop(new)) for old, new in same.items()}

    def after_run(entry: Entry) -> Entry:
        if entry.fingerprint in relocated:
            return progress.relocated(entry, *relocated[entry.fingerprint])
        if sightless and entry.fingerprint not in found:
            return entry
        return progress.of(entry, found.pop(entry.fingerprint, None))

    after = [after_run(entry) for entry in before]
    added = sorted((progress.begin(*new) for new in found.items()), key=_gravest)
    now = [*after, *added]
    return Merged(
        added=tuple(added),
        changed=tuple(new for old, new in zip(before, after, strict=True) if new != old),
        moved=same,
        transitions=tuple(progress.transitions),
        rechecked=frozenset(entry.fingerprint for entry in now if entry.last_judged == run.id),
        open=frozenset(entry.fingerprint for entry in now if entry.open),
        suspected=frozenset(entry.fingerprint for entry in now if entry.state is State.SUSPECTED),
    )


def _gravest(entry: Entry) -> tuple[int, bool, str, str, str]:
    return -entry.severity, entry.needs_review, entry.family, entry.url, entry.fingerprint
