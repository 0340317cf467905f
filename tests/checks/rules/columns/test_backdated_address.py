from dataclasses import replace
from datetime import date, timedelta

import pytest

from checks.rules.columns.backdated_address import RULE, Options, check

DAY = date(2026, 5, 1)


@pytest.fixture
def found(context, article):
    def judge(**more):
        return list(check(article(**more), replace(context, option=Options())))

    return judge


@pytest.mark.parametrize(
    "innocent",
    [
        {"made": None},
        {"day": None, "made": date(2026, 9, 1)},
        {"made": DAY},
        {"made": date(2026, 1, 1)},  # written in January, published in May
        {"made": DAY + timedelta(days=30)},
        {"made": date(2026, 9, 1), "imported": 6},  # a site that moved
        {"made": date(2036, 9, 1)},  # no day at all, some number
    ],
)
def test_innocent(found, innocent):
    assert found(**innocent) == []


def test_an_address_made_long_after(found):
    (one,) = found(made=DAY + timedelta(days=31), imported=1)
    assert one.message == "“关于做好防汛工作的通知”标注的发布日期为2026-05-01，地址中的日期为2026-06-01，晚31天。"
    assert one.needs_review


def test_what_settles_it(article):
    assert RULE.settles(article(made=DAY))
    assert not RULE.settles(article(made=DAY + timedelta(days=1)))
    assert not RULE.settles(article(made=None))
