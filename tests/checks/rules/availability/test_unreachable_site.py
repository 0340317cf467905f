"""A week of visits, judged as an evaluator counts; innocent weeks first."""

from datetime import date, datetime, timedelta

import pytest

from checks.basis import Row
from checks.context import Context
from checks.findings import Severity
from checks.gathering.availability import ROW, Availability, gather
from checks.outlook import outlook
from checks.rules.availability.unreachable_site import RULE, check
from checks.subjects import SiteSubject
from checks.survey import Survey
from checks.visit import Access, Network, Visit

START = "http://www.a.gov.cn/"
ROWS = {ROW: Row(ROW, "政府网站与政务新媒体检查指标", "", "", "", "S", days=7, count=20, share=0.05)}
CONTEXT = Context(date(2026, 11, 23), START, ROWS)
MIDNIGHT = datetime.fromisoformat("2026-11-16T00:05:00+08:00")
OPEN, FAILED, UNCLEAR = Access.OPEN, Access.FAILED, Access.UNCLEAR
FINE, UNKNOWN = Network.FINE, Network.UNKNOWN


def visits(failed=0, network=FINE, days=7, a_day=24, access=FAILED, start=MIDNIGHT):
    """A visit an hour; the first ones end as `access`."""
    moments = (start + timedelta(days=day, minutes=hour * 50) for day in range(days) for hour in range(a_day))
    return [
        Visit(at, START, "IPv4", access, network, reason="拒绝连接")
        if number < failed
        else Visit(at, START, "IPv4", OPEN, FINE, "8.8.8.8", 0.5, 200)
        for number, at in enumerate(moments)
    ]


def week(told) -> Availability | None:
    return next(gather(Survey(START, {}, lambda _: iter(()), lambda: (), visits=tuple(told)), CONTEXT), None)


def judged(told):
    return list(check(week(told), CONTEXT))


def test_a_site_that_nobody_visits_says_nothing():
    assert week([]) is None


def test_a_week_without_a_failure_is_fine_and_settles():
    assert judged(visits()) == []
    assert RULE.settles(week(visits()))


def test_less_than_the_limit_is_fine():
    assert judged(visits(failed=8)) == []  # 8 of 168 are 4.8 %
    assert RULE.settles(week(visits(failed=8)))


def test_what_does_not_count_is_left_out_of_both_sides():
    told = visits(failed=20, access=UNCLEAR, network=Network.DOWN)
    assert week(told).unclear == 20
    assert judged(told) == []


def test_today_and_the_week_before_do_not_count():
    today = visits(failed=24, days=1, start=MIDNIGHT + timedelta(days=7))
    earlier = visits(failed=168, start=MIDNIGHT - timedelta(days=7))
    assert judged([*earlier, *visits(), *today]) == []


def test_a_site_that_opens_over_ipv4_is_open():
    sixth = [Visit(one.at, START, "IPv6", FAILED, FINE, reason="连接不上") for one in visits()]
    assert judged([*sixth, *visits()]) == []


def test_a_way_that_was_not_tried_does_not_count():
    sixth = [Visit(one.at, START, "IPv6", Access.UNTRIED, UNKNOWN) for one in visits()]
    assert week([*visits(), *sixth]).total == 168


@pytest.mark.parametrize(("days", "a_day"), [(7, 19), (6, 24), (1, 24)])
def test_too_few_visits_cannot_be_judged_and_settle_nothing(days, a_day):
    told = visits(failed=15, days=days, a_day=a_day)
    assert judged(told) == []
    assert week(told).lacking > 0
    assert not RULE.settles(week(told))
    assert not RULE.settles(week(visits(days=days, a_day=a_day)))


def test_one_day_without_visits_is_one_day_lacking():
    assert week(visits(days=6)).lacking == 1


def test_five_in_a_hundred_is_a_veto():
    (finding,) = judged(visits(failed=7, a_day=20))  # 7 of 140
    assert finding.subject == SiteSubject("www.a.gov.cn")
    assert not finding.needs_review
    assert RULE.severity is Severity.VETO
    assert "2026-11-16至2026-11-22共访问首页140次，打不开7次（拒绝连接，7次），占5.0%，达到5%的界限" in finding.message
    assert not RULE.settles(week(visits(failed=7, a_day=20)))


def test_failures_that_may_be_ours_ask_a_person():
    (finding,) = judged(visits(failed=12, network=UNKNOWN))
    assert finding.needs_review
    assert "请从其他网络核实" in finding.message


def test_enough_failures_that_are_surely_the_sites_need_nobody():
    doubtful = visits(failed=168, network=UNKNOWN, a_day=24)[:5]
    (finding,) = judged([*doubtful, *visits(failed=20)[5:]])
    assert not finding.needs_review


def test_the_evidence_stays_the_same_while_the_reasons_do():
    first, second = (judged(visits(failed=failed))[0].evidence for failed in (10, 30))
    assert first == second


def test_an_office_may_be_stricter():
    rows = {ROW: Row(ROW, "某省指标", "", "", "", "S", days=7, count=24, share=0.01)}
    strict = Context(CONTEXT.today, START, rows)
    survey = Survey(START, {}, lambda _: iter(()), lambda: (), visits=tuple(visits(failed=2)))
    assert list(check(next(gather(survey, strict)), strict))


@pytest.mark.parametrize(("failed", "warned"), [(0, False), (5, False), (6, True), (8, True), (9, False)])
def test_what_comes_close_is_told_before(failed, warned):
    told = list(outlook({"availability": [week(visits(failed=failed))]}, CONTEXT))
    assert bool(told) is warned
