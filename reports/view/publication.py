"""What a site has published: how much, of what sort, where and when."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from checks.columns.genre import GENRES

_NAMED = re.compile(r"《([^《》]{4,})》")
_MONTHS = 12
_NOWHERE = "（看不出栏目）"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of figures. name: a year, a month (2026-11), a column or 合计. genres: items in the order of GENRES.

    files: attachments. undated: items that could not be dated, which are in no other number.
    """

    name: str
    items: int
    genres: tuple[int, ...]
    files: int
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Publication:
    """Articles counted by their addresses; one that stands in two columns under two addresses counts twice.

    since, until: ISO dates, the days counted, since "" for all. months: all that were asked for, else the last 12.
    addressed: items whose day only their address tells. ahead: of the undated those that bear a day to come.
    documents, readings: 政策文件 and their explanations; explained: documents that an explanation names in its title.
    """

    since: str
    until: str
    total: Line
    years: tuple[Line, ...]
    months: tuple[Line, ...]
    columns: tuple[Line, ...]
    addressed: int
    ahead: int
    documents: int
    readings: int
    explained: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self | None:
        """The reverse of `as_json`; None for {}."""
        if not raw:
            return None
        lines = {name: tuple(map(_line, raw[name])) for name in ("years", "months", "columns")}
        return cls(**{**raw, **lines, "total": _line(raw["total"])})


def publication(
    articles: Iterable[Mapping[str, Any]], today: date, since: date | None = None, until: date | None = None
) -> Publication:
    """articles: lines of articles.jsonl. today: the run's day; what bears a later day cannot be dated."""
    last = min(until or today, today)
    known, undated, ahead = [], [], 0
    for article in articles:
        day = article["day"] or article["made"]
        if not day or day > today.isoformat():
            undated.append(article)
            ahead += bool(day)
        elif (since.isoformat() if since else "") <= day <= last.isoformat():
            known.append((day, article))
    chosen = [article for _, article in known]
    documents = [article for article in chosen if article["genre"] == "document"]
    readings = [article for article in chosen if article["genre"] == "reading"]
    return Publication(
        since=since.isoformat() if since else "",
        until=last.isoformat(),
        total=_counted("合计", chosen, len(undated)),
        years=_by(lambda day: day[:4], known),
        months=_months(known, since, last),
        columns=_by_column(chosen, undated),
        addressed=sum(not article["day"] for article in chosen),
        ahead=ahead,
        documents=len(documents),
        readings=len(readings),
        explained=_explained(documents, readings),
    )


def _counted(name: str, articles: Sequence[Mapping[str, Any]], undated: int = 0) -> Line:
    genres = tuple(sum(article["genre"] == genre for article in articles) for genre in GENRES)
    return Line(name, len(articles), genres, sum(article["files"] for article in articles), undated)


def _by(period: Callable[[str], str], known: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Line, ...]:
    """The newest first."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for day, article in known:
        groups[period(day)].append(article)
    return tuple(_counted(name, groups[name]) for name in sorted(groups, reverse=True))


def _months(known: Iterable[tuple[str, Mapping[str, Any]]], since: date | None, last: date) -> tuple[Line, ...]:
    """The oldest first, months without anything too."""
    end = last.year * 12 + last.month - 1
    begin = since.year * 12 + since.month - 1 if since else end - _MONTHS + 1
    found = {line.name: line for line in _by(lambda day: day[:7], known)}
    names = (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))
    return tuple(found.get(name) or _counted(name, ()) for name in names)


def _by_column(chosen: Iterable[Mapping[str, Any]], undated: Iterable[Mapping[str, Any]]) -> tuple[Line, ...]:
    """Most first. Columns of one name are told apart by nothing that a reader sees, and are counted together."""
    groups: dict[str, tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]] = defaultdict(lambda: ([], []))
    for place, articles in enumerate((chosen, undated)):
        for article in articles:
            groups[article["column"] or _NOWHERE][place].append(article)
    lines = (_counted(name, dated, len(rest)) for name, (dated, rest) in groups.items())
    return tuple(sorted(lines, key=lambda line: (-line.items, -line.undated, line.name)))


def _explained(documents: Iterable[Mapping[str, Any]], readings: Iterable[Mapping[str, Any]]) -> int:
    names = {_plain(name) for article in readings for name in _NAMED.findall(article["title"])}
    return sum(any(name in _plain(article["title"]) for name in names) for article in documents)


def _plain(title: str) -> str:
    return re.sub(r"[\s《》〈〉“”\"]+", "", title)


def _line(raw: Mapping[str, Any]) -> Line:
    return Line(**{**raw, "genres": tuple(raw["genres"])})
