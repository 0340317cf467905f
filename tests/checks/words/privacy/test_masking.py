"""Nothing that identifies a person is repeated; everything else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.excerpt import excerpt
from checks.words.privacy.masking import masked

ID = "11010519491231002X"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "发布时间：2026-11-23 10:20:30",
        "联系电话：010-12345678，传真 0531-1234567",
        "索引号：113701020042171234/2026-00012",
        "http://www.example.gov.cn/art/2026/11/23/art_110105_13800138000.html",
        "GET http_404 2026-11-23T10:20:30+08:00 http://www.example.gov.cn/110105194912310028.html",
        "总投资12345678901万元",
        "3702**********1234",
        "国发〔2019〕5号，《护照法》第八条",
    ],
)
def test_innocent_text_stays(text):
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ID, "11*************02X"),
        ("110105 19491231 002X", "11**** ******** *02X"),
        ("手机13800138000", "手机138****8000"),
        ("138-0013-8000", "138-****-8000"),
        ("残疾证11010519491231002X42", "残疾证11***************X42"),
        ("账号6222021234567890128", "账号62**************128"),
        ("身份证110105194912310025", "身份证11*************025"),  # fails its check, a slip of the pen perhaps
        ("110105491231002", "11**********002"),
        ("护照号码：E12345678", "护照号码：E1****678"),
        ("110105194912310*2X", "11************0*2X"),
    ],
)
def test_numbers_of_persons_are_covered(text, told):
    assert masked(text) == told


def test_all_of_several_are_covered():
    assert re.findall(r"\d{5,}", masked(f"张三{ID}，李四{ID}，电话13800138000、13900139000")) == []


@given(st.text("0123456789Xx *－甲：护照E", max_size=60))
def test_offsets_stay_and_twice_is_once(text):
    once = masked(text)
    assert len(once) == len(text)
    assert all(new in (old, "*") for old, new in zip(text, once, strict=True))


@given(data=st.data())
def test_an_excerpt_never_shows_six_digits_of_it_in_a_row(data, identities):
    number = data.draw(identities)
    before = "甲" * data.draw(st.integers(0, 40))
    text = f"{before}{number}{'乙' * 30}"
    start = data.draw(st.integers(0, len(text) - 1))
    shown = excerpt(text, start, data.draw(st.integers(start, len(text))))
    assert not re.search(r"\d{6}", f"{shown.before}{shown.marked}{shown.after}")
