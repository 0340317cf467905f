"""A page to the list it shows: its entries, the pages that follow, and why it may show none."""

import importlib
import pkgutil
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from types import ModuleType

from checks.artifacts import Page
from checks.reading import cms
from checks.reading.blank import Blank, blank
from checks.reading.kind import is_article
from checks.reading.navigation import crumbs, heading
from checks.reading.pager import Pager
from checks.reading.rows import Row
from checks.reading.years import dated

_PARTS = re.compile(r"[-_—|–>»,，\s]|网$|政府$|局$")
_LONGEST_NAME = 12


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. url: absolute, or "" when its title leads nowhere. inferred: a part of the date was not said."""

    url: str
    title: str
    date: date | None
    inferred: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page lists.

    system: which file of `cms` read it. name: the list's heading, else the last name of the breadcrumb, or "".
    trail: the breadcrumb after 首页. items: in the order of the page. pager: see Pager.
    needs_render: a script fills the list. blank: the evidence that the list is empty, when it is.
    """

    system: str
    name: str
    trail: tuple[str, ...]
    items: tuple[Item, ...]
    pager: Pager
    needs_render: bool
    blank: Blank | None

    @property
    def pages(self) -> int | None:
        """The number of pages that the pager announces."""
        return self.pager.pages


def listing(page: Page, today: date) -> Listing:
    """The list of a page. today: the run's date, from which missing years are inferred."""
    system = _system(page)
    rows, pager = system.items(page), system.next_pages(page)
    empty = blank(page, pager) if rows == () else None
    trail = crumbs(page)
    return Listing(
        system=system.__name__.rpartition(".")[2],
        name=_name(page, rows or (), trail, pager),
        trail=trail,
        items=_items(rows or (), today),
        pager=pager,
        needs_render=rows is None,
        blank=empty,
    )


def next_pages(page: Page) -> tuple[str, ...]:
    """Addresses of pages that follow this one in its list, to be tried; the next ten at most.

    An article goes on only where its system says so by a script: what it links as 下一篇 or 2 is something else.
    """
    if is_article(page) and "createPageHTML" not in page.html:
        return ()
    return _system(page).next_pages(page).addresses


def _items(rows: tuple[Row, ...], today: date) -> tuple[Item, ...]:
    """Each list of the page runs from new to old by itself, so each infers its years by itself."""
    found: list[Item] = []
    for _, group in groupby(rows, key=_list_of):
        entries = list(group)
        days = dated([(row.said, row.url) for row in entries], today)
        for row, day in zip(entries, days, strict=True):
            found.append(Item(row.url, row.title, day.day if day else None, day is not None and day.inferred))
    return tuple(found)


def _list_of(row: Row) -> int:
    around = row.node.parent.parent if row.node.parent is not None else None
    return around.mem_id if around is not None else 0


def _name(page: Page, rows: tuple[Row, ...], trail: tuple[str, ...], pager: Pager) -> str:
    """A heading that nothing else on the page confirms gives way to the breadcrumb."""
    known = f"{'/'.join(trail)}/{page.metas.get('columnname', '')}/{page.title}"
    node = rows[0].node.parent if rows and len({row.node.parent.mem_id for row in rows}) == 1 else pager.node
    above = heading(node) if node is not None else ""
    if above and above in known:
        return above
    return trail[-1] if trail else page.metas.get("columnname", "") or _titled(page.title)


def _titled(title: str) -> str:
    """A short title without the site's name is the column's; of several parts nobody knows which one."""
    return title if len(title) <= _LONGEST_NAME and not _PARTS.search(title) else ""


def _system(page: Page) -> ModuleType:
    return max(_systems(), key=lambda system: system.recognises(page))


@cache
def _systems() -> tuple[ModuleType, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(cms.__path__))
    return tuple(importlib.import_module(f"{cms.__name__}.{name}") for name in names)
