"""The documents that findings cite: rows of rule packs."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CERTAINTIES = ("S", "S~", "M-H", "M-M", "E")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a rule pack.

    document, number, clause: what a finding cites. text: the demand in one sentence.
    days: a window in calendar days, or None. certainty: S read in the document, S~ partly, M-H to be
    verified before quoting, M-M off by default, E our own suggestion.
    """

    id: str
    document: str
    number: str
    clause: str
    text: str
    certainty: str
    days: int | None = None

    def __str__(self) -> str:
        number = f"（{self.number}）" if self.number else ""
        doubt = "（依据待复核）" if self.certainty in ("S~", "M-H") else ""
        return f"《{self.document}》{number}{self.clause}{doubt}"


def parse_pack(text: str) -> Mapping[str, Row]:
    """The rows of one pack by id. Raises ValueError (with the row) or tomllib.TOMLDecodeError."""
    rows: dict[str, Row] = {}
    for raw in tomllib.loads(text)["row"]:
        row = Row(**raw)
        if row.certainty not in CERTAINTIES:
            raise ValueError(f"{row.id}: certainty {row.certainty!r}")
        if row.id in rows:
            raise ValueError(f"{row.id}: 重复")
        rows[row.id] = row
    return MappingProxyType(rows)
