"""How one run moves one entry."""

from dataclasses import replace

from checks.inspection import Inspection
from reports.ledger.booking import book, day, seen
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence
from reports.ledger.proof import Proof
from reports.ledger.sighting import Sighting
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition
from reports.run import Run

_FOUND_AGAIN = {
    State.CLOSED: (State.RELAPSED, "销号后再次发现"),
    State.REPAIRED: (State.PENDING, "复核未通过：问题仍然存在"),
}
"""What being found again does to an entry; in every other state it stays where a person or a run put it."""

_GONE = "gone"
"""Stands for the evidence of an entry that was proven fine."""


class Progress:
    """One run, applied to entry after entry; keeps the transitions it caused."""

    def __init__(self, inspection: Inspection, run: Run, duties: Duties) -> None:
        self._inspection = inspection
        self._run = run
        self._duties = duties
        self._proof = Proof(inspection, None if run.clock_behind else run.started)
        self.transitions: list[Transition] = []

    def begin(self, identity: str, sighting: Sighting) -> Entry:
        """A fault that the ledger did not know."""
        entry = book(identity, sighting, self._inspection, self._run, self._duties)
        return self._moved(None, entry, "本次检查发现")

    def of(self, entry: Entry, sighting: Sighting | None) -> Entry:
        """The entry after this run, found (with its sighting) or not. A run judges an entry only once."""
        if entry.last_judged == self._run.id:
            return entry
        if sighting:
            return self._found(entry, sighting)
        if entry.state is State.CLOSED:
            return entry
        verdict = self._proof.examine(entry)
        after = replace(entry, places=verdict.places, note=verdict.note)
        if not verdict.reason:
            return after
        after = replace(after, last_judged=self._run.id)
        return self._decided(after) if entry.state.sticky else self._closed(after, verdict.reason)

    def _found(self, entry: Entry, sighting: Sighting) -> Entry:
        renewed = seen(sighting.finding, self._inspection, self._run)
        if entry.state is State.CLOSED:
            again = self._duties.deadline(day(self._run))
            relapse = {"relapses": entry.relapses + 1, "decided_on": "", "places": sighting.places, "deadline": again}
        else:
            relapse = {"places": self._places(entry, sighting)}
        state, why = _FOUND_AGAIN.get(entry.state, (entry.state, ""))
        after = replace(entry, state=state, reason="", note="", **relapse, **renewed)
        after = self._answered_for(after, sighting)
        if entry.state is State.DEFERRED and entry.until and entry.until < day(self._run):
            return self._due_again(after)
        doubt = _called_back(after) if after.decided_on else sighting.finding.needs_review
        after = replace(after, needs_review=doubt)
        if _called_back(after) and after.evidence_digest != entry.evidence_digest:
            why = "作出决定时的情况已变，请重新确认"
        return self._moved(entry.state, after, why) if why else after

    def _answered_for(self, entry: Entry, sighting: Sighting) -> Entry:
        """A person's assignment holds; otherwise the duties as they are declared now."""
        return entry if entry.assigned else replace(entry, unit=self._duties.unit(sighting.finding))

    def _due_again(self, entry: Entry) -> Entry:
        """It was put off until a day that is over."""
        told = f"暂不整改的期限（{entry.until}）已过"
        deadline = self._duties.deadline(day(self._run))
        after = replace(entry, state=State.PENDING, until=None, decided_on="", deadline=deadline)
        return self._moved(State.DEFERRED, after, told)

    def _places(self, entry: Entry, sighting: Sighting) -> tuple[Occurrence, ...]:
        """Old places that stand or were not looked at, in their order, then the new ones."""
        now = {place.identity: place for place in sighting.places}
        left = {place.identity: place for place in self._proof.left(entry)}
        kept = []
        for place in entry.places:
            if now.pop(place.identity, None):
                kept.append(replace(place, gone_since=None))
            elif place.identity in left:
                kept.append(left[place.identity])
        return (*kept, *now.values())

    def _closed(self, entry: Entry, reason: str) -> Entry:
        """Closed on proof; the places stay as the record of where it stood last."""
        after = replace(entry, state=State.CLOSED, reason=reason, needs_review=False)
        return self._moved(entry.state, after, reason)

    def _decided(self, entry: Entry) -> Entry:
        """Proven fine, but a person decided on it: a deferred one is handed back, a false alarm stays at rest."""
        if entry.state is not State.DEFERRED:
            return replace(entry, needs_review=False)
        if entry.evidence_digest == _GONE:
            return entry
        after = replace(entry, evidence_digest=_GONE, needs_review=True)
        return self._moved(entry.state, after, "本次检查未再发现该问题；如改为“待整改”，下次复查通过后即销号")

    def _moved(self, before: State | None, entry: Entry, why: str) -> Entry:
        run = self._run
        self.transitions.append(Transition(entry.fingerprint, run.finished, MACHINE, run.id, before, entry.state, why))
        return entry


def _called_back(entry: Entry) -> bool:
    """A sticky decision holds for the evidence it was taken on, and only for that."""
    return entry.state.sticky and entry.evidence_digest != entry.decided_on
