from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.context import Context
from checks.findings import Place, Severity
from checks.gathering.targets import Target
from checks.rules.links.broken_link import RULE, check
from checks.subjects import LinkSubject

CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
PLACES = (Place("http://www.a.gov.cn/", "通知"), Place("http://www.a.gov.cn/gk/", "通知"))
ONE = "http://www.a.gov.cn/gk/t1.html"


def judged(url: str, outcome: Outcome = Outcome.BROKEN, status: int | None = 404, reason: str = "http_404"):
    fetch = Fetch(url, outcome, status, reason=reason, at="2026-11-23T02:00:00+08:00")
    return list(check(Target(url, fetch, PLACES), CONTEXT))


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome.kind is not OutcomeClass.DEAD])
def test_only_the_certainly_dead_is_accused(outcome):
    assert judged(ONE, outcome, 403) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://www.a.gov.cn/gk/a.pdf",
        "http://www.a.gov.cn/gk/%E8%A1%A8.DOCX",
        "http://www.a.gov.cn/module/download/downfile.jsp?filename=a",
        "http://www.a.gov.cn/gk/P020200101000000000001.xls",
    ],
)
def test_attachments_are_left_to_their_own_rule(url):
    assert judged(url) == []


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome.kind is OutcomeClass.DEAD])
def test_one_dead_target_is_one_finding_with_all_its_places(outcome):
    (finding,) = judged(ONE, outcome)
    assert finding.subject == LinkSubject(ONE)
    assert finding.places == PLACES
    assert outcome.label in finding.message
    assert "404" in finding.message
    assert "2个页面" in finding.message
    assert finding.evidence == f"2026-11-23T02:00:00+08:00 以 GET 方式访问，{outcome.label}，返回代码 404"
    assert finding.row == "cn19.usability"


@pytest.mark.parametrize("url", ["http://www.a.gov.cn/", "http://www.a.gov.cn/x.png", "http://b.gov.cn/?f=a.pdf"])
def test_pages_and_pictures_are_links(url):
    assert len(judged(url)) == 1


def test_the_number_of_a_visit_makes_no_other_link():
    (one,), (other,) = judged(ONE + ";jsessionid=A1"), judged(ONE + ";jsessionid=B2")
    assert one.subject == other.subject == LinkSubject(ONE)


def test_without_an_answer_there_is_no_code():
    (finding,) = judged(ONE, status=None, reason="refused")
    assert "返回代码" not in finding.message


def test_a_file_on_the_authors_computer_is_explained():
    (finding,) = judged("file:///C:/Temp/wps1.png", Outcome.MALFORMED, None, "malformed")
    assert "编辑人员电脑" in finding.message
    assert "重新插入" in finding.suggestion


def test_it_is_minor():
    assert RULE.severity is Severity.MINOR
