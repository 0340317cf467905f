from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import Response

from crawler.fetching.retry import retry_after


def said(value):
    return retry_after(Response("http://a.gov.cn/", status=429, headers={"Retry-After": value} if value else {}))


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "²", "Mon, 99 Foo 2020"])
def test_what_cannot_be_understood_is_no_wish(value):
    assert said(value) is None


@given(st.integers(0, 10**9 - 1))
def test_a_number_is_seconds(seconds):
    assert said(f" {seconds} ") == seconds


def test_a_date_is_the_time_until_then():
    then = datetime.now(UTC) + timedelta(minutes=1)
    assert 55 < said(format_datetime(then, usegmt=True)) <= 60


def test_a_date_that_has_passed_is_no_wait():
    assert said("Mon, 06 Jan 2020 00:00:00 GMT") == 0


@given(st.binary(max_size=60))
def test_nothing_breaks_it(value):
    found = retry_after(Response("http://a.gov.cn/", headers={"Retry-After": value}))
    assert found is None or found >= 0
