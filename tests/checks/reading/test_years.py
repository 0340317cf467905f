from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checks.reading.dates import Mention, mention
from checks.reading.years import Dated, dated

TODAY = date(2026, 11, 23)


def of(*rows: tuple[str, str] | str) -> list[Dated | None]:
    pairs = [(row, "http://a.gov.cn/1.html") if isinstance(row, str) else row for row in rows]
    return dated([(mention([text]), url) for text, url in pairs], TODAY)


def test_a_full_date_is_not_inferred():
    assert of("2023-05-09") == [Dated(date(2023, 5, 9))]


def test_relative_days_count_from_the_run():
    assert of("今天", "昨天", "3小时前") == [Dated(TODAY), Dated(date(2026, 11, 22)), Dated(TODAY)]


def test_without_a_hint_the_year_is_this_one_unless_that_lies_ahead():
    assert of("11-20") == [Dated(date(2026, 11, 20), inferred=True)]
    assert of("12-28") == [Dated(date(2025, 12, 28), inferred=True)]


def test_the_list_runs_from_new_to_old():
    found = of("11-20", "03-02", "12-28", "12-28", "01-15", "06-01")
    assert [row.day.year for row in found] == [2026, 2026, 2025, 2025, 2025, 2024]


def test_the_year_in_the_address_goes_first():
    rows = [
        ("05-24", "http://a.gov.cn/gzdt/201705/t20170524_1.html"),
        ("05-24", "http://a.gov.cn/art/2020/5/24/art_1_2.html"),
        ("05-24", "http://a.gov.cn/2019/1234.html"),
        ("01-02", "http://a.gov.cn/201812/t20181231_1.html"),
        ("12-31", "http://a.gov.cn/201901/t20190101_1.html"),
    ]
    assert [row.day for row in of(*rows)] == [
        date(2017, 5, 24),
        date(2020, 5, 24),
        date(2019, 5, 24),
        date(2019, 1, 2),
        date(2018, 12, 31),
    ]


def test_digits_that_are_no_year_are_no_hint():
    for url in ("http://2019.gov.cn/a/1.html", "http://a.gov.cn/t28115724.shtml", "http://a.gov.cn/20998877.html"):
        assert of(("05-24", url)) == [Dated(date(2026, 5, 24), inferred=True)]


def test_a_month_ends_with_its_last_day_and_the_current_one_today():
    assert of("2023-05", "2024-02", "2026-11") == [
        Dated(date(2023, 5, 31), inferred=True),
        Dated(date(2024, 2, 29), inferred=True),
        Dated(TODAY, inferred=True),
    ]


def test_a_leap_day_goes_to_a_leap_year():
    assert of("02-29") == [Dated(date(2024, 2, 29), inferred=True)]


def test_rows_without_a_date_keep_their_place():
    assert of("2023-05-09", "关于开会的通知", "05-08") == [
        Dated(date(2023, 5, 9)),
        None,
        Dated(date(2023, 5, 8), inferred=True),
    ]


said = st.one_of(
    st.none(),
    st.builds(Mention, st.one_of(st.none(), st.integers(1990, 2099)), st.integers(1, 12), st.integers(1, 28)),
    st.builds(Mention, st.integers(1990, 2099), st.integers(1, 12)),
)


@given(st.lists(st.tuples(said, st.from_regex(r"http://a\.gov\.cn/[0-9a-z/_]{0,20}", fullmatch=True)), max_size=8))
def test_an_inferred_year_never_lies_ahead(rows):
    found = dated(rows, TODAY)
    assert len(found) == len(rows)
    for (words, _), row in zip(rows, found, strict=True):
        if words and words.year is None and row and max((w.year or 0 for w, _ in rows if w), default=0) <= 2026:
            assert row.day <= TODAY
