"""What gathering needs to know of one page that may be a column: small, and of JSON's own types."""

from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from checks.artifacts import Page
from checks.columns.sections import is_menu, sections
from checks.reading.kind import is_article, is_index_address
from checks.reading.listing import Item, listing
from checks.reading.navigation import apart, texts

_MANY_LINKS, _SENTENCE, _WORDED = 10, 10, 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a possible column.

    name, trail: heading and breadcrumb. refresh: where a page without a list sends its visitor.
    sections: [address, text] of links that may lead to columns. following: addresses of its further pages.
    items: entries on this page. pages: announced pages. latest: ISO date of the newest entry, with its title and
    address; inferred when a part of that date was not said. render: a script fills the list. blank: "certain" or
    "likely" empty. words: the placeholder shown. worded: it shows sentences of its own. partial: a script's list that
    may have newer entries than those which were loaded.
    """

    name: str = ""
    trail: tuple[str, ...] = ()
    refresh: str = ""
    sections: tuple[tuple[str, str], ...] = ()
    following: tuple[str, ...] = ()
    items: int = 0
    pages: int | None = None
    latest: str = ""
    inferred: bool = False
    title: str = ""
    address: str = ""
    render: bool = False
    blank: str = ""
    words: str = ""
    worded: bool = False
    partial: bool = False

    @property
    def lists(self) -> bool:
        """The page has a list, be it empty or out of reach."""
        return bool(self.items or self.render or self.blank or self.pages)

    def facts(self) -> dict[str, Any]:
        """Only what is said, in JSON's own types."""
        return {name: _plain(value) for name, value in asdict(self).items() if value}


def from_facts(facts: dict[str, Any]) -> Sheet:
    """The sheet that `facts` came from, also after it went through JSON."""
    known = {field.name for field in fields(Sheet)}
    return Sheet(**{name: _frozen(value) for name, value in facts.items() if name in known})


def sheet(page: Page, today: date) -> Sheet | None:
    """The sheet of a page, or None for an article and for a page that neither lists nor names sections."""
    if page.refresh and len(page.links) <= _MANY_LINKS:
        return Sheet(refresh=page.refresh)
    if is_article(page):
        return None
    found = listing(page, today)
    index = is_index_address(page.url)
    if not (index or found.items or found.needs_render or found.blank or found.pages):
        return Sheet(sections=sections(page, ())) if is_menu(page.url) else None
    newest = _newest(found.items, today)
    return Sheet(
        name=found.name,
        trail=found.trail,
        sections=sections(page, found.items),
        following=found.pager.addresses,
        items=len(found.items),
        pages=found.pages,
        latest=newest.date.isoformat() if newest and newest.date else "",
        inferred=bool(newest and newest.inferred),
        title=newest.title if newest else "",
        address=newest.url if newest else "",
        render=found.needs_render,
        blank=("certain" if found.blank.certain else "likely") if found.blank else "",
        words=found.blank.words if found.blank else "",
        worded=not found.items and _worded(page),
    )


def _newest(items: tuple[Item, ...], today: date) -> Item | None:
    """A pinned entry is no measure, hence the maximum; a date after tomorrow is a mistake, not freshness."""
    past = [item for item in items if item.date and item.date <= today + timedelta(1)]
    return max(past, key=lambda item: (item.date, not item.inferred), default=None)


def _worded(page: Page) -> bool:
    total = 0
    for part, text in texts(page.tree.body) if page.tree.body else ():
        if len(text) >= _SENTENCE and part.parent.tag != "a" and not apart(part.parent):
            total += len(text)
            if total >= _WORDED:
                return True
    return False


def _plain(value: Any) -> Any:
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value
