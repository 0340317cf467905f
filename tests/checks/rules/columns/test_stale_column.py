from datetime import date

import pytest

from checks.gathering.columns import Column
from checks.rules.columns.stale_column import RULE, check


@pytest.mark.parametrize("state", ["ok", "empty", "needs_render", "unverified", "unknown"])
def test_only_what_is_overdue(column, context, state):
    assert not list(check(column(state=state, latest=date(2020, 1, 1)), context))


def test_without_a_limit_or_a_date_there_is_nothing_to_say(column, context):
    assert not list(check(column(state="stale", limit_days=None), context))
    assert not list(check(column(state="stale", latest=None), context))


def test_an_overdue_column(column, context):
    (found,) = check(
        column(state="stale", latest=date(2020, 11, 27), title="关于开会的通知", address="http://a.gov.cn/1.html"),
        context,
    )
    assert found.message == "栏目“通知公告”最近更新日期为2020-11-27，至检查之日已2187天，超过183天的期限。"
    assert found.evidence == "最新一条：关于开会的通知 http://a.gov.cn/1.html"
    assert found.row == "cn19.columns-notices"
    assert found.places[0].page == found.url == "http://a.gov.cn/tzgg/"
    assert not found.needs_review


def test_an_inferred_date_and_a_kind_that_depends_on_events_want_a_second_look(column, context):
    (inferred,) = check(column(state="stale", latest=date(2020, 11, 27), inferred=True), context)
    (personnel,) = check(column(state="stale", latest=date(2020, 11, 27), review=True), context)
    assert inferred.needs_review
    assert "推断" in inferred.message
    assert personnel.needs_review


def test_a_limit_of_the_profile_alone_still_has_a_basis(column, context):
    (found,) = check(column(state="stale", latest=date(2020, 11, 27), row="", limit_days=30), context)
    assert found.row == "cn19.columns-other"
    assert RULE.judges is Column


@pytest.mark.parametrize(
    "now",
    [
        {"state": "empty", "latest": None, "items": 0},
        {"state": "unknown", "latest": None},
        {"state": "ok", "latest": date(2026, 1, 1), "limit_days": 365},  # the profile now allows more
        {"state": "ok", "latest": date(2026, 1, 1), "limit_days": None},  # the profile now demands nothing
    ],
)
def test_what_does_not_prove_that_it_was_updated(column, now):
    assert not RULE.settles(column(**now))


def test_new_content_proves_it(column):
    assert RULE.settles(column(state="ok", latest=date(2026, 11, 20)))


@pytest.mark.parametrize(
    ("trail", "called"),
    [
        ((), "通知公告"),
        (("通知公告",), "通知公告"),
        (("工作动态", "通知公告"), "通知公告"),
        (("部门概况", "监察大队", "通知公告"), "监察大队>通知公告"),
        (("通知公告", "通知公告", "通知公告"), "通知公告"),
    ],
)
def test_a_column_that_lies_deep_is_told_from_others_of_its_name(column, context, trail, called):
    (found,) = check(column(state="stale", latest=date(2026, 1, 5), trail=trail), context)
    assert found.message.startswith(f"栏目“{called}”最近更新日期为")
