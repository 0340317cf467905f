from datetime import date

import pytest

from checks.context import Context
from checks.gathering.sitecodes import SiteCode, Told
from checks.rules.elements.wrong_site_code import check

HOME = "http://a.gov.cn/"


def judged(*codes: tuple[str, str]):
    told = tuple(Told(source, code, 3, HOME) for source, code in codes)
    return list(check(SiteCode("a.gov.cn", HOME, told), Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize(
    "codes",
    [
        (("meta", "5203250001"),),
        (("meta", "bm55000001"), ("footer", "BM55000001")),
        (("footer", "N000000672"), ("button", "N000000672")),
        (("meta", "5203250001"), ("footer", "5203250001"), ("button", "5203250001")),
    ],
)
def test_the_same_code_everywhere(codes):
    assert judged(*codes) == []


def test_codes_that_differ_are_for_a_person():
    (finding,) = judged(("meta", "5203250001"), ("button", "5203250002"))
    assert finding.message.startswith("网站标识码前后不一致：页面头部 SiteIDCode 标签为“5203250001”（3个页面）；")
    assert finding.needs_review


@pytest.mark.parametrize(("code", "review"), [("520325000", True), ("52032500011", True), ("政府网站标识码", False)])
def test_what_cannot_be_a_code(code, review):
    (finding,) = judged(("meta", code), ("footer", "5203250001"))
    assert "网站标识码不是10位字母或数字" in finding.message
    assert finding.needs_review is review
