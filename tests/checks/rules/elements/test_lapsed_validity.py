from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.normatives import NormativeDocument
from checks.rules.elements.lapsed_validity import check

VALID = NormativeDocument(
    "http://a.gov.cn/1.html", "某办法", True, "有效", date(2025, 1, 1), False, "本办法自2020年1月1日起施行，有效期5年"
)


def judged(**changed):
    return list(check(replace(VALID, **changed), Context(date(2026, 11, 23), "http://a.gov.cn/")))


@pytest.mark.parametrize(
    "changed",
    [
        {"until": None},
        {"until": date(2026, 11, 23)},
        {"until": date(2030, 1, 1), "stated": True},
        {"valid": False, "validity": "失效"},
        {"valid": False, "validity": ""},
    ],
)
def test_innocent(changed):
    assert judged(**changed) == []


def test_a_term_that_the_text_tells_is_for_a_person():
    (finding,) = judged()
    assert finding.message == "“某办法”标为“有效”，而有效期至2025-01-01，已经届满。"
    assert (finding.needs_review, finding.row) == (True, "advice.validity")
    assert "有效期5年" in finding.evidence


def test_a_day_that_the_head_names_is_certain():
    assert [finding.needs_review for finding in judged(stated=True)] == [False]
