"""The ledger on disk."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from checks.findings import Finding
from checks.history import History, Sighting
from checks.inspection import Inspection
from reports import models
from reports.ledger.duties import Duties
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run
from reports.store.backup import back_up_daily
from reports.store.database import Database, create, open_existing
from reports.store.deciding import Word, write_down
from reports.store.errors import NotInLedger
from reports.store.lives import lives
from reports.store.plainly import plainly
from reports.store.recording import record
from reports.store.rows import run_value, transition_value
from reports.store.sightings import history
from reports.store.snapshot import snapshot
from reports.store.summary import RecordSummary
from reports.view.build import gravest_first
from reports.view.life import Life
from reports.view.report import EntryView, ReportView


class Store:
    """The ledger in one SQLite file. Opened when first used; only `record` creates it.

    Every method raises a StoreError, whose message is for the user. Not to be shared between threads.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
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
    ) -> RecordSummary:
        """Merge a run into the ledger of its site: all of it or nothing. Recording a run again changes nothing."""
        if self._path.exists():
            self._open()
            with plainly(self._path):
                back_up_daily(self._path)
        else:
            create(self._path)
        database, known = self._open(), list(findings)  # read before the ledger is locked
        with plainly(self._path):
            return record(database, run, known, inspection, duties or Duties(), sightings)

    def say(self, numbers: Sequence[str], word: Word) -> None:
        """A person says something of some entries: of all or, when one of them does not allow it, of none."""
        database = self._open()
        with plainly(self._path), database.atomic():
            for number in numbers:
                write_down(_entry(database.alias, number), word)

    def sites(self) -> list[str]:
        """Names of all sites, sorted."""
        with self._reading() as alias:
            return list(models.Site.objects.using(alias).order_by("name").values_list("name", flat=True))

    def runs(self, site: str | None = None) -> list[Run]:
        """Recorded runs, newest first."""
        with self._reading() as alias:
            rows = models.Run.objects.using(alias).select_related("site").order_by("-started", "-pk")
            return [run_value(row) for row in (rows.filter(site__name=site) if site else rows)]

    def history(self, site: str) -> History:
        """What the recorded runs know of the site's articles; nothing of a site that has none."""
        with self._reading() as alias:
            row = models.Site.objects.using(alias).filter(name=site).first()
            return history(row) if row else History()

    def report(self, site: str, run: str | None = None) -> ReportView:
        """The report of a run, by default the site's latest."""
        with self._reading() as alias:
            return snapshot(_runs(alias, site, run)[0]).report()

    def entries(
        self,
        site: str | None = None,
        run: str | None = None,
        *,
        family: str | None = None,
        rule: str | None = None,
        state: str | None = None,
        unit: str | None = None,
    ) -> list[EntryView]:
        """Entries in every state as they stood after a run, by default each site's latest; gravest first."""
        asked = {"family": family, "rule": rule, "unit": unit}
        wanted = {column: value for column, value in asked.items() if value is not None}
        with self._reading() as alias:
            runs = _runs(alias, site, run)
            views = (view for row in runs for view in snapshot(row, wanted, _state(state)).views())
            return sorted(views, key=gravest_first)

    def entry(self, number: str) -> tuple[EntryView, list[Transition]]:
        """One entry as it is now, and its history, oldest first."""
        with self._reading() as alias:
            row = _entry(alias, number)
            (view,) = snapshot(row.site.runs.order_by("pk").last(), {"pk": row.pk}).views()
            history = row.transitions.select_related("entry", "run").order_by("pk")
            return view, [transition_value(move) for move in history]

    def lives(self, site: str | None = None) -> list[Life]:
        """Every entry with its history, of one site or of all."""
        with self._reading() as alias:
            return [life for run in _runs(alias, site, None) for life in lives(run)]

    @contextmanager
    def _reading(self) -> Iterator[str]:
        """One state of the ledger, also while another process records."""
        database = self._open()
        with plainly(self._path), database.steady():
            yield database.alias

    def _open(self) -> Database:
        if self._database is None:
            self._database = open_existing(self._path)
        return self._database


def _runs(alias: str, site: str | None, run: str | None) -> list[models.Run]:
    """The named run, or the latest, of the named site or of all."""
    rows = models.Run.objects.using(alias).select_related("site").order_by("pk")
    rows = rows.filter(site__name=site) if site else rows
    rows = rows.filter(folder=run) if run else rows
    latest = {row.site_id: row for row in rows}
    if not latest and (site or run):
        raise NotInLedger(f"台账中没有这次检查：{site or '全部网站'} {run or ''}".rstrip())
    return list(latest.values())


def _entry(alias: str, number: str) -> models.Entry:
    parts = re.fullmatch(r"(\d{4})-(\d{1,9})", number.strip(), re.ASCII)
    rows = models.Entry.objects.using(alias).select_related("site")
    row = parts and rows.filter(year=int(parts[1]), sequence=int(parts[2])).first()
    if not row:
        raise NotInLedger(f"台账中没有编号 {number}。")
    return row


def _state(name: str | None) -> State | None:
    if name is not None and name not in list(State):
        raise NotInLedger(f"没有“{name}”这种状态，可用的有：{'、'.join(State)}。")
    return State(name) if name else None
