"""Which rows of the ledger somebody asks for."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet

from reports import models
from reports.ledger.state import State
from reports.ledger.transition import MACHINE
from reports.store.errors import NotInLedger
from reports.store.numbers import year_and_sequence

LARGE = ("judged", "summary")
"""Columns of a run that grow with the ledger; read only where they are asked for."""


def recorded(alias: str, site: str | None) -> Iterator[models.Run]:
    """Of one site or of all, newest first."""
    rows = models.Run.objects.using(alias).select_related("site").defer(*LARGE).order_by("-started", "-pk")
    yield from rows.filter(site__name=site) if site else rows


def since(alias: str, site: str, begin: datetime) -> Iterator[models.Run]:
    """Those of a site that began at `begin` or later, oldest first."""
    yield from models.Run.objects.using(alias).filter(site__name=site, started__gte=begin).order_by("pk")


def sites(alias: str) -> list[str]:
    """Of all sites, sorted."""
    return list(models.Site.objects.using(alias).order_by("name").values_list("name", flat=True))


def runs(alias: str, site: str | None, run: str | None) -> list[models.Run]:
    """The named run, or the latest, of the named site or of all. Raises NotInLedger."""
    rows = models.Run.objects.using(alias).order_by("pk")
    rows = rows.filter(site__name=site) if site else rows
    rows = rows.filter(folder=run) if run else rows
    latest = dict(rows.values_list("site", "pk"))
    if not latest and (site or run):
        raise NotInLedger(f"台账中没有这次检查：{site or '全部网站'} {run or ''}".rstrip())
    found = models.Run.objects.using(alias).select_related("site").defer(*LARGE).in_bulk(latest.values())
    return [found[key] for key in latest.values()]


def entry(alias: str, number: str) -> models.Entry:
    """Raises NotInLedger."""
    year, sequence = year_and_sequence(number)
    row = models.Entry.objects.using(alias).select_related("site").filter(year=year, sequence=sequence).first()
    if not row:
        raise NotInLedger(f"台账中没有编号 {number}。")
    return row


def columns(**asked: str | None) -> dict[str, str]:
    """Columns of an entry and the values that were asked for."""
    return {column: str(value) for column, value in asked.items() if value is not None}


def state(name: str | None) -> State | None:
    """Raises NotInLedger for a name that no state has."""
    if name is not None and name not in list(State):
        raise NotInLedger(f"没有“{name}”这种状态，可用的有：{'、'.join(State)}。")
    return State(name) if name else None


def touched(run: models.Run) -> QuerySet:
    """Keys of the entries that a run booked, booked again, handed back or found elsewhere, not of those it closed."""
    return run.transitions.filter(who=MACHINE).exclude(after=State.CLOSED).values("entry")
