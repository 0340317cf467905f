"""Word lists from elsewhere: in any encoding, one a line or as a table; what cannot be meant names its lines."""

import re

import pytest

from crawler.terms.wordlist import Word, read_words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_one_a_line_in_any_encoding(encoding):
    assert read_words("a", "甲乙丙\r\n\r\n 丁戊己 \n".encode(encoding)) == [Word(1, "甲乙丙"), Word(3, "丁戊己")]


def test_a_table_by_its_heading():
    body = "序号,词,建议,说明\r\n1,甲乙丙,丁,\r\n,,,\r\n2,戊己庚,,见通知\r\n"
    words = read_words("a", body.encode("gb18030"))
    assert words == [Word(2, "甲乙丙", "丁"), Word(4, "戊己庚", "", "见通知")]


def test_what_cannot_be_seen_is_no_part_of_a_word():
    assert read_words("a", "甲\u200b乙丙".encode()) == [Word(1, "甲乙丙")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "其中没有词"),
        ("甲乙丙\n甲,乙\n丙、丁\n戊，己", "第2、4行：一行应只有一个词"),
        ("甲乙丙\n" + "长" * 41, "第2行：超过40个字"),
        ("甲\x07乙", "第1行：有乱码或控制字符"),
        ("甲\n\n乙\ufffd丙", "第3行：有乱码"),
        ("词,建议\n,丁", "第2行：没有填写词"),
    ],
)
def test_mistakes_name_every_line(text, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        read_words("a", text.encode())
