"""What a page calls itself, and the columns it says it stands in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.reading.kind import is_article
from checks.reading.navigation import crumbs

_PARTS = re.compile(r"[-_—–|｜·>»]+")
_LONGEST, _DECORATED = 40, 2


@dataclass(frozen=True, slots=True)
class Names:
    """own: title, heading and, unless it is an article, its column. columns: where it stands. All without blanks."""

    own: tuple[str, ...]
    columns: tuple[str, ...]


def names(page: Page) -> Names:
    metas = tuple(page.metas.get(name, "") for name in ("columnname", "columntype"))
    called = (page.metas.get("articletitle", ""), *_PARTS.split(page.title), *_headings(page))
    if is_article(page):
        return Names(_plain(called), _plain(metas if any(metas) else crumbs(page)[-1:]))
    trail = crumbs(page)
    return Names(_plain((*called, *metas, *trail[-1:])), _plain((*metas, *trail[-2:])))


def _headings(page: Page) -> Iterator[str]:
    """More than a few headings of the first rank are decoration."""
    headings = page.tree.css("h1")
    if len(headings) <= _DECORATED:
        yield from (node.text(deep=True) for node in headings)


def _plain(said: Iterable[str]) -> tuple[str, ...]:
    squeezed = ("".join(name.split()) for name in said)
    return tuple(dict.fromkeys(name for name in squeezed if 1 < len(name) <= _LONGEST))
