"""The ledger on disk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from checks.findings import Finding
from checks.history import History, Sighting
from checks.inspection import Inspection
from reports.ledger.duties import Duties
from reports.ledger.entry import Entry
from reports.ledger.transition import Transition
from reports.ledger.word import Word
from reports.run import Run
from reports.store import chosen
from reports.store.database import Database
from reports.store.deciding import write_down
from reports.store.listing import listing
from reports.store.lives import lives
from reports.store.outbox import Outbox
from reports.store.patience import patiently
from reports.store.recording import Announce, record
from reports.store.rows import run_value
from reports.store.sightings import history
from reports.store.snapshot import snapshot
from reports.store.standing import moves_of, standing, told
from reports.store.summary import RecordSummary
from reports.store.whereabouts import ledger_at
from reports.view.build import gravest_first
from reports.view.life import Life
from reports.view.listed import Listed
from reports.view.report import EntryView, ReportView


class Store:
    """The ledger, in one SQLite file or on a server. Opened when first used; only `record` creates it.

    Every method raises a StoreError, whose message is for the user. Not to be shared between threads.
    """

    def __init__(self, path: Path | str) -> None:
        """path: the file, where no server is named. Raises LedgerMisnamed."""
        self._ledger = ledger_at(Path(path))
        self._database: Database | None = None

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        if self._database:
            self._database.close()
            self._database = None

    def record(
        self,
        run: Run,
        findings: Iterable[Finding],
        inspection: Inspection,
        duties: Duties | None = None,
        sightings: Iterable[Sighting] = (),
        announce: Announce | None = None,
    ) -> RecordSummary:
        """Merge a run into the ledger of its site: all of it or nothing. Recording a run again changes nothing.

        A server that is gone is waited for, some minutes at most. announce: makes what is to be said of it, which lies
        in the outbox from the same moment.
        """
        known, seen = list(findings), list(sightings)  # read before the ledger is locked, perhaps more than once

        def attempt() -> RecordSummary:
            database = self._open_to_write()
            with self._ledger.plainly():
                return record(database, run, known, inspection, duties or Duties(), seen, announce)

        return patiently(attempt, self._ledger.waits, self.close)

    def say(self, numbers: Sequence[str], word: Word) -> None:
        """A person says something of some entries: of all or, when one of them does not allow it, of none."""
        self.say_each(dict.fromkeys(numbers, (word,)))

    def say_each(self, said: Mapping[str, Sequence[Word]]) -> None:
        """The same with words for each entry, by number; several of one entry are said in their order."""
        database = self._open()
        with self._ledger.plainly(), database.atomic():
            write_down(database.alias, said)

    def standing(self, site: str) -> Iterator[Entry]:
        """The entries of a site as they are now, in every state, by number. The ledger is read while this is used."""
        with self._reading() as alias:
            yield from standing(alias, site)

    def told(self, site: str) -> dict[str, list[Transition]]:
        """What became of a site's entries after they were booked: by number, oldest first."""
        with self._reading() as alias:
            return told(alias, site)

    @property
    def place(self) -> str:
        """Where the ledger is, for people to read; never a password."""
        return str(self._ledger)

    def exists(self) -> bool:
        """Whether anything was ever recorded. Raises LedgerUnreachable for a server that does not answer."""
        return self._ledger.exists()

    def outbox(self) -> Outbox:
        """What waits to be sent, and what became of it."""
        return Outbox(self._open(), self._ledger.plainly)

    def sites(self) -> list[str]:
        """Names of all sites, sorted."""
        with self._reading() as alias:
            return chosen.sites(alias)

    def runs(self, site: str | None = None) -> list[Run]:
        """Recorded runs, newest first."""
        with self._reading() as alias:
            return [run_value(row) for row in chosen.recorded(alias, site)]

    def summaries(self, site: str, since: datetime) -> list[RecordSummary]:
        """What the runs of a site that began since then did to the ledger, oldest first."""
        with self._reading() as alias:
            return [RecordSummary.from_json(row.summary) for row in chosen.since(alias, site, since)]

    def history(self, site: str) -> History:
        """What the recorded runs know of the site's articles; nothing of a site that has none."""
        with self._reading() as alias:
            return history(alias, site)

    def report(self, site: str, run: str | None = None) -> ReportView:
        """The report of a run, by default the site's latest."""
        with self._reading() as alias:
            return snapshot(chosen.runs(alias, site, run)[0]).report()

    def entries(
        self,
        site: str | None = None,
        run: str | None = None,
        *,
        family: str | None = None,
        rule: str | None = None,
        state: str | None = None,
        unit: str | None = None,
        subject: str | None = None,
    ) -> list[EntryView]:
        """Entries in every state as they stood after a run, by default each site's latest; gravest first."""
        wanted = chosen.columns(family=family, rule=rule, unit=unit, subject=subject)
        with self._reading() as alias:
            runs = chosen.runs(alias, site, run)
            views = (view for row in runs for view in snapshot(row, wanted, chosen.state(state)).views())
            return sorted(views, key=gravest_first)

    def listing(self, site: str, **asked: str | None) -> list[Listed]:
        """The entries of a site as they stand after its latest run, a line each; asked as for `entries`."""
        wanted = chosen.columns(**asked | {"state": chosen.state(asked.get("state"))})
        with self._reading() as alias:
            return listing(chosen.runs(alias, site, None)[0], wanted)

    def moved_by(self, site: str, run: str) -> list[EntryView]:
        """Entries that a run booked, booked again, handed back or found elsewhere: whatever it did but closing."""
        with self._reading() as alias:
            (row,) = chosen.runs(alias, site, run)
            return list(snapshot(row, {"pk__in": chosen.touched(row)}).views())

    def entry(self, number: str) -> tuple[EntryView, list[Transition]]:
        """One entry as it is now, and its history, oldest first."""
        with self._reading() as alias:
            row = chosen.entry(alias, number)
            return next(snapshot(row.site.runs.order_by("pk").last(), {"pk": row.pk}).views()), moves_of(row)

    def lives(self, site: str | None = None) -> list[Life]:
        """Every entry with its history, of one site or of all."""
        with self._reading() as alias:
            return [life for run in chosen.runs(alias, site, None) for life in lives(run)]

    @contextmanager
    def _reading(self) -> Iterator[str]:
        """One state of the ledger, also while another process records."""
        database = self._open()
        with self._ledger.plainly(), database.steady():
            yield database.alias

    def _open_to_write(self) -> Database:
        """Created where there is none yet; copied, where that is ours to do, before the first write of the day."""
        if self._database is None and not self._ledger.exists():
            self._ledger.create()
            return self._open()
        database = self._open()
        self._ledger.back_up()
        return database

    def _open(self) -> Database:
        if self._database is None:
            self._database = self._ledger.open()
        return self._database
