from dataclasses import replace
from datetime import date, timedelta

import pytest

from checks.history import Sighting
from checks.rules.columns.backdated_article import RULE, Options, check

ABSENT = date(2026, 6, 10)


@pytest.fixture
def found(context, article):
    def judge(options=Options(), **more):  # noqa: B008
        return list(check(article(**more), replace(context, option=options)))

    return judge


def seen(absent):
    return Sighting("//a.gov.cn/tzgg/content_1.html", "关于做好防汛工作的通知", date(2026, 6, 11), absent)


@pytest.mark.parametrize(
    "innocent",
    [
        {"sighting": seen(None)},  # nobody had read its list before
        {"day": None},
        {"day": date(2026, 6, 11)},
        {"day": ABSENT - timedelta(days=30)},  # within the span
        {"together": 21},  # an import
    ],
)
def test_innocent(found, innocent):
    assert found(**innocent) == []


def test_a_day_on_which_it_was_not_there(found):
    (one,) = found(day=ABSENT - timedelta(days=31))
    assert one.message == (
        "“关于做好防汛工作的通知”标注的发布日期为2026-05-10，而2026-06-10检查栏目“通知公告”时还没有这篇稿件，"
        "2026-06-11检查时首次出现。"
    )
    assert one.row == "cn19.serious"
    assert one.subject.page == one.url


def test_it_is_always_for_a_person_to_decide_and_never_a_veto(found):
    (one,) = found()
    assert one.needs_review
    assert RULE.severity.name != "VETO"


def test_the_span_and_the_number_are_options(found):
    assert found(Options(days=40)) == []
    assert found(Options(most=50), together=21)


def test_only_a_day_that_nobody_can_doubt_closes_it(article):
    assert RULE.settles(article(day=ABSENT))
    assert not RULE.settles(article(day=ABSENT - timedelta(days=1)))
    assert not RULE.settles(article(day=None))
    assert not RULE.settles(article(day=ABSENT, sighting=seen(None)))
