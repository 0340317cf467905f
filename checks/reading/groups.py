"""Which rows of a page are its list: alike neighbours, weighed against each other and placed by the pager."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.reading.beside import beside
from checks.reading.date_column import date_column
from checks.reading.hollow import awaiting, excused, hollow
from checks.reading.navigation import apart
from checks.reading.neighbours import neighbours
from checks.reading.rows import Row, row

_FIRST, _SECOND = "li, tr, dt, dd", "dl, div, p, a, article, h2, h3, h4"
_LISTED = re.compile(r"list", re.IGNORECASE)
_ENOUGH, _TITLE_LIKE, _TABLE_FOR_A_ROW = 3, 8, 2


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are children of the same element, or of neighbouring elements of the same kind."""

    container: Any
    rows: tuple[Row, ...]

    @property
    def dated(self) -> int:
        return sum(row.said is not None for row in self.rows)

    @property
    def weight(self) -> tuple[int, int]:
        return self.dated, sum(min(len(row.title), 40) for row in self.rows)


def main(page: Page, pager: Any = None) -> tuple[Row, ...]:
    """The rows of the page's own list: the one above the pager; without a pager the one that outweighs the
    others, or all of them on a page that shows several. Menus, footers and friendly links are no rows."""
    for selector in (_FIRST, _SECOND):
        groups = list(_groups(page, selector, 1 if pager is not None else _ENOUGH))
        if pager is not None:
            chosen = _above(groups, pager, page)
        else:
            chosen = _dominant(_own([group for group in groups if _convinces(group)], page))
        if chosen:
            return tuple(row for group in chosen for row in group.rows)
    return () if pager is not None else _undated(page)


def _groups(page: Page, selector: str, enough: int = _ENOUGH) -> Iterator[Group]:
    children: dict[tuple[int, str], tuple[Any, list[Any]]] = {}
    for node in page.tree.css(selector):
        if node.parent is not None:
            container = _container(node)
            children.setdefault((container.mem_id, node.tag), (container, []))[1].append(node)
    merged: dict[tuple[int, str, str | None, str], list[Any]] = {}
    for container, nodes in children.values():
        whole = container.tag == "table" and len(nodes) > _TABLE_FOR_A_ROW
        around = container if whole or container.parent is None else container.parent
        alike = (around.mem_id, container.tag, container.attributes.get("class"), nodes[0].tag)
        merged.setdefault(alike, []).extend(nodes)
    for nodes in merged.values():
        if (len(nodes) < enough and not _listed(nodes[0].parent)) or apart(nodes[0].parent):
            continue
        column = date_column(nodes[0]) if nodes[0].tag == "tr" else None
        rows = tuple(found for node in nodes if not _nests(node) and (found := row(node, page.base, column)))
        if rows:
            yield Group(rows[0].node.parent, neighbours(rows) if _alone(nodes, rows) else rows)


def _container(node: Any) -> Any:
    """The parent; the whole table of a table row, for old pages make a table of every entry."""
    parent = node.parent
    return parent.parent if parent.tag in ("tbody", "thead", "tfoot") and parent.parent is not None else parent


def _nests(node: Any) -> bool:
    """A list inside a list item: its own items are the rows, unless they lead nowhere."""
    if node.tag not in ("li", "tr", "dd"):
        return False
    inner = node.css(node.tag)
    return len(inner) > 1 and (node.tag == "tr" or any(found.css_first("a") is not None for found in inner[1:]))


def _alone(nodes: list[Any], rows: tuple[Row, ...]) -> bool:
    """Rows without a date whose elements need not be parts of larger ones that hold it."""
    if any(row.said is not None for row in rows):
        return False
    return nodes[0].tag in ("li", "dt", "dd") or len(nodes) >= _ENOUGH * len({node.parent.mem_id for node in nodes})


def _listed(container: Any) -> bool:
    """A short list still counts when it says that it is one."""
    for _ in range(3):
        if container is None or container.tag == "body":
            return False
        if _LISTED.search(f"{container.attributes.get('class') or ''} {container.attributes.get('id') or ''}"):
            return True
        container = container.parent
    return False


def _convinces(group: Group) -> bool:
    return group.dated >= _ENOUGH or (group.dated > 0 and _listed(group.container))


def _dominant(groups: list[Group]) -> list[Group]:
    if not groups:
        return []
    first = max(groups, key=lambda group: group.weight)
    others = sum(group.dated for group in groups) - first.dated
    return [first] if first.dated > others and first.dated >= 2 * _ENOUGH else groups


def _own(groups: list[Group], page: Page) -> list[Group]:
    """Each list once, and without the boxes beside the column's own, if that leaves any."""
    if len(groups) < 2:
        return groups
    once = {tuple((row.url, row.title, row.said) for row in group.rows): group for group in reversed(groups)}
    groups = list(reversed(once.values()))
    return [group for group in groups if not beside(group.container, page)] or groups


def _above(groups: list[Group], pager: Any, page: Page) -> list[Group]:
    """The heaviest group in the smallest surroundings of the pager that hold one; none when a list that was
    left empty is nearer, for what comes after it belongs to somebody else."""
    lines = [(group, _line(group.container)) for group in groups]
    around = pager.parent
    while around is not None and around.tag not in ("html", "-document"):
        inside = [group for group, line in lines if around.mem_id in line and _fits(group)]
        if inside:
            return [max(_own(inside, page), key=lambda group: group.weight)]
        if any(waits(around) is not None for waits in (hollow, awaiting, excused)):
            return []
        around = around.parent
    return []


def _fits(group: Group) -> bool:
    return group.dated > 0 or sum(len(row.title) for row in group.rows) >= 5 * len(group.rows)


def _line(node: Any) -> set[int]:
    found = set()
    while node is not None:
        found.add(node.mem_id)
        node = node.parent
    return found


def _undated(page: Page) -> tuple[Row, ...]:
    """Without any date the list is the largest group of titles; short names are a menu."""
    groups = [
        group
        for group in _groups(page, _FIRST)
        if len(group.rows) >= _ENOUGH and sum(len(row.title) for row in group.rows) >= _TITLE_LIKE * len(group.rows)
    ]
    return max(groups, key=lambda group: group.weight).rows if groups else ()
