"""What somebody else said since the export is never overwritten."""

import pytest


def test_another_s_change_of_something_else_is_no_conflict(desk, state):
    sheet = desk.out()
    sheet.write("2026-0001", 责任单位="法规科")
    desk.decide("2026-0001", state.REPAIRING)
    assert desk.take(sheet).conflicts == []
    now = desk.now("2026-0001")
    assert (now.state, now.unit) == ("整改中", "法规科")


def test_the_same_said_twice_is_no_conflict(desk, state):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="整改中")
    desk.decide("2026-0001", state.REPAIRING)
    found = desk.take(sheet)
    assert (found.conflicts, found.changes) == ([], [])


def test_a_row_that_nobody_filled_is_no_conflict(desk, state):
    sheet = desk.out()
    desk.decide("2026-0001", state.FALSE_ALARM)
    found = desk.take(sheet)
    assert (found.conflicts, found.changes) == ([], [])
    assert desk.now("2026-0001").state == "误报"


def test_another_s_decision_stays_and_the_others_are_taken_in(desk, state):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="已整改待复核", 责任单位="法规科", 备注="完成")
    sheet.write("2026-0002", 状态="整改中")
    desk.decide("2026-0001", state.FALSE_ALARM, why="引文如此")
    before = desk.store.entry("2026-0001")
    found = desk.take(sheet)
    (note,) = found.conflicts
    assert note.number == "2026-0001"
    assert "李四" in note.told
    assert "导出时是“新增”，现在是“误报”，表中是“已整改待复核”" in note.told
    assert desk.store.entry("2026-0001") == before
    assert desk.now("2026-0002").state == "整改中"


def test_there_and_back_again_is_a_change_too(desk, state, later):
    desk.decide("2026-0001", state.PENDING)
    sheet = desk.out(at=later)
    sheet.write("2026-0001", 状态="已整改待复核")
    desk.decide("2026-0001", state.REPAIRED, at=later)
    desk.decide("2026-0001", state.PENDING, at=later)
    assert [note.number for note in desk.compare(sheet, at=later).conflicts] == ["2026-0001"]


def test_two_copies_that_differ_do_not_overwrite_each_other(desk):
    one, other = desk.out(), desk.out()
    one.write("2026-0001", 状态="整改中", 责任单位="法规科")
    other.write("2026-0001", 状态="误报", 整改措施或理由="引文如此")
    other.write("2026-0002", 责任单位="办公室")
    desk.take(one)
    found = desk.take(other)
    assert [note.number for note in found.conflicts] == ["2026-0001"]
    assert desk.now("2026-0001").state == "整改中"
    assert desk.now("2026-0002").unit == "办公室"


def test_what_a_run_closed_stays_closed(desk, make, page):
    gone = desk.number_of(desk.found[1])
    sheet = desk.out()
    sheet.write(gone, 状态="整改中")
    desk.store.record(make.run(40), desk.found[:1], make.saw(page))
    (note,) = desk.take(sheet).conflicts
    assert "现在是“已销号”" in note.told
    assert desk.now(gone).state == "已销号"


def test_what_changes_between_the_question_and_the_answer_stops_the_file(desk, state):
    sheet = desk.out()
    sheet.write("2026-0001", 责任单位="法规科")
    sheet.write("2026-0002", 状态="整改中")
    found = desk.compare(sheet)
    desk.decide("2026-0002", state.FALSE_ALARM)
    before = desk.everything()
    with pytest.raises(Exception, match="2026-0002：正要导入时台账有变动"):
        desk.store.say_each(found.words)
    assert desk.everything() == before
