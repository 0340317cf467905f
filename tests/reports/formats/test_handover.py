"""What people read in the workbook that goes out."""

from datetime import datetime

from python_calamine import CalamineWorkbook

from reports.formats import handover
from reports.importing.origin import Origin
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.view.handover import Handover
from tests.reports.formats.conftest import SITE, ZONE, make_entry

NOW = datetime(2026, 11, 23, 9, tzinfo=ZONE)


def _rows(tmp_path, *entries):
    path = handover.write(Handover("某某局", "办公室", NOW, entries), tmp_path / "a.xlsx")
    _, titles, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("整改台账").to_python()
    return [dict(zip(titles, row, strict=True)) for row in rows]


def test_a_dead_link_is_named_where_it_is_printed_too(tmp_path):
    told = {"message": "链接无法访问。", "url": f"{SITE}/gone/1.html"}
    (row,) = _rows(tmp_path, (make_entry(1, **told), ()))
    assert row["问题描述"] == f"链接无法访问。对象：{SITE}/gone/1.html"


def test_what_is_wrong_with_a_page_is_told_without_its_address_twice(tmp_path):
    (row,) = _rows(tmp_path, (make_entry(1, message="“布署”应为“部署”。", url=f"{SITE}/page/1.html"), ()))
    assert row["问题描述"] == "“布署”应为“部署”。"


def test_an_address_without_end_does_not_fill_the_sheet(tmp_path):
    (row,) = _rows(tmp_path, (make_entry(1, url=f"{SITE}/" + "a" * 8_000), ()))
    assert len(row["问题描述"]) < 400


def test_what_was_registered_last_is_told_in_the_person_s_words(tmp_path):
    mark = Origin("李某", NOW, "台账.xlsx", "ab" * 32).mark("01234567")
    why = f"改版时处理{mark}（至2027-01-05）"
    move = Transition("f1", NOW, "李某", "r", State.NEW, State.DEFERRED, why)
    (row,) = _rows(tmp_path, (make_entry(1), (move,)))
    assert row["最近登记"] == "2026-11-23 李某：改版时处理（至2027-01-05）"
