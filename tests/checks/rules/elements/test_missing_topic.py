import re
from dataclasses import replace
from datetime import date

import pytest

from checks.basis import parse_pack
from checks.context import Context
from checks.gathering.topics import DisclosureTopic
from checks.rules.elements.missing_topic import check
from checks.topics import Topic

HOME, PLATFORM = "http://a.gov.cn/", "http://a.gov.cn/zfxxgk/"
TOPIC = Topic("plans", "规划", "regulation.20", "（三）", frozenset({"department"}), re.compile("规划|计划"))


@pytest.fixture
def judged(root):
    rows = parse_pack((root / "config/rulepacks/topics.toml").read_text("utf-8"))
    return lambda state, topic=TOPIC: _judged(state, topic, rows)


def _judged(state, topic, rows):
    subject = DisclosureTopic("a.gov.cn", HOME, topic, (PLATFORM,), state)
    return list(check(subject, Context(date(2026, 11, 23), HOME, rows)))


@pytest.mark.parametrize("state", ["found", "unknown"])
def test_innocent(judged, state):
    assert judged(state) == []


def test_what_nobody_finds_is_for_a_person(judged):
    (finding,) = judged("missing")
    assert finding.message == "全站的栏目、链接和标题中未见第二十条第（三）项“规划”，请人工核对。"
    assert (finding.row, finding.url, finding.needs_review) == ("regulation.20", PLATFORM, True)
    assert finding.evidence == "查找的字样：规划、计划"


def test_a_row_without_items(judged):
    (finding,) = judged("missing", replace(TOPIC, row="regulation.21", item=""))
    assert finding.message == "全站的栏目、链接和标题中未见“规划”，请人工核对。"
