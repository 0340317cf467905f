"""Files that are not what they should be."""

import io
import zipfile

import pytest

from reports.importing.reading import rows
from reports.importing.unreadable import Unreadable
from tests.files.excel97 import locked_xls, xls
from tests.files.ole import ole
from tests.files.package import from_the_future, spoilt, zipped


def content(desk):
    return desk.out().saved()


@pytest.mark.parametrize("spoil", [
    lambda body: b"",
    lambda body: body[:1000],
    lambda body: body[: len(body) // 2],
    lambda body: b"\x00" * 4096,
    lambda body: "编号,状态\n2026-0001,整改中\n".encode("gb18030"),
    lambda body: "\ufeff编号,状态\n2026-0001,整改中\n".encode(),
    lambda body: b"<html><table><tr><td>2026-0001</td></tr></table></html>",
    lambda body: b"%PDF-1.7\n",
    lambda body: body[:-100] + b"\xff" * 100,
])  # fmt: skip
def test_no_workbook_or_half_of_one(desk, spoil):
    with pytest.raises(Unreadable, match="不是 Excel 工作簿"):
        list(rows(spoil(content(desk))))


def locked_xlsx():
    """As Excel and WPS encrypt one: an OLE file with the package inside."""
    return ole({"EncryptionInfo": b"\4\0\4\0\x40\0\0\0<encryption/>", "EncryptedPackage": bytes(range(256)) * 20})


def locked_ods():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:encryption-data manifest:checksum="x"/>')
        archive.writestr("content.xml", bytes(range(256)))
    return stream.getvalue()


@pytest.mark.parametrize("made", [locked_xlsx, locked_xls, locked_ods])
def test_what_asks_for_a_password(made):
    with pytest.raises(Unreadable, match="设有打开密码"):
        list(rows(made()))


def test_other_files_of_the_same_kinds_ask_for_none():
    panicking = ole({"Workbook": b"\x09\x08"})  # what reads it panics
    for made in (ole({"WordDocument": b"x"}), panicking, xls("表", {(0, 0): "编号"})):
        with pytest.raises(Unreadable, match=r"不是 Excel 工作簿|没有找到"):
            list(rows(made))


def test_a_part_of_the_workbook_that_is_broken(desk):
    with zipfile.ZipFile(io.BytesIO(content(desk))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for name, body in parts.items():
            new.writestr(name, body[: len(body) // 2] if "sheet1" in name else body)
    with pytest.raises(Unreadable):
        list(rows(stream.getvalue()))


@pytest.mark.parametrize("made", [
    lambda body: spoilt(body, "xl/workbook.xml"),
    from_the_future,
    lambda _: spoilt(zipped({"META-INF/manifest.xml": "<manifest/>" * 9}), "META-INF/manifest.xml"),
])  # fmt: skip
def test_a_package_that_cannot_be_unpacked(desk, made):
    with pytest.raises(Unreadable, match="不是 Excel 工作簿"):
        list(rows(made(content(desk))))


def test_a_workbook_that_unpacks_into_a_mountain_is_not_unpacked(desk):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bomb:
        block = b"0" * (1 << 20)
        with bomb.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(10):
                part.write(block)
    body = bytearray(stream.getvalue())
    at = body.rfind(b"PK\x01\x02")
    body[at + 24 : at + 28] = (3 << 30).to_bytes(4, "little")
    with pytest.raises(Unreadable, match="文件过大"):
        list(rows(bytes(body)))


def test_our_other_workbook_is_not_the_one_to_fill_in(desk, tmp_path):
    from reports.formats import workbook

    path = workbook.write(desk.store.report("demo"), tmp_path / "台账.xlsx")
    with pytest.raises(Unreadable, match="没有找到导出时带有的核对列"):
        list(rows(path.read_bytes()))


def test_empty_rows_without_end_are_no_rows(desk):
    sheet = desk.out()
    sheet.cells += [[] for _ in range(200_000)] + [["", "", "", "完"]]
    found = desk.compare(sheet)
    assert (found.unchanged, found.strays, found.faults) == (5, [], [])
