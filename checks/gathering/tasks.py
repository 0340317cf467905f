"""The office's own task table against what its columns published."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import ada_url

from checks.artifacts import Page
from checks.columns.sheet import from_facts
from checks.columns.stem import stem
from checks.context import Context
from checks.digest import digest
from checks.findings import Place
from checks.gathering.articles import articles_of
from checks.gathering.columns import Column, columns_of
from checks.reading.kind import is_article, is_article_address
from checks.reading.listing import listing
from checks.reading.urls import host, key
from checks.subjects import TaskSubject
from checks.survey import Survey
from checks.tasks.progress import Progress, Published, Shelf, progress
from checks.tasks.span import Span, before, span_of
from checks.tasks.task import Task

KEEP = True
DATED = True
_READ = ("ok", "stale", "empty")


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """One task. column: where it is to be done, None when the site has no such column or several; reason: why it
    cannot be told. last: its latest period that is over, running: the one that is not; None where there is none, or
    where the list was not read back to its beginning. today: the day of the run.
    """

    site: str
    url: str
    task: Task
    today: date
    column: Column | None = None
    reason: str = ""
    last: Progress | None = None
    running: Progress | None = None

    @property
    def behind(self) -> bool:
        return self.last is not None and self.last.count < self.task.quantity

    @property
    def doubtful(self) -> bool:
        """What nobody could attribute or date, or what was not seen, might make it up."""
        last = self.last
        return last is not None and (not last.sure or last.count + last.spare >= self.task.quantity)

    @property
    def conclusive(self) -> bool:
        return self.last is not None and not self.behind

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.task.name),)

    @property
    def subject(self) -> TaskSubject:
        named = self.task.cycle or (self.task.once.name if self.task.once else "")
        return TaskSubject(self.site, self.task.name, self.task.unit, f"{self.task.what} {named}".strip())


def consulted(context: Context) -> str:
    """A changed table demands something else."""
    return digest(repr(context.tasks)) if context.tasks else ""


def facts(page: Page, context: Context) -> Any:
    """[address or title, ISO day or "", whether it was said] of every entry that a list shows; only for a table."""
    if not context.tasks or is_article(page):
        return None
    items = listing(page, context.today).items
    shown = [[item.url or item.title, item.date.isoformat() if item.date else "", not item.inferred] for item in items]
    return shown or None


def gather(survey: Survey, context: Context) -> Iterator[TaskProgress]:
    if not context.tasks:
        return
    columns = columns_of(survey, context)
    shelves: dict[str, Shelf] = {}
    together = defaultdict(list)
    for task in context.tasks:
        together[_called(task, survey.start)].append(task)
    for task in context.tasks:
        found = _columns(task, columns, survey.start)
        if len(found) != 1:
            reason = f"有{len(found)}个同名的栏目，请在表中写明栏目地址" if found else "网站上没有找到这个栏目"
            yield TaskProgress(host(survey.start), survey.start, task, context.today, reason=reason)
            continue
        column = found[0]
        if column.url not in shelves:
            shelves[column.url] = _shelf(column, columns, survey, context)
        mates = [other.unit for other in together[_called(task, survey.start)] if other.unit != task.unit]
        yield _measured(task, column, shelves[column.url], mates, survey, context)


def _measured(
    task: Task, column: Column, shelf: Shelf, mates: Sequence[str], survey: Survey, context: Context
) -> TaskProgress:
    spans = _spans(task, context.today)
    over, running = (
        progress(shelf, span, task.unit, mates) if span and shelf.reaches(span) else None for span in spans
    )
    reason = ""
    if not shelf.readable:
        reason = "栏目的内容没有读到"
    elif spans[0] and over is None:
        reason = f"栏目的列表没有读到{spans[0].first.isoformat()}以前"
    return TaskProgress(host(survey.start), column.url, task, context.today, column, reason, over, running)


def _spans(task: Task, today: date) -> tuple[Span | None, Span | None]:
    """The latest period that is over, and the one that is not; those of another year than the table's are none."""
    if task.once:
        running = task.once.first <= today <= task.once.last
        return (task.once if task.once.last < today else None), (task.once if running else None)
    now = span_of(task.cycle, today)
    spans = (before(task.cycle, now), now)
    over, running = (span if task.year in (None, span.first.year) else None for span in spans)
    return over, running


def _called(task: Task, start: str) -> str:
    return stem(ada_url.join_url(start, task.address)) if task.address else "".join(task.column.split())


def _columns(task: Task, columns: Sequence[Column], start: str) -> list[Column]:
    called = _called(task, start)
    if task.address:
        return [column for column in columns if stem(column.url) == called]
    return [column for column in columns if "".join(column.name.split()) == called]


def _shelf(column: Column, columns: Sequence[Column], survey: Survey, context: Context) -> Shelf:
    """What its lists and its articles say, together: an entry may lead to another site, an article say its own day."""
    base = stem(column.url)
    entries: dict[str, Published] = {}
    pages: set[str] = set()
    for url, shown in survey.facts("tasks"):
        if _below(url, base) and not is_article_address(url):
            pages.add(stem(url))
            for address, day, said in shown:
                known = date.fromisoformat(day) if day else None
                entries.setdefault(key(address), Published(known, "", known is None or said))
    for article in articles_of(survey, context):
        if article.column and _below(article.column.url, base):
            place = key(article.url)
            listed = entries.get(place, Published(None, "", True))
            entries[place] = Published(article.day or listed.day, article.source, bool(article.day) or listed.sure)
    followed, scripted = _front(survey, base)
    whole = (column.pages is not None and len(pages) >= column.pages) or (column.state == "empty" and column.certain)
    return Shelf(
        entries,
        column.state in _READ and not scripted and (base in pages or column.state == "empty"),
        whole,
        column.pages is None and not followed,
        any(_below(other.url, base) and other is not column for other in columns),
    )


def _below(url: str, base: str) -> bool:
    """The page itself, and what lies below it: further pages of its list, columns that belong to it."""
    return stem(url) == base or key(url).startswith(f"{base}/")


def _front(survey: Survey, base: str) -> tuple[bool, bool]:
    """Of the column's own page, under whatever address: (it announces further ones, a script fills its list)."""
    sheets = [from_facts(found) for url, found in survey.facts("columns") if stem(url) == base]
    return any(sheet.following for sheet in sheets), any(sheet.render for sheet in sheets)
