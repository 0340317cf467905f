"""Workbooks as people leave them, brought home by the command line: taken as they were meant, or refused as a whole."""

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from crawler.commandline import run
from tests.reports.importing.conftest import Desk, Formula, Sheet
from tests.reports.importing.test_hands import HARMLESS
from tests.website.command import Zicha


@pytest.fixture
def zicha(tmp_path) -> Zicha:
    """A ledger of five entries."""
    return _zicha(tmp_path)


def _zicha(folder: Path, first: int = 0) -> Zicha:
    Desk(folder, first).store.close()
    checked = folder / "zicha-data" / "runs" / "demo" / "20260101-020000" / "run.json"
    checked.parent.mkdir(parents=True)
    checked.touch()
    return Zicha(folder)


def _out(zicha: Zicha) -> tuple[Path, Sheet]:
    """The workbook as the command wrote it, and its cells."""
    assert run(["ledger", "export", "--to", str(zicha.folder / "out"), "--workspace", str(zicha.workspace)]) == 0
    (path,) = (zicha.folder / "out").iterdir()
    book = CalamineWorkbook.from_path(str(path))
    return path, Sheet(book.get_sheet_by_name("整改台账").to_python(skip_empty_area=False))


def _home(zicha: Zicha, path: Path):
    """What bringing it home says, and its exit code."""
    ended = zicha.listed("ledger", "import", str(path), "--yes", "--who", "张三")
    return ended.code, ended.json[0]


def _ledger(zicha: Zicha):
    return [zicha.listed("ledger", "show", entry["number"]).json for entry in zicha.listed("ledger", "list").json]


def _filled(zicha: Zicha) -> tuple[Path, Sheet]:
    path, sheet = _out(zicha)
    sheet.write("2026-0001", 状态="整改中")
    sheet.write("2026-0002", 责任单位="法规科", 整改期限=date(2099, 4, 30))
    return path, sheet


@pytest.mark.parametrize("hand", HARMLESS)
def test_what_was_meant_is_taken_once(zicha, hand):
    path, sheet = _filled(zicha)
    hand(sheet)
    path.write_bytes(sheet.saved())
    code, told = _home(zicha, path)
    assert (code, told["taken"], told["conflicts"], told["faults"]) == (0, True, [], [])
    assert {(change["number"], change["heading"], change["after"]) for change in told["changes"]} == {
        ("2026-0001", "状态", "整改中"), ("2026-0002", "责任单位", "法规科"), ("2026-0002", "整改期限", "2099-04-30"),
    }  # fmt: skip
    after = _ledger(zicha)
    assert [(one["state"], one["unit"]) for one in after[:3]] == [("整改中", ""), ("新增", "法规科"), ("新增", "")]
    assert {move["who"] for one in after[:2] for move in one["history"][1:]} == {"张三"}
    code, again = _home(zicha, path)
    assert (code, again["changes"], again["taken"]) == (0, [], False)
    assert _ledger(zicha) == after


def _typed_over(sheet):
    sheet.cells[2][0] = "2026-0099"


def _sorted_in_part(sheet):
    for row, number in zip(sheet.cells[2:], [row[0] for row in sheet.cells[2:]][::-1], strict=True):
        row[0] = number


def _pasted(sheet):
    sheet.cells.append(["2026-0003", *["" for _ in sheet.cells[0][1:]]])


def _misspelt(sheet):
    sheet.write("2026-0003", 状态="整改中中")


def _closed_by_hand(sheet):
    sheet.write("2026-0003", 状态="已销号")


def _no_reason(sheet):
    sheet.write("2026-0003", 状态="误报")


def _no_day(sheet):
    sheet.write("2026-0003", 整改期限="下个月")


def _impossible_day(sheet):
    sheet.write("2026-0003", 整改期限="2026-02-30")


def _unhidden(sheet):
    kept = [column for column, title in enumerate(sheet.cells[1]) if not title.startswith("核对")]
    sheet.cells = [[row[column] for column in kept] for row in sheet.cells]


def _two_of_a_kind(sheet):
    state = sheet.column("状态")
    sheet.cells = [[*row, row[state]] for row in sheet.cells]


@pytest.mark.parametrize(
    "hand",
    [
        _typed_over, _sorted_in_part, _pasted, _misspelt, _closed_by_hand, _no_reason, _no_day, _impossible_day,
        _unhidden, _two_of_a_kind,
    ],
)  # fmt: skip
def test_with_one_mistake_in_it_nothing_of_the_file_is_taken(zicha, hand):
    path, sheet = _filled(zicha)
    before = _ledger(zicha)
    hand(sheet)
    path.write_bytes(sheet.saved())
    code, told = _home(zicha, path)
    assert (code, told["taken"]) == (2, False)
    assert told.get("error") or all(fault["place"].startswith("第") and fault["told"] for fault in told["faults"])
    assert told.get("error") or told["faults"]
    assert _ledger(zicha) == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body: b"",
        lambda body: body[: len(body) // 2],
        lambda body: b"\x00" * 4096,
        lambda body: "编号,状态\n2026-0001,整改中\n".encode("gb18030"),
        lambda body: b"<html><table><tr><td>2026-0001</td></tr></table></html>",
        lambda body: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4000,
        lambda body: body[:-100] + b"\xff" * 100,
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_one_sentence(zicha, spoil):
    path, sheet = _filled(zicha)
    before = _ledger(zicha)
    path.write_bytes(spoil(sheet.saved()))
    ended = zicha("ledger", "import", path, "--yes")
    assert (ended.code, "Traceback" in ended.err, len(ended.err.strip().splitlines())) == (2, False, 1)
    assert _ledger(zicha) == before


def test_a_formula_means_what_it_showed_and_typed_as_text_it_stays_text(zicha):
    path, sheet = _out(zicha)
    sheet.write("2026-0001", 状态=Formula('=IF(1,"整改中")', "整改中"), 责任单位="=cmd|' /C calc'!A0")
    path.write_bytes(sheet.saved())
    code, told = _home(zicha, path)
    assert (code, {change["after"] for change in told["changes"]}) == (0, {"整改中", "=cmd|' /C calc'!A0"})


def test_a_million_empty_rows_and_a_stranger_s_workbook(zicha, tmp_path_factory):
    path, sheet = _filled(zicha)
    sheet.cells += [[] for _ in range(200_000)] + [["", "", "", "完"]]
    path.write_bytes(sheet.saved())
    assert _home(zicha, path)[0] == 0
    strange, cells = _filled(_zicha(tmp_path_factory.mktemp("other"), first=1))
    strange.write_bytes(cells.saved())
    before = _ledger(zicha)
    code, told = _home(zicha, strange)
    assert (code, told["taken"], "不是从这本台账导出的" in told["error"]) == (2, False, True)
    assert _ledger(zicha) == before
