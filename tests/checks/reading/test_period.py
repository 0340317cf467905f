"""The period of a public consultation, in every wording."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.calendar import Calendar
from checks.reading.period import period

PUBLISHED = date(2026, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "本办法自2026年10月1日起施行，有效期5年。",
        "请广大市民踊跃提出意见。",
        "2026年8月20日，县政府召开会议听取意见。",
        "第八条　申请人应当在收到通知之日起15日内提出意见。",
        "根据《关于征求意见工作的通知》（桃府发〔2026〕5号）",
        "意见请反馈至9月32日前。",
        "联系电话：0791-88886666，时间：上午9:00-12:00",
        "征求意见时间：2026年10月1日至2026年9月1日",
        "",
    ],
)
def test_nothing_is_said(text):
    assert period(text, PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("征求意见时间：2026年9月1日至2026年9月30日。", (9, 1), (9, 30)),
        ("公示时间为2026年9月1日—9月30日", (9, 1), (9, 30)),
        ("征集时间：2026-09-02 至 2026-10-02", (9, 2), (10, 2)),
        ("征集时间：2026.9.2－2026.10.2", (9, 2), (10, 2)),
        ("公开征求意见，时间从9月2日起到10月2日止", (9, 2), (10, 2)),
        ("现向社会公开征求意见，即日起至2026年9月30日，请将意见反馈我局", (9, 1), (9, 30)),
        ("请自本公告发布之日起至9月30日将意见反馈至我局", (9, 1), (9, 30)),
        ("请于2026年9月30日前将修改意见反馈至我局", (9, 1), (9, 30)),
        ("请于９月３０日１７：００前将意见反馈", (9, 1), (9, 30)),
        ("意见反馈截止时间为2026年9月30日", (9, 1), (9, 30)),
        ("征求意见截止日期：2026-09-30", (9, 1), (9, 30)),
        ("征求意见时间：2026 年 9 月 1 日 至 2026 年 9 月 30 日", (9, 1), (9, 30)),
        ("征集意见时间：2026年9月1日8:00至2026年9月30日18:00", (9, 1), (9, 30)),
    ],
)
def test_days_that_are_said(text, first, last):
    found = period(text, PUBLISHED)
    assert (found.first, found.last) == (date(2026, *first), date(2026, *last))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("请自公告发布之日起30日内提出意见", 30),
        ("自即日起三十日内向我局反馈意见", 30),
        ("征求意见期限为30天", 30),
        ("公示期为一个月，请提出意见", 30),
        ("请自2026年9月3日起20日内反馈意见", 20),
    ],
)
def test_a_number_of_days(text, days):
    assert period(text, PUBLISHED).days == days


def test_working_days_are_counted_as_said():
    found = period("征求意见期限：7个工作日", PUBLISHED)
    assert found.workdays(Calendar()) == 7
    assert found.last == date(2026, 9, 10)


def test_of_two_ends_the_later_holds():
    assert period("请于9月10日前反馈意见。征集时间延长至，截止9月20日。", PUBLISHED).last == date(2026, 9, 20)


def test_a_year_that_is_not_said_may_be_the_next():
    assert period("请于1月15日前反馈意见", date(2026, 12, 10)).last == date(2027, 1, 15)


def test_without_a_day_of_publication_only_both_days_tell():
    assert period("请于2026年9月30日前反馈意见", None) is None
    assert period("征集时间：2026年9月1日至9月30日", None).days == 30


@given(st.text(alphabet="0123456789年月日起至前意见-—截止即内个工作"), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_no_text_is_too_strange(text, day):
    found = period(text, day)
    assert found is None or found.first <= found.last
