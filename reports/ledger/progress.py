"""How one run moves one entry."""

from dataclasses import replace

from checks.inspection import Inspection
from checks.reading.urls import key
from reports.ledger.booking import book, day, seen
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence
from reports.ledger.proof import Proof
from reports.ledger.sighting import Sighting
from reports.ledger.state import State
from reports.ledger.suspicion import days_seen, unconfirmed
from reports.ledger.transition import MACHINE, Transition
from reports.run import Run

_FOUND_AGAIN = {
    State.CLOSED: (State.RELAPSED, "销号后再次发现"),
    State.REPAIRED: (State.PENDING, "复核未通过：问题仍然存在"),
}
"""What being found again does to an entry; in every other state it stays where a person or a run put it."""

_SUSPECTED = "本次检查发现，再次确认之前只列为疑似"

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
        return self._moved(None, entry, _SUSPECTED if entry.suspected else "本次检查发现")

    def relocated(self, entry: Entry, identity: str, sighting: Sighting) -> Entry:
        """The entry after this run, found on the page to which its own has moved."""
        there = replace(entry, fingerprint=identity, places=())
        self._moved(entry.state, there, f"页面已移动：{entry.url} → {sighting.finding.url}")
        return self._found(there, sighting)

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
        if unconfirmed(entry):
            return self._seen_again(entry, sighting)
        renewed = seen(sighting, self._inspection, self._run)
        if entry.state is State.CLOSED:
            again = self._duties.deadline(day(self._run))
            relapse = {"relapses": entry.relapses + 1, "decided_on": "", "places": sighting.places, "deadline": again}
        else:
            relapse = {"places": self._places(entry, sighting)}
        state, why = _FOUND_AGAIN.get(entry.state, (entry.state, ""))
        after = replace(entry, state=state, reason="", note="", **relapse, **renewed)
        after = self._answered_for(after, sighting)
        if after.deadline is None:  # a person confirmed it before the runs did
            after = replace(after, deadline=self._duties.deadline(day(self._run)))
        if entry.state is State.DEFERRED and entry.until and entry.until < day(self._run):
            return self._due_again(after)
        doubt = _called_back(after) if after.decided_on else sighting.finding.needs_review
        after = replace(after, needs_review=doubt)
        if _called_back(after) and after.evidence_digest != entry.evidence_digest:
            why = "作出决定时的情况已变，请重新确认"
        return self._moved(entry.state, after, why) if why else after

    def _seen_again(self, entry: Entry, sighting: Sighting) -> Entry:
        """Not booked yet: it is, or it is suspected on one more day, or suspected anew after it was well."""
        today, wanted = day(self._run), self._duties.confirm_runs
        days = days_seen(entry, None if self._run.clock_behind else today)
        anew = entry.state is State.CLOSED
        places = sighting.places if anew else self._places(entry, sighting)
        after = replace(entry, reason="", note="", places=places, **seen(sighting, self._inspection, self._run))
        after = self._answered_for(replace(after, needs_review=sighting.finding.needs_review), sighting)
        after = replace(after, first_seen=today) if anew else after
        if days < wanted:
            after = replace(after, state=State.SUSPECTED, suspected=days)
            return self._moved(entry.state, after, _SUSPECTED) if anew else after
        limit = self._duties.deadline(today)
        after = replace(after, state=State.NEW, suspected=0, deadline=limit, first_run=self._run.id)
        return self._moved(entry.state, after, f"{days}天的检查都发现，计为新增")

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
        """Old places that stand or were not looked at, in their order, then the new ones.

        What leads to a page where the fault stands is no other place.
        """
        now = {place.identity: place for place in sighting.places}
        pages = {key(place.page) for place in sighting.places}
        left = {place.identity: place for place in self._proof.left(entry)}
        kept = []
        for place in entry.places:
            if now.pop(place.identity, None):
                kept.append(replace(place, gone_since=None))
            elif place.identity in left and self._inspection.moved.get(key(place.page)) not in pages:
                kept.append(left[place.identity])
        return (*kept, *now.values())

    def _closed(self, entry: Entry, reason: str) -> Entry:
        """Closed on proof; the places stay as the record of where it stood last."""
        told = f"疑似解除：{reason}" if unconfirmed(entry) else reason
        after = replace(entry, state=State.CLOSED, reason=told, needs_review=False)
        return self._moved(entry.state, after, told)

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
