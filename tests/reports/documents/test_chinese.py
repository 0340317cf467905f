from datetime import date

import pytest

from reports.documents import chinese


@pytest.mark.parametrize(
    ("of", "told"), [(date(2026, 1, 5), "2026年1月5日"), ("2026-11-23", "2026年11月23日"), ("", "")]
)
def test_a_day(of, told):
    assert chinese.day(of) == told


@pytest.mark.parametrize(
    ("of", "told"), [(None, ""), (0.0, "0%"), (1.0, "100%"), (0.5, "50%"), (2 / 3, "66.7%"), (0.9996, "99.9%"),
                     (0.9994, "99.9%"), (0.0001, "0.1%"), (0.02, "2%")]
)  # fmt: skip
def test_a_share_is_whole_or_nothing_only_where_it_is(of, told):
    assert chinese.share(of) == told


def test_most_first_and_the_rest_summed_up():
    numbers = [("甲", 1), ("乙", 3), ("丙", 0), ("丁", 2)]
    assert chinese.counted(numbers) == "乙3条、丁2条、甲1条"
    assert chinese.counted(numbers, at_most=1) == "乙3条，其他共3条"
    assert chinese.counted([]) == ""


def test_headings_are_numbered_in_chinese():
    told = chinese.numbered({"名称": str(number)} for number in range(1, 31))
    assert [told[number - 1]["序号"] for number in (1, 9, 10, 11, 20, 21, 30)] == [
        "一", "九", "十", "十一", "二十", "二十一", "三十"
    ]  # fmt: skip
