"""Workbooks as people leave them."""

import random
from datetime import date

import pytest

from reports.importing.columns import KEYS, Filled, Hidden
from reports.importing.unreadable import Unreadable


def shuffled(sheet):
    order = list(range(len(sheet.cells[0])))
    random.Random(1).shuffle(order)
    sheet.cells = [[row[column] for column in order] for row in sheet.cells]


def renamed(sheet):
    sheet.cells[1] = [title if title.startswith("核对") else f"新的{title}" for title in sheet.cells[1]]


def without_keys(sheet):
    del sheet.cells[0]


def retitled_without_keys(sheet):
    del sheet.cells[0]
    sheet.cells[0] = [f" {title[:1]}\n{title[1:]} " for title in sheet.cells[0]]


def others_removed(sheet):
    kept = [column for column, title in enumerate(sheet.cells[1]) if title in {*Filled, *Hidden}]
    sheet.cells = [[row[column] for column in kept] for row in sheet.cells]


def own_columns(sheet):
    sheet.cells = [["序号", *row[:5], "", "我的备注", *row[5:]] for row in sheet.cells]


def rows_above(sheet):
    sheet.cells = [["法规科整改台账"], [], ["填报时间：2026年3月11日"], *sheet.cells]


def rows_between(sheet):
    sheet.cells = [line for row in sheet.cells for line in (row, [])]


def sorted_by_description(sheet):
    sheet.cells[2:] = sorted(sheet.cells[2:], key=lambda row: str(row[3:]), reverse=True)


def rows_below(sheet):
    sheet.cells += [["合计", "", "5条"], ["填表人：王某"]]


def untouched_rows_deleted(sheet):
    sheet.cells = [row for row in sheet.cells if row[0] not in ("2026-0003", "2026-0004")]


def more_sheets(sheet):
    sheet.more = {"Sheet1": [["编号", "状态"], ["2026-0003", "误报"]], "空": []}


def a_copy_of_the_sheet(sheet):
    sheet.more = {"整改台账 (2)": [list(row) for row in sheet.cells]}


def one_row_twice(sheet):
    sheet.cells.append(list(sheet.cells[2]))


def the_table_twice_below_itself(sheet):
    sheet.cells += [list(row) for row in sheet.cells]


def numbers_full_width(sheet):
    wide = str.maketrans("0123456789-", "０１２３４５６７８９－")
    for row in sheet.cells[2:]:
        row[0] = f" {row[0].translate(wide)}"


def number_column_removed(sheet):
    sheet.cells = [row[1:] for row in sheet.cells]


def number_cells_emptied(sheet):
    for row in sheet.cells[2:]:
        row[0] = ""


HARMLESS = [
    shuffled, renamed, without_keys, retitled_without_keys, others_removed, own_columns, rows_above, rows_between,
    sorted_by_description, rows_below, untouched_rows_deleted, more_sheets, a_copy_of_the_sheet, one_row_twice,
    the_table_twice_below_itself, numbers_full_width, number_column_removed, number_cells_emptied,
]  # fmt: skip


@pytest.mark.parametrize("hand", HARMLESS)
def test_what_a_person_meant_is_understood(desk, hand):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="整改中")
    sheet.write("2026-0002", 责任单位="法规科", 整改期限=date(2026, 4, 30))
    hand(sheet)
    found = desk.take(sheet)
    assert {(change.number, change.heading, change.after) for change in found.changes} == {
        ("2026-0001", "状态", "整改中"), ("2026-0002", "责任单位", "法规科"), ("2026-0002", "整改期限", "2026-04-30"),
    }  # fmt: skip
    assert (found.conflicts, found.faults) == ([], [])
    assert desk.now("2026-0003").state == "新增"


def test_cells_merged_downwards_mean_all_of_their_rows(desk):
    sheet = desk.out()
    unit, state = sheet.column("责任单位"), sheet.column("状态")
    sheet.cells[2][unit] = "法规科"
    sheet.merged = [(2, unit, 4, unit), (5, state, 6, state)]
    numbers = [row[0] for row in sheet.cells[2:5]]
    found = desk.take(sheet)
    assert {(change.number, change.after) for change in found.changes} == {(number, "法规科") for number in numbers}


def test_cells_merged_sideways_mean_the_first(desk):
    sheet = desk.out()
    state = sheet.column("状态")
    sheet.cells[2][state] = "整改中"
    sheet.merged = [(2, state, 2, state + 3)]
    found = desk.take(sheet)
    assert [(change.heading, change.after) for change in found.changes] == [("状态", "整改中")]


def test_a_formula_means_what_it_showed(desk, formula):
    sheet = desk.out()
    sheet.write("2026-0001", 状态=formula('=IF(1,"整改中")', "整改中"), 责任单位=formula("=1/0", "#DIV/0!"))
    found = desk.take(sheet)
    assert [(change.heading, change.after) for change in found.changes] == [("状态", "整改中")]


