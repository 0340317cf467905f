from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.findings import Place, Severity
from checks.gathering.traps import gather
from checks.rules.links.crawler_trap import check
from checks.subjects import LinkSubject
from checks.survey import Survey

HOME = "http://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), HOME)


def _refused(*paths, reason="trap"):
    return [Fetch(HOME + path, Outcome.EXCLUDED, reason=reason) for path in paths]


def _found(fetches, source="index.html"):
    known = {fetch.url: fetch for fetch in fetches}
    links = [(fetch.url, (Place(HOME + source),)) for fetch in fetches]
    survey = Survey(HOME, known, lambda name: iter(()), lambda: iter(links))
    return [finding for trap in gather(survey, CONTEXT) for finding in check(trap, CONTEXT)]


@pytest.mark.parametrize(
    "fetches",
    [
        [],
        [Fetch(f"{HOME}show?id={n}", Outcome.OK, 200, page=True) for n in range(3000)],
        [Fetch(f"{HOME}gk/t2020_{n}.html", Outcome.OK, 200, page=True) for n in range(3000)],
        _refused(*(f"{n}.html" for n in range(900)), reason="max_pages"),
        _refused("user/logout", reason="acts"),
        _refused("a.jsp?id=1;jsessionid=1", reason="same_page"),
        _refused("gk/gk/gk/1.html"),
        _refused("gk/gk/gk/1.html", "gk/gk/gk/2.html"),
        _refused(*(f"login?back=%2Fgk%2F{n}.html" for n in range(200))),
    ],
)
def test_innocent(fetches):
    assert not _found(fetches)


def test_one_finding_a_shape_with_examples_and_places():
    read = [Fetch(f"{HOME}rili?y={n}&m=1", Outcome.OK, 200, page=True) for n in range(100)]
    days = _refused(*(f"rili?m=2&y={n}" for n in range(50)))
    (finding,) = _found(read + days)
    assert finding.subject == LinkSubject(f"{HOME}rili?m&y")
    assert "已访问100个，另有50个" in finding.message
    assert f"{HOME}rili?m=2&y=0" in finding.evidence
    assert finding.places == (Place(f"{HOME}index.html"),)
    assert finding.needs_review


def test_the_subject_stays_the_same_whichever_addresses_were_refused():
    one, other = _found(_refused("rili?y=2031&m=4")), _found(_refused("rili?m=9&y=2040"))
    assert one[0].subject == other[0].subject


def test_paths_that_feed_on_themselves_again_and_again():
    (finding,) = _found(_refused(*(f"gk/gk/gk/{n}.html" for n in range(5))))
    assert "另有5个" in finding.message


def test_it_is_a_notice():
    from checks.rules.links.crawler_trap import RULE

    assert RULE.severity is Severity.NOTICE
