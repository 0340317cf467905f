"""Which digits are one number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.privacy.numbers import has_long, numbers

ID = "11010519491231002X"


def values(text):
    return [number.value for number in numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026年11月23日，共12345人",
        f"AB{ID}",
        f"{ID}Y",
        f"{ID}7",
        f"项目代码2026-{ID}",
        f"{ID}-01",
        f"0.{ID}",
        f"{ID}.5",
        f"￥{ID}",
        f"{ID[:17]}元",
        f"http://www.example.gov.cn/art/{ID}.html",
        f"/art/{ID}.html",
        f"page?id={ID}",
        f"{ID[:6]}********{ID[14:]}",
        f"***{ID}",
        f"{ID}***",
    ],
)
def test_pieces_of_something_else_are_none(text):
    assert ID not in values(text)
    assert not any(value.startswith(ID[:17]) for value in values(text))


@pytest.mark.parametrize(
    "text",
    [
        ID,
        ID.lower(),
        f"身份证号：{ID}。",
        f"（{ID}）",
        f"张三{ID}男",
        f"1,{ID},13800138000",
        f"{ID}/13800138000",
        f"No.{ID}",
        f"ID:{ID}",
        "１１０１０５１９４９１２３１００２Ｘ",
        "1101051949\u200b1231002X",
        "110105\xad1949\u2060123\ufeff1002X",
        "110105 19491231 002X",
        "110105-1949-1231-002x",
        "110105　19491231　002Ｘ",
        "3 110105 19491231 002X 13800138000",
        " ".join(ID),
        f"张三 {' '.join(ID)} 13800138000",
        f"G{ID}",
        f"关于{ID}2026-01-01",
    ],
)
def test_however_it_is_written(text):
    assert ID in values(text)


def test_numbers_side_by_side_are_several():
    assert values("张三 11010519491231002X 13800138000") == [ID, "13800138000"]
    assert values("138-0013-8000") == ["13800138000"]


def test_a_day_right_behind_a_number_is_none_of_it():
    assert values("关于138001380002026-01-01") == ["13800138000"]
    assert values("1101051949123100282026年1月2日") == ["110105194912310028"]


def test_a_split_that_nobody_uses_is_told():
    (number,) = numbers("11010519 491231 002X")
    assert not number.usual


@given(st.text("0123456789Xx０9 -.－\u200b年,/甲A*", max_size=80))
def test_where_a_number_stands_it_can_be_read(text):
    for number in numbers(text):
        kept = "".join(filter(str.isalnum, text[number.start : number.end])).translate({0xFF10: "0"}).upper()
        assert kept.startswith(number.value)
        assert kept[len(number.value) :] in ("", "X")
        assert has_long(text)


@given(st.text("甲乙，。0123456789 ", max_size=60))
def test_without_eleven_digits_there_is_nothing_to_look_for(text):
    if sum(map(str.isdigit, text)) < 11:
        assert not has_long(text)
