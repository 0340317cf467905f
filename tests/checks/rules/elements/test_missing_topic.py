import re
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.topics import DisclosureTopic
from checks.rules.elements.missing_topic import check
from checks.topics import Topic

HOME, PLATFORM = "http://a.gov.cn/", "http://a.gov.cn/zfxxgk/"
TOPIC = Topic("plans", "规划", "regulation.20", "（三）", frozenset({"department"}), re.compile("规划|计划"))


def judged(state):
    subject = DisclosureTopic("a.gov.cn", HOME, TOPIC, (PLATFORM,), state)
    return list(check(subject, Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize("state", ["found", "unknown"])
def test_innocent(state):
    assert judged(state) == []


def test_what_nobody_finds_is_for_a_person():
    (finding,) = judged("missing")
    assert finding.message == "全站的栏目、链接和标题中未见“规划”（三）项，请人工核对。"
    assert (finding.row, finding.url, finding.needs_review) == ("regulation.20", PLATFORM, True)
    assert finding.evidence == "查找的字样：规划、计划"
