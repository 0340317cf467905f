"""Whatever prints a deadline says that it is an estimate."""

from datetime import date, datetime

import pytest

from reports.documents.listing import listing
from reports.documents.notice import notice
from reports.formats import handover, workbook
from reports.formats.parts.page_row import page_row
from reports.mail.changes import Changes
from reports.mail.digest import digests
from reports.mail.recipients import Recipients
from reports.view.handover import Handover
from reports.view.life import Life
from reports.view.listed import Listed
from tests.reports.formats.conftest import ZONE
from tests.reports.formats.test_workbook import rows


def _mail(entry, run):
    (draft,) = digests(Changes(run, new=(entry,)), Recipients(("bgs@example.gov.cn",), domain="example.gov.cn"))
    assert draft.text.count("暂估") == draft.html.count("暂估")
    return draft.text


PRINTERS = {
    "list": lambda entry, run: Listed.of(entry).deadline,
    "page": lambda entry, run: page_row(entry)["deadline"],
    "document": lambda entry, run: listing([entry])["行"][0]["期限"],
    "notice": lambda entry, run: notice(run, "", [Life(entry, ())], date(2026, 11, 23))["期限"]["最早"],
    "mail": _mail,
}


@pytest.mark.parametrize("printer", PRINTERS)
def test_an_estimate_is_called_one_and_nothing_else_is(printer, entry, run):
    shown = PRINTERS[printer]
    assert "（暂估）" in shown(entry(1, deadline="2150-01-06", estimated=True), run())
    assert "暂估" not in shown(entry(1, deadline="2026-12-07"), run())
    assert "暂估" not in shown(entry(1), run())


def test_the_workbook(view, entry, tmp_path):
    told = view(entry(1, deadline="2150-01-06", estimated=True), entry(2, deadline="2026-12-07"))
    cells = [cell for row in rows(workbook.write(told, tmp_path / "台账.xlsx"), "整改台账") for cell in row]
    assert "2150-01-06（暂估）" in cells
    assert "2026-12-07" in cells


def test_the_workbook_that_is_filled_in_keeps_the_date_and_says_so_beside_it(entry, tmp_path):
    told = [(entry(1, deadline="2150-01-06", estimated=True), ()), (entry(2, deadline="2026-12-07"), ())]
    handed = Handover("示例", "", datetime(2026, 11, 23, 9, tzinfo=ZONE), told)
    _, _, *lines = rows(handover.write(handed, tmp_path / "台账.xlsx"), "整改台账")
    assert [[cell for cell in line if "暂估" in str(cell)] for line in lines] == [["期限暂估"], []]
    assert [date(2150, 1, 6) in line for line in lines] == [True, False]
