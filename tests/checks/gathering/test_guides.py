import json

import pytest

from checks.gathering import elements, guides
from checks.reading.page import read_page
from checks.survey import Survey

WHOLE = (
    "设定依据：《某某条例》。申请条件：本县户籍。办理材料：身份证。办理地点：政务大厅3号窗口。"
    "办理时限：5个工作日。联系电话：0851-1234567。办理流程：申请、受理、审核、办结。"
)
POOR = "本项服务面向广大群众，欢迎前来了解有关情况，我们将竭诚为您做好工作。"


@pytest.fixture
def tally(context):
    """The tally of guides, given as their texts."""

    def build(*texts: str, column: str = "办事指南"):
        bound, facts = context("http://a.gov.cn/"), []
        for number, text in enumerate(texts, 1):
            markup = (
                f'<html><head><title>事项</title><meta name="ColumnName" content="{column}"><meta name="ArticleTitle" '
                f'content="事项"></head><body><div id="zoom"><p>{text}</p></div></body></html>'
            )
            page = read_page(f"http://a.gov.cn/{number}.html", markup.encode(), "text/html; charset=utf-8")
            if found := elements.facts(page, bound):
                facts.append((page.url, json.loads(json.dumps(found))))
        survey = Survey("http://a.gov.cn/", {}, lambda name: iter(facts if name == "elements" else ()), lambda: ())
        return next(guides.gather(survey, bound), None)

    return build


def test_a_site_without_guides_has_no_tally(tally):
    assert tally() is None
    assert tally(*[POOR] * 9, column="工作动态") is None


@pytest.mark.parametrize("count", [1, 5, 9])
def test_whole_guides(tally, count):
    found = tally(*[WHOLE] * count)
    assert (found.incomplete, found.pages, found.too_many, found.conclusive) == ((), count, False, True)


@pytest.mark.parametrize("gone", ["设定依据：《某某条例》。", "办理材料：身份证。", "联系电话：0851-1234567。"])
def test_one_missing_element_does_not_count(tally, gone):
    assert not tally(*[WHOLE.replace(gone, "")] * 9).incomplete


def test_four_of_many_are_not_too_many(tally):
    found = tally(*[POOR] * 4, *[WHOLE] * 3)
    assert (len(found.incomplete), found.too_many, found.conclusive) == (4, False, True)


@pytest.mark.parametrize("text", ["见附件。", POOR + "详见附件。", POOR + '<a href="/a.doc">指南</a>'])
def test_what_was_not_read_does_not_count_and_leaves_it_open(tally, text):
    found = tally(*[text] * 5, *[WHOLE] * 3)
    assert (found.incomplete, found.open, found.too_many, found.conclusive) == ((), 5, False, False)


@pytest.mark.parametrize(("poor", "whole"), [(5, 0), (5, 20), (6, 1), (1, 0), (4, 0)])
def test_five_or_all_of_fewer(tally, poor, whole):
    found = tally(*[POOR] * poor, *[WHOLE] * whole)
    assert (len(found.incomplete), found.too_many, found.conclusive) == (poor, True, False)
