import re
from datetime import date

import pytest

from checks.context import Context
from checks.elements.kinds import Element, PageKind
from checks.findings import Severity
from checks.gathering.elements import RequiredElement
from checks.rules.elements.missing_element import check

HOME, PAGE = "http://a.gov.cn/", "http://a.gov.cn/zn.html"
ADDRESS = Element("address", "办公地址", re.compile("地址"), Severity.MINOR, "regulation.12", False, "写明办公地址。")
GUIDE = PageKind("guide", "政府信息公开指南", re.compile("指南"), None, False, False, False, 10, (ADDRESS,))


def judged(state: str, lacking: tuple[str, ...] = (), pages: int = 1, doubtful: bool = False, kind: PageKind = GUIDE):
    subject = RequiredElement("a.gov.cn", HOME, kind, ADDRESS, state, lacking, pages, doubtful)
    return list(check(subject, Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize("state", ["found", "unknown"])
@pytest.mark.parametrize("pages", [0, 1, 9])
def test_what_is_there_or_could_not_be_read_is_no_fault(state, pages):
    assert judged(state, pages=pages) == []


def test_a_missing_element_is_named_with_what_to_add():
    (finding,) = judged("missing", (PAGE,))
    assert finding.message == "政府信息公开指南未见办公地址。"
    assert (finding.url, finding.row, finding.suggestion) == (PAGE, "regulation.12", "写明办公地址。")
    assert (finding.severity, finding.needs_review) == (Severity.MINOR, False)


def test_several_pages_are_counted():
    (finding,) = judged("missing", (PAGE, HOME), pages=5)
    assert finding.message == "政府信息公开指南未见办公地址，共5个中有2个。"
    assert [place.page for place in finding.places] == [HOME, PAGE], "in order, whatever order they came in"


def test_doubt_is_for_a_person():
    (finding,) = judged("missing", (PAGE,), doubtful=True)
    assert finding.needs_review
