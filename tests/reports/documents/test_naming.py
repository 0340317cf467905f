import stat
from datetime import date

import pytest

from reports.documents.naming import keep

TODAY = date(2026, 11, 23)


def test_it_is_named_by_what_it_is_and_by_the_day(tmp_path):
    path = keep(b"1", tmp_path / "new", ("整改通知书", "法规科"), TODAY)
    assert path == tmp_path / "new" / "整改通知书-法规科-20261123.docx"
    assert path.read_bytes() == b"1"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_document_that_is_there_stays_as_it_is(tmp_path):
    first = keep(b"1", tmp_path, ("自查报告",), TODAY)
    first.write_bytes(b"edited")
    names = [keep(b"2", tmp_path, ("自查报告",), TODAY).name for _ in range(2)]
    assert first.read_bytes() == b"edited"
    assert names == ["自查报告-20261123(2).docx", "自查报告-20261123(3).docx"]


@pytest.mark.parametrize(
    "unit", ["../../etc/passwd", "办公室/信息科", "a\\b:c*?", "科" * 500, "\x00\n科", "  ", "...", "con"]
)
def test_a_unit_s_name_leads_nowhere_else(tmp_path, unit):
    path = keep(b"1", tmp_path, ("整改通知书", unit), TODAY)
    assert path.parent == tmp_path
    assert path.name.startswith("整改通知书-")
    assert path.name.endswith("20261123.docx")
    assert not set(path.name) & set('/\\:*?"<>|\n\x00 ')
