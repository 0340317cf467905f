"""Packs: a TOML manifest and a CSV table each, and all packs in force together.

Most tables hold terms; a manifest's `kind` may say that its table holds dated knowledge instead.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from checks.digest import digest
from checks.words.knowledge.leader import Leader, read_leaders
from checks.words.knowledge.meeting import Meeting, read_meetings
from checks.words.near.spelling import Spelling
from checks.words.table import read_rows
from checks.words.terms import TermRow, Tier

_KEYS = frozenset({"title", "rule", "version", "kind", "style", "source"})
_READERS = {"terms": read_rows, "meetings": read_meetings, "leaders": read_leaders}


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from: the name that rows use, what it is, and the day it was read."""

    name: str
    about: str
    date: date


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack. rule: the rule that speaks for it. style: whether its S3 rows are in force.

    kind: what its rows are: terms (TermRow), meetings (Meeting) or leaders (Leader).
    """

    name: str
    title: str
    rule: str
    version: date
    style: bool
    sources: tuple[Source, ...]
    rows: tuple[Any, ...]
    kind: str = "terms"


@dataclass(frozen=True)
class Lexicons:
    """The packs in force, in order: a later pack replaces rows of earlier ones by id.

    today: the run's date; rows outside their days of validity are left out. Without it all days count.
    spelling: what makes a near miss certain.
    """

    packs: tuple[Pack, ...]
    today: date | None = None
    spelling: Spelling = field(default_factory=Spelling)

    @cached_property
    def rows(self) -> Mapping[str, TermRow]:
        """Rows in force by id: none that is switched off, and S3 only where its pack asks for it."""
        last = {row.id: (row, pack) for pack in self._of("terms") for row in pack.rows}
        return MappingProxyType({id: row for id, (row, pack) in last.items() if self._in_force(row, pack)})

    @property
    def origins(self) -> Mapping[str, str]:
        """The name of the pack that has the last word on each term, by row id; of rows that are off, too."""
        return {row.id: pack.name for pack in self._of("terms") for row in pack.rows}

    @cached_property
    def meetings(self) -> Mapping[str, Meeting]:
        """Meetings and plans by id."""
        return MappingProxyType({row.id: row for pack in self._of("meetings") for row in pack.rows})

    @cached_property
    def leaders(self) -> Mapping[str, Leader]:
        """Who holds which post, by id."""
        return MappingProxyType({row.id: row for pack in self._of("leaders") for row in pack.rows})

    def digests(self) -> Mapping[str, str]:
        """Of each row in force, of what decides its verdict."""
        rows = (*self.rows.items(), *self.meetings.items(), *self.leaders.items())
        return MappingProxyType({id: row.digest for id, row in rows})

    @cached_property
    def digest(self) -> str:
        return digest(*(f"{id}={value}" for id, value in sorted(self.digests().items())))

    def _of(self, kind: str) -> Iterator[Pack]:
        return (pack for pack in self.packs if pack.kind == kind)

    def _in_force(self, row: TermRow, pack: Pack) -> bool:
        if row.severity is Tier.OFF or (row.severity is Tier.S3 and not pack.style):
            return False
        return row.in_force(self.today)

    def __reduce__(self) -> tuple[Any, ...]:
        return Lexicons, (self.packs, self.today, self.spelling)


@lru_cache(maxsize=64)
def parse_pack(name: str, manifest: str, table: str) -> Pack:
    """The pack `name` from the texts of name.toml and name.csv. Raises ValueError with a Chinese sentence.

    A run needs the same packs before it starts, beside its crawl and after it; remembered by what the files say.
    """
    try:
        raw = tomllib.loads(manifest.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{name}.toml：不是有效的TOML（{error}）。") from None
    for key in raw:
        if key not in _KEYS:
            raise ValueError(f"{name}.toml：不认识的项“{key}”，可用的项：{'、'.join(sorted(_KEYS))}。")
    rule, title, version, style = (*(raw.get(key) for key in ("rule", "title", "version")), raw.get("style", False))
    _expect(name, "rule", rule, str, "规则编号")
    _expect(name, "title", title, str, "词库名称")
    _expect(name, "version", version, date, "日期，如2024-01-31")
    _expect(name, "style", style, bool, "true或false")
    kind = raw.get("kind", "terms")
    if kind not in _READERS:
        raise ValueError(f"{name}.toml，项“kind”：应为{'、'.join(_READERS)}之一，实际为“{kind}”。")
    sources = tuple(_source(name, source) for source in raw.get("source", ()))
    rows = tuple(_READERS[kind](name, table, rule, [source.name for source in sources]))
    return Pack(name, title, rule, version, style, sources, rows, kind)


def _source(name: str, raw: Mapping[str, Any]) -> Source:
    for key, kind, expected in (("name", str, "来源名称"), ("about", str, "来源说明"), ("date", date, "查阅日期")):
        _expect(name, f"source.{key}", raw.get(key), kind, expected)
    return Source(raw["name"], raw["about"], raw["date"])


def _expect(name: str, key: str, value: Any, kind: type, expected: str) -> None:
    if not isinstance(value, kind):
        raise ValueError(f"{name}.toml，项“{key}”：应为{expected}，实际为“{'' if value is None else value}”。")
