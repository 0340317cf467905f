"""Writes one run into the database: the run, what it did to the entries, and their history."""

from collections.abc import Callable, Iterable, Mapping

from django.db.models import Max

from checks.findings import Finding
from checks.history import Sighting
from checks.inspection import Inspection
from reports import models
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.merge import merge
from reports.ledger.transition import Transition
from reports.mail.changes import Changes, changes
from reports.mail.draft import Draft
from reports.run import Run
from reports.store import outbox
from reports.store.database import Database
from reports.store.errors import NotAllowed
from reports.store.places import Places
from reports.store.rows import RENEWED, entry_row, entry_value, run_row, run_value, transition_row
from reports.store.sightings import remember
from reports.store.snapshot import snapshot
from reports.store.summary import RecordSummary

Announce = Callable[[Changes], Iterable[Draft]]
"""What is to be said of a run's changes, and to whom."""


def record(
    database: Database,
    run: Run,
    findings: Iterable[Finding],
    inspection: Inspection,
    duties: Duties,
    sightings: Iterable[Sighting] = (),
    announce: Announce | None = None,
) -> RecordSummary:
    """One transaction. A run that is recorded already changes nothing and gives the same summary.

    Raises NotAllowed for a run that began before the site's latest one: its silence would prove nothing now.
    Where the clock was set back in between, the later run only seems to be the earlier one.
    """
    with database.atomic():
        site, _ = models.Site.objects.using(database.alias).get_or_create(name=run.site)
        known = site.runs.filter(folder=run.id).first()
        if known:
            return RecordSummary.from_json(known.summary)
        latest = site.runs.order_by("pk").last()
        if latest and run.started < latest.started and run.clock_behind < latest.folder:
            raise NotAllowed(f"检查 {run.id} 早于台账中最近一次检查 {latest.folder}，不能补记；请重新检查一次。")
        remember(site, sightings)
        return _Recording(database.alias, site, run, latest, announce).write(findings, inspection, duties)


class _Recording:
    def __init__(
        self, alias: str, site: models.Site, run: Run, latest: models.Run | None, announce: Announce | None
    ) -> None:
        self._alias = alias
        self._site = site
        self._run = run
        self._latest = latest
        self._announce = announce
        self._rows = {row.fingerprint: row for row in site.entries.order_by("pk")}
        self._keys = {identity: row.pk for identity, row in self._rows.items()}
        self._places = Places(alias, list(self._keys.values()))

    def write(self, findings: Iterable[Finding], inspection: Inspection, duties: Duties) -> RecordSummary:
        entries = (entry_value(row, self._run.site, self._places.of(row.pk)) for row in self._rows.values())
        merged = merge(entries, findings, inspection, self._run, duties)
        summary = RecordSummary.of(merged)
        self._rename(merged.moved)
        self._add(merged.added)
        self._renew(merged.changed)
        for entry in (*merged.added, *merged.changed):
            self._places.put(self._keys[entry.fingerprint], entry.places)
        self._places.write()
        row = run_row(self._run, self._site)
        row.summary = summary.to_json()
        row.judged = sorted(self._keys[identity] for identity in merged.rechecked)
        row.save(using=self._alias)
        self._tell(merged.transitions, row)
        if self._announce:
            self._post(row, merged.transitions, self._announce)
        return summary

    def _add(self, entries: Iterable[Entry]) -> None:
        table = models.Entry.objects.using(self._alias)
        last: dict[int, int] = {}
        rows = []
        for entry in entries:
            year = entry.first_seen.year
            if year not in last:
                last[year] = table.filter(year=year).aggregate(last=Max("sequence"))["last"] or 0
            last[year] += 1
            rows.append(entry_row(entry, self._site, year, last[year]))
        for row in table.bulk_create(rows):
            self._keys[row.fingerprint] = row.pk

    def _rename(self, moved: Mapping[str, str]) -> None:
        """Entries whose pages have moved keep their rows, and with them number and history."""
        for old, new in moved.items():
            row = self._rows[new] = self._rows.pop(old)
            self._keys[new] = self._keys.pop(old)
            models.Entry.objects.using(self._alias).filter(pk=row.pk).update(fingerprint=new)

    def _renew(self, entries: Iterable[Entry]) -> None:
        """One upsert: writing 2,000 rows one by one, or by bulk_update, takes many times longer."""
        old = self._rows
        rows = [
            entry_row(entry, self._site, old[entry.fingerprint].year, old[entry.fingerprint].sequence)
            for entry in entries
        ]
        models.Entry.objects.using(self._alias).bulk_create(
            rows, update_conflicts=True, unique_fields=("site", "fingerprint"), update_fields=RENEWED
        )

    def _tell(self, transitions: Iterable[Transition], run: models.Run) -> None:
        rows = [transition_row(move, self._keys[move.fingerprint], run) for move in transitions]
        models.Transition.objects.using(self._alias).bulk_create(rows)

    def _post(self, row: models.Run, moves: Iterable[Transition], announce: Announce) -> None:
        """What is told of the run is written down with it, and sent afterwards."""
        before = run_value(self._latest) if self._latest else None
        changed = changes(self._run, snapshot(row).entries, moves, before)
        outbox.put(self._alias, announce(changed))
