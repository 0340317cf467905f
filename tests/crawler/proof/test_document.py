"""Files to text: what no text can be read of is said so, and offsets lead back into the file."""

import codecs
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.proof.document import Unreadable, read_document
from crawler.sandbox.sandbox import Sandbox


@pytest.fixture(scope="module")
def read():
    with Sandbox() as sandbox:
        yield lambda name, body: read_document(name, body, sandbox)


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.txt", b"", "没有文字"),
        ("a.txt", " \r\n　\n".encode(), "没有文字"),
        ("a.html", b"<html><body></body></html>", "没有文字"),
        ("a.txt", b"\0\1\2\3" * 20, "不是能够读取的格式"),
        ("a.txt", bytes(range(128, 256)) * 40, "编码无法识别"),
        ("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0", "不是能够读取的格式"),
        ("a.txt", b"%PDF-1.7\n1 0 obj", "文件损坏"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 60, "文件损坏"),
    ],
)
def test_what_gives_no_text_says_why(read, name, body, said):
    with pytest.raises(Unreadable, match=said):
        read(name, body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_is_read_in_its_own_encoding(read, encoding):
    document = read("a.txt", "关于工作的通知\r\n\r\n　　各单位：\n请认真落实\r".encode(encoding))
    assert [(block.place, block.text) for block in document.text.blocks] == [
        ("第1行", "关于工作的通知"),
        ("第3行", "各单位："),
        ("第4行", "请认真落实"),
    ]


def test_a_web_page_is_told_by_its_bytes_or_its_name(read):
    for name, body in (("a.txt", "<!doctype html><p>县<b>人民</b>政府"), ("a.htm", "县<b>人民</b>政府")):
        assert [block.text for block in read(name, body.encode()).text.blocks] == ["县人民政府"]


def test_of_a_web_page_offsets_count_in_its_blocks_joined(read):
    document = read("a.html", "<!doctype html><title>通知</title><p>甲<p>乙丙".encode())
    joined = "\n".join(block.text for block in document.text.blocks)
    assert [joined[start] for start in document.starts] == ["通", "甲", "乙"]


def test_an_office_file_says_where_its_text_stands(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("一.txt", "甲\n乙丙")
    document = read("a.docx", packed.getvalue())
    assert [block.text for block in document.text.blocks] == ["甲", "乙丙"]
    assert all("一.txt" in block.place for block in document.text.blocks)
    assert document.starts == (0, 2)


@given(st.text(st.sampled_from("县政府 　\t\r\n\v\x85\u2028。a"), max_size=60))
def test_every_block_stands_in_the_file_where_it_says(read, text):
    body = codecs.BOM_UTF8 + text.encode()
    try:
        document = read("a.txt", body)
    except Unreadable:
        assert not text.strip()
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for block, start in zip(document.text.blocks, document.starts, strict=True):
        assert text[start : start + len(block.text)] == block.text
        assert block.text in lines[int(block.place[1:-1]) - 1]
