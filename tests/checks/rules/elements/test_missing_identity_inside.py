from datetime import date

import pytest

from checks.context import Context
from checks.gathering.footers import FooterItem
from checks.reading.footer_items import ELEMENTS
from checks.rules.elements.missing_identity_inside import check

HOME, PAGE = "http://a.gov.cn/", "http://a.gov.cn/a.html"


def judged(element: str, lacking: tuple[str, ...], pages: int):
    return list(check(FooterItem("a.gov.cn", HOME, element, lacking, pages), Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("pages", [0, 9])
def test_what_every_page_shows_is_no_fault(element, pages):
    assert judged(element, (), pages) == []


@pytest.mark.parametrize("element", ELEMENTS)
def test_a_page_without_it_is_named(element):
    (finding,) = judged(element, (PAGE,), 9)
    assert finding.message == f"有1个页面底部未见{ELEMENTS[element]}，其他页面有（共查看9个页面）。"
    assert finding.needs_review is (element in ("emblem", "report"))