def test_a_formula_typed_as_text_stays_text(desk):
    sheet = desk.out()
    sheet.write("2026-0001", 责任单位="=cmd|' /C calc'!A0")
    desk.take(sheet)
    assert desk.now("2026-0001").unit == "=cmd|' /C calc'!A0"
    again = desk.out()
    assert (
        again.cells[[row[0] for row in again.cells].index("2026-0001")][again.column("责任单位")]
        == "=cmd|' /C calc'!A0"
    )


def test_numbers_that_became_floats(desk):
    sheet = desk.out()
    sheet.write("2026-0001", 责任单位=3.0, 责任人=12.0, 整改期限=46142.0)
    found = desk.take(sheet)
    told = {change.heading: change.after for change in found.changes}
    assert told == {"责任单位": "3", "整改期限": "2026-04-30", "说明": "责任人：12"}


def test_cells_that_were_emptied_change_nothing(desk):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="", 责任单位="", 整改期限="")
    found = desk.take(sheet)
    assert (found.changes, found.unchanged) == ([], 5)


def test_rows_that_people_added_are_told(desk):
    sheet = desk.out()
    sheet.cells.append(["", "严重", "首页打不开"])
    sheet.cells.append(["合计", "5"])
    found = desk.take(sheet)
    assert [note.place for note in found.strays] == [
        "第9行"
    ]  # the one below is about none of our columns but the first
    assert found.faults == []


def test_a_number_that_was_typed_over_is_refused(desk):
    sheet = desk.out()
    row = sheet.cells[2]
    row[0] = "2026-0099"
    (fault,) = desk.compare(sheet).faults
    assert "编号" in fault.told
    assert fault.place == "第3行"


def test_sorting_some_columns_only_is_refused(desk):
    sheet = desk.out()
    numbers = [row[0] for row in sheet.cells[2:]]
    for row, number in zip(sheet.cells[2:], reversed(numbers), strict=True):
        row[0] = number
    assert len(desk.compare(sheet).faults) == len(numbers) - len(numbers) % 2
    assert "部分列排了序" in desk.compare(sheet).faults[0].told


def test_a_pasted_row_without_its_hidden_cells_is_refused(desk):
    sheet = desk.out()
    sheet.cells.append(["2026-0003", *["" for _ in sheet.cells[0][1:]]])
    (fault,) = desk.compare(sheet).faults
    assert "缺少核对信息" in fault.told


@pytest.mark.parametrize("title", list(Hidden))
def test_hidden_cells_that_were_changed_are_refused(desk, title):
    sheet = desk.out()
    sheet.cells[2][sheet.column(title)] = "x"
    sheet.cells[2][sheet.column("状态")] = "误报"
    found = desk.compare(sheet)
    assert len(found.faults) == 1
    assert found.changes == []


def test_a_state_of_the_past_cannot_be_forged(desk):
    sheet = desk.out()
    stood = sheet.column(Hidden.STOOD)
    sheet.cells[2][stood] = sheet.cells[2][stood].replace("新增", "误报")
    assert "核对码不符" in desk.compare(sheet).faults[0].told


def test_rows_of_one_entry_that_differ_are_a_conflict(desk):
    sheet = desk.out()
    sheet.cells.append(list(sheet.cells[2]))
    sheet.cells[2][sheet.column("状态")] = "整改中"
    sheet.cells[-1][sheet.column("状态")] = "误报"
    found = desk.take(sheet)
    assert "第3行、第8行" in found.conflicts[0].told
    assert found.changes == []


def test_hidden_columns_that_were_removed(desk):
    sheet = desk.out()
    kept = [column for column, title in enumerate(sheet.cells[1]) if title not in set(Hidden)]
    sheet.cells = [[row[column] for column in kept] for row in sheet.cells]
    with pytest.raises(Unreadable, match="没有找到导出时带有的核对列"):
        desk.compare(sheet)


def test_two_columns_of_one_name_are_not_guessed_between(desk):
    sheet = desk.out()
    state = sheet.column("状态")
    sheet.cells = [[*row, row[state]] for row in sheet.cells]
    with pytest.raises(Unreadable, match="有两列“状态”"):
        desk.compare(sheet)


def test_the_workbook_of_another_ledger(desk, make, page):
    sheet = desk.another().out()
    assert desk.compare(sheet).unchanged == 5  # the same runs make the same ledger
    stranger = desk.another(first=1)
    for number in range(1, 6):
        sheet = stranger.out()
        sheet.write(f"2026-000{number}", 状态="整改中")
        with pytest.raises(Unreadable, match="不是从这本台账导出的"):
            desk.compare(sheet)


def test_a_ledger_that_is_older_than_the_workbook(desk, make, page):
    """Restored from a backup: what it does not know is told row by row."""
    newer = desk.another()
    newer.store.record(make.run(1), [*desk.found, make.link("https://www.example.gov.cn/neu", page)], make.saw(page))
    sheet = newer.out()
    sheet.write("2026-0006", 状态="整改中")
    sheet.write("2026-0001", 状态="整改中")
    found = desk.compare(sheet)
    assert [(note.number, note.told) for note in found.faults] == [("2026-0006", "台账中没有这一条。")]


def test_every_key_stands_above_its_title(desk):
    sheet = desk.out()
    assert {key: sheet.cells[1][at] for at, key in enumerate(sheet.cells[0]) if key} == KEYS
