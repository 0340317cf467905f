"""The same fault on a page that has moved: only where nothing else can be meant."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from checks.drift import CONTENT, NAME, TITLE, signatures
from checks.inspection import Inspection
from checks.reading.urls import key
from reports.ledger.entry import Entry
from reports.ledger.sighting import Sighting

_STRONGEST_FIRST = (NAME, TITLE)


def drift(sighting: Sighting, inspection: Inspection) -> dict[str, str]:
    """The signatures of a sighting, see `checks.drift`."""
    found = sighting.finding
    return signatures(found.rule, found.subject, inspection.marks.get(key(found.url), {}))


def moves(entries: Iterable[Entry], found: Mapping[str, Sighting], inspection: Inspection) -> dict[str, str]:
    """By the fingerprint of an open entry that of the sighting, new to the ledger, which is the same fault.

    The old page either leads to the new one, or is gone while both bear one name or one title that no other entry and
    no other sighting bears. Whatever is ambiguous is left alone: a new entry, and the old one stays.
    """
    ledger = tuple(entries)
    known = {entry.fingerprint for entry in ledger}
    fresh = {identity: drift(sighting, inspection) for identity, sighting in found.items() if identity not in known}
    lost = [entry for entry in ledger if entry.signatures and not entry.closed and entry.fingerprint not in found]
    same = _led(lost, fresh, found, inspection)
    gone = [entry for entry in lost if key(entry.url) in inspection.gone]
    for name in _STRONGEST_FIRST:
        bearers = _bearers(name, ((entry.fingerprint, entry.signatures) for entry in ledger))
        newcomers = _bearers(name, fresh.items())
        taken = set(same.values())
        for entry in gone:
            old, new = bearers[entry.signatures.get(name, "")], newcomers[entry.signatures.get(name, "")]
            single = len(old) == len(new) == 1 and entry.fingerprint not in same and new[0] not in taken
            if single and not _at_odds(entry.signatures, fresh[new[0]]):
                same[entry.fingerprint] = new[0]
    return same


def _led(
    lost: Iterable[Entry],
    fresh: Mapping[str, Mapping[str, str]],
    found: Mapping[str, Sighting],
    inspection: Inspection,
) -> dict[str, str]:
    """Entries whose page leads to the page of a sighting with the same content."""
    there = {(key(found[one].finding.url), signs[CONTENT]): one for one, signs in fresh.items() if signs}
    ends = {entry.fingerprint: inspection.moved.get(key(entry.url), "") for entry in lost}
    led = {entry.fingerprint: there.get((ends[entry.fingerprint], entry.signatures[CONTENT])) for entry in lost}
    claims = Counter(led.values())
    return {old: new for old, new in led.items() if new and claims[new] == 1}


def _bearers(name: str, signed: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, list[str]]:
    """By the value of one signature everything that bears it."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for identity, signs in signed:
        if name in signs:
            bearers[signs[name]].append(identity)
    return bearers


def _at_odds(old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Both have titles of their own, and not the same: one number was given to two pages."""
    return TITLE in old and TITLE in new and old[TITLE] != new[TITLE]
