from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.dates import Mention, mention

NO_DATE = {
    "索引号": "0233621J/2026-00150",
    "索引号，月份像真的": "11500000009275780L/2026-05",
    "索引号，日期像真的": "0233621J/2026-01-05",
    "文号": "道府办发〔2023〕5号",
    "期号": "2023年第5期",
    "年份区间": "2023-2025",
    "十三月": "2023-13-01",
    "零月": "2023-00-10",
    "没有这一天": "2024-02-30",
    "没有三十一日": "04-31",
    "金额": "12.50",
    "小数": "3.5",
    "页码": "1/20",
    "数量": "5-9",
    "版本号": "1.2023.5.9",
    "电话": "0851-25782065",
    "电话分机": "2023-05-09-12",
    "时间": "10:21:33",
    "阅读": "阅读 1024 次",
    "句中的月日": "会议定于5月9日召开，请各单位参加",
    "句中的月份": "关于2023年5月份工资发放的说明情况",
    "标题的年份": "2023年工作总结",
    "上古": "1066-10-14",
    "空白": "",
}


@pytest.mark.parametrize("text", NO_DATE.values(), ids=NO_DATE.keys())
def test_no_date(text):
    assert mention([text]) is None


FULL = [
    "2023-05-09",
    "2023/5/9",
    "2023.05.09",
    "2023年5月9日",
    "2023 年 5 月 9 日",
    "2023-05-09 10:21:33",
    "2023-05-09T10:21:33",
    "23-05-09",
    "二〇二三年五月九日",
    "二○二三年五月九日",
    "二零二三年五月九日",
    "2023- 05 -09",
    "２０２３－０５－０９",
    "[2023-05-09]",
    "（2023-05-09）",
    "【2023-05-09】",
    "发布时间：2023-05-09",
    "发布日期: 2023年05月09日 10:00",
    "2023年5月9日 星期二",
    "来源：办公室 2023-05-09 浏览：12",
]


@pytest.mark.parametrize("text", FULL)
def test_a_full_date(text):
    assert mention([text]) == Mention(2023, 5, 9)


@pytest.mark.parametrize("text", ["[05-09]", "(5月9日)", "05-09", "05/09", "05-09 10:21", "5月9日", "【05-09】"])
def test_month_and_day_leave_the_year_open(text):
    assert mention([text]) == Mention(None, 5, 9)


@pytest.mark.parametrize("text", ["2023-05", "2023/05", "2023年5月", "[2023-05]"])
def test_a_month_leaves_the_day_open(text):
    assert mention([text]) == Mention(2023, 5)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("今天", 0),
        ("今天 08:30", 0),
        ("刚刚", 0),
        ("3小时前", 0),
        ("5分钟前", 0),
        ("昨天", 1),
        ("前天", 2),
        ("30小时前", 1),
        ("4天前", 4),
        ("2周前", 14),
    ],
)
def test_days_before_the_run(text, days):
    assert mention([text]) == Mention(ago=days)


@pytest.mark.parametrize(
    "parts", [("09", "2023-05"), ("09", "2023/05"), ("2023-05", "09"), ("2023.05", "09"), ("09日", "2023年5月")]
)
def test_a_day_above_its_month(parts):
    assert mention(parts) == Mention(2023, 5, 9)


def test_after_the_title_goes_before_before_it():
    assert mention(["2023-05-09"], ["2020-01-01"]) == Mention(2023, 5, 9)
    assert mention([], ["2020-01-01"]) == Mention(2020, 1, 1)


def test_a_piece_that_is_nothing_but_a_date_goes_before_a_date_in_a_summary():
    assert mention(["2019年1月1日起施行的办法，经研究予以修订。", "2023-05-09"]) == Mention(2023, 5, 9)
    assert mention(["2019年1月1日起施行的办法，经研究予以修订。"], ["2023-05-09"]) == Mention(2023, 5, 9)


def test_twelve_in_numerals():
    assert mention(["二〇二三年十二月二十一日"]) == Mention(2023, 12, 21)
    assert mention(["二〇二三年十月十日"]) == Mention(2023, 10, 10)
    assert mention(["二〇二三年十三月一日"]) is None


days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(
    days,
    st.sampled_from(
        ["{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}", "{0.year}年{0.month}月{0.day}日", "【{0:%Y.%m.%d}】"]
    ),
)
def test_every_day_is_read_in_every_form(day, form):
    assert mention([form.format(day)]) == Mention(day.year, day.month, day.day)


@given(st.lists(st.text("0123456789年月日-/.:前天小时今昨〔〕()[] 二〇十", max_size=20), max_size=4))
def test_never_fails_and_never_says_an_impossible_date(parts):
    said = mention(parts)
    if said and said.ago is None:
        date(said.year or 2000, said.month, said.day or 1)


@pytest.mark.parametrize("pieces", [("05-09", "2023"), ("2023年", "05-09"), ("5月9日", "2023"), ("2023", "05/09")])
def test_the_year_on_a_line_of_its_own(pieces):
    assert mention(pieces) == Mention(2023, 5, 9)


@pytest.mark.parametrize(
    "pieces", [("05-09", "128"), ("05-09", "19023"), ("05-09", "来源", "2023"), ("05-09", "2023次")]
)
def test_a_count_is_no_year(pieces):
    assert mention(pieces) == Mention(None, 5, 9)


def test_a_stroke_between_day_and_month():
    assert mention(["09", "/", "2023/05"]) == Mention(2023, 5, 9)
