"""What comes home changes the ledger as far as people may, once."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.importing.columns import Filled, Hidden
from reports.ledger.decide import DECISIONS


def test_a_workbook_that_nobody_touched_changes_nothing(desk):
    before = desk.everything()
    found = desk.take(desk.out())
    assert (found.changes, found.conflicts, found.strays, found.unchanged) == ([], [], [], 5)
    assert desk.everything() == before


def test_every_cell_that_may_be_filled_reaches_the_ledger(desk):
    sheet = desk.out()
    sheet.write(
        "2026-0001", 状态="已整改待复核", 整改措施或理由="链接已更换", 责任单位="法规科", 责任人="王某", 备注="请复核",
        整改期限=date(2026, 4, 30), 完成日期="3月9日",
    )  # fmt: skip
    found = desk.take(sheet)
    assert [(change.place, change.number, change.heading, change.before, change.after) for change in found.changes] == [
        ("第3行", "2026-0001", "状态", "新增", "已整改待复核"),
        ("第3行", "2026-0001", "责任单位", "", "法规科"),
        ("第3行", "2026-0001", "整改期限", "2026-03-13", "2026-04-30"),
        ("第3行", "2026-0001", "说明", "", "链接已更换；责任人：王某；完成日期：2026-03-09；备注：请复核"),
    ]
    now = desk.now("2026-0001")
    assert (now.state, now.unit, now.deadline) == ("已整改待复核", "法规科", "2026-04-30")
    assigned, moved = desk.store.entry("2026-0001")[1][-2:]
    assert assigned.why.startswith(
        "责任单位：无 → 法规科，整改期限：2026-04-30（〔导入 法规科.xlsx，校验 000000000000-"
    )
    assert moved.why.startswith("链接已更换；责任人：王某；完成日期：2026-03-09；备注：请复核〔导入 法规科.xlsx")
    assert (moved.who, moved.before, moved.after) == ("张三", "新增", "已整改待复核")
    assert [desk.now(f"2026-000{n}").state for n in (2, 3, 4, 5)] == ["新增"] * 4


def test_another_deadline_leaves_the_unit_to_the_profile(desk):
    sheet = desk.out()
    sheet.write("2026-0002", 整改期限="2026.4.1")
    desk.take(sheet)
    assert desk.now("2026-0002").deadline == "2026-04-01"
    (entry,) = [entry for entry in desk.store.standing("demo") if entry.number == "2026-0002"]
    assert not entry.assigned


def test_words_alone_are_kept_without_a_move(desk):
    sheet = desk.out()
    sheet.write("2026-0002", 整改措施或理由="已联系\n对方单位")
    desk.take(sheet)
    assert desk.now("2026-0002").state == "新增"
    assert desk.history("2026-0002")[-1].startswith("已联系 对方单位〔")


@pytest.mark.parametrize("again", range(2))
def test_the_second_time_changes_nothing(desk, again):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="误报", 整改措施或理由="引文如此")
    sheet.write("2026-0002", 整改措施或理由="正在联系")
    sheet.write("2026-0003", 责任单位="办公室")
    sheet.write("2026-0004", 状态="暂不整改", 暂不整改至="2026-12-31", 整改措施或理由="改版时一并处理")
    desk.take(sheet)
    before = desk.everything()
    found = desk.take(sheet, who="李四") if again else desk.take(desk.out())
    assert found.changes == []
    assert found.conflicts == []
    assert desk.everything() == before


def test_what_the_machine_did_since_is_not_undone_by_the_second_time(desk, make, page):
    """Reported as repaired, found again by a run: the old file does not repair it once more."""
    still, gone = (desk.number_of(found) for found in desk.found[:2])
    sheet = desk.out()
    sheet.write(still, 状态="已整改待复核")
    sheet.write(gone, 状态="已整改待复核")
    desk.take(sheet)
    desk.store.record(make.run(40), desk.found[:1], make.saw(page))
    assert desk.now(still).state == "待整改"
    assert desk.now(gone).state == "已销号"
    found = desk.take(sheet)
    assert (found.heard, found.changes, found.conflicts) == (2, [], [])
    sheet.write(still, 备注="再看一次")  # the cell of the state is as old as it was
    assert [note.number for note in desk.take(sheet).conflicts] == [still]
    assert desk.now(still).state == "待整改"


def test_more_words_in_the_same_workbook_are_added(desk):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="整改中", 整改措施或理由="正在更换")
    desk.take(sheet)
    sheet.write("2026-0001", 整改措施或理由="正在更换，还差一处")
    found = desk.take(sheet)
    assert [change.heading for change in found.changes] == ["说明"]
    assert desk.history("2026-0001")[-1].startswith("正在更换，还差一处〔")


def test_a_day_that_was_there_before_does_not_bind_the_new_state(desk, later):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="暂不整改", 暂不整改至="2026-12-31", 整改措施或理由="改版时一并处理")
    desk.take(sheet)
    sheet = desk.out(at=later)
    (row,) = [row for row in sheet.cells if row[0] == "2026-0001"]
    assert row[sheet.column("暂不整改至")] == date(2026, 12, 31)
    sheet.write("2026-0001", 状态="整改中")
    desk.take(sheet)
    now = desk.now("2026-0001")
    assert (now.state, now.until) == ("整改中", "")


def test_a_decision_can_be_prolonged(desk, later):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="暂不整改", 暂不整改至="2026-06-30", 整改措施或理由="改版时一并处理")
    desk.take(sheet)
    sheet = desk.out(at=later)
    sheet.write("2026-0001", 暂不整改至="2026-12-31", 整改措施或理由="改版推迟")
    desk.take(sheet)
    assert desk.now("2026-0001").until == "2026-12-31"


@pytest.mark.parametrize(
    ("filled", "told"),
    [
        ({"状态": "已销号"}, "销号以复查结果为准"),
        ({"状态": "复发"}, "只能改为"),
        ({"状态": "误报"}, "须写明理由"),
        ({"状态": "暂不整改", "暂不整改至": "2026-12-31"}, "须写明理由"),
        ({"状态": "暂不整改", "整改措施或理由": "没有经费"}, "须填写“暂不整改至”"),
        ({"状态": "暂不整改", "整改措施或理由": "没有经费", "暂不整改至": "2026-03-01"}, "不能早于今天"),
        ({"状态": "整改中", "暂不整改至": "2026-12-31"}, "状态却不是“暂不整改”"),
        ({"暂不整改至": "2026-12-31"}, "状态却不是“暂不整改”"),
        ({"状态": "整改了"}, "没有“整改了”这种状态"),
        ({"整改期限": "下周五"}, "不是日期"),
    ],
)
def test_what_nobody_may_say_is_refused_with_its_row(desk, filled, told):
    sheet = desk.out()
    sheet.write("2026-0002", **filled)
    found = desk.compare(sheet)
    (fault,) = found.faults
    assert (fault.place, fault.number) == ("第4行" if sheet.cells[3][0] == "2026-0002" else fault.place, "2026-0002")
    assert told in fault.told
    assert found.changes == []


def test_every_fault_is_told_at_once(desk):
    sheet = desk.out()
    sheet.write("2026-0001", 状态="好了", 整改期限="随时")
    sheet.write("2026-0002", 完成日期="?")
    sheet.write("2026-0003", 状态="整改中")
    found = desk.compare(sheet)
    assert sorted(fault.number for fault in found.faults) == ["2026-0001", "2026-0001", "2026-0002"]
    assert [change.number for change in found.changes] == ["2026-0003"]


def test_nothing_that_people_see_in_a_row_is_what_identifies_it(desk):
    sheet = desk.out()
    for row in sheet.cells[2:]:
        for column, title in enumerate(sheet.cells[1]):
            if title not in {*Filled, *Hidden, "编号"}:
                row[column] = "改写"
    found = desk.compare(sheet)
    assert (found.changes, found.conflicts, found.faults, found.unchanged) == ([], [], [], 5)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([f"2026-000{n}" for n in range(1, 6)]),
            st.sampled_from([*map(str, DECISIONS), ""]),
            st.sampled_from(["法规科", "办公室", "", "=1+1", "科室|甲", '"乙"']),
            st.dates(date(2027, 1, 1), date(2030, 1, 1)),
        ),
        max_size=6,
    )
)
def test_out_and_home_again_is_nothing_new(desk, later, filled):
    """Whatever was said, what goes out then comes home without a change, and the ledger holds what was said."""
    desk = desk.another()
    sheet = desk.out()
    for number, state, unit, day in filled:
        until = day if state == "暂不整改" else ""
        sheet.write(number, 状态=state, 责任单位=unit, 整改期限=day, 暂不整改至=until, 整改措施或理由="理由")
    desk.take(sheet)
    for number, state, unit, day in {one[0]: one for one in filled}.values():
        now = desk.now(number)
        assert now.deadline == day.isoformat()
        assert state in ("", now.state)
        assert unit in ("", now.unit)
    found = desk.compare(desk.out(at=later))
    assert (found.changes, found.conflicts, found.faults) == ([], [], [])
