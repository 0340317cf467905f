"""Official documents drawn up from the ledger: which one, about what, where it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from crawler import selection
from crawler.archive.verdicts import load_articles
from crawler.declared import SHIPPED
from crawler.errors import CommandEnded, Exit
from crawler.workspace import Workspace
from reports.documents.circular import circular
from reports.documents.mistake import BrokenTemplate
from reports.documents.naming import keep
from reports.documents.notice import due, notice
from reports.documents.rectified import rectified
from reports.documents.self_check import self_check
from reports.ledger.booking import day
from reports.run import Run
from reports.store.store import Store
from reports.view.period import Period
from reports.view.publication import Publication, publication


@dataclass(frozen=True, slots=True)
class Wanted:
    """site: None where one may be guessed. run: None for the latest. unit: "" for all. folder: None for the usual."""

    site: str | None = None
    run: str | None = None
    unit: str = ""
    period: Period | None = None
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Of each document what its name says beside the kind and the day, and the words of the template.

    folder: the site's, or "". notes: Chinese sentences on what is in none of them.
    """

    folder: str
    papers: tuple[tuple[tuple[str, ...], dict[str, Any]], ...]
    notes: tuple[str, ...] = ()


def draw_up(place: Workspace, kind: str, wanted: Wanted, today: date) -> tuple[list[Path], tuple[str, ...]]:
    """The documents written, one for each unit or one, and what is to be told of them.

    Raises CommandEnded(2), StoreError, OSError.
    """
    from reports.documents.filling import fill  # slow to load, and no other command needs it

    with Store(place.database) as store:
        drawn = DOCUMENTS[kind](place, store, wanted, today)
    template = place.overlay("templates") / f"{kind}.docx"
    if not template.is_file():
        template = SHIPPED / "templates" / template.name
    try:
        finished = [(names, fill(template, words)) for names, words in drawn.papers]
    except BrokenTemplate as error:
        raise CommandEnded(Exit.USAGE, str(error)) from error
    folder = wanted.folder or place.documents / drawn.folder
    return [keep(content, folder, (kind, *names), today) for names, content in finished], drawn.notes


def _self_check(place: Workspace, store: Store, wanted: Wanted, today: date) -> Drawn:
    site = selection.one_site(place, wanted.site)
    run = store.report(site, wanted.run).run
    period = wanted.period or Period.quarter_of(day(run)).upto(day(run))
    _inspected(store.runs(site), period)
    words = self_check(run, store.lives(site), period, _published(place, run, period), today)
    return Drawn(site, (((), words),))


def _notices(place: Workspace, store: Store, wanted: Wanted, today: date) -> Drawn:
    site = selection.one_site(place, wanted.site)
    run, lives = store.report(site).run, store.lives(site)
    units = sorted({life.entry.unit for life in lives if life.entry.unit})
    if wanted.unit and wanted.unit not in units:
        known = f"台账中有：{'、'.join(units)}。" if units else "台账中还没有责任单位，请用 zicha ledger assign 指定。"
        raise CommandEnded(Exit.USAGE, f"没有“{wanted.unit}”这个责任单位。{known}")
    groups = {unit: [life for life in due(lives) if life.entry.unit == unit] for unit in ("", *units)}
    asked = [unit for unit in ([wanted.unit] if wanted.unit else units) if groups[unit]]
    notes = [] if asked else ["没有须通知责任单位整改的问题，没有生成整改通知书。"]
    if nobodys := len(groups[""]):
        notes.append(f"另有{nobodys}条没有明确责任单位，没有列入通知书，请用 zicha ledger assign 指定。")
    if doubtful := sum(life.entry.needs_review and life.open(today) for life in lives):
        notes.append(f"另有{doubtful}条须人工核对，没有列入通知书。")
    return Drawn(site, tuple(((unit,), notice(run, unit, groups[unit], today)) for unit in asked), tuple(notes))


def _circular(place: Workspace, store: Store, wanted: Wanted, today: date) -> Drawn:
    site = selection.one_site(place, wanted.site) if wanted.site else None
    period = wanted.period or Period.quarter_of(today).before
    runs = store.runs(site)
    _inspected(runs, period)
    names = {run.site: run.name for run in reversed(runs)}
    words = circular(runs, store.lives(site), period, names, today)
    return Drawn(next(iter(names)) if len(names) == 1 else "", (((period.name,), words),))


def _rectified(place: Workspace, store: Store, wanted: Wanted, today: date) -> Drawn:
    site = selection.one_site(place, wanted.site)
    period = wanted.period or Period.quarter_of(today).upto(today)
    _inspected(store.runs(site), period)
    words = rectified(store.report(site).run, store.lives(site), period, today)
    return Drawn(site, (((period.name,), words),))


DOCUMENTS: dict[str, Callable[[Workspace, Store, Wanted, date], Drawn]] = {
    "自查报告": _self_check,
    "整改通知书": _notices,
    "季度通报": _circular,
    "整改情况报告": _rectified,
}


def _inspected(runs: list[Run], period: Period) -> None:
    """A period in which nobody looked has nothing to tell. Raises CommandEnded(2)."""
    days = [day(run) for run in runs]
    if not any(map(period.holds, days)):
        known = f"台账中的检查在{min(days)}至{max(days)}之间，" if days else ""
        raise CommandEnded(
            Exit.USAGE, f"{period.name}没有检查记录。{known}请用 --quarter 或者 --from、--to 写明另一段时间。"
        )


def _published(place: Workspace, run: Run, period: Period) -> Publication | None:
    """What stood on the site at that run; None when its folder is no longer there."""
    try:
        articles = load_articles(place.run_folder(run.site, run.id))
    except FileNotFoundError:
        return None
    return publication(articles, day(run), period.since, period.until)
