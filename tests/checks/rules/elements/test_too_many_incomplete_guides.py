from datetime import date

import pytest

from checks.context import Context
from checks.gathering.guides import GuideTally
from checks.rules.elements.too_many_incomplete_guides import check

HOME = "http://a.gov.cn/"


def judged(incomplete: int, pages: int):
    lacking = tuple(f"http://a.gov.cn/{number}.html" for number in range(incomplete))
    tally = GuideTally("a.gov.cn", HOME, "cn19.count-guides", 4, 5, lacking, pages, 0)
    return list(check(tally, Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize(("incomplete", "pages"), [(0, 1), (0, 9), (1, 2), (4, 5), (4, 90), (3, 4)])
def test_fewer_are_no_veto(incomplete, pages):
    assert judged(incomplete, pages) == []


@pytest.mark.parametrize(
    ("incomplete", "pages", "said"),
    [
        (5, 9, "办事指南共9个，其中5个缺失4类以上重点要素，达到5个。"),
        (2, 2, "办事指南共2个，其中2个缺失4类以上重点要素，不足5个而全部如此。"),
    ],
)
def test_five_or_all_of_fewer_are_for_a_person(incomplete, pages, said):
    (finding,) = judged(incomplete, pages)
    assert finding.message == said
    assert finding.needs_review
    assert len(finding.places) == incomplete
