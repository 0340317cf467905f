from datetime import date

import pytest

from checks.context import Context
from checks.gathering.metas import LEVELS, MetaLabel
from checks.rules.elements.missing_meta import check

HOME, PAGE = "http://a.gov.cn/", "http://a.gov.cn/a.html"


def judged(level: str, name: str, lacking: tuple[str, ...], pages: int):
    label = MetaLabel("a.gov.cn", HOME, level, name, lacking, pages)
    return list(check(label, Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize(("level", "name"), [(level, name) for level in LEVELS for name in LEVELS[level][1]])
@pytest.mark.parametrize("pages", [0, 7])
def test_what_every_page_has_is_no_fault(level, name, pages):
    assert judged(level, name, (), pages) == []


def test_what_no_page_has_is_certain():
    (finding,) = judged("article", "PubDate", (HOME, PAGE), 2)
    assert finding.message == "内容页标签“发布时间”（PubDate）缺失或为空：共2个页面，全部2个没有。"
    assert not finding.needs_review
    assert len(finding.places) == 2


def test_what_some_pages_lack_is_for_a_person():
    (finding,) = judged("column", "ColumnType", (PAGE,), 9)
    assert "共9个页面，其中1个没有" in finding.message
    assert finding.needs_review
