"""A ledger, its workbook as it went out, and hands that write into it and bring it home."""

import io
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from checks.findings import Finding
from crawler.workspace import SHANGHAI
from reports.formats import handover
from reports.importing.comparing import compare
from reports.importing.difference import Difference
from reports.importing.origin import Origin
from reports.importing.reading import rows
from reports.ledger.decide import decide
from reports.ledger.state import State
from reports.store.store import Store
from reports.view.handover import Handover
from tests.reports.store.conftest import Make

TODAY = datetime(2026, 3, 10, 9, tzinfo=SHANGHAI)
PAGE = "https://www.example.gov.cn/a.html"


@dataclass(frozen=True)
class Formula:
    """A formula, and what its program saw come of it."""

    text: str
    shown: object = ""


@dataclass
class Sheet:
    """The cells of 整改台账, the hidden row of keys first, then the titles."""

    cells: list[list[Any]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    more: Mapping[str, list[list[Any]]] = field(default_factory=dict)

    def column(self, title: str) -> int:
        return self.cells[1].index(title)

    def write(self, number: str, **filled: Any) -> None:
        """Like somebody at the keyboard."""
        (row,) = [row for row in self.cells if row[0] == number]
        for title, value in filled.items():
            row[self.column(title)] = value

    def saved(self) -> bytes:
        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream, {"in_memory": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, cells in {"整改台账": self.cells, **self.more}.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(cells):
                for column, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(at, column, value, day)
                    elif isinstance(value, Formula):
                        sheet.write_formula(at, column, value.text, None, value.shown)
                    elif isinstance(value, str):
                        sheet.write_string(at, column, value)
                    else:
                        sheet.write(at, column, value)
        for span in self.merged:
            top, left = span[:2]
            book.get_worksheet_by_name("整改台账").merge_range(*span, self.cells[top][left])
        book.close()
        return stream.getvalue()


class Desk:
    """A ledger of five entries: three links, one of them repaired, and two words; and its workbook."""

    def __init__(self, folder: Path, first: int = 0) -> None:
        self.store = Store(folder / "zicha-data" / "zicha.db")
        self.folder = folder
        links = [Make.link(f"https://www.example.gov.cn/{name}", PAGE) for name in range(3)]
        words = [Make.word(found, PAGE) for found in ("布署", "启示")]
        self.found = [*links, *words]
        self.store.record(Make.run(first), self.found, Make.saw(PAGE))

    def another(self, first: int = 0) -> "Desk":
        """The same afresh, from a run on day `first`."""
        return Desk(Path(tempfile.mkdtemp(dir=self.folder)), first)

    def out(self, at: datetime = TODAY) -> Sheet:
        told = self.store.told("demo")
        entries = [(entry, told.get(entry.number, ())) for entry in self.store.entries("demo")]
        path = handover.write(Handover("示例县", "", at, entries), self.folder / "out.xlsx")
        book = CalamineWorkbook.from_path(str(path))
        return Sheet(book.get_sheet_by_name("整改台账").to_python(skip_empty_area=False))

    def compare(self, sheet: Sheet | bytes, at: datetime = TODAY + timedelta(days=1), who: str = "张三") -> Difference:
        content = sheet if isinstance(sheet, bytes) else sheet.saved()
        return compare(rows(content), self.store, Origin(who, at, "法规科.xlsx", "0" * 64))

    def take(self, sheet: Sheet | bytes, **more: Any) -> Difference:
        found = self.compare(sheet, **more)
        assert not found.faults
        self.store.say_each(found.words)
        return found

    def decide(self, number: str, state: State, why: str = "看过", at: datetime = TODAY + timedelta(hours=1)) -> None:
        self.store.say([number], lambda entry, run: decide(entry, state, who="李四", at=at, run=run, why=why))

    def number_of(self, found: Finding) -> str:
        """Of a link."""
        (number,) = [entry.number for entry in self.store.entries("demo") if entry.url == found.url]
        return number

    def now(self, number: str):
        return self.store.entry(number)[0]

    def history(self, number: str) -> list[str]:
        return [move.why for move in self.store.entry(number)[1]]

    def everything(self) -> list[Any]:
        return [self.store.entry(view.number) for view in self.store.entries("demo")]


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


@pytest.fixture(scope="session")
def later():
    """When the next workbook goes out."""
    return TODAY + timedelta(days=2)


@pytest.fixture(scope="session")
def formula():
    return Formula


@pytest.fixture(scope="session")
def make():
    return Make


@pytest.fixture(scope="session")
def page():
    return PAGE


@pytest.fixture(scope="session")
def state():
    return State
