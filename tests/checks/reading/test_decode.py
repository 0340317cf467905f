import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.reading.decode import decode

TEXT = "某某县人民政府关于印发的通知，领导：㛃𬭚"


def html(charset: str) -> str:
    return f'<html><head><meta charset="{charset}"><title>{TEXT}</title></head></html>'


@pytest.mark.parametrize(
    ("body", "header", "encoding"),
    [
        (html("utf-8").encode(), "text/html; charset=utf-8", "utf-8"),
        (html("gb2312").encode(), "", "utf-8"),
        (html("gb2312").encode("gb18030"), "", "gb18030"),
        (html("utf-8").encode("gb18030"), "text/html; charset=utf-8", "gb18030"),
        (html("utf-8").encode(), "text/html; charset=GBK", "utf-8"),
        (TEXT.encode("gb18030"), "", "gb18030"),
        (html("gb2312").encode("utf-8-sig"), "", "utf-8"),
        (b"\xff\xfe" + html("gb2312").encode("utf-16-le"), "", "utf-16-le"),
        (b"\xfe\xff" + html("gb2312").encode("utf-16-be"), "", "utf-16-be"),
    ],
)
def test_the_bytes_decide_and_not_the_declaration(body, header, encoding):
    decoded = decode(body, header)
    assert decoded.encoding == encoding
    assert TEXT in decoded.text


def test_big5_is_believed_where_it_is_declared():
    body = '<meta charset="big5">縣政府公開目錄'.encode("big5")
    assert decode(body).encoding == "big5hkscs"
    assert "縣政府" in decode(body).text


def test_a_false_big5_declaration_does_not_win():
    assert decode(("<meta charset=big5>" + TEXT).encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("cut", [1, 2])
def test_a_truncated_page_stays_utf8(cut):
    assert decode(("公开目录" * 50).encode()[:-cut]).encoding == "utf-8"


def test_one_character_is_enough_for_a_legacy_page():
    assert decode("中".encode("gb18030")).text == "中"


def test_few_chinese_characters_in_a_long_legacy_page_stay_chinese():
    assert decode(("a" * 60_000 + "公开").encode("gb18030")).text.endswith("公开")


def test_legacy_characters_that_are_sound_utf8_by_chance_are_read_as_declared():
    assert decode("<meta charset=gb2312>目录".encode("gb18030")).text.endswith("目录")
    assert decode("<meta charset=utf-8>café".encode()).encoding == "utf-8"


def test_a_stray_byte_in_english_text_does_not_make_it_chinese():
    assert decode(b"Annual report, caf\xe9 society").encoding == "utf-8"


def test_the_declaration_is_reported():
    assert decode(b"<meta charset='GB2312'>").declared == "gb2312"
    assert decode(b"<meta charset=gbk>", "text/html; charset=UTF-8").declared == "utf-8"
    assert decode(b"").declared == ""


@given(st.binary(max_size=400), st.text(max_size=40))
@example(b"\xff\xfe\x00", "charset=big5")
@example(b"\xff\xfe\x00\xd8", "")
def test_decoding_never_fails_and_gives_text_that_can_be_written(body, header):
    decode(body, header).text.encode("utf-8")


@pytest.mark.real
def test_saved_pages_have_their_known_encoding(shared):
    for line in (shared / "corpus" / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        assert decode((shared / "corpus" / row["file"]).read_bytes()).encoding == row["encoding"], row["file"]
