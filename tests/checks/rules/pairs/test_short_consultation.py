"""The public has time to give its opinion."""

from dataclasses import replace
from datetime import date

import pytest

from checks.calendar import Calendar
from checks.pairs.consultation import Consultation
from checks.reading.announcement import announcement
from checks.reading.page import read_page
from checks.rules.pairs.short_consultation import check

CALL = "/tzgg/202609/t20260901_100001.html"


@pytest.fixture
def found(findings, announced):
    def build(*said, **more):
        return findings("short_consultation", "pairs", {CALL: announced(*said, **more)})

    return build


WEIGHTY = "本事项为重大行政决策事项。"


@pytest.mark.parametrize(
    "said",
    [
        "征求意见时间：2026年9月1日至2026年9月30日。",
        "请自公告发布之日起7个工作日内反馈意见。",
        "请于2026年9月9日前反馈意见。",
        "请自公告发布之日起30日内反馈意见。" + WEIGHTY,
        "征求意见时间：2026年9月1日至2026年9月30日。" + WEIGHTY,
        "请于2026年9月5日前反馈意见。因情况紧急，缩短征求意见的期限。" + WEIGHTY,
        "请于2026年9月3日前反馈意见，时间紧迫，敬请谅解。",
        "请及时反馈意见。",
        "请于2026年9月15日前反馈意见。本事项不属于重大行政决策。",
        "征求意见时间：2023年9月1日至2023年9月3日。",  # long ago
        "征求意见时间：2026年9月9日至2026年9月1日。",  # a slip of the pen
    ],
)
def test_innocent(found, said):
    assert not found(said)


@pytest.mark.parametrize(
    "title",
    [
        "关于征集桃县城市标识设计建议的公告",
        "2027年民生实事项目意见征集",
        "桃县召开公开征求意见座谈会",
        "关于桃县停车场建设项目环境影响评价公开征求意见的公告",
    ],
)
def test_what_is_no_draft_of_a_rule(found, title):
    assert not found("请于2026年9月3日前反馈意见。", title=title)


def test_a_weighty_decision_needs_thirty_days(found):
    (one,) = found("征求意见时间：2026年9月1日至2026年9月20日。" + WEIGHTY)
    assert not one.needs_review
    assert one.row == "decision-713.15"
    assert one.message.endswith("征求意见的时间为2026-09-01至2026-09-20，共20日，没有说明缩短的理由；一般不少于30日。")


def test_another_rule_needs_seven_working_days_which_a_person_must_tell(found):
    (one,) = found("请于2026年9月5日前反馈意见。")
    assert one.needs_review
    assert one.row == "consultation.seven"
    assert "共4个工作日" in one.message


def test_what_was_too_old_to_judge_is_not_settled(judged_site, announced):
    old = judged_site("pairs", {CALL: announced("征求意见时间：2023年9月1日至2023年9月3日。")})
    enough = judged_site("pairs", {CALL: announced("征求意见时间：2026年9月1日至2026年10月3日。")})
    assert "short_consultation" not in old.fine
    assert len(enough.fine["short_consultation"]) == 1


@pytest.fixture
def judged(shipped, announced):
    """Under the working days of one office."""

    def build(said, **own):
        page = read_page(
            f"http://a.gov.cn{CALL}", f"<html>{announced(said)}</html>".encode(), "text/html;charset=utf-8"
        )
        context = replace(shipped("pairs"), calendar=Calendar(own and dict.fromkeys(own["holidays"], False)))
        return list(check(Consultation(page.url, announcement(page), "", context.today), context))

    return build


WEEK = [date(2026, 9, number) for number in (7, 8)]


@pytest.mark.parametrize("said", ["请于2026年9月9日前反馈意见。", "请自公告发布之日起7个工作日内反馈意见。"])
def test_seven_working_days_are_those_of_the_state_or_of_the_office(judged, said):
    assert not judged(said)
    assert not judged("请自公告发布之日起7个工作日内反馈意见。", holidays=WEEK)


def test_days_that_the_office_has_off_do_not_count(judged):
    (one,) = judged("请于2026年9月9日前反馈意见。", holidays=WEEK)
    assert "共5个工作日" in one.message


def test_thirty_days_are_days_of_the_calendar(judged):
    assert not judged("征求意见时间：2026年9月1日至2026年9月30日。" + WEIGHTY, holidays=WEEK)
