"""Early warning: never for what is overdue already, never for what has time."""

from datetime import date, timedelta

import pytest

from checks.basis import parse_pack
from checks.context import Context
from checks.gathering.columns import Column
from checks.gathering.home import Home
from checks.gathering.tallies import Tally
from checks.outlook import outlook

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def context(root):
    rows = parse_pack((root / "config/rulepacks/cn-2019-19.toml").read_text("utf-8"))
    return Context(TODAY, "http://a.gov.cn/", rows)


def column(age, **more):
    told = {"state": "ok", "latest": TODAY - timedelta(age), "age": age, "limit_days": 14, "usual_days": 14}
    names = {"name": "工作动态", "kind": "news", "label": "动态、要闻类", "row": "cn19.columns-news"}
    return Column(**({"url": f"http://a.gov.cn/{age}/"} | names | told | more))


def home(age):
    return Home("http://a.gov.cn/", TODAY, TODAY - timedelta(age), False, "", "", None, 0, False)


def tally(count):
    found = tuple(column(100, state="stale") for _ in range(count))
    return Tally("a.gov.cn", "http://a.gov.cn/", "cn19.count-stale", 5, "逾期的栏目", found, (), 0)


@pytest.mark.parametrize(
    "subjects",
    [
        {},
        {"columns": [column(0), column(11), column(15, state="stale"), column(13, review=True)]},
        {"columns": [column(13, limit_days=None), column(13, state="unknown")]},
        {"home": [home(0), home(11), home(15)]},
        {"tallies": [tally(0), tally(2), tally(5), tally(9)]},
    ],
)
def test_nothing_to_say(context, subjects):
    assert list(outlook(subjects, context)) == []


def test_what_is_about_to_be_overdue_is_named_the_most_urgent_first(context):
    (said,) = outlook({"columns": [column(12), column(14, name="要闻")]}, context)
    assert said == "即将超过更新期限的栏目有2个：要闻（今天）、工作动态（2天内）。"


def test_the_home_page(context):
    (said,) = outlook({"home": [home(13)]}, context)
    assert said == "首页最新信息的日期为2026-11-10，1天内不更新即超过14天的期限。"


def test_a_count_that_comes_close(context):
    (said,) = outlook({"tallies": [tally(4)]}, context)
    assert said == "逾期的栏目有4个，再有1个即达到单项否决的界限（5个）。"
