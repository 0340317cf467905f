from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.findings import Place
from checks.gathering.normatives import NormativeDocument
from checks.rules.elements.abolished_document import check

BY = Place("http://a.gov.cn/2.html", "关于废止部分文件的决定")
GONE = NormativeDocument("http://a.gov.cn/1.html", "某办法", True, "有效", None, False, "", BY)


def judged(**changed):
    return list(check(replace(GONE, **changed), Context(date(2026, 11, 23), "http://a.gov.cn/")))


@pytest.mark.parametrize(
    "changed", [{"abolished": None}, {"valid": False, "validity": "废止"}, {"valid": False, "validity": ""}]
)
def test_innocent(changed):
    assert judged(**changed) == []


def test_valid_here_and_abolished_there():
    (finding,) = judged()
    assert "关于废止部分文件的决定" in finding.message
    assert (finding.evidence, finding.needs_review) == (BY.page, True)
    assert finding.places == (Place(GONE.url, "某办法"),)
