"""What a person says in one row."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from reports.importing import cells
from reports.importing.columns import WORDS, Filled, Hidden
from reports.importing.row import Row
from reports.importing.standing import Standing
from reports.ledger.state import State


@dataclass(frozen=True, slots=True)
class Said:
    """stood: how the entry was handed out, at the moment `at`; sealed: what shows that this is true.

    state, unit, deadline, until: what the cells say now; None where a cell is empty, which says nothing.
    words: measures, who, when done, remarks, as one text for the entry's history, or "".
    """

    place: str
    number: str
    site: str
    written: str
    seal: str
    stood: Standing
    at: datetime
    state: State | None
    unit: str | None
    deadline: date | None
    until: date | None
    words: str

    @property
    def code(self) -> str:
        """Eight characters for what is said here: with it in the history, the row has been heard."""
        told = [self.written, self.state, self.unit, str(self.deadline), str(self.until), self.words]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:8]


def hear(row: Row, today: date) -> Said:
    """Raises ValueError, in Chinese: every fault of the row, one sentence each, as its arguments."""
    _belongs(row)
    faults: list[str] = []

    def read(heading: Filled, reader: Callable[[object], object]) -> object:
        try:
            return reader(row.filled.get(heading, ""))
        except ValueError as error:
            faults.append(f"{heading}：{error}。")
            return None

    def day(value: object) -> date | None:
        return cells.day(value, today)

    stood, at = _stood(row)
    told = {heading: read(heading, day if heading is Filled.DONE else cells.words) for heading in WORDS}
    said = Said(
        place=row.place,
        number=row.hidden[Hidden.NUMBER],
        site=row.hidden[Hidden.SITE],
        written=row.hidden[Hidden.STOOD],
        seal=row.hidden[Hidden.SEAL],
        stood=stood,
        at=at,
        state=read(Filled.STATE, cells.state),
        unit=read(Filled.UNIT, cells.words) or None,
        deadline=read(Filled.DEADLINE, day),
        until=read(Filled.UNTIL, day),
        words="；".join(_labelled(heading, value) for heading, value in told.items() if value),
    )
    if faults:
        raise ValueError(*faults)
    return said


def _belongs(row: Row) -> None:
    number = row.hidden[Hidden.NUMBER]
    if not number or not all(row.hidden.values()):
        raise ValueError("缺少核对信息（隐藏的列），可能是后来添加或者粘贴的行；请在导出的那一行里填写。")
    if row.number and row.number != number:
        raise ValueError(f"编号是“{row.number[:20]}”，导出时是{number}：编号被改动过，或者只对部分列排了序。")


def _stood(row: Row) -> tuple[Standing, datetime]:
    try:
        return Standing.read(row.hidden[Hidden.STOOD])
    except ValueError:
        raise ValueError("核对信息（隐藏的列）被改动过，请重新导出后填写。") from None


def _labelled(heading: Filled, value: object) -> str:
    return str(value) if heading is Filled.MEASURE else f"{heading}：{value}"
