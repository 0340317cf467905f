"""A veto is met only by what is grave and certain, and cleared only by a whole inspection."""

import pytest

from checks.findings import Severity

HOME, SERIOUS, STALE = "首页2周内无信息更新", "严重表述错误", "应更新但长期未更新的栏目10个以上"


def test_what_was_judged_and_found_in_order_is_clear(line):
    assert line(HOME).state == "clear"


def test_a_word_that_is_no_veto_meets_none(line, fault):
    assert line(SERIOUS, fault("misspelled_word")).state == "manual"


def test_words_are_never_cleared_by_a_tool(line):
    assert line(SERIOUS).state == "manual"


def test_a_doubt_meets_nothing(line, fault):
    found = line(SERIOUS, fault("misspelled_word", severity=Severity.VETO, doubtful=True))
    assert (found.state, len(found.doubts), found.faults) == ("doubtful", 1, ())


def test_a_lead_is_never_more_than_a_doubt(line, fault):
    found = line("弄虚作假（如伪造发稿日期）", fault("backdated_article", severity=Severity.MAJOR))
    assert found.state == "doubtful"


def test_another_count_of_the_same_rule_is_another_veto(line, fault):
    empty = fault("too_many_neglected_columns", "cn19.count-empty", Severity.VETO)
    assert line(STALE, empty).state == "clear"
    assert line("空白栏目5个以上", empty).state == "met"


def test_what_no_rule_judges_is_for_a_person(line):
    assert line("未提供办事服务").state == "manual"


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ({}, "没有可以判断的内容"),
        ({"unclear": 1}, "有1项未能判断"),
        ({"fine": 1, "left": 2}, "有2项不在本次检查范围"),
        ({"fine": 1, "failed": 1}, "检查规则运行出错"),
    ],
)
def test_what_was_not_judged_is_not_clear(line, counts, why):
    found = line(HOME, judged={"home_not_updated": counts})
    assert found.state == "unjudged"
    assert why in found.looked


def test_an_incomplete_run_clears_nothing(line):
    found = line(HOME, whole=False)
    assert found.state == "unjudged"
    assert "不完整" in found.looked


def test_a_rule_that_was_off_clears_nothing(line):
    assert line(HOME, judged={"broken_link": {"fine": 1}}).looked == "本次没有检查这一类"
    assert line(HOME, judged={}).state == "unjudged"


def test_rows_of_one_rule_are_judged_apart(line):
    judged = {
        "too_many_neglected_columns": {},
        "too_many_neglected_columns:cn19.count-empty": {"unclear": 1},
        "too_many_neglected_columns:cn19.count-neglected": {"fine": 1},
    }
    assert line(STALE, judged=judged).state == "clear"
    assert line("空白栏目5个以上", judged=judged).state == "unjudged"


def test_what_is_grave_and_certain_meets_it(line, fault):
    found = line(HOME, fault("home_not_updated", severity=Severity.VETO), whole=False)
    assert (found.state, found.label) == ("met", "触及")
    assert "首页不更新" in found.basis
