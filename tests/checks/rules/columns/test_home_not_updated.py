"""The home page shows something new."""

from datetime import date, timedelta

import pytest

from checks.findings import Severity
from checks.gathering.home import Home
from checks.rules.columns.home_not_updated import RULE, check

TODAY = date(2026, 11, 23)


def days_ago(days):
    return TODAY - timedelta(days) if days is not None else None


@pytest.fixture
def home(column):
    def build(shown, below=None, **more):
        fresh = column(name="工作动态", latest=days_ago(below), title="新闻") if below is not None else None
        told = {"inferred": False, "title": "通知", "address": "http://a.gov.cn/1.html", "open": 0, "render": False}
        return Home("http://a.gov.cn/", TODAY, days_ago(shown), below=fresh, **(told | more))

    return build


@pytest.mark.parametrize(("shown", "below"), [(0, None), (14, 300), (3, 3), (None, 14), (None, None), (-1, 20)])
def test_innocent(home, context, shown, below):
    assert not list(check(home(shown, below), context))


def test_a_home_page_that_nobody_touched_for_two_weeks_is_a_veto(home, context):
    (found,) = check(home(15, 20), context)
    assert RULE.severity is Severity.VETO
    assert not found.needs_review
    assert found.message == "首页最新信息的日期为2026-11-08，至检查之日已15天，超过14天的期限。"
    assert found.evidence == "最新一条：通知 http://a.gov.cn/1.html"


def test_a_fresh_column_makes_it_doubtful(home, context):
    (found,) = check(home(100, 2), context)
    assert found.needs_review
    assert "栏目“工作动态”2026-11-21有更新，请核对首页是否显示。" in found.message


def test_an_entrance_without_dates_is_as_new_as_its_columns(home, context):
    (found,) = check(home(None, 40), context)
    assert found.message.startswith("首页没有标注日期的信息，各栏目最新信息的日期为2026-10-14")
    assert not found.needs_review


@pytest.mark.parametrize("doubt", [{"open": 1}, {"inferred": True}, {"render": True}])
def test_what_could_not_be_seen_makes_it_doubtful(home, context, doubt):
    (found,) = check(home(None, 40, **doubt), context)
    assert found.needs_review


def test_it_is_settled_by_a_new_entry_on_the_home_page(home):
    assert RULE.settles(home(3))
    assert not RULE.settles(home(None, 3))
    assert not RULE.settles(home(30, 3))
