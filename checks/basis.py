"""The documents that findings cite: rows of rule packs."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

CERTAINTIES = ("S", "S~", "M-H", "M-M", "E")
_DAYS = ("days", "workdays", "warn")
_NUMBERS = ("count", "share", "points", "cap")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a rule pack.

    document, number, clause: what a finding cites. text: the demand in one sentence.
    certainty: S read in the document, S~ partly, M-H to be verified before quoting, M-M off by default, E our own
    suggestion. days, workdays: a window in calendar or working days. warn: days before its end to warn.
    count: how many faults are too many. share: a fraction, 0.05 is 5 %. points: what one fault costs, None where
    nobody has read it in the document. cap: what all faults of one indicator cost at most, None likewise.
    since, until: first and last day in force.
    """

    id: str
    document: str
    number: str
    clause: str
    text: str
    certainty: str
    days: int | None = None
    workdays: int | None = None
    warn: int | None = None
    count: int | None = None
    share: float | None = None
    points: float | None = None
    cap: float | None = None
    since: date | None = None
    until: date | None = None

    def __str__(self) -> str:
        number = f"（{self.number}）" if self.number else ""
        doubt = "（依据待复核）" if self.certainty in ("S~", "M-H") else ""
        return f"《{self.document}》{number}{self.clause}{doubt}"

    @property
    def limits(self) -> tuple[object, ...]:
        """What decides verdicts; a better quotation changes none."""
        return self.id, self.days, self.workdays, self.warn, self.count, self.share

    def in_force(self, today: date) -> bool:
        """What nobody is sure of is off until an office puts its own row in its place."""
        return self.certainty != "M-M" and (self.since or today) <= today <= (self.until or today)


_NAMES = tuple(field.name for field in fields(Row))
_REQUIRED = ("document", "clause", "text", "certainty")


def parse_pack(text: str, below: Mapping[str, Row] = MappingProxyType({})) -> Mapping[str, Row]:
    """The rows of one pack by id. A row that `below` knows need only say what is different here.

    Raises ValueError (which row, which item, what was expected) or tomllib.TOMLDecodeError.
    """
    rows: dict[str, Row] = {}
    for place, raw in enumerate(tomllib.loads(text).get("row", ()), 1):
        id = raw.get("id")
        if not isinstance(id, str) or not id:
            raise ValueError(f"第{place}个[[row]]，项“id”：应为依据编号。")
        if id in rows:
            raise ValueError(f"依据“{id}”重复出现。")
        for name in raw:
            if name not in _NAMES:
                raise ValueError(f"依据“{id}”：不认识的项“{name}”，可用的项：{'、'.join(_NAMES)}。")
        _check(id, raw, _REQUIRED if id not in below else ())
        rows[id] = replace(below[id], **raw) if id in below else Row(**{"number": "", **raw})
    return MappingProxyType(rows)


def _check(id: str, raw: Mapping[str, Any], required: tuple[str, ...]) -> None:
    for name in required:
        if not isinstance(raw.get(name), str) or not raw[name]:
            raise ValueError(f"依据“{id}”，项“{name}”：应为非空的文字。")
    if raw.get("certainty", "S") not in CERTAINTIES:
        raise ValueError(f"依据“{id}”，项“certainty”：应为{'、'.join(CERTAINTIES)}之一，实际为“{raw['certainty']}”。")
    for name in (*_DAYS, "count"):
        if name in raw and (type(raw[name]) is not int or raw[name] < 0):
            raise ValueError(f"依据“{id}”，项“{name}”：应为不小于0的整数，实际为“{raw[name]}”。")
    for name in _NUMBERS:
        if name in raw and (type(raw[name]) not in (int, float) or raw[name] < 0):
            raise ValueError(f"依据“{id}”，项“{name}”：应为不小于0的数，实际为“{raw[name]}”。")
    for name in ("since", "until"):
        if name in raw and type(raw[name]) is not date:
            raise ValueError(f"依据“{id}”，项“{name}”：应为日期，如2024-01-31，实际为“{raw[name]}”。")
